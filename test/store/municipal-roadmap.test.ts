import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Activity, Level } from '../../functions/domain/roadmap/roadmap-reading.ts'
import { readTiming } from '../../functions/domain/timing/read-timing.ts'
import { confirmRoadmap } from '../../functions/store/confirm-roadmap.ts'
import { ensureOwnInstitution } from '../../functions/store/municipal/own-institution.ts'
import { forever, obligationState, requirement, school } from '../../functions/store/schema.ts'
import { closeSchool, openSchool } from '../../functions/store/school-life.ts'
import { statusBySchool } from '../../functions/store/status.ts'
import { makeWorld, type World } from '../support/world.ts'

const period = { from: '2026-09-01', to: '2027-08-31' }
let world: World
let lineageId: string

const scene = () => ({
  authorityId: world.ids.authority,
  schoolId: world.ids.authority,
  timeZone: 'Europe/Moscow',
  actorId: world.people.officer.personId,
})

function activity(text: string, timing: string, level: Level, own: Partial<Activity> = {}) {
  return {
    ...{ number: '', text, section: '', stage: '', activity: '', items: [] },
    timing: readTiming(timing, period),
    ...{ responsible: [], responsibleText: '', level, recipients: [], result: '' },
    ...{ evidence: [], ...own },
  } satisfies Activity
}

const note = activity('Аналитическая справка школы', 'до 15 декабря', 'school')
const seminar = activity('Семинар для кураторов', 'до 1 ноября', 'municipality')
const monitoring = activity('Сбор данных мониторинга', 'до 20 мая', 'both')
const programme = activity('Программы наставничества', 'до 30 декабря', 'school', {
  evidence: ['personalised_programme'],
})

function confirm(activities: Activity[], of: string | null = null) {
  const reading = {
    ...{ title: 'Муниципальная дорожная карта', level: 'municipality' as const, period },
    ...{ order: null, activities, warnings: [] },
  }
  const input = { reading, period, fileId: null, lineageId: of }
  return confirmRoadmap(world.context(), scene(), input)
}

/** What an institution owes now: the words and the day of each. */
async function owedBy(schoolId: string): Promise<string[]> {
  const rows = await world
    .context()
    .db.select({ text: requirement.text, due: obligationState.due })
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .where(
      and(
        eq(obligationState.schoolId, schoolId),
        eq(obligationState.until, forever),
        eq(obligationState.phase, 'expected'),
      ),
    )
  return rows.map(({ text, due }) => `${text}, ${due}`).sort()
}

beforeAll(async () => {
  world = await makeWorld()
  await ensureOwnInstitution(world.context(), scene())
  const { db } = world.context()
  await db.update(school).set({ hasMentees: false }).where(eq(school.id, world.ids.otherSchool))
  lineageId = (await confirm([note, seminar, monitoring, programme])).id
})

test('what schools must do is asked of every school, programmes only where there are mentees', async () => {
  expect(await owedBy(world.ids.school)).toEqual([
    'Аналитическая справка школы, 2026-12-15',
    'Программы наставничества, 2026-12-30',
    'Сбор данных мониторинга, 2027-05-20',
  ])
  expect(await owedBy(world.ids.otherSchool)).toEqual([
    'Аналитическая справка школы, 2026-12-15',
    'Сбор данных мониторинга, 2027-05-20',
  ])
})

test('what the municipality must do is its own task list, and in no number of the schools', async () => {
  expect(await owedBy(world.ids.authority)).toEqual([
    'Сбор данных мониторинга, 2027-05-20',
    'Семинар для кураторов, 2026-11-01',
  ])
  const { totals, schools, count } = await statusBySchool(world.context(), world.brief, {
    asOf: '2026-10-15',
  })
  expect([totals.ahead, schools.length, count]).toEqual([5, 2, 2])
  const tasks = await world.request(`/schools/${world.ids.authority}`, { as: 'officer' })
  expect(await tasks.text()).toContain('Семинар для кураторов')
  const strange = await world.request(`/schools/${world.ids.authority}`, { as: 'director' })
  expect(strange.status).toBe(404)
})

test('another authority is asked for nothing', async () => {
  expect(await owedBy(world.ids.strangeSchool)).toEqual([])
})

test('a new version keeps what stands, moves what has another day, and asks only those chosen', async () => {
  world.clock.instant += 3_600_000
  const later = activity('Аналитическая справка школы', 'до 20 декабря', 'school')
  const chosen: Activity = {
    ...monitoring,
    audience: { of: 'list', ids: [world.ids.otherSchool] },
  }
  await confirm([later, seminar, chosen, programme], lineageId)
  expect(await owedBy(world.ids.school)).toEqual([
    'Аналитическая справка школы, 2026-12-20',
    'Программы наставничества, 2026-12-30',
  ])
  expect(await owedBy(world.ids.otherSchool)).toEqual([
    'Аналитическая справка школы, 2026-12-20',
    'Сбор данных мониторинга, 2027-05-20',
  ])
})

test('a school that opens later owes what is still ahead, one of another kind what its kind is asked', async () => {
  const at = Date.parse('2026-12-25T09:00:00Z')
  world.clock.instant = at
  const id = await openSchool(world.context(), scene(), {
    ...{ name: 'Новая школа', shortName: 'Новая', kind: 'school', hasMentees: true, siteUrl: '' },
  })
  expect(await owedBy(id)).toEqual(['Программы наставничества, 2026-12-30'])
})

test('a school that was merged owes nothing from that day, and before it everything is as it was', async () => {
  const before = await statusBySchool(world.context(), world.brief, { asOf: '2026-12-24' })
  const how = { reason: 'реорганизация', successorId: world.ids.school }
  await closeSchool(world.context(), scene(), world.ids.otherSchool, how)
  expect(await owedBy(world.ids.otherSchool)).toEqual([])
  const after = await statusBySchool(world.context(), world.brief, { asOf: '2026-12-25' })
  expect(after.schools.map(({ id }) => id)).not.toContain(world.ids.otherSchool)
  expect(await statusBySchool(world.context(), world.brief, { asOf: '2026-12-24' })).toEqual(before)
  await expect(
    closeSchool(world.context(), scene(), world.ids.otherSchool, how),
  ).rejects.toMatchObject({ code: 'notFound' })
})

test('a school that is not there cannot take another one over', async () => {
  const how = { reason: 'реорганизация', successorId: world.ids.otherSchool }
  await expect(closeSchool(world.context(), scene(), world.ids.school, how)).rejects.toMatchObject({
    code: 'invalidInput',
  })
})
