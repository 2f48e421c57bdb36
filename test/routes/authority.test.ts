import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { authority, fact } from '../../functions/store/schema.ts'
import { owe } from '../support/owe.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
let base: string
let site: string
const html = async (path: string, as: 'officer' | 'methodologist' = 'officer') => {
  const answer = await world.request(path, { as })
  expect(answer.status).toBe(200)
  return answer.text()
}

beforeAll(async () => {
  world = await makeWorld()
  base = `/authorities/${world.ids.authority}`
  const { school, otherSchool } = world.ids
  await owe(world, { schoolId: school, text: 'Приказ о закреплении пар', due: '2026-10-10' })
  await owe(world, { schoolId: school, text: 'Аналитическая справка', due: '2026-12-01' })
  site = await owe(world, { schoolId: otherSchool, text: 'Страница на сайте', due: '2026-10-01' })
})

test('the officer sees every institution with its numbers, the longest overdue first', async () => {
  const text = await html(base)
  expect(text.indexOf('Гимназия № 2')).toBeLessThan(text.lastIndexOf('Средняя школа № 1'))
  expect(text).toContain('14 дней')
  expect(text).toContain('5 дней')
  expect(text).toContain('Дорожная карта не отправлена: 2')
})

test('each number leads to as many named rows', async () => {
  const link = `${base}/obligations?counted=overdue`
  expect(await html(base)).toContain(`href="${link}"`)
  const rows = await html(link)
  expect(rows).toContain('2 строки')
  expect(rows).toContain('Приказ о закреплении пар')
  expect(rows).toContain(`href="/obligations/${site}"`)
  expect(rows).not.toContain('Аналитическая справка')
})

test('the numbers of one institution lead to its own rows', async () => {
  const rows = await html(`${base}/obligations?counted=overdue&school=${world.ids.school}`)
  expect(rows).toContain('1 строка')
  expect(rows).not.toContain('Страница на сайте')
})

test('the same page answers for another day', async () => {
  const later = await html(`${base}?asOf=2026-12-02`)
  expect(later).toContain('Состояние на 02.12.2026')
  expect(later).toContain(`counted=overdue&amp;asOf=2026-12-02`)
  expect(await html(`${base}/obligations?counted=overdue&asOf=2026-12-02`)).toContain('3 строки')
  expect(await html(`${base}?asOf=2026-02-30`)).toContain('Состояние на 15.10.2026')
})

test('rows are found by words and by status', async () => {
  expect(await html(`${base}/obligations?text=СПРАВКА`)).toContain('1 строка')
  expect(await html(`${base}/obligations?status=overdue`)).toContain('2 строки')
  expect(await html(`${base}/obligations?text=ничего`)).toContain('Ничего не найдено')
})

test('both lists are given as CSV', async () => {
  const schools = await (await world.request(`${base}/schools.csv`, { as: 'officer' })).text()
  expect(schools.split('\r\n')).toHaveLength(4)
  expect(schools).toContain('МБОУ «Гимназия № 2»;школа;Не сдано;14;1;0;0;0;1;0;0;0;0')
  const path = `${base}/obligations.csv?school=${world.ids.school}`
  const rows = await (await world.request(path, { as: 'methodologist' })).text()
  expect(rows).toContain('Приказ о закреплении пар;10.10.2026;;Просрочено')
  expect(rows).not.toContain('Страница на сайте')
})

test('an officer changes the rules, the change is kept with what was before', async () => {
  const form = {
    dueSoonDays: '7',
    isDueDayInclusive: 'true',
    dayOffRule: 'next',
    standingCheckMonths: '12',
    youngTeacherAge: '35',
    youngTeacherYears: '3',
  }
  const answer = await world.request(`${base}/settings`, { as: 'officer', form })
  expect(answer.status).toBe(303)
  const { db } = world.context()
  const row = await db.select().from(authority).where(eq(authority.id, world.ids.authority)).get()
  expect(row?.settings).toMatchObject({
    dueSoonDays: 7,
    dayOffRule: 'next',
    standingCheckMonths: 12,
  })
  await world.request(`${base}/settings`, { as: 'officer', form })
  const facts = await db.select().from(fact).where(eq(fact.kind, 'settings.changed'))
  expect(facts).toHaveLength(1)
  expect(facts[0]?.payload).toMatchObject({
    before: { dueSoonDays: 14 },
    after: { dueSoonDays: 7 },
  })
})

test('what cannot be a rule is asked for again, with what was typed kept', async () => {
  const form = {
    dueSoonDays: '400',
    isDueDayInclusive: 'true',
    dayOffRule: 'sometimes',
    standingCheckMonths: '6',
    youngTeacherAge: '35',
    youngTeacherYears: '3',
  }
  const answer = await world.request(`${base}/settings`, { as: 'officer', form })
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain('Укажите целое число от 0 до 90')
  expect(text).toContain('value="400"')
})

test('a methodologist reads the rules and finds no form', async () => {
  const text = await html(`${base}/settings`, 'methodologist')
  expect(text).toContain('Изменить правила может специалист управления образования.')
  expect(text).not.toContain('name="dueSoonDays"')
})
