import { beforeEach, describe, expect, test } from 'vitest'
import {
  completionReasons,
  type MeetingKind,
} from '../../functions/domain/mentorship/mentoring-forms.ts'
import { removeMentee } from '../../functions/store/mentoring/members.ts'
import { saveMeeting, saveProgramme } from '../../functions/store/mentoring/programmes.ts'
import { addParticipant } from '../../functions/store/mentoring/registers.ts'
import { ownMentoring } from '../../functions/store/mentoring/snapshot.ts'
import { evidence } from '../../functions/store/schema.ts'
import { owe } from '../support/owe.ts'
import { aPupil, aTeacher, mentoringScene, pairUp } from '../support/subjects-mentoring.ts'
import { makeWorld, type World } from '../support/world.ts'

const today = '2026-10-15'
const dayMs = 86_400_000

let world: World
let base: string
let mentor: string
let one: string
let two: string
let pair: string

beforeEach(async () => {
  world = await makeWorld()
  base = `/schools/${world.ids.school}/mentoring`
  mentor = await enter(aTeacher())
  one = await enter(aPupil('Ученик 1'))
  two = await enter(aPupil('Ученик 2'))
  pair = await pairUp(world, mentor, [one])
})

const enter = (fields: Parameters<typeof addParticipant>[2]) =>
  addParticipant(world.context(), mentoringScene(world), fields)

const post = (path: string, form: Record<string, string | string[]>) =>
  world.request(path, { as: 'curator', form })

async function read(path: string, as: 'curator' | 'officer' = 'curator') {
  const answer = await world.request(path, { as })
  return { status: answer.status, text: await answer.text() }
}

async function pairNow() {
  const { mentorships } = await ownMentoring(world.context(), world.brief, world.ids.school)
  const found = mentorships.find(({ id }) => id === pair)
  if (found === undefined) throw new Error('the pair has vanished')
  return found
}

async function membersNow() {
  const { members } = await pairNow()
  return members
    .filter(({ until }) => until === '9999-12-31')
    .map(({ participantId }) => participantId)
}

async function assign(number: string, signedOn: string) {
  const form = { number, signedOn, mentorships: [pair] }
  expect((await post(`${base}/orders/new?kind=order_pairs`, form)).status).toBe(303)
}

const change = (name: string, form: Record<string, string | string[]>) =>
  post(`/mentorships/${pair}/${name}`, { day: today, note: '', ...form })

describe('a mentee more', () => {
  test('makes a group of the pair, which needs an order that names all', async () => {
    await assign('17', today)
    world.clock.instant += dayMs
    expect((await change('add-mentee', { mentee: two, day: '2026-10-16' })).status).toBe(303)
    expect(await membersNow()).toEqual(expect.arrayContaining([mentor, one, two]))
    expect((await pairNow()).kinds).toEqual(['group'])
    expect((await read(`/mentorships/${pair}`)).text).toContain('не закреплена приказом')
    await assign('18', '2026-10-16')
    expect((await read(`/mentorships/${pair}`)).text).not.toContain('не закреплена приказом')
  })

  test('is refused where the form of mentoring does not fit, and where they belong to it already', async () => {
    const teacher = await enter(aTeacher({ name: 'Ветрова Анна', isMentee: true, isMentor: false }))
    const wrong = await change('add-mentee', { mentee: teacher })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Форма не подходит')
    expect((await change('add-mentee', { mentee: one })).status).toBe(422)
    expect(await membersNow()).toHaveLength(2)
  })
})

describe('a mentee less', () => {
  test('leaves the group on their day, and the past keeps them', async () => {
    await change('add-mentee', { mentee: two })
    world.clock.instant += dayMs
    const left = await change('remove-mentee', { mentee: two, day: '2026-10-16' })
    expect(left.status).toBe(303)
    expect(await membersNow()).not.toContain(two)
    expect((await read(`/mentorships/${pair}?asOf=${today}`)).text).toContain('Ученик 2')
    expect((await read(`/mentorships/${pair}`)).text).toContain('В группе меньше двух наставляемых')
  })

  test('is refused of the only one: with them the pair ends', async () => {
    const refused = await change('remove-mentee', { mentee: one })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('завершите пару')
  })

  test('is told when somebody else has changed the pair meanwhile', async () => {
    const stale = await pairNow()
    await change('add-mentee', { mentee: two })
    const leave = removeMentee(world.context(), mentoringScene(world), stale, {
      participantId: one,
      day: today,
      note: '',
    })
    await expect(leave).rejects.toThrow('changedMeanwhile')
    expect(await membersNow()).toContain(one)
  })
})

describe('what both sides agree to change', () => {
  test('changes the kinds, several at once, and what each passes on', async () => {
    const amended = await change('amend', {
      kinds: ['virtual', 'reverse'],
      direction: 'математика',
      reverseDirection: 'цифровые сервисы',
      note: 'Договорились о встречах по видеосвязи',
    })
    expect(amended.status).toBe(303)
    expect(await pairNow()).toMatchObject({
      kinds: ['virtual', 'reverse'],
      reverseDirection: 'цифровые сервисы',
    })
  })

  test('is refused without a word on what changed, as a group of one, and reverse one way only', async () => {
    const silent = await change('amend', { kinds: ['virtual'] })
    expect(await silent.text()).toContain('Напишите, что изменилось')
    const group = await change('amend', { kinds: ['group'], note: 'теперь группа' })
    expect(await group.text()).toContain('не меньше двух наставляемых')
    const reverse = await change('amend', { kinds: ['reverse'], direction: 'x', note: 'да' })
    expect(await reverse.text()).toContain('Для реверсивной пары')
    expect((await pairNow()).kinds).toEqual(['traditional'])
  })
})

test('a past day shows the mentor, the order and the term of then', async () => {
  await assign('17', today)
  const next = await enter(aTeacher({ name: 'Рощина Мария' }))
  world.clock.instant += 10 * dayMs
  await world.signIn('curator')
  await change('replace-mentor', { mentor: next, day: '2026-10-20' })
  await change('extend', { day: '2026-10-21', newEnd: '2027-08-31' })
  await assign('25', '2026-10-22')
  const now = await read(`/mentorships/${pair}`)
  expect(now.text).toContain('Пара: Рощина Мария')
  expect(now.text).toContain('№ 25')
  expect(now.text).toContain('31.08.2027')
  const then = await read(`/mentorships/${pair}?asOf=2026-10-19`)
  expect(then.text).toContain('Как было на 19.10.2026')
  expect(then.text).toContain('Пара: Соколова Ирина Львовна')
  expect(then.text).toContain('№ 17')
  expect(then.text).toContain('31.05.2027')
  expect(then.text).not.toContain('Заменить наставника')
  const wrong = await read(`/mentorships/${pair}?asOf=2026-13-45`)
  expect(wrong.text).toContain('Пара: Рощина Мария')
})

describe.each(completionReasons)('ending: %s', reason => {
  test('is written down with its day', async () => {
    await assign('17', today)
    const notice = { day: today, takesEffect: '2026-10-20', note: '' }
    expect((await change('cancel', notice)).status).toBe(303)
    world.clock.instant += 5 * dayMs
    await world.signIn('curator')
    expect((await change('end', { day: '2026-10-20', reason })).status).toBe(303)
    expect(await pairNow()).toMatchObject({ endActual: '2026-10-20', reason })
    expect((await change('extend', { newEnd: '2028-01-01' })).status).toBe(410)
  })
})

test('an employer’s cancellation does not end the pair before its three working days', async () => {
  const early = await change('end', { reason: 'employer_cancellation' })
  expect(early.status).toBe(422)
  expect(await early.text()).toContain('за три рабочих дня')
  const unknown = await change('end', { reason: 'boredom' })
  expect(await unknown.text()).toContain('Выберите причину')
  expect((await pairNow()).endActual).toBeNull()
})

test('a mentor’s wish to be released and a mentee’s to have another are kept in its history', async () => {
  await change('ask-release', { note: 'Большая нагрузка' })
  await change('ask-replacement', {})
  const { text } = await read(`/mentorships/${pair}`)
  expect(text).toContain('Наставник просит освободить его. Большая нагрузка')
  expect(text).toContain('Наставляемый просит заменить наставника')
})

test('somebody in a pair is not taken off the register, and the page says what to do', async () => {
  const refused = await post(`${base}/participants/${one}/close`, {})
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Сначала завершите пару этого человека')
})

describe('a programme', () => {
  const path = () => `/mentorships/${pair}/programme`

  beforeEach(async () => {
    await saveProgramme(world.context(), mentoringScene(world), pair, {
      difficulties: 'Дроби',
      goals: 'Решает сам',
      directions: '',
      control: '',
      isDraftedWithMentee: true,
    })
  })

  const addMeeting = (kind: MeetingKind, heldOn: string | null) =>
    saveMeeting(
      world.context(),
      mentoringScene(world),
      { mentorshipId: pair, meetingId: null },
      { kind, plannedOn: '2026-10-12', heldOn },
    )

  async function meetingsNow() {
    const { programmes } = await ownMentoring(world.context(), world.brief, world.ids.school)
    return programmes.find(({ mentorshipId }) => mentorshipId === pair)?.meetings ?? []
  }

  test('has its meetings moved, written down as held, and taken out while they were not', async () => {
    const id = await addMeeting('organisational', null)
    const shown = await read(`${path()}/meetings/${id}`)
    expect(shown.text).toContain('Убрать встречу')
    const held = { kind: 'trial', plannedOn: '2026-10-13', heldOn: '2026-10-14' }
    expect((await post(`${path()}/meetings/${id}`, held)).status).toBe(303)
    expect(await meetingsNow()).toMatchObject([held])
    expect((await post(`${path()}/meetings/${id}/remove`, {})).status).toBe(409)
    const other = await addMeeting('final', null)
    expect((await post(`${path()}/meetings/${other}/remove`, {})).status).toBe(303)
    expect(await meetingsNow()).toHaveLength(1)
  })

  test('does not take a meeting held tomorrow, and keeps what was typed', async () => {
    const id = await addMeeting('planning', null)
    const ahead = { kind: 'planning', plannedOn: '2026-10-12', heldOn: '2026-10-16' }
    const refused = await post(`${path()}/meetings/${id}`, ahead)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('2026-10-16')
    expect((await meetingsNow())[0]?.heldOn).toBeNull()
  })

  test('has lines of its plan taken out while they are not done', async () => {
    const row = { activity: 'Разбор задач', timing: 'до 15 декабря', due: '', expected: '' }
    await post(`${path()}/rows`, row)
    const rows = async () =>
      (await ownMentoring(world.context(), world.brief, world.ids.school)).programmes[0]?.rows ?? []
    const [line] = await rows()
    const address = `${path()}/rows/${line?.id}`
    await post(address, { ...row, actual: 'Разобраны', doneOn: today })
    expect((await post(`${address}/remove`, {})).status).toBe(409)
    await post(address, { ...row, actual: '', doneOn: '' })
    expect((await post(`${address}/remove`, {})).status).toBe(303)
    expect(await rows()).toEqual([])
  })
})

test('what counts as evidence leads to the thing, which the authority reads without a name', async () => {
  const kinds = [
    'mentee_register',
    'consent_guardian',
    'personalised_programme',
    'publication',
    'order_pairs',
  ]
  for (const kind of kinds) await owe(world, { due: '2026-12-20', evidence: [kind] })
  await post(`${base}/registers/mentees/checked`, {})
  await post(`${base}/consents/new`, { kind: 'guardian', people: [one, two], signedOn: today })
  const programme = `/mentorships/${pair}/programme`
  await post(programme, { difficulties: 'Дроби', goals: 'Сам', isDraftedWithMentee: 'yes' })
  await post(`${programme}/rows`, { activity: 'Разбор', timing: 'до 15 декабря', expected: '' })
  await post(`${programme}/approve`, { approvedOn: today })
  await assign('17', today)
  const url = 'https://school.example/programmes'
  const publication = { what: 'programme', pair, url, publishedOn: today, version: 'public' }
  await post(`${base}/publications`, { ...publication, confirm: 'yes' })
  const filed = await world.context().db.select().from(evidence)
  const byKind = new Map(filed.map(row => [row.kind, row.url ?? '']))
  const saying: Record<string, string> = {
    mentee_register: 'Человек в базе',
    consent_guardian: 'Действует согласий',
    personalised_programme: 'Утверждена',
    publication: url,
    order_pairs: '№ 17',
  }
  for (const kind of kinds) {
    const page = await read(byKind.get(kind) ?? '', 'officer')
    expect([kind, page.status]).toEqual([kind, 200])
    expect(page.text).toContain(saying[kind])
    expect(page.text).toContain('Квитанция')
    expect(page.text).not.toContain('Ученик 1')
  }
})
