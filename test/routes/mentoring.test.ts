import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { recordConsents, revokeConsent } from '../../functions/store/mentoring/consents.ts'
import { mentoringCounts } from '../../functions/store/mentoring/counts.ts'
import { gapsOfAuthority, gapsOfSchool } from '../../functions/store/mentoring/gaps.ts'
import { addParticipant } from '../../functions/store/mentoring/registers.ts'
import { consent, evidence, obligationState, participant } from '../../functions/store/schema.ts'
import { owe } from '../support/owe.ts'
import { aPupil, aTeacher, mentoringScene, pairUp } from '../support/subjects-mentoring.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
let base: string

beforeEach(async () => {
  world = await makeWorld()
  base = `/schools/${world.ids.school}/mentoring`
})

const enter = (fields: Parameters<typeof addParticipant>[2]) =>
  addParticipant(world.context(), mentoringScene(world), fields)

const post = (path: string, form: Record<string, string | string[]>) =>
  world.request(path, { as: 'curator', form })

async function kindsNow(): Promise<string[]> {
  const gaps = await gapsOfSchool(world.context(), world.brief, world.ids.school, '2026-10-15')
  return gaps.map(({ kind }) => kind)
}

async function agree(participantId: string, mentorshipId: string) {
  const fields = {
    kind: 'assignment' as const,
    mentorshipId,
    signedOn: '2026-10-15',
    validUntil: null,
    isByGuardian: false,
    urls: [],
    fields: [],
  }
  await recordConsents(world.context(), mentoringScene(world), fields, {
    ids: [participantId],
    fileId: null,
  })
}

test('a list with a column on health is refused by name, and nothing of it is kept', async () => {
  const cells = 'ФИО\tКласс\tДиагноз\nИванова Ольга\t7\tнет'
  const answer = await post(`${base}/registers/mentees/import`, { cells, commit: 'yes' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Уберите столбец «Диагноз»')
  const rows = await world.context().db.select().from(participant)
  expect(rows.filter(({ schoolId }) => schoolId === world.ids.school)).toEqual([])
})

test('a pasted list is shown first and loaded when that is confirmed', async () => {
  const cells = 'ФИО\tКласс\tЗапрос\nИванова Ольга\t7\tматематика\n\t8\tбез имени'
  const preview = await post(`${base}/registers/mentees/import`, { cells })
  const text = await preview.text()
  expect(text).toContain('Иванова Ольга')
  expect(text).toContain('Строка 3: Укажите фамилию, имя и отчество')
  const answer = await post(`${base}/registers/mentees/import`, { cells, commit: 'yes' })
  expect(answer.status).toBe(303)
  const rows = await world
    .context()
    .db.select()
    .from(participant)
    .where(eq(participant.schoolId, world.ids.school))
  expect(rows.map(({ name, classLevel }) => [name, classLevel])).toEqual([['Иванова Ольга', '7']])
})

test('a reverse pair is refused with one direction only', async () => {
  const mentor = await enter(aTeacher())
  const mentee = await enter(aTeacher({ name: 'Ветрова Анна', isMentee: true, isMentor: false }))
  const form = {
    form: 'teacher_teacher',
    kinds: ['reverse'],
    mentor,
    mentees: [mentee],
    basis: ['profile'],
    direction: 'методика',
    reverseDirection: '',
    start: '2026-11-01',
    endPlanned: '2027-05-31',
  }
  const refused = await post(`${base}/mentorships/new`, form)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Для реверсивной пары напишите')
  const taken = await post(`${base}/mentorships/new`, { ...form, reverseDirection: 'сервисы' })
  expect(taken.status).toBe(303)
})

test('an order on pairs counts for the obligation that asks for it', async () => {
  const obligation = await owe(world, { due: '2026-12-20', evidence: ['order_pairs'] })
  const mentor = await enter(aTeacher())
  const pair = await pairUp(world, mentor, [await enter(aPupil('Ученик 1'))])
  const form = { number: '17-од', signedOn: '2026-10-15', mentorships: [pair] }
  const answer = await post(`${base}/orders/new?kind=order_pairs`, form)
  expect(answer.status).toBe(303)
  const { db } = world.context()
  const states = await db
    .select()
    .from(obligationState)
    .where(eq(obligationState.obligationId, obligation))
  const last = states.at(-1)
  expect(last?.phase).toBe('submitted')
  const proof = await db
    .select()
    .from(evidence)
    .where(eq(evidence.submissionId, last?.submissionId ?? ''))
    .get()
  expect(proof).toMatchObject({ type: 'entry', documentNumber: '17-од' })
  const page = await world.request(proof?.url ?? '', { as: 'officer' })
  expect(page.status).toBe(200)
  expect(await page.text()).toContain(`/submissions/${last?.submissionId}`)
})

test('a new mentor needs a consent and an order of their own', async () => {
  const former = await enter(aTeacher())
  const next = await enter(aTeacher({ name: 'Рощина Мария' }))
  const pair = await pairUp(world, former, [await enter(aPupil('Ученик 1'))])
  await agree(former, pair)
  await post(`${base}/orders/new?kind=order_pairs`, {
    number: '17',
    signedOn: '2026-10-15',
    mentorships: [pair],
  })
  expect(await kindsNow()).not.toContain('pair-order-missing')
  world.clock.instant += 86_400_000
  const answer = await post(`/mentorships/${pair}/replace-mentor`, {
    mentor: next,
    day: '2026-10-16',
    note: '',
  })
  expect(answer.status).toBe(303)
  const gaps = await gapsOfSchool(world.context(), world.brief, world.ids.school, '2026-10-16')
  const kinds = gaps.map(({ kind }) => kind)
  expect(kinds).toContain('assignment-consent-missing')
  expect(kinds).toContain('pair-order-missing')
})

test('an employer cancels with three working days, and not with two', async () => {
  const pair = await pairUp(world, await enter(aTeacher()), [await enter(aPupil('Ученик 1'))])
  const form = { day: '2026-10-15', takesEffect: '2026-10-19', note: '' }
  const refused = await post(`/mentorships/${pair}/cancel`, form)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('не меньше чем за три рабочих дня')
  const taken = await post(`/mentorships/${pair}/cancel`, { ...form, takesEffect: '2026-10-20' })
  expect(taken.status).toBe(303)
})

test('a withdrawn consent to publication is to be acted on within three working days', async () => {
  const pupil = await enter(aPupil('Ученик 1'))
  const scene = mentoringScene(world)
  const fields = {
    kind: 'publication' as const,
    mentorshipId: null,
    signedOn: '2026-10-01',
    validUntil: null,
    isByGuardian: true,
    urls: ['https://school.example/pairs'],
    fields: ['name' as const],
  }
  const people = { ids: [pupil], fileId: null }
  const [id = ''] = await recordConsents(world.context(), scene, fields, people)
  expect(await kindsNow()).not.toContain('take-down')
  await revokeConsent(world.context(), scene, id, '2026-10-15')
  const gaps = await gapsOfAuthority(world.context(), world.brief, '2026-10-15')
  const found = gaps.find(({ kind }) => kind === 'take-down')
  expect(found).toMatchObject({ subjectId: id, since: '2026-10-15', due: '2026-10-20' })
  await post(`${base}/participants/${pupil}/consents/${id}/taken-down`, {})
  expect(await kindsNow()).not.toContain('take-down')
  const row = await world.context().db.select().from(consent).where(eq(consent.id, id)).get()
  expect(row?.takenDownOn).toBe('2026-10-15')
})

test('a scan kept with a consent is opened by the school and by nobody above it', async () => {
  const pupil = await enter(aPupil('Ученик 1'))
  const answer = await world.request(`${base}/consents/new`, {
    as: 'curator',
    form: { kind: 'guardian', people: [pupil], signedOn: '2026-10-01' },
    file: {
      field: 'scan',
      name: 'согласие.pdf',
      bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF\n'),
    },
  })
  expect(answer.status).toBe(303)
  const row = await world
    .context()
    .db.select()
    .from(consent)
    .where(eq(consent.participantId, pupil))
    .get()
  const path = `/files/${row?.fileId}`
  expect((await world.request(path, { as: 'curator' })).status).toBe(200)
  expect((await world.request(path, { as: 'officer' })).status).toBe(404)
})

test('a deadline that gives no day is asked about, and a day settles it', async () => {
  const pair = await pairUp(world, await enter(aTeacher()), [await enter(aPupil('Ученик 1'))])
  const texts = { difficulties: 'Дроби', goals: 'Решает сам', isDraftedWithMentee: 'yes' }
  await post(`/mentorships/${pair}/programme`, texts)
  const row = { activity: 'Беседа', timing: 'по мере необходимости', expected: '' }
  const asked = await post(`/mentorships/${pair}/programme/rows`, { ...row, due: '' })
  expect(asked.status).toBe(422)
  expect(await asked.text()).toContain('выберите последний день')
  const taken = await post(`/mentorships/${pair}/programme/rows`, { ...row, due: '2026-12-01' })
  expect(taken.status).toBe(303)
})

test('the numbers of an authority are those of a day', async () => {
  const mentor = await enter(aTeacher())
  const pair = await pairUp(world, mentor, [
    await enter(aPupil('Ученик 1')),
    await enter(aPupil('Ученик 2')),
  ])
  await enter(aPupil('Ученик 3'))
  await post(`${base}/orders/new?kind=order_pairs`, {
    number: '17',
    signedOn: '2026-10-15',
    mentorships: [pair],
  })
  const count = async (day: string) => {
    const all = await mentoringCounts(world.context(), world.brief, { day, from: '2026-09-01' })
    return all.find(({ schoolId }) => schoolId === world.ids.school)
  }
  expect(await count('2026-10-15')).toMatchObject({
    mentors: 1,
    mentees: 3,
    groups: 1,
    unpaired: 1,
  })
  expect(await count('2026-10-14')).toMatchObject({
    mentors: 0,
    mentees: 0,
    groups: 0,
    unpaired: 0,
  })
})
