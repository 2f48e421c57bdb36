/**
 * Signs in to the demo as its people do, with the code from the mailbox.
 * @returns {Promise<string>} the cookie header of the session
 */
export async function signIn(url, email) {
  const asked = await post(url, '/sign-in', { email }, '')
  const code = await readCode(url, email)
  const entered = await post(url, '/sign-in/code', { email, code }, cookiesOf(asked))
  const cookies = cookiesOf(entered)
  if (cookies === '') throw new Error(`${email} is not signed in: ${entered.status}`)
  return cookies
}

function post(url, path, fields, cookie) {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { cookie, origin: url },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
}

/** The newest letter to this address comes first. */
async function readCode(url, email) {
  const answer = await fetch(`${url}/mailbox`, { headers: { accept: 'application/json' } })
  const letters = await answer.json()
  const letter = letters.find(({ to }) => to === email)
  const code = /\b(\d{4}\s?\d{4})\b/.exec(letter?.text ?? '')?.[1]
  if (code === undefined) throw new Error(`The mailbox holds no code for ${email}`)
  return code.replace(/\s/, '')
}

/** A cookie that is cleared comes empty and is left out. */
function cookiesOf(answer) {
  return answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .filter(pair => !pair.endsWith('='))
    .join('; ')
}
