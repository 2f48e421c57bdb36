import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, scrollsSideways, type Visitor } from './support/browser.ts'
import { startServer, type TestServer } from './support/server.ts'
import { signInAs } from './support/session.ts'

/** A school of the demo where nothing of mentoring has been entered. */
const school = '/schools/demo-lesnoy/mentoring'

let server: TestServer
let visitor: Visitor

beforeAll(async () => {
  server = await startServer()
  visitor = await openBrowser({ url: server.url, javaScript: false, width: 360 })
  await signInAs(visitor.context, server.url, 'curator.lesnoy@demo.test')
})

afterAll(async () => {
  await visitor?.close()
  await server?.stop()
})

it('a new curator with a phone and no JavaScript is led from nothing to two pairs and a group in order', async () => {
  await guide()
  await step('Внести приказ о назначении куратора', enterCuratorOrder)
  await step('Добавить наставника', () => person('Рощина Мария Юрьевна', 'Педагог'))
  await step('Добавить наставляемого', () => person('Ветрова Анна Олеговна', 'Педагог'))
  await more('mentors', 'Дубов Сергей Ильич', 'Педагог')
  await more('mentors', 'Осина Вера Павловна', 'Педагог')
  await more('mentees', 'Липин Олег Юрьевич', 'Педагог')
  await more('mentees', 'Ученик 8-1', 'Ученик')
  await more('mentees', 'Ученик 8-2', 'Ученик')
  await step('Внести согласия на обработку данных', consents)
  await step('Внести согласия представителей', consents)
  await step('Создать пару или группу', () => pair('Рощина', ['Ветрова'], 'педагог — педагог'))
  await step('Создать пару или группу', () => pair('Дубов', ['Липин'], 'педагог — педагог'))
  await step('Создать пару или группу', () =>
    pair('Осина', ['Ученик 8-1', 'Ученик 8-2'], 'педагог — ученик'),
  )
  for (let agreed = 0; agreed < 3; agreed++) await step('Внести согласие наставника', consents)
  await step('Внести приказ о закреплении', assignAll)
  for (let amended = 0; amended < 3; amended++) await step('Внести соглашение', amendment)
  for (let drawnUp = 0; drawnUp < 3; drawnUp++) await step('Составить программу', programme)
  await guide()
  const left = await visitor.page.locator('.task-title').allInnerTexts()
  expect(left.filter(title => /соглас|приказ|программ|пары/.test(title))).toEqual([])
  await visitor.page.goto(`${school}/mentorships`)
  const active = visitor.page.getByText('Работает', { exact: true })
  expect(await active.count()).toBe(3)
}, 240_000)

async function guide(): Promise<void> {
  await visitor.page.goto(school)
  expect(await visitor.page.locator('h1').innerText()).toBe('Наставничество: что дальше')
  expect(await scrollsSideways(visitor.page)).toBe(false)
}

/** The first thing the guide asks for, by its one button. */
async function step(action: string, mend: () => Promise<void>): Promise<void> {
  await guide()
  const button = visitor.page.locator('main a.btn').first()
  expect(await button.innerText()).toBe(action)
  await button.click()
  expect(await scrollsSideways(visitor.page)).toBe(false)
  await mend()
}

async function save(label = 'Сохранить'): Promise<void> {
  const { page } = visitor
  await page.locator('main').getByRole('button', { name: label, exact: true }).click()
  const errors = await page.locator('.error-summary').allInnerTexts()
  expect(errors).toEqual([])
}

async function enterCuratorOrder(): Promise<void> {
  const { page } = visitor
  await page.getByLabel('Номер приказа').fill('84-од')
  await page.getByLabel('Дата приказа').fill(today())
  await page.getByLabel('Кто назначен куратором').selectOption({ index: 1 })
  await save()
}

async function person(name: string, kind: string): Promise<void> {
  const { page } = visitor
  await page.getByLabel('Фамилия, имя, отчество').fill(name)
  await page.getByRole('radio', { name: kind, exact: true }).check()
  if (kind === 'Ученик') await page.locator('#classLevel').fill('8')
  else await page.locator('#post').fill('учитель')
  await save()
}

/** A further line, from the page of the register. */
async function more(register: string, name: string, kind: string): Promise<void> {
  await visitor.page.goto(`${school}/registers/${register}`)
  await visitor.page.locator('main a.btn').first().click()
  await person(name, kind)
}

/** The form holds those whose consent is missing. */
async function consents(): Promise<void> {
  const { page } = visitor
  await page.locator('input[name=kind]').first().check()
  for (const box of await page.locator('input[name=people]').all()) await box.check()
  await page.getByLabel('Дата подписания').fill(today())
  await save()
}

async function pair(mentor: string, mentees: string[], form: string): Promise<void> {
  const { page } = visitor
  const option = page.locator('#mentor option').filter({ hasText: mentor })
  await page.locator('#mentor').selectOption({ label: await option.innerText() })
  for (const mentee of mentees) await page.getByRole('checkbox', { name: mentee }).check()
  await page.locator('#form').selectOption({ label: form })
  await page.getByLabel('Взаимный интерес и симпатия').check()
  await page.locator('#start').fill(today())
  await page.locator('#endPlanned').fill(inHalfAYear())
  await save('Создать')
}

async function assignAll(): Promise<void> {
  const { page } = visitor
  await page.getByLabel('Номер приказа').fill('120-од')
  await page.getByLabel('Дата приказа').fill(today())
  for (const box of await page.locator('input[name=mentorships]').all()) await box.check()
  await save()
}

async function amendment(): Promise<void> {
  const { page } = visitor
  await page.getByLabel('Номер соглашения или договора').fill('3')
  await page.getByLabel('Дата подписания').fill(today())
  for (const box of await page.locator('input[name=states]').all()) await box.check()
  await save()
}

async function programme(): Promise<void> {
  const { page } = visitor
  await page.locator('#difficulties').fill('Оценивание на уроке')
  await page.locator('#goals').fill('Проводит урок самостоятельно')
  await page.getByLabel('Программа составлена вместе с наставляемым').check()
  await save('Сохранить программу')
  await page.locator('#activity').fill('Посещение уроков')
  await page.locator('#timing').fill('ежемесячно')
  await save('Добавить мероприятие')
  await save('Утвердить программу')
}

function today(): string {
  return new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10)
}

function inHalfAYear(): string {
  return new Date(Date.now() + 182 * 86_400_000).toISOString().slice(0, 10)
}
