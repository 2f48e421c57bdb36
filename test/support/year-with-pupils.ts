import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { tick } from '../../functions/jobs/tick.ts'
import { ownMentoring } from '../../functions/store/mentoring/snapshot.ts'
import * as schema from '../../functions/store/schema.ts'
import { owe } from './owe.ts'
import type { Subjects } from './subjects.ts'
import type { World } from './world.ts'

/** Names that are in no other text of the product. */
export const pupils = ['Хмелевцова', 'Ярогорский', 'Щукозерова', 'Вьюжанина'] as const
const [first, second, third, fourth] = pupils

/** What the paths of the school's mentoring name, where the pupils are behind it. */
export type Planted = Record<string, string>

interface Year {
  world: World
  subjects: Subjects
  planted: Planted
}

/** A month of the school's life, by the day it begins on. */
type Month = [day: string, live: (year: Year) => Promise<void>]

/**
 * A year of a school with pupils in its mentoring, through the pages people use: whatever may be written is written with
 * a pupil's name in it. The hourly tick comes every month, and letters leave.
 */
export const months: readonly Month[] = [
  ['2026-10-15', fillRegisters],
  ['2026-11-16', beginPairs],
  ['2026-12-07', changePairs],
  ['2027-01-18', askAndPublish],
  ['2027-02-15', callTheApi],
  ['2027-05-31', endTheYear],
  ['2027-08-30', async () => undefined],
]

/** Lives through a month, and ticks. */
export async function liveThrough(year: Year, [day, live]: Month): Promise<void> {
  const { world } = year
  world.clock.instant = Date.parse(`${day}T07:00:00Z`)
  for (const who of ['curator', 'director', 'officer'] as const) await world.signIn(who)
  await live(year)
  for (const hour of [8, 9, 10]) {
    world.clock.instant = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
    await tick(world.context())
  }
  await world.settle()
}

type Form = Record<string, string | string[]>

async function post({ world }: Year, path: string, form: Form, status = 303): Promise<string> {
  const answer = await world.request(path, { as: 'curator', form })
  expect([path, answer.status]).toEqual([path, status])
  return answer.headers.get('location') ?? ''
}

const baseOf = ({ world }: Year) => `/schools/${world.ids.school}/mentoring`
const mentoringNow = ({ world }: Year) =>
  ownMentoring(world.context(), world.brief, world.ids.school)

async function idOf(year: Year, name: string): Promise<string> {
  const { participants } = await mentoringNow(year)
  return participants.find(one => one.name.startsWith(name))?.id ?? ''
}

async function fillRegisters(year: Year): Promise<void> {
  const { world, planted } = year
  for (const evidence of ['order_pairs', 'consent_guardian', 'mentee_register', 'publication'])
    await owe(world, { due: '2026-12-25', evidence: [evidence], text: `Документ ${evidence}` })
  await owe(world, { due: '2026-12-25', evidence: ['personalised_programme'] })
  const base = baseOf(year)
  const add = (register: string, form: Form) =>
    post(year, `${base}/participants/new?register=${register}`, form)
  await add('mentors', {
    name: 'Соколова Вера',
    kind: 'teacher',
    roles: ['mentor'],
    post: 'учитель',
  })
  await add('mentors', {
    name: 'Дубов Сергей',
    kind: 'teacher',
    roles: ['mentor'],
    post: 'учитель',
  })
  await add('mentees', {
    name: `${first} Анна`,
    kind: 'pupil',
    roles: ['mentee'],
    classLevel: '8',
    request: `${first} просит помочь с дробями`,
  })
  const cells = `ФИО\tКласс\n${second} Пётр\t8\n${third} Вера\t8\n${fourth} Зоя\t10`
  await post(year, `${base}/registers/mentees/import`, { cells, commit: 'yes' })
  planted.participant = await idOf(year, first)
  await post(year, `${base}/participants/${planted.participant}/supported`, {
    supportedOn: '2026-10-15',
  })
  const scanned = await world.request(`${base}/consents/new`, {
    as: 'curator',
    form: { kind: 'guardian', people: [planted.participant], signedOn: '2026-10-15' },
    file: {
      field: 'scan',
      name: `${first} согласие.pdf`,
      bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n'),
    },
  })
  expect(scanned.status).toBe(303)
  const { consents } = await mentoringNow(year)
  planted.file = consents.find(({ fileId }) => fileId !== null)?.fileId ?? ''
}

async function beginPairs(year: Year): Promise<void> {
  const { planted } = year
  const base = baseOf(year)
  const [mentor, one, two] = await Promise.all(
    ['Соколова', first, second].map(name => idOf(year, name)),
  )
  await post(year, `${base}/mentorships/new`, {
    form: 'teacher_pupil',
    mentor: mentor ?? '',
    mentees: [one ?? '', two ?? ''],
    basis: ['profile'],
    roleModel: `для ученицы ${first}`,
    direction: `математика, ${second}`,
    start: '2026-11-16',
    endPlanned: '2027-05-31',
  })
  const { mentorships } = await mentoringNow(year)
  const pair = mentorships.find(({ roleModel }) => roleModel.includes(first))
  planted.mentorship = pair?.id ?? ''
  const consent = { kind: 'assignment', mentorship: planted.mentorship, signedOn: '2026-11-16' }
  await post(year, `${base}/consents/new`, { ...consent, people: [mentor ?? ''] })
  await post(year, `${base}/orders/new?kind=order_pairs`, {
    number: '17',
    signedOn: '2026-11-16',
    mentorships: [planted.mentorship],
  })
  planted.order =
    (await mentoringNow(year)).mentorships.find(({ id }) => id === planted.mentorship)?.orderId ??
    ''
  await drawUp(year)
}

async function drawUp(year: Year): Promise<void> {
  const { planted } = year
  const path = `/mentorships/${planted.mentorship}/programme`
  await post(year, path, {
    difficulties: `${first} путает дроби`,
    goals: `${second} решает сам`,
    directions: third,
    control: `беседа с ${first}`,
    isDraftedWithMentee: 'yes',
  })
  const row = { activity: `Разбор с ${first}`, timing: 'до 15 декабря', expected: second }
  await post(year, `${path}/rows`, row)
  await post(year, `${path}/meetings`, { kind: 'organisational', plannedOn: '2026-11-20' })
  await post(year, `${path}/approve`, { approvedOn: '2026-11-16' })
  const programme = (await mentoringNow(year)).programmes.find(
    ({ mentorshipId }) => mentorshipId === planted.mentorship,
  )
  planted.row = programme?.rows[0]?.id ?? ''
  planted.meeting = programme?.meetings[0]?.id ?? ''
}

async function changePairs(year: Year): Promise<void> {
  const { planted } = year
  const path = `/mentorships/${planted.mentorship}`
  const note = { day: '2026-12-07', note: `О ней: ${first}, ${third}` }
  const [third1, next] = await Promise.all([idOf(year, third), idOf(year, 'Дубов')])
  await post(year, `${path}/add-mentee`, { ...note, mentee: third1 })
  await post(year, `${path}/ask-release`, note)
  await post(year, `${path}/replace-mentor`, { ...note, mentor: next })
  await post(year, `${path}/extend`, { ...note, newEnd: '2027-06-30' })
  await post(year, `${path}/remove-mentee`, { ...note, mentee: third1 })
}

async function askAndPublish(year: Year): Promise<void> {
  const { planted } = year
  const base = baseOf(year)
  const url = 'https://school.example/mentoring'
  const day = '2027-01-18'
  const people = [planted.participant ?? '']
  const consent = { kind: 'publication', people, signedOn: day, isByGuardian: 'yes', urls: url }
  await post(year, `${base}/consents/new`, { ...consent, fields: ['name', 'class'] })
  const what = { what: 'programme', pair: planted.mentorship ?? '', url, publishedOn: day }
  await post(year, `${base}/publications`, { ...what, version: 'named' }, 422)
  await post(year, `${base}/publications`, { ...what, version: 'public', confirm: 'yes' })
  const { publications } = await mentoringNow(year)
  planted.publication = publications.find(({ mentorshipId }) => mentorshipId !== null)?.id ?? ''
  const [mentor, mentee] = await Promise.all([idOf(year, fourth), idOf(year, third)])
  const opened = await post(year, `${base}/rounds/new`, {
    heldOn: day,
    mentors: [mentor],
    mentees: [mentee],
  })
  planted.round = opened.split('/').at(-1) ?? ''
  planted.seat = mentee
  await post(year, `${opened}/seats/${mentee}`, { quota: '1', [`place-${mentor}`]: '1' })
  // What cannot be taken is answered with what was typed, and is nobody else's.
  await post(year, `${base}/participants/new`, { name: `${second} Пётр`, kind: 'pupil' }, 422)
}

async function callTheApi({ world, subjects }: Year): Promise<void> {
  await world
    .context()
    .db.update(schema.apiToken)
    .set({ expiresAt: world.clock.instant + 400 * 86_400_000 })
    .where(eq(schema.apiToken.membershipId, world.people.curator.membershipId))
  const headers = {
    authorization: `Bearer ${subjects.tokens.curator}`,
    'content-type': 'application/json',
  }
  const call = (path: string, body: object) =>
    world.app.request(`/api/v1/schools/${world.ids.school}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
  const rows = [
    ['ФИО', 'Класс'],
    [`${second} Глеб`, '8'],
  ]
  const loaded = await call('/registers/mentees/import', { rows, commit: true })
  expect(loaded.status).toBe(200)
  const refused = await call('/mentorships', { form: second, mentorId: first, menteeIds: [third] })
  expect(refused.status).toBe(422)
}

async function endTheYear(year: Year): Promise<void> {
  const { planted } = year
  await post(year, `/mentorships/${planted.mentorship}/programme/complete`, {
    completedOn: '2027-05-31',
    result: `${first} решает дроби, ${second} помогает`,
  })
  await post(year, `${baseOf(year)}/participants/${planted.participant}/close`, {})
}
