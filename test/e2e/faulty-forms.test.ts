import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './support/axe.ts'
import { openBrowser, scrollsSideways, type Visitor } from './support/browser.ts'
import { shapeOf } from './support/crawl.ts'
import { fetchPages, readerOf } from './support/fetch-pages.ts'
import { type Answer, formsOf, send } from './support/posted-forms.ts'
import { startServer, type TestServer } from './support/server.ts'

const people = [
  { who: 'nobody', email: null, least: 2 },
  { who: 'the officer', email: 'officer@demo.test', least: 12 },
  { who: 'a director', email: 'director.gimnazia@demo.test', least: 10 },
]

const ways = [
  { name: 'empty', text: '' },
  { name: 'with words that fit no field', text: 'Не то, что спрашивали, '.repeat(400) },
]

let server: TestServer
let visitor: Visitor

beforeAll(async () => {
  server = await startServer()
  visitor = await openBrowser({ url: server.url, hasServiceWorker: false })
})

afterAll(async () => {
  await visitor?.close()
  await server?.stop()
})

describe('every form that links lead to', () => {
  it.each(people)('says what to mend to $who who sends it empty or wrong', async person => {
    const reader = await readerOf(server.url, person.email)
    const pages = await fetchPages(reader)
    const forms = new Map(
      pages.flatMap(({ html }) => formsOf(html)).map(form => [shapeOf(form.action), form]),
    )
    const faults: string[] = []
    let refused = 0
    for (const form of forms.values()) {
      for (const { name, text } of ways) {
        const answer = await send(reader, form, text)
        const found = await faultsOf(form.action, answer)
        faults.push(...found.map(fault => `${form.action}, sent ${name}: ${fault}`))
        if (answer.status === 422) refused++
      }
    }
    expect(faults.join('\n')).toBe('')
    expect(refused).toBeGreaterThanOrEqual(person.least)
  })
})

async function faultsOf(action: string, answer: Answer): Promise<string[]> {
  if (answer.status >= 500) return [`answers ${answer.status}`]
  if (answer.status < 400) return []
  const { page } = visitor
  const path = action.split('?')[0] ?? ''
  await page.route(`**${path}`, route =>
    route.fulfill({ status: answer.status, contentType: 'text/html', body: answer.html }),
  )
  await page.goto(path)
  await page.unroute(`**${path}`)
  const faults = answer.status === 422 ? await faultsOfSummary(page) : []
  if (await scrollsSideways(page)) faults.push('scrolls sideways')
  return [...faults, ...(await violations(page))]
}

/** The summary has the focus, and each of its lines leads to a field that says the same. */
async function faultsOfSummary(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const summary = document.querySelector('.error-summary')
    if (summary === null) return ['has no summary of errors']
    if (document.activeElement !== summary) faults.push('does not put the focus on the summary')
    if (!/^(Ошибка|Error)/.test(document.title)) faults.push('has a title that says nothing of it')
    const said = [...document.querySelectorAll('.error')].map(one => one.textContent ?? '')
    for (const link of summary.querySelectorAll<HTMLAnchorElement>('a')) {
      const words = link.textContent ?? ''
      const field = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      const takesFocus = 'input, select, textarea, button, a, [tabindex]'
      if (!field?.matches(takesFocus)) faults.push(`leads nowhere: ${words}`)
      if (
        !said.some(
          one =>
            words.includes(one.replace(/^(Ошибка|Error): ?/, '').trim()) || one.includes(words),
        )
      )
        faults.push(`is not said at the field: ${words}`)
    }
    return faults
  })
}
