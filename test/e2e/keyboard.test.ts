import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textIn } from '../../web/text/index.ts'
import { openBrowser, scrollsSideways, type Visitor } from './support/browser.ts'
import { startServer, type TestServer } from './support/server.ts'
import { newestLetter } from './support/session.ts'

const t = textIn('en')
const curator = 'curator.lesnoy@demo.test'
const officer = 'officer@demo.test'
const table = [
  '№\tМероприятие\tСроки\tОтветственные\tРезультат',
  '1\tПриказ о закреплении наставнических пар\tдо 15 сентября 2026\tДиректор\tПриказ',
  '2\tСправка об итогах года\tдо 10 июня 2027\tКуратор\tСправка',
].join('\n')

let server: TestServer
let visitor: Visitor

beforeAll(async () => {
  server = await startServer()
  visitor = await openBrowser({ url: server.url, width: 320 })
})

afterAll(async () => {
  await visitor?.close()
  await server?.stop()
})

describe('with the keyboard alone, in English, at 320 pixels', () => {
  it('a school’s roadmap is sent, an activity proved, and its document accepted', async () => {
    const { page } = visitor
    await signIn(page, curator)
    await press(page, t.common.nav.roadmaps)
    await press(page, t.roadmap.emptyAction)
    await press(page, t.roadmap.paste)
    await write(page, t.roadmap.pasteLabel, table)
    await press(page, t.roadmap.read)
    await press(page, t.draft.toCheck)
    await press(page, t.draft.submit)
    await expect.poll(() => page.url()).toContain('/receipt')
    await press(page, t.common.nav.tasks)
    await reach(page, /закреплении/)
    await page.keyboard.press('Enter')
    await press(page, t.obligation.send)
    await reach(page, t.obligation.form.url)
    await page.keyboard.type('https://lesnoy.example/order.pdf')
    await press(page, t.obligation.form.send)
    await expect.poll(() => page.url(), { timeout: 20_000 }).toContain('/submissions/')
    expect(await scrollsSideways(page)).toBe(false)
    await press(page, t.common.signOut)
    await expect.poll(() => new URL(page.url()).pathname).toBe('/')
    await signIn(page, officer)
    await press(page, t.common.nav.review)
    await reach(page, /Лесн/)
    await press(page, t.obligation.accept)
    await expect.poll(() => page.url()).toContain('done=accepted')
    expect(await scrollsSideways(page)).toBe(false)
  })

  it('an error takes the focus to the summary, and its line to the field', async () => {
    const { page } = visitor
    await page.goto('/sign-in')
    await write(page, t.signIn.email, 'not an address')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toContain(t.common.errorsTitle)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('email')
  })
})

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in?lang=en')
  await write(page, t.signIn.email, email)
  await page.keyboard.press('Enter')
  await page.locator('input[name=code]').waitFor()
  const code = /\b(\d{4}) (\d{4})\b/.exec(await newestLetter(server.url, email))
  await reach(page, t.signIn.code)
  await page.keyboard.type(`${code?.[1]}${code?.[2]}`)
  await page.keyboard.press('Enter')
  await page.waitForURL(/schools|authorities/)
}

async function press(page: Page, name: string): Promise<void> {
  await reach(page, name)
  await Promise.all([page.waitForLoadState(), page.keyboard.press('Enter')])
  await page.waitForLoadState('networkidle')
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await reach(page, name)
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

/** Presses Tab until what has the focus is called so. */
async function reach(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = []
  for (let presses = 0; presses < 120; presses++) {
    const now = await focused(page)
    if (typeof name === 'string' ? now.startsWith(name) : name.test(now)) return
    seen.push(now)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never leads to ${name}: ${[...new Set(seen)].join(' | ')}`)
}

/** What has the focus, as it is called: by its label, or by its own words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return ''
    const { labels } = element as HTMLInputElement
    const text = labels?.[0]?.textContent ?? element.textContent ?? ''
    return (element.getAttribute('aria-label') ?? text).trim()
  })
}
