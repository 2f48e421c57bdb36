import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gymnasiumRoadmap } from '../fixtures/roadmaps/gymnasium.ts'
import { openBrowser, scrollsSideways, type Visitor } from './support/browser.ts'
import { answerQuestions, pressAndGo, sendFile } from './support/confirm.ts'
import { drawn } from './support/drawn.ts'
import { pdf } from './support/pdf.ts'
import { startServer, type TestServer } from './support/server.ts'
import { signInAs } from './support/session.ts'

const school = '/schools/demo-lesnoy'
const curator = 'curator.lesnoy@demo.test'
const moments = ['while writing', 'before sending', 'while the answer is under way'] as const
/** What goes out by itself takes its time. */
const patient = { timeout: 20_000 }
type Moment = (typeof moments)[number]

let server: TestServer
let visitor: Visitor
let obligations: string[]

beforeAll(async () => {
  server = await startServer()
  visitor = await openBrowser({ url: server.url, width: 320 })
  const { page, context } = visitor
  await signInAs(context, server.url, curator)
  await sendFile(page, 'demo-lesnoy', 'Карта.docx', Buffer.from(await gymnasiumRoadmap()))
  await answerQuestions(page)
  await page.getByRole('link', { name: 'Дальше: проверить и отправить' }).click()
  await pressAndGo(page, page.getByRole('button', { name: 'Отправить дорожную карту' }))
  await page.goto(school)
  await waitForWorker(page)
  obligations = await page
    .locator('.task-title')
    .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
})

afterAll(async () => {
  await visitor?.close()
  await server?.stop()
})

const draw = drawn(1)
const cuts = Array.from({ length: 10 }, (_, index) => ({
  index,
  moment: moments[Math.floor(draw() * moments.length)] ?? 'before sending',
  hasFile: draw() < 0.4,
}))

describe('a connection cut at ten moments of sending evidence', () => {
  it.each(cuts)(
    '$index: $moment (with a file: $hasFile) loses nothing and sends once',
    async cut => {
      const { page, context } = visitor
      const path = obligations[cut.index % obligations.length] ?? ''
      const note = `Пояснение ${cut.index}`
      await page.goto(`${path}/submit`)
      await fillIn(page, cut.hasFile, note)
      await cutAt(cut.moment, note)
      await context.setOffline(false)
      await page.goto(school)
      await expect.poll(() => trayOf(page), patient).not.toContain('Отправится')
      await page.goto(path)
      const shown = await page.locator('main').innerText()
      expect(new Set(shown.match(/2026-\d{6}/g) ?? []).size).toBe(1)
      await page.locator('main a[href^="/submissions/"]:not([href*="?"])').first().click()
      expect(await page.locator('main').innerText()).toContain(note)
      expect(await scrollsSideways(page)).toBe(false)
    },
  )
})

describe('without a connection', () => {
  it('tasks open as they were, and what is not on the device says so and lists what is', async () => {
    const { page, context } = visitor
    await page.goto(school)
    await context.setOffline(true)
    await page.goto(school)
    expect(await page.locator('h1').innerText()).toBe('Задачи')
    expect(await page.locator('.offline').innerText()).toContain('Нет связи')
    await page.goto(`${school}/people`)
    expect(await page.locator('h1').innerText()).toBe('Нет связи')
    await expect.poll(() => page.locator('[data-kept-pages] a').count(), patient).toBeGreaterThan(0)
    expect(await scrollsSideways(page)).toBe(false)
    await context.setOffline(false)
  })

  it('answers of a questionnaire and a person of mentoring wait, and go out once, in order', async () => {
    const { page, context } = visitor
    await page.goto(`${school}/diagnostics`)
    await page.getByRole('button', { name: 'Заполнить анкету' }).first().click()
    await page.getByRole('link', { name: 'Заполнить, чего не хватает' }).click()
    const other = await context.newPage()
    await other.goto(`${school}/mentoring/participants/new?register=mentors`)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Сохранить и вернуться к разделам' }).click()
    await expect.poll(() => trayOf(page), patient).toContain('Отправится')
    await other.getByLabel('Фамилия, имя, отчество').fill('Громова Инна Сергеевна')
    await other.getByLabel('Педагог', { exact: true }).check()
    await other.getByLabel('Должность и предмет').fill('учитель физики')
    await other.getByRole('button', { name: 'Сохранить' }).click()
    const waiting = other.locator('.tray li').filter({ hasText: 'Отправится' })
    await expect.poll(() => waiting.count(), patient).toBe(2)
    await context.setOffline(false)
    await expect.poll(() => trayOf(other), patient).not.toContain('Отправится')
    await other.close()
    await page.goto(`${school}/mentoring/registers/mentors`)
    const sent = page.locator('.tray li').filter({ hasText: 'Отправлено' })
    expect((await sent.allInnerTexts()).at(-1)).toContain('наставник')
    expect(await page.getByText('Громова Инна Сергеевна').count()).toBe(1)
    await page.getByRole('button', { name: 'Скрыть отправленное' }).click()
    await expect.poll(() => sent.count(), patient).toBe(0)
  })

  it('a form that does not wait stays where it stands, and says so', async () => {
    const { page, context } = visitor
    await page.goto('/account/calendar')
    await context.setOffline(true)
    await page.locator('main form button').first().click()
    const said = page.getByText('Нет связи. Написанное останется на этой странице')
    await said.waitFor(patient)
    expect(new URL(page.url()).pathname).toBe('/account/calendar')
    await context.setOffline(false)
    await page.getByText('Связь появилась: нажмите ещё раз').waitFor(patient)
  })

  it('nothing private stays on the device after signing out', async () => {
    const { page } = visitor
    await page.goto(school)
    await page.getByRole('button', { name: 'Выйти' }).click()
    await expect.poll(() => new URL(page.url()).pathname, patient).toBe('/')
    const left = await page.evaluate(async () => [
      ...(await caches.keys()).filter(name => name === 'pages'),
      ...(await indexedDB.databases()).map(({ name }) => name),
    ])
    expect(left).toEqual([])
  })
})

async function cutAt(moment: Moment, note: string): Promise<void> {
  const { page, context } = visitor
  if (moment === 'while writing') {
    await context.setOffline(true)
    await page.locator('textarea[name=note]').press('End')
    await page.locator('textarea[name=note]').pressSequentially('.')
    await expect
      .poll(() => page.locator('.form-status').innerText(), patient)
      .toContain('Не сохранено')
    await context.setOffline(false)
    await page.reload()
    await expect
      .poll(() => page.locator('textarea[name=note]').inputValue(), patient)
      .toBe(`${note}.`)
    if ((await page.locator('input[name=type]:checked').getAttribute('value')) === 'file') {
      await chooseFile(page)
    }
    await press(page)
    await expect.poll(() => page.url(), patient).toContain('/submissions/')
    return
  }
  if (moment === 'before sending') {
    await context.setOffline(true)
    await press(page)
    await expect.poll(() => page.locator('main').innerText(), patient).toContain('Отправится')
    return
  }
  await page.route('**/submit', async route => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await press(page)
  await expect.poll(() => page.locator('main').innerText(), patient).toContain('Отправится')
  await page.unroute('**/submit')
}

async function fillIn(page: Page, hasFile: boolean, note: string): Promise<void> {
  await page.locator(`input[name=type][value=${hasFile ? 'file' : 'link'}]`).check()
  if (hasFile) await chooseFile(page)
  else await page.locator('input[name=url]').fill('https://lesnoy.example/order.pdf')
  await page.locator('textarea[name=note]').fill(note)
  await expect.poll(() => page.locator('.form-status').innerText(), patient).toContain('Сохранено')
}

/** Large enough to travel in several parts. */
async function chooseFile(page: Page): Promise<void> {
  const buffer = Buffer.concat([pdf('Order'), Buffer.alloc(150_000, 32)])
  const file = { name: 'Приказ.pdf', mimeType: 'application/pdf', buffer }
  await page.locator('input[name=file]').setInputFiles(file)
}

function press(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Отправить', exact: true }).click()
}

async function trayOf(page: Page): Promise<string> {
  return (await page.locator('.tray').allInnerTexts()).join(' ')
}

async function waitForWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.reload()
}
