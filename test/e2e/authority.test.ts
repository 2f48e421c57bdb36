import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cityRoadmap } from '../fixtures/roadmaps/city.ts'
import { openBrowser, scrollsSideways, type Visitor } from './support/browser.ts'
import { answerQuestions, pressAndGo } from './support/confirm.ts'
import { startServer, type TestServer } from './support/server.ts'
import { signInAs } from './support/session.ts'

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server?.stop())

describe.each([360, 1280])('a new officer, %d px wide', width => {
  let visitor: Visitor

  beforeAll(async () => {
    visitor = await openBrowser({ url: server.url, width })
    await signInAs(visitor.context, server.url, 'officer@demo.test')
  })

  afterAll(() => visitor?.close())

  it('goes from the city’s Word roadmap to a list of schools that miss something, as a file', async () => {
    const { page } = visitor
    await page.goto('/authorities/demo-authority')
    await page.getByRole('navigation').getByRole('link', { name: 'Дорожные карты' }).last().click()
    await page.getByRole('button', { name: 'Отправить муниципальную дорожную карту' }).click()
    await page.getByLabel('Другая дорожная карта').check()
    const buffer = Buffer.from(await cityRoadmap())
    const file = { name: 'city.docx', mimeType: wordFile, buffer }
    await page.getByLabel('Файл дорожной карты').setInputFiles(file)
    await pressAndGo(page, page.getByRole('button', { name: 'Прочитать' }))
    await answerQuestions(page)
    await page
      .getByRole('link', { name: /[Пп]роверить/ })
      .last()
      .click()
    await page.getByText('Всем школам').first().waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    await page.getByRole('button', { name: /Отправить/ }).click()
    await page.getByText('Дорожная карта отправлена').first().waitFor()
    await page.goto('/authorities/demo-authority/matrix')
    await page.getByText('Обновление дорожных карт учреждений').first().waitFor()
    expect(await scrollsSideways(page)).toBe(false)
    await page.goto('/authorities/demo-authority/obligations?counted=overdue')
    const arriving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Скачать', exact: false }).first().click()
    expect((await arriving).suggestedFilename()).toMatch(/\.csv$/)
  })
})
