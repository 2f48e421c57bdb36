import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gymnasiumRoadmap } from '../fixtures/roadmaps/gymnasium.ts'
import { openBrowser, scrollsSideways, type Visitor } from './support/browser.ts'
import { pdf } from './support/pdf.ts'
import { startServer, type TestServer } from './support/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server?.stop())

describe.each([
  {
    name: 'with JavaScript',
    javaScript: true,
    school: 'СОШ пос. Лесного',
    curator: 'curator.lesnoy@demo.test',
  },
  {
    name: 'without JavaScript',
    javaScript: false,
    school: 'Дом творчества',
    curator: 'curator.ddt@demo.test',
  },
])('a new user on a phone, $name', ({ javaScript, school, curator }) => {
  let visitor: Visitor

  beforeAll(async () => {
    visitor = await openBrowser({ url: server.url, javaScript, width: 360 })
  })

  afterAll(() => visitor?.close())

  it('takes the school’s Word file to an accepted order in the authority’s list', async () => {
    await signIn(visitor, curator)
    await sendRoadmap(visitor)
    const order = 'Приказ о назначении куратора программ'
    const task = await attachOrder(visitor, order)
    await signOut(visitor)
    await signIn(visitor, 'officer@demo.test')
    await acceptFrom(visitor, school, order)
    await findAccepted(visitor, school, task, order)
  })
})

/** From the landing page through the mailbox, as somebody who has only the address. */
async function signIn({ page }: Visitor, email: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Войти', exact: true }).first().click()
  await page.getByLabel('Рабочая электронная почта').fill(email)
  await page.getByRole('button', { name: 'Получить код' }).click()
  const mailbox = await page.context().newPage()
  await mailbox.goto('/mailbox')
  const letter = await mailbox.getByRole('article').innerText()
  expect(letter).toContain(email)
  await mailbox.close()
  await page.getByLabel('Код').fill(/Код для входа: (\d{4} \d{4})/.exec(letter)?.[1] ?? '')
  await page.getByRole('button', { name: 'Войти' }).click()
}

async function signOut({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Выйти' }).click()
  await page.getByRole('link', { name: 'Войти', exact: true }).first().waitFor()
}

async function sendRoadmap(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await page.getByRole('link', { name: 'Дорожные карты' }).click()
  await page.getByRole('link', { name: /Отправить/ }).click()
  const other = page.getByLabel('Другая дорожная карта')
  if (await other.isVisible()) await other.check()
  await page.getByLabel('Файл дорожной карты').setInputFiles({
    name: 'Дорожная карта.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(await gymnasiumRoadmap()),
  })
  await page.getByRole('button', { name: 'Прочитать' }).click()
  await expectPage(visitor, 'Проверьте, как понята дорожная карта')
  await page.getByRole('link', { name: 'Дальше: проверить и отправить' }).click()
  await expectPage(visitor, 'Проверьте перед отправкой')
  await page.getByRole('button', { name: 'Отправить дорожную карту' }).click()
  await expectPage(visitor, 'Дорожная карта отправлена')
}

/** Gives the title of the task the order was attached to: the first of the list. */
async function attachOrder(visitor: Visitor, order: string): Promise<string> {
  const { page } = visitor
  await page.getByRole('link', { name: 'Задачи' }).first().click()
  await expectPage(visitor, 'Задачи')
  const task = page.locator('.task-title').first()
  const title = await task.innerText()
  await task.click()
  await page.getByRole('link', { name: /Отправить подтверждение/ }).click()
  await page.locator('input[name=type][value=file]').check()
  await page.locator('input[name=file]').setInputFiles({
    name: 'Приказ 84-од.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(pdf('Order')),
  })
  await page.locator('input[name=title]').fill(order)
  await page.getByRole('button', { name: 'Отправить', exact: true }).click()
  await expect.poll(() => page.locator('main').innerText()).toMatch(/2026-\d{6}/)
  expect(await scrollsSideways(page)).toBe(false)
  return title
}

async function acceptFrom(visitor: Visitor, school: string, order: string): Promise<void> {
  const { page } = visitor
  await page.getByRole('link', { name: 'Проверка' }).click()
  await expectPage(visitor, 'Проверка')
  const sent = page.locator('section').filter({ hasText: school }).filter({ hasText: order })
  // The queue is shown twenty at a time, the oldest first.
  const further = page.getByRole('link', { name: /Следующие/ })
  while ((await sent.count()) === 0) await further.click()
  await sent.getByRole('button', { name: 'Принять' }).click()
  await expectPage(visitor, 'Проверка')
  expect(await sent.count()).toBe(0)
}

async function findAccepted(
  visitor: Visitor,
  school: string,
  task: string,
  order: string,
): Promise<void> {
  const { page } = visitor
  await page.getByRole('link', { name: 'Учреждения' }).first().click()
  await expectPage(visitor, 'Учреждения')
  const row = page.getByRole('row').filter({ hasText: school })
  await row.locator('td[data-label="Принято"] a').click()
  await page.getByRole('link', { name: task }).last().click()
  const history = await page.locator('main').innerText()
  expect(history).toContain('Принято')
  expect(history).toContain(order)
}

async function expectPage(visitor: Visitor, title: string): Promise<void> {
  expect(await visitor.page.locator('h1').innerText()).toBe(title)
  expect(await scrollsSideways(visitor.page)).toBe(false)
}
