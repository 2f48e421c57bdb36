import type { Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDocx } from '../fixtures/roadmaps/build-docx.ts'
import { gymnasiumRoadmap } from '../fixtures/roadmaps/gymnasium.ts'
import { openBrowser, scrollsSideways, type Visitor } from './support/browser.ts'
import { answerQuestions, sendFile } from './support/confirm.ts'
import { pdf } from './support/pdf.ts'
import { startServer, type TestServer } from './support/server.ts'
import { newestLetter, signInAs } from './support/session.ts'

const school = 'demo-gimnazia'
const roadmaps = `/schools/${school}/roadmaps`
const curator = 'curator.gimnazia@demo.test'
const megabyte = 1_048_576

let server: TestServer
let visitor: Visitor

beforeAll(async () => {
  server = await startServer()
  // What the server itself answers is looked at: a script would ask it more than once.
  visitor = await openBrowser({ url: server.url, javaScript: false })
  await signInAs(visitor.context, server.url, curator)
})

afterAll(async () => {
  await visitor?.close()
  await server?.stop()
})

describe('a file that is not a roadmap is refused in one sentence and leaves nothing', () => {
  it.each([
    { what: 'a PDF named as a Word file', make: async () => pdf('Roadmap') },
    { what: 'an empty file', make: async () => new Uint8Array() },
    { what: 'half of a Word file', make: async () => half(await gymnasiumRoadmap()) },
    { what: 'a Word file without a table', make: () => buildDocx(['Дорожная карта', 'Скоро.']) },
    { what: 'a text named as a Word file', make: async () => Buffer.from('Дорожная карта') },
  ])('$what', async ({ make }) => {
    const { page } = visitor
    const before = await textOf(page, roadmaps)
    const answer = await answerTo(page, async () =>
      sendFile(page, school, 'Карта.docx', Buffer.from(await make())),
    )
    expect(answer.status()).toBeGreaterThanOrEqual(400)
    expect(answer.status()).toBeLessThan(500)
    await expectOneSentence(page)
    expect(await scrollsSideways(page)).toBe(false)
    expect(await textOf(page, roadmaps)).toBe(before)
  })
})

describe('a document that is too large', () => {
  it('is refused in one sentence and leaves nothing', async () => {
    const { page } = visitor
    await page.goto(`/schools/${school}`)
    await page.locator('.task-title').first().click()
    const obligation = page.url()
    const before = await textOf(page, obligation)
    await page.getByRole('link', { name: /Отправить подтверждение/ }).click()
    await page.locator('input[name=type][value=file]').check()
    await page.locator('input[name=file]').setInputFiles({
      name: 'Приказ.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([pdf('Order'), new Uint8Array(20 * megabyte)]),
    })
    const answer = await answerTo(page, () =>
      page.getByRole('button', { name: 'Отправить', exact: true }).click(),
    )
    expect(answer.status()).toBe(422)
    await expectOneSentence(page)
    expect(await textOf(page, obligation)).toBe(before)
  })
})

describe('signing in', () => {
  it('with a wrong code is refused in one sentence and opens nothing', async () => {
    const stranger = await openBrowser({ url: server.url })
    const { page } = stranger
    await page.goto('/sign-in')
    await page.getByLabel('Рабочая электронная почта').fill(curator)
    await page.getByRole('button', { name: 'Получить код' }).click()
    await page.getByLabel('Код').fill(await wrongCode())
    const answer = await answerTo(page, () => page.getByRole('button', { name: 'Войти' }).click())
    expect(answer.status()).toBe(422)
    await expectOneSentence(page)
    await page.goto('/home')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
    await stranger.close()
  })

  it('by a link works once, and the second time one sentence says so', async () => {
    const link = await askForLink()
    const first = await openBrowser({ url: server.url })
    expect((await followLink(first.page, link)).status()).toBe(303)
    await first.close()
    await expectSpent(link)
  })

  it('by a link that has waited too long is refused in the same words', async () => {
    const link = await askForLink()
    await moveClock(Date.now() + 11 * 60_000)
    await expectSpent(link)
    await moveClock(Date.now())
  })
})

describe('pressing twice', () => {
  it('sends a roadmap once, and both answers lead to one receipt', async () => {
    const { page } = visitor
    await sendFile(page, school, 'Карта.docx', Buffer.from(await gymnasiumRoadmap()))
    await answerQuestions(page)
    await page.getByRole('link', { name: 'Дальше: проверить и отправить' }).click()
    const form = page.locator('form[action$="/submit"]')
    const action = await form.getAttribute('action')
    await form.getByRole('button').dblclick()
    await expect.poll(() => page.locator('h1').innerText()).toBe('Дорожная карта отправлена')
    const receipt = page.url()
    expect(await postAgain(action ?? '', {})).toBe(receipt)
    await page.goto(roadmaps)
    expect(await page.getByRole('link', { name: /План мероприятий/ }).count()).toBe(1)
  })

  it('sends a document once, and both answers lead to one receipt', async () => {
    const { page } = visitor
    await page.goto(`/schools/${school}`)
    await page.locator('.task-title').first().click()
    const obligation = page.url()
    await page.getByRole('link', { name: /Отправить подтверждение/ }).click()
    await page.locator('input[name=type][value=link]').check()
    await page.locator('input[name=url]').fill('https://gimnazia.example/mentoring/order.pdf')
    const fields = await page
      .locator('main form[enctype]')
      .evaluate(form => Object.fromEntries(new FormData(form as HTMLFormElement)))
    await page.getByRole('button', { name: 'Отправить', exact: true }).dblclick()
    await expect.poll(() => page.url()).toMatch(/\/submissions\//)
    const receipt = page.url()
    expect(await postAgain(`${new URL(obligation).pathname}/submit`, fields)).toBe(receipt)
    await page.goto(obligation)
    const number = /2026-\d{6}/g
    const sent = (await page.locator('main').innerText()).match(number) ?? []
    expect(new Set(sent).size).toBe(1)
  })
})

describe('two devices in one draft', () => {
  it('the one that is behind is shown both versions and neither is lost', async () => {
    const { page } = visitor
    await sendFile(page, school, 'Карта.docx', Buffer.from(await gymnasiumRoadmap()))
    const edit = `${new URL(page.url()).pathname}?edit=0`
    const phone = await openBrowser({ url: server.url, javaScript: false })
    await signInAs(phone.context, server.url, curator)
    await page.goto(edit)
    await phone.page.goto(edit)
    expect((await saveText(page, 'Приказ с компьютера')).status()).toBe(303)
    const answer = await saveText(phone.page, 'Приказ с телефона')
    expect(answer.status()).toBe(409)
    const shown = await phone.page.locator('main').innerText()
    expect(shown).toContain('Пока вы правили, это изменил другой сотрудник')
    expect(shown).toContain('Приказ с компьютера')
    expect(await phone.page.locator('textarea[name=text]').inputValue()).toBe('Приказ с телефона')
    expect(await scrollsSideways(phone.page)).toBe(false)
    await page.goto(edit)
    expect(await page.locator('textarea[name=text]').inputValue()).toBe('Приказ с компьютера')
    await phone.close()
  })
})

function half(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length / 2)
}

/** What the server answered to the form that `act` sends. */
async function answerTo(page: Page, act: () => Promise<unknown>): Promise<Response> {
  const [answer] = await Promise.all([
    page.waitForResponse(response => response.request().method() === 'POST'),
    act(),
  ])
  return answer
}

/** The sentences of refusal: above the form, or the whole page where there is no form to return to. */
async function refusals(page: Page): Promise<string[]> {
  const listed = await page.locator('.error-summary li').allInnerTexts()
  return listed.length > 0 ? listed : page.locator('main h1 + p').allInnerTexts()
}

async function expectOneSentence(page: Page): Promise<void> {
  await expect.poll(() => refusals(page)).toHaveLength(1)
  const [sentence = ''] = await refusals(page)
  expect(sentence).toMatch(/^[А-ЯЁ].*\S\.$/)
  expect(sentence.length).toBeLessThan(160)
}

async function textOf(page: Page, path: string): Promise<string> {
  await page.goto(path)
  return page.locator('main').innerText()
}

/** Eight digits, none of them the letter's. */
async function wrongCode(): Promise<string> {
  const code = /\b(\d{4} \d{4})\b/.exec(await newestLetter(server.url, curator))?.[1] ?? ''
  return code.replace(/\d/g, digit => String((Number(digit) + 1) % 10))
}

async function askForLink(): Promise<string> {
  const { context, close } = await openBrowser({ url: server.url })
  await context.request.post('/sign-in', { form: { email: curator }, headers: fromHere() })
  await close()
  return (
    /https?:\/\/\S+\/sign-in\/link\?\S+/.exec(await newestLetter(server.url, curator))?.[0] ?? ''
  )
}

async function followLink(page: Page, link: string): Promise<Response> {
  await page.goto(link)
  return answerTo(page, () => page.getByRole('button', { name: 'Войти' }).click())
}

async function expectSpent(link: string): Promise<void> {
  const { page, close } = await openBrowser({ url: server.url })
  expect((await followLink(page, link)).status()).toBe(410)
  await expect
    .poll(() => refusals(page))
    .toEqual(['Ссылка уже использована или её время вышло. Запросите новый код.'])
  await page.goto('/home')
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  await close()
}

async function moveClock(instant: number): Promise<void> {
  const body = JSON.stringify({ now: new Date(instant).toISOString() })
  const headers = { 'content-type': 'application/json', ...fromHere() }
  const answer = await fetch(`${server.url}/demo/clock`, { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
}

/** Sends the same form once more, as a browser does that lost the answer. Gives where it leads. */
async function postAgain(action: string, form: Record<string, unknown>): Promise<string> {
  const multipart = Object.fromEntries(
    Object.entries(form).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const answer = await visitor.context.request.post(action, { multipart, headers: fromHere() })
  expect(answer.status()).toBe(200)
  return answer.url()
}

function saveText(page: Page, text: string): Promise<Response> {
  return answerTo(page, async () => {
    await page.locator('textarea[name=text]').fill(text)
    await page.getByRole('button', { name: 'Сохранить', exact: true }).click()
  })
}

function fromHere(): { origin: string } {
  return { origin: server.url }
}
