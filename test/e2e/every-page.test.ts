import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './support/axe.ts'
import { openBrowser, scrollsSideways } from './support/browser.ts'
import { sendFile } from './support/confirm.ts'
import { crawl } from './support/crawl.ts'
import { samples } from './support/samples.ts'
import { startServer, type TestServer } from './support/server.ts'
import { signInAs } from './support/session.ts'

const people = [
  { who: 'nobody', email: null, least: 4 },
  { who: 'the officer', email: 'officer@demo.test', least: 20 },
  { who: 'a director', email: 'director.gimnazia@demo.test', least: 12 },
  { who: 'a curator', email: 'curator.gimnazia@demo.test', least: 12 },
  { who: 'a deputy', email: 'deputy.gimnazia@demo.test', least: 8 },
]

const looks = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const

let server: TestServer

beforeAll(async () => {
  server = await startServer()
  await leaveDraft()
})

afterAll(() => server?.stop())

/** More than a hundred pages, each in three looks. */
const longest = { timeout: 300_000 }

describe('every page that links lead to', longest, () => {
  it.each(people)('is whole and accessible for $who', async ({ email, least }) => {
    const visitor = await openBrowser({ url: server.url })
    if (email !== null) await signInAs(visitor.context, server.url, email)
    const faults: string[] = []
    const visited = await crawl(visitor.page, async (path, status) => {
      if (status >= 400) faults.push(`${path} answers ${status}`)
      const found = await faultsOf(visitor.page)
      faults.push(...found.map(fault => `${path} ${fault}`))
    })
    expect(faults.join('\n')).toBe('')
    expect(visited.length).toBeGreaterThanOrEqual(least)
    await visitor.close()
  })

  it('is whole and accessible where there is no such page', async () => {
    const visitor = await openBrowser({ url: server.url })
    const answer = await visitor.page.goto('/nowhere')
    expect(answer?.status()).toBe(404)
    expect(await faultsOf(visitor.page)).toEqual([])
    await visitor.close()
  })

  it.each(people)('speaks English to $who who asked for it', async ({ email }) => {
    const visitor = await openBrowser({ url: server.url })
    if (email !== null) await signInAs(visitor.context, server.url, email)
    const faults: string[] = []
    await crawl(
      visitor.page,
      async path => {
        if (isSent.test(path)) return
        faults.push(...(await russianWords(visitor.page)).map(words => `${path}: ${words}`))
      },
      '/?lang=en',
    )
    expect(faults.join('\n')).toBe('')
    await visitor.close()
  })
})

/** Letters are shown as they were sent, and who can sign in to the demo is told in Russian. */
const isSent = /^\/(mailbox|demo|letters\/\w{20,})\b/

/** A roadmap that is not sent yet, with questions open, so that its pages are led to. */
async function leaveDraft(): Promise<void> {
  const { page, context, close } = await openBrowser({ url: server.url })
  await signInAs(context, server.url, 'curator.gimnazia@demo.test')
  const sample = samples().find(({ name }) => name === 'rural-school')
  if (sample === undefined) throw new Error('The sample with questions is gone')
  await sendFile(page, 'demo-gimnazia', 'Карта.docx', await sample.file())
  await close()
}

async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  const headings = await page.locator('h1').count()
  if (headings !== 1) faults.push(`has ${headings} headings of the first level`)
  if (!/\S — Наставник$/.test(await page.title())) faults.push('has no title')
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 740 })
    await page.emulateMedia({ colorScheme })
    const look = `at ${width} px, ${colorScheme}`
    if (await scrollsSideways(page)) faults.push(`scrolls sideways ${look}`)
    faults.push(...(await violations(page)).map(one => `${look}: ${one}`))
  }
  return faults
}

/** What the demo's schools and people wrote themselves stays in their language. */
const data = ['functions/demo', 'functions/domain/diagnostic/templates']
  .flatMap(folder => readdirSync(folder).map(name => `${folder}/${name}`))
  .map(path => readFileSync(path, 'utf8'))
  .join('\n')

async function russianWords(page: Page): Promise<string[]> {
  const ours = ':is(h1, h2, button, nav a, label, legend):not([lang="ru"] *)'
  const texts = await page.locator(ours).allInnerTexts()
  return texts
    .flatMap(text => text.split('\n'))
    .map(text => /[а-яё].*[а-яё]/i.exec(text)?.[0] ?? '')
    .filter(words => words !== '' && words !== 'Русский' && !isData(words))
}

/** A person's name, a post, both together, two of them as a pair. */
function isData(words: string): boolean {
  return data.includes(words) || words.split(/, | — /).every(isWritten)
}

/** Names of people are made of two lists there, posts of a word and a subject. */
function isWritten(words: string): boolean {
  const [first = '', ...rest] = words.split(' ')
  const begins = [`'${first}'`, `${first} \${`].some(one => data.includes(one))
  return data.includes(words) || (begins && data.includes(`'${rest.join(' ')}'`))
}
