import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, scrollsSideways, type Visitor } from './support/browser.ts'
import { pressAndGo } from './support/confirm.ts'
import { startServer, type TestServer } from './support/server.ts'
import { signInAs } from './support/session.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server?.stop())

describe.each([
  { name: 'with JavaScript', javaScript: true, curator: 'curator.gimnazia@demo.test' },
  { name: 'without JavaScript', javaScript: false, curator: 'curator.licey@demo.test' },
])('a new user on a phone, $name', ({ javaScript, curator }) => {
  let visitor: Visitor

  beforeAll(async () => {
    visitor = await openBrowser({ url: server.url, javaScript, width: 360 })
    await signInAs(visitor.context, server.url, curator)
  })

  afterAll(() => visitor?.close())

  it('fills in the June self-diagnostic, typing at most a third, and sees the zones of risk', async () => {
    const { page } = visitor
    await page.goto('/')
    await page.getByRole('link', { name: 'Самодиагностика', exact: true }).click()
    await page.getByRole('button', { name: 'Заполнить анкету' }).first().click()
    const start = await page.locator('main').innerText()
    expect(start).toContain('персонализированных программ')
    let typed = 0
    let asked = 0
    for (let step = 0; step < 4; step++) {
      const next = page.getByRole('link', { name: 'Заполнить, чего не хватает' })
      if (step === 0) await next.click()
      if (await page.getByRole('heading', { name: 'Проверьте ответы' }).isVisible()) break
      expect(await scrollsSideways(page)).toBe(false)
      const count = await answerSection(visitor)
      typed += count.typed
      asked += count.asked
      await pressAndGo(page, page.getByRole('button', { name: 'Сохранить и продолжить' }))
    }
    expect(asked).toBeGreaterThan(0)
    expect(typed).toBeLessThanOrEqual(asked / 3)
    await page.getByRole('button', { name: 'Отправить' }).click()
    await page.getByRole('heading', { name: 'Анкета отправлена' }).waitFor()
    expect(await page.locator('main').innerText()).toContain('Зоны риска')
    expect(await scrollsSideways(page)).toBe(false)
  })

  it('downloads a note about it', async () => {
    const { page, context } = visitor
    await page.getByRole('button', { name: 'Составить аналитическую справку' }).click()
    const href = await page.getByRole('link', { name: 'Скачать Word' }).getAttribute('href')
    const file = await context.request.get(href ?? '')
    expect(file.headers()['content-type']).toContain('wordprocessingml')
  })
})

/** Answers what stands empty; what the product or last time filled in stays. Counts both. */
async function answerSection({ page }: Visitor): Promise<{ typed: number; asked: number }> {
  let [typed, asked] = [0, 0]
  for (const select of await page.locator('main select').all()) {
    asked++
    if ((await select.inputValue()) !== '') continue
    await select.selectOption('4')
    typed++
  }
  const names = await page
    .locator('main input[type=radio]')
    .evaluateAll(all => [...new Set(all.map(one => (one as HTMLInputElement).name))])
  for (const name of names) {
    asked++
    const group = page.locator(`input[type=radio][name="${name}"]`)
    if (
      (await group.evaluateAll(all => all.some(one => (one as HTMLInputElement).checked))) === true
    )
      continue
    await group.first().check()
    typed++
  }
  for (const input of await page.locator('main input[inputmode=numeric]').all()) {
    asked++
    if ((await input.inputValue()) !== '') continue
    await input.fill('3')
    typed++
  }
  return { typed, asked }
}

describe('the authority', () => {
  it('sees the municipality’s zones of risk at the same moment', async () => {
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
    await visitor.close()
  })
})
