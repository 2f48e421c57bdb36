import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { fact, forever, letter, membership, requirement } from '../../functions/store/schema.ts'
import { owe } from '../support/owe.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
let list: string

beforeEach(async () => {
  world = await makeWorld()
  list = `/schools/${world.ids.school}/people`
})

const page = async (path: string, as: 'director' | 'deputy' | 'officer' | 'methodologist') =>
  (await world.request(path, { as })).text()

const held = (personId: string) =>
  world
    .context()
    .db.select()
    .from(membership)
    .where(and(eq(membership.personId, personId), eq(membership.until, forever)))

describe('the people of an institution', () => {
  test('are seen by all who belong there; only some may change them', async () => {
    const forDirector = await page(list, 'director')
    expect(forDirector).toContain(world.people.curator.name)
    expect(forDirector).not.toContain(world.people.former.name)
    expect(forDirector).toContain('Отправить приглашение')
    expect(await page(list, 'deputy')).not.toContain('Отправить приглашение')
  })

  test('are invited with a letter, once', async () => {
    const form = { name: 'Новикова Анна Ильинична', email: 'Novikova@School.test', role: 'curator' }
    const answer = await world.request(list, { as: 'director', form })
    expect(answer.headers.get('location')).toBe(`${list}?news=invited`)
    await world.settle()
    expect(world.letters.map(({ to }) => to)).toEqual(['novikova@school.test'])
    expect(world.letters[0]?.text).toContain('куратор, МБОУ «Средняя школа № 1»')
    const again = await world.request(list, { as: 'director', form })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('У этого сотрудника уже есть эта роль')
  })

  test('a form left half empty is asked for again beside its fields', async () => {
    const form = { name: '', email: 'novikova', role: '' }
    const answer = await world.request(list, { as: 'officer', form })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('Укажите фамилию, имя и отчество')
    expect(text).toContain('Проверьте адрес')
    expect(text).toContain('Выберите роль')
  })

  test('have one director: another is not invited but takes the role over', async () => {
    const form = { name: 'Новый Директор', email: 'new@school.test', role: 'director' }
    const answer = await world.request(list, { as: 'officer', form })
    expect(answer.status).toBe(422)
  })
})

describe('a role handed over', () => {
  const handOver = (who: 'curator' | 'deputy' | 'director', form: Record<string, string>) =>
    world.request(`/memberships/${world.people[who].membershipId}/hand-over`, {
      as: 'director',
      form,
    })
  const someone = { to: 'new', name: 'Новикова Анна Ильинична', email: 'novikova@mail.test' }

  test('leaves its former holder without access at once, and opens it to the new one', async () => {
    expect((await world.request(list, { as: 'curator' })).status).toBe(200)
    await handOver('curator', { to: world.people.deputy.personId })
    expect((await world.request(list, { as: 'curator' })).status).toBe(404)
    const roles = await held(world.people.deputy.personId)
    expect(roles.map(({ role }) => role).sort()).toEqual(['curator', 'deputy'])
    await world.settle()
    expect(world.letters.map(({ to }) => to)).toEqual([world.people.deputy.email])
  })

  test('drops the letters still waiting for the former holder about the school, and no others', async () => {
    const { db } = world.context()
    const waiting = (key: string, personId: string, schoolId: string) => ({
      id: `${world.ids.school}-${key}`,
      key: `${world.ids.school}-${key}`,
      kind: 'x',
      authorityId: world.ids.authority,
      schoolId,
      personId,
      to: 'a@b.test',
      subject: '',
      html: '',
      text: '',
      createdAt: 0,
      state: 'queued' as const,
      attempts: 0,
      leasedUntil: 0,
      sentAt: null,
      providerId: null,
      error: '',
    })
    const { curator, director } = world.people
    await db.insert(letter).values(waiting('own', curator.personId, world.ids.school))
    await db.insert(letter).values(waiting('director', director.personId, world.ids.school))
    await db.insert(letter).values(waiting('other', curator.personId, world.ids.otherSchool))
    await handOver('curator', someone)
    const rows = await db.select().from(letter).where(eq(letter.kind, 'x'))
    const stateOf = (key: string) => rows.find(one => one.key === `${world.ids.school}-${key}`)
    expect(stateOf('own')).toMatchObject({ state: 'withdrawn', error: 'role handed over' })
    expect(stateOf('director')?.state).toBe('queued')
    expect(stateOf('other')?.state).toBe('queued')
  })

  test('takes a deputy’s activities along', async () => {
    await owe(world, {
      text: 'Справка',
      due: '2026-12-01',
      assigneeId: world.people.deputy.personId,
    })
    await handOver('deputy', { to: world.people.curator.personId })
    const row = await world
      .context()
      .db.select()
      .from(requirement)
      .where(eq(requirement.schoolId, world.ids.school))
      .get()
    expect(row?.assigneeId).toBe(world.people.curator.personId)
  })

  test('is handed over once, however often the button is pressed', async () => {
    const answers = await Promise.all([handOver('curator', someone), handOver('curator', someone)])
    expect(answers.some(({ status }) => status === 303)).toBe(true)
    const facts = await world
      .context()
      .db.select()
      .from(fact)
      .where(eq(fact.subjectId, world.people.curator.membershipId))
    expect(facts).toHaveLength(1)
    const third = await handOver('curator', someone)
    expect(third.status).toBe(410)
    expect(await third.text()).toContain('Эта роль уже завершена или передана.')
  })

  test('may be the director’s own', async () => {
    const answer = await handOver('director', { to: world.people.curator.personId })
    expect(answer.headers.get('location')).toBe('/home')
    expect((await world.request(list, { as: 'director' })).status).toBe(404)
  })

  test('asks to whom', async () => {
    expect(await (await handOver('curator', {})).text()).toContain('Выберите, кому передать роль')
    const text = await (await handOver('curator', { to: 'new' })).text()
    expect(text).toContain('Укажите почту')
  })
})

describe('a role that ends', () => {
  test('closes access', async () => {
    const path = `/memberships/${world.people.deputy.membershipId}/end`
    expect((await world.request(path, { as: 'director', form: {} })).status).toBe(303)
    expect((await world.request(list, { as: 'deputy' })).status).toBe(404)
  })

  test('is never the last officer’s, nor the director’s', async () => {
    const end = (who: 'officer' | 'director') =>
      world.request(`/memberships/${world.people[who].membershipId}/end`, {
        as: 'officer',
        form: {},
      })
    const answer = await end('officer')
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('последний специалист')
    expect((await end('director')).status).toBe(403)
    expect(await held(world.people.officer.personId)).toHaveLength(1)
  })
})

test('the authority’s directory is searched by name and institution', async () => {
  const path = `/authorities/${world.ids.authority}/people`
  const all = await page(path, 'methodologist')
  expect(all).toContain(world.people.otherCurator.name)
  expect(all).not.toContain(world.people.strangeDirector.name)
  const found = await page(`${path}?text=гимназия`, 'officer')
  expect(found).toContain(world.people.otherCurator.name)
  expect(found).not.toContain(world.people.curator.name)
})

test('an officer invites a methodologist', async () => {
  const path = `/authorities/${world.ids.authority}/people`
  const form = { name: 'Ильина Дарья', email: 'ilyina@centre.test', role: 'methodologist' }
  expect((await world.request(path, { as: 'officer', form })).status).toBe(303)
  expect(await page(path, 'officer')).toContain('ilyina@centre.test')
  const wrong = { ...form, role: 'director' }
  expect((await world.request(path, { as: 'officer', form: wrong })).status).toBe(422)
})
