import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, scrollsSideways, type Visitor } from './support/browser.ts'
import { answerQuestions, sendFile } from './support/confirm.ts'
import { samples } from './support/samples.ts'
import { startServer, type TestServer } from './support/server.ts'
import { signInAs } from './support/session.ts'

const school = 'demo-gimnazia'
const curator = 'curator.gimnazia@demo.test'

/** The village school writes «Август» and no year; this is the year it meant. */
const periods: Record<string, { from: string; to: string }> = {
  'rural-school': { from: '2023-08-01', to: '2024-07-31' },
}

let server: TestServer
let visitor: Visitor

beforeAll(async () => {
  server = await startServer()
  visitor = await openBrowser({ url: server.url, javaScript: false, width: 360 })
  await signInAs(visitor.context, server.url, curator)
})

afterAll(async () => {
  await visitor?.close()
  await server?.stop()
})

describe('a curator on a phone without JavaScript', () => {
  it.each(samples())(
    'sends $name and answers only what was asked',
    async ({ name, count, file }) => {
      const { page } = visitor
      await sendFile(page, school, `${name}.docx`, await file())
      await expectPage('Проверьте, как понята дорожная карта')
      const period = periods[name]
      await answerQuestions(page, period ? { period } : {})
      await page.getByRole('link', { name: 'Дальше: проверить и отправить' }).click()
      await expectPage('Проверьте перед отправкой')
      await page.getByRole('button', { name: 'Отправить дорожную карту' }).click()
      await expectPage('Дорожная карта отправлена')
      await page.getByRole('link', { name: 'Посмотреть дорожную карту' }).click()
      const rows = page.locator('main tbody tr')
      await rows.nth(count - 1).waitFor()
      expect(await rows.count()).toBe(count)
      expect(await scrollsSideways(page)).toBe(false)
    },
  )
})

async function expectPage(title: string): Promise<void> {
  expect(await visitor.page.locator('h1').innerText()).toBe(title)
  expect(await scrollsSideways(visitor.page)).toBe(false)
}
