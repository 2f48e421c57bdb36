import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { fact, letter, school } from '../../functions/store/schema.ts'
import { rawXlsx } from '../documents/raw-xlsx.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
let path: string

beforeEach(async () => {
  world = await makeWorld()
  path = `/authorities/${world.ids.authority}/import`
})

const list = [
  'Учреждение;Вид;ФИО директора;Почта директора;ФИО куратора;Почта куратора',
  'МБДОУ «Детский сад № 7»;детский сад;Клёнова Ирина;KLENOVA@sad.test;Травина Юлия;travina@sad.test',
  'МБОУ «Гимназия № 2»;гимназия;Кедров Илья Романович;',
].join('\n')

const clean = list.replace(/\n[^\n]*$/, '')

async function upload(text: string): Promise<string> {
  const answer = await world.request(path, { as: 'officer', form: { cells: text } })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}

const show = async (address: string) => (await world.request(address, { as: 'officer' })).text()
const load = (address: string, form: Record<string, string> = {}) =>
  world.request(address, { as: 'officer', form })

const schools = () =>
  world.context().db.select().from(school).where(eq(school.authorityId, world.ids.authority))

test('a list is shown before it is loaded, and loaded with invitations', async () => {
  const address = await upload(clean)
  const preview = await show(address)
  expect(preview).toContain('Новые учреждения: 1')
  expect(preview).toContain('klenova@sad.test')
  expect(await schools()).toHaveLength(2)
  expect((await load(address)).status).toBe(303)
  await world.settle()
  expect(await schools()).toHaveLength(3)
  expect(world.letters.map(({ to }) => to).sort()).toEqual(['klenova@sad.test', 'travina@sad.test'])
  expect(await show(address)).toContain('Список загружен')
})

test('the same list loaded again changes nothing and says so', async () => {
  const first = await upload(clean)
  await load(first)
  await load(first)
  const second = await upload(clean)
  expect(await show(second)).toContain('Этот список уже загружен, ничего не изменится')
  await load(second)
  await world.settle()
  expect(await schools()).toHaveLength(3)
  expect(world.letters).toHaveLength(2)
  const { db } = world.context()
  const committed = and(
    eq(fact.kind, 'import.committed'),
    eq(fact.authorityId, world.ids.authority),
  )
  expect(await db.select().from(fact).where(committed)).toHaveLength(1)
})

test('a list with an error is loaded whole or not at all, unless the officer says otherwise', async () => {
  const address = await upload(list)
  expect(await show(address)).toContain(
    'строка 3, столбец «Почта директора»: указан сотрудник, но нет его почты',
  )
  const refused = await load(address)
  expect(refused.status).toBe(422)
  expect(await schools()).toHaveLength(2)
  await load(address, { rows: 'correct' })
  expect(await schools()).toHaveLength(3)
  const kept = (await schools()).find(({ name }) => name.includes('Гимназия'))
  expect(kept?.kind).toBe('school')
})

test('a CSV file in Windows-1251 is read', async () => {
  const letters = 'абвгдежзийклмнопрстуфхцчшщъыьэюя'
  const bytes = Uint8Array.from('Учреждение;Сайт\r\nСельская школа;', one => {
    const at = letters.indexOf(one.toLowerCase())
    if (at < 0) return one.charCodeAt(0)
    return (one === one.toLowerCase() ? 0xe0 : 0xc0) + at
  })
  const file = { field: 'file', name: 'список.csv', bytes }
  const answer = await world.request(path, { as: 'officer', file })
  expect(await show(answer.headers.get('location') ?? '')).toContain('Сельская школа')
})

test('an Excel file is read, with the institution’s cell merged over its people', async () => {
  const cell = (at: string, text: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
  const rows = [
    ['Учреждение', 'ФИО', 'Роль', 'Почта'],
    ['Дом творчества', 'Малахова Рита', 'директор', 'malakhova@ddt.test'],
    ['', 'Огнева Лидия', 'куратор', 'ogneva@ddt.test'],
  ].map((row, i) => {
    const cells = row.map((text, j) => (text === '' ? '' : cell(`${'ABCD'[j]}${i + 1}`, text)))
    return `<row r="${i + 1}">${cells.join('')}</row>`
  })
  const sheet = `<sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`
  const file = { field: 'file', name: 'список.xlsx', bytes: rawXlsx(sheet) }
  const answer = await world.request(path, { as: 'officer', file })
  const preview = await show(answer.headers.get('location') ?? '')
  expect(preview).toContain('Новые учреждения: 1')
  expect(preview).toContain('Новые сотрудники, им придёт приглашение: 2')
})

test('what is not a list gets one clear sentence and leaves nothing behind', async () => {
  const sentence = async (form: Record<string, string>, bytes?: string) => {
    const file =
      bytes === undefined
        ? undefined
        : { field: 'file', name: 'a.pdf', bytes: new TextEncoder().encode(bytes) }
    const answer = await world.request(path, { as: 'officer', form, file })
    expect(answer.status).toBe(422)
    return answer.text()
  }
  expect(await sentence({ cells: '' })).toContain('Выберите файл или вставьте ячейки')
  expect(await sentence({ cells: 'просто слова' })).toContain('Не найдена строка заголовков')
  expect(await sentence({}, '%PDF-1.7')).toContain('Это не список')
})

test('another authority’s list cannot be seen or loaded', async () => {
  const address = await upload(clean)
  const id = address.split('/').at(-1)
  const theirs = `/authorities/${world.ids.strangeAuthority}/import/${id}`
  expect((await world.request(theirs, { as: 'strangeOfficer' })).status).toBe(404)
  expect((await world.request(theirs, { as: 'strangeOfficer', form: {} })).status).toBe(404)
})

test('a large list is loaded in one go', async () => {
  const rows = Array.from({ length: 300 }, (_, i) => `Школа № ${i + 10};Директор ${i};d${i}@s.test`)
  const address = await upload(['Учреждение;ФИО директора;Почта директора', ...rows].join('\n'))
  expect((await load(address)).status).toBe(303)
  expect(await schools()).toHaveLength(302)
  const { db } = world.context()
  const own = eq(letter.authorityId, world.ids.authority)
  expect(await db.select({ id: letter.id }).from(letter).where(own)).toHaveLength(300)
  await world.settle()
})
