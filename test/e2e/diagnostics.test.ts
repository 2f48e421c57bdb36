import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './support/axe.ts'
import { openBrowser, scrollsSideways, type Visitor } from './support/browser.ts'
import { pressAndGo } from './support/confirm.ts'
import { startServer, type TestServer } from './support/server.ts'
import { signInAs } from './support/session.ts'

/** Nine days before the June self-diagnostic is due. */
const june = '2027-06-01T09:00:00+03:00'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
  await fetch(`${server.url}/demo/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: june }),
  })
})

afterAll(() => server?.stop())

describe.each([
  { name: 'with JavaScript', javaScript: true, curator: 'curator.licey@demo.test' },
  { name: 'without JavaScript', javaScript: false, curator: 'curator.gimnazia@demo.test' },
])('the curator of a school with live pairs, on a phone, $name', ({ javaScript, curator }) => {
  let visitor: Visitor

  beforeAll(async () => {
    visitor = await openBrowser({ url: server.url, javaScript, width: 360 })
    await signInAs(visitor.context, server.url, curator)
  })

  afterAll(() => visitor?.close())

  it('fills in the June self-diagnostic with a dozen presses, typing at most a third of the answers', async () => {
    const { page } = visitor
    let presses = 0
    const press = async (role: 'link' | 'button', name: string) => {
      presses++
      await pressAndGo(page, page.getByRole(role, { name, exact: true }).first())
      expect(await scrollsSideways(page)).toBe(false)
      if (javaScript) expect(await violations(page)).toEqual([])
    }
    await page.goto('/')
    await press('link', 'Самодиагностика')
    await press('button', 'Заполнить анкету')
    const start = await page.locator('main').innerText()
    expect(start).toContain('персонализированных программ')
    const whole = /Из (\d+) вопросов (\d+) уже заполнено/.exec(start)
    const [questions, known] = [Number(whole?.[1]), Number(whole?.[2])]
    expect(questions).toBeGreaterThanOrEqual(14)
    expect(known).toBeGreaterThan(questions / 2)
    await press('link', 'Заполнить, чего не хватает')
    let typed = 0
    for (let step = 0; step < 4; step++) {
      if (await page.getByRole('heading', { name: 'Проверьте ответы' }).isVisible()) break
      typed += await answerEmpty(page)
      await press('button', 'Сохранить и продолжить')
    }
    await press('button', 'Отправить')
    await page.getByRole('heading', { name: 'Анкета отправлена' }).waitFor()
    expect(await page.locator('main').innerText()).toContain('Зоны риска')
    expect(typed).toBeLessThanOrEqual(questions / 3)
    expect(presses + typed).toBeLessThanOrEqual(12)
  })

  it('downloads a note about it that can be signed', async () => {
    const { page, context } = visitor
    await page.getByRole('button', { name: 'Составить аналитическую справку' }).click()
    const href = await page.getByRole('link', { name: 'Скачать Word' }).getAttribute('href')
    const file = await context.request.get(href ?? '')
    const { value } = await mammoth.extractRawText({ buffer: await file.body() })
    expect(value).toContain('АНАЛИТИЧЕСКАЯ СПРАВКА')
    expect(value).toContain('Период: 01.09.2026 – 01.06.2027')
    expect(value).toContain('от 01.06.2027')
    expect(value).toContain('Зоны риска: «Самодиагностика')
    expect(value).toMatch(/Руководитель\s+_+\s+[А-Я]\.\s[А-Я]\.\s[А-Я][а-я]+/)
    for (const leftover of ['undefined', 'null', 'NaN', '[object', 'не найдено']) {
      expect(value).not.toContain(leftover)
    }
  })
})

/** Answers what stands empty; what the product or last time filled in stays. Gives how many answers it took. */
async function answerEmpty(page: Page): Promise<number> {
  let typed = 0
  for (const select of await page.locator('main select').all()) {
    if ((await select.inputValue()) !== '') continue
    await select.selectOption('4')
    typed++
  }
  const names = await page
    .locator('main input[type=radio]')
    .evaluateAll(all => [...new Set(all.map(one => (one as HTMLInputElement).name))])
  for (const name of names) {
    const group = page.locator(`input[type=radio][name="${name}"]`)
    const isChosen = await group.evaluateAll(all =>
      all.some(one => (one as HTMLInputElement).checked),
    )
    if (isChosen) continue
    await group.first().check()
    typed++
  }
  for (const input of await page.locator('main input[inputmode=numeric]').all()) {
    if ((await input.inputValue()) !== '') continue
    await input.fill('3')
    typed++
  }
  return typed
}

describe('the authority', () => {
  it('sees the municipality’s zones of risk at the same moment, and makes a note of them in one press', async () => {
    const visitor = await openBrowser({ url: server.url, width: 1280 })
    await signInAs(visitor.context, server.url, 'officer@demo.test')
    const { page } = visitor
    await page.goto('/')
    await page.getByRole('link', { name: 'Сбор сведений' }).click()
    await page.getByRole('link', { name: 'Самодиагностика программ, июнь 2027' }).click()
    await page.getByRole('link', { name: 'Результаты' }).click()
    const text = await page.locator('main').innerText()
    expect(text).toContain('Ответили 2 из')
    expect(text).toContain('Гимназия № 1')
    expect(text).toContain('В зоне риска')
    await page.getByRole('button', { name: 'Составить справку по муниципалитету' }).click()
    const href = await page.getByRole('link', { name: 'Скачать Word' }).getAttribute('href')
    const file = await visitor.context.request.get(href ?? '')
    const { value } = await mammoth.extractRawText({ buffer: await file.body() })
    expect(value).toContain('о реализации наставничества в муниципалитете')
    expect(value).toContain('ответили организаций: 2')
    await visitor.close()
  })
})
