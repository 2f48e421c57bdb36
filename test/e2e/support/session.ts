import type { BrowserContext } from 'playwright-core'

/** Signs a browser in through the mailbox's letter, without its screens: for tests about what comes after. */
export async function signInAs(context: BrowserContext, url: string, email: string): Promise<void> {
  const headers = { origin: url }
  await context.request.post('/sign-in', { form: { email }, headers })
  const code = /\b(\d{4}) (\d{4})\b/.exec(await newestLetter(url, email))
  const form = { email, code: `${code?.[1]}${code?.[2]}` }
  const entered = await context.request.post('/sign-in/code', { form, headers, maxRedirects: 0 })
  if (entered.status() !== 303) throw new Error(`${email} is not signed in: ${entered.status()}`)
}

/** The text of the last letter to this address. */
export async function newestLetter(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/mailbox`, { headers: { accept: 'application/json' } })
  const letters = (await answer.json()) as { to: string; text: string }[]
  const letter = letters.find(({ to }) => to === email)
  if (letter === undefined) throw new Error(`The mailbox holds no letter to ${email}`)
  return letter.text
}
