import { beforeEach, expect, test } from 'vitest'
import { owe } from '../../support/owe.ts'
import { makeSubjects } from '../../support/subjects.ts'
import { listPupil, listTeacher } from '../../support/subjects-mentoring.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
let tokens: Awaited<ReturnType<typeof makeSubjects>>['tokens']

beforeEach(async () => {
  world = await makeWorld()
  tokens = (await makeSubjects(world)).tokens
})

/** What the calls give, all of it together. */
interface Answer {
  id: string
  status: string
  items: { id: string; rule: string; source: string; people: { id: string; name: string }[] }[]
  errors: { field: string; message: string }[]
  added: unknown[]
  known: unknown[]
  forbidden: unknown[]
  committed: boolean
}

async function call(path: string, body?: object, who: keyof typeof tokens = 'curator') {
  const answer = await world.app.request(`/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${tokens[who]}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as Answer }
}

const school = (rest: string) => `/schools/${world.ids.school}${rest}`

async function proposal(more: object = {}) {
  return {
    form: 'teacher_teacher',
    mentorId: await listTeacher(world, 'Рощина Ольга Петровна', ['mentor']),
    menteeIds: [await listTeacher(world, 'Ветрова Мария Львовна', ['mentee'])],
    basis: ['profile'],
    start: '2026-10-20',
    endPlanned: '2027-05-31',
    ...more,
  }
}

async function proposed() {
  const made = await call(school('/mentorships'), await proposal())
  expect(made.status).toBe(201)
  return String(made.body.id)
}

test('a pair is proposed, assigned by an order, and is found by its status', async () => {
  const id = await proposed()
  const assigned = await call(`/mentorships/${id}/assign`, { number: '17', signedOn: '2026-10-15' })
  expect(assigned).toMatchObject({ status: 200, body: { id, status: 'assigned' } })
  const listed = await call(school('/mentorships?status=assigned'))
  expect(listed.body.items).toContainEqual(
    expect.objectContaining({ id, order: { number: '17', signedOn: '2026-10-15' } }),
  )
  expect((await call(school('/mentorships?status=completed'))).body.items).toEqual([])
})

test('the order proves what the roadmap asks it for', async () => {
  const owed = await owe(world, { due: '2026-12-20', evidence: ['order_pairs'] })
  const id = await proposed()
  await call(`/mentorships/${id}/assign`, { number: '18', signedOn: '2026-10-15' })
  const { body } = await call(school('/obligations'))
  const one = body.items.find(item => item.id === owed)
  expect(one).toMatchObject({ status: 'submitted', evidence: [{ type: 'entry' }] })
})

test('bad input is refused with the field and a sentence, and nothing is written', async () => {
  const before = (await call(school('/mentorships'))).body.items.length
  const mentorId = await listTeacher(world, 'Рощина Ольга Петровна', ['mentor', 'mentee'])
  const bad = await call(
    school('/mentorships'),
    await proposal({ mentorId, menteeIds: [mentorId] }),
  )
  expect(bad.status).toBe(422)
  expect(bad.body.errors).toEqual([{ field: 'mentees', message: expect.stringMatching(/разных/) }])
  expect((await call(school('/mentorships'))).body.items).toHaveLength(before)
})

test('an order from the future, and a pair that is not there, are refused', async () => {
  const id = await proposed()
  const ahead = await call(`/mentorships/${id}/assign`, { number: '1', signedOn: '2030-01-01' })
  expect(ahead.body.errors).toEqual([{ field: 'signedOn', message: expect.any(String) }])
  const none = await call('/mentorships/none/assign', { number: '1', signedOn: '2026-10-15' })
  expect(none.status).toBe(404)
})

test('a mentorship is extended, gets another mentor, and ends for a reason', async () => {
  const id = await proposed()
  const other = await listTeacher(world, 'Ласточкина Инна Юрьевна', ['mentor'])
  const extended = await call(`/mentorships/${id}/extend`, {
    day: '2026-10-15',
    newEnd: '2027-06-30',
  })
  expect(extended.status).toBe(200)
  const replaced = await call(`/mentorships/${id}/replace-mentor`, {
    mentorId: other,
    day: '2026-10-15',
  })
  expect(replaced.status).toBe(200)
  const { items } = (await call(school('/mentorships'))).body
  const one = items.find(item => item.id === id)
  expect(one).toMatchObject({ mentorId: other, endPlanned: '2027-06-30' })
  const ended = await call(`/mentorships/${id}/end`, {
    day: '2026-10-15',
    reason: 'mutual_decision',
  })
  expect(ended.body).toEqual({ id, status: 'ended' })
})

test('gaps come with their rule, its source, and the people concerned', async () => {
  const pupil = await listPupil(world, 'Тополев Егор', ['mentee'])
  const { body } = await call(school('/gaps'))
  const ofPupil = body.items.filter(item => item.people.some(({ id }) => id === pupil))
  expect(ofPupil.map(item => item.rule)).toContain('C7')
  expect(ofPupil[0]?.people[0]?.name).toBe('Тополев Егор')
  expect(ofPupil[0]?.source).not.toBe('')
})

test('neither the authority nor another school is told anything of it', async () => {
  for (const who of ['officer', 'methodologist'] as const) {
    expect((await call(school('/gaps'), undefined, who)).status).toBe(403)
  }
  expect((await call(school('/gaps'), undefined, 'otherCurator')).status).toBe(404)
})

const list = [
  ['ФИО', 'Класс', 'Запрос'],
  ['Берёзкин Степан', '7', 'Подтянуть английский'],
  ['Ольхова Дарья', '8', ''],
]

test('a list is shown first and loaded then, and loaded again changes nothing', async () => {
  const path = school('/registers/mentees/import')
  const shown = await call(path, { rows: list })
  expect(shown.body).toMatchObject({ committed: false, errors: [] })
  expect(shown.body.added).toHaveLength(2)
  expect((await call(path, { rows: list, commit: true })).body.committed).toBe(true)
  const again = await call(path, { rows: list })
  expect(again.body.added).toEqual([])
  expect(again.body.known).toHaveLength(2)
})

test('a list with a column that must not be kept is not taken, and the column is named', async () => {
  const path = school('/registers/mentees/import')
  const rows = [
    ['ФИО', 'Класс', 'Диагноз'],
    ['Берёзкин Степан', '7', '…'],
  ]
  expect((await call(path, { rows })).body.forbidden).toEqual([
    { heading: 'Диагноз', reason: expect.stringMatching(/здоровье/) },
  ])
  const refused = await call(path, { rows, commit: true })
  expect(refused.status).toBe(422)
  expect(refused.body.errors[0]?.field).toBe('Диагноз')
})

test('a loaded list is the register a roadmap asks for', async () => {
  const owed = await owe(world, { due: '2026-12-20', evidence: ['mentee_register'] })
  await call(school('/registers/mentees/import'), { rows: list, commit: true })
  const { body } = await call(school('/obligations'))
  expect(body.items.find(({ id }) => id === owed)).toMatchObject({
    status: 'submitted',
    evidence: [{ type: 'entry' }],
  })
})
