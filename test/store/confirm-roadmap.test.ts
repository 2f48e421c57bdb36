import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Activity, RoadmapReading } from '../../functions/domain/roadmap/roadmap-reading.ts'
import { startDraft } from '../../functions/domain/roadmap-draft/roadmap-draft.ts'
import { readTiming } from '../../functions/domain/timing/read-timing.ts'
import { confirmRoadmap } from '../../functions/store/confirm-roadmap.ts'
import { readDraft, startNewDraft } from '../../functions/store/drafts.ts'
import { record } from '../../functions/store/record.ts'
import { readStanding } from '../../functions/store/roadmaps.ts'
import { fact, requirement, roadmap } from '../../functions/store/schema.ts'
import { makeWorld, type World } from '../support/world.ts'

const period = { from: '2026-09-01', to: '2027-08-31' }
let world: World

beforeAll(async () => {
  world = await makeWorld()
})

function scene() {
  return {
    authorityId: world.ids.authority,
    schoolId: world.ids.school,
    timeZone: 'Europe/Moscow',
    actorId: world.people.curator.personId,
  }
}

function activity(
  number: string,
  text: string,
  timing: string,
  own: Partial<Activity> = {},
): Activity {
  return {
    ...{ number, text, section: '', stage: '', activity: '', items: [] },
    timing: readTiming(timing, period),
    responsible: [{ text: 'Куратор', role: 'curator' }],
    responsibleText: 'Куратор',
    ...{ level: 'school', recipients: [], result: '', evidence: [], ...own },
  }
}

function reading(activities: Activity[]): RoadmapReading {
  return { title: 'Дорожная карта', level: 'school', period, order: null, activities, warnings: [] }
}

const pairs = 'Закрепление наставнических пар приказом директора'
const note = 'Аналитическая справка об итогах наставничества'
const site = 'Наполнение раздела «Наставничество» на сайте школы'

function confirm(activities: Activity[], lineageId: string | null = null) {
  const input = { reading: reading(activities), period, fileId: null, lineageId }
  return confirmRoadmap(world.context(), scene(), input)
}

async function standing(lineageId: string) {
  const found = await readStanding(world.context(), world.ids.school, lineageId)
  if (found === null) throw new Error('the roadmap is gone')
  return found
}

describe('a first version', () => {
  test('gives one obligation for each window, and a fact', async () => {
    const first = await confirm([
      activity('1', pairs, 'до 1 ноября'),
      activity('2', note, 'Январь, май'),
      activity('3', site, 'по мере необходимости'),
      activity('4', 'Городской семинар', 'до 1 ноября', { level: 'municipality' }),
    ])
    expect(first).toMatchObject({ version: 1, obligations: 3 })
    const { standing: held } = await standing(first.id)
    expect(held.map(({ obligations }) => obligations.map(({ due }) => due))).toEqual([
      ['2026-11-01'],
      ['2027-01-31', '2027-05-31'],
      [],
      [],
    ])
    const facts = await world.context().db.select().from(fact).where(eq(fact.subjectId, first.id))
    expect(facts.map(({ kind }) => kind)).toEqual(['roadmap.submitted'])
  })

  test('sent twice from one draft is one roadmap with one receipt', async () => {
    const given = reading([activity('1', pairs, 'до 1 ноября')])
    const draftId = await startNewDraft(world.context(), scene(), {
      form: 'roadmap',
      answers: startDraft(given, '2026-10-15', null),
      fileId: null,
    })
    const input = { reading: given, period, fileId: null, lineageId: null, draftId }
    const both = await Promise.all([
      confirmRoadmap(world.context(), scene(), input),
      confirmRoadmap(world.context(), scene(), input),
    ])
    expect(both[0]).toEqual(both[1])
    expect((await readDraft(world.context(), draftId, 'roadmap'))?.resultId).toBe(both[0].id)
  })
})

describe('a new version', () => {
  test('keeps what stands, moves a date, closes what fell away, and names the reason', async () => {
    const first = await confirm([
      activity('1', pairs, 'до 1 ноября'),
      activity('2', note, 'до 10 июня'),
      activity('3', site, 'до 1 декабря'),
    ])
    const before = await standing(first.id)
    const second = await confirm(
      [
        activity('1', pairs, 'до 1 ноября'),
        activity('2', note, 'до 15 июня'),
        activity('3', 'Конкурс «Лучший наставник»', 'до 1 мая'),
      ],
      first.id,
    )
    expect(second).toMatchObject({ version: 2, obligations: 1 })
    const after = await standing(first.id)
    expect(after.standing.slice(0, 2).map(({ id }) => id)).toEqual(
      before.standing.slice(0, 2).map(({ id }) => id),
    )
    expect(after.standing.map(({ obligations }) => obligations.map(({ due }) => due))).toEqual([
      ['2026-11-01'],
      ['2027-06-15'],
      ['2027-05-01'],
    ])
    const gone = before.states.find(({ due }) => due === '2026-12-01')
    const history = await factsAbout(gone?.obligationId ?? '')
    expect(history.map(({ kind }) => kind)).toEqual(['obligation.opened', 'obligation.closed'])
    expect(history[1]?.payload).toMatchObject({
      reason: 'новая редакция дорожной карты: мероприятие исключено',
    })
    const db = world.context().db
    const old = await db.select().from(roadmap).where(eq(roadmap.id, first.id)).get()
    expect(old?.replacedAt).toBe(world.clock.instant)
    const removed = await db.select().from(requirement).where(eq(requirement.roadmapId, first.id))
    expect(removed.map(({ text, closedAt }) => [text, closedAt])).toEqual([
      [site, world.clock.instant],
    ])
  })

  test('leaves alone what was sent, also when its activity is gone', async () => {
    const first = await confirm([
      activity('1', pairs, 'до 1 ноября'),
      activity('2', note, 'до 10 июня'),
    ])
    const [, owed] = (await standing(first.id)).states
    if (owed === undefined) throw new Error('nothing is owed')
    await record(world.context(), scene(), {
      moved: [
        { before: owed, fact: { kind: 'submission.filed', day: '2026-10-15', submissionId: 's' } },
      ],
    })
    await confirm([activity('1', pairs, 'до 1 ноября')], first.id)
    const history = await factsAbout(owed.obligationId)
    expect(history.map(({ kind }) => kind)).toEqual(['obligation.opened', 'submission.filed'])
  })

  test('of a roadmap of another school is refused', async () => {
    const first = await confirm([activity('1', pairs, 'до 1 ноября')])
    const input = { reading: reading([]), period, fileId: null, lineageId: first.id }
    const elsewhere = { ...scene(), schoolId: world.ids.otherSchool }
    await expect(confirmRoadmap(world.context(), elsewhere, input)).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  test('that another one overtook is refused whole', async () => {
    const first = await confirm([activity('1', pairs, 'до 1 ноября')])
    const again = () => confirm([activity('1', pairs, 'до 2 ноября')], first.id)
    const outcomes = await Promise.allSettled([again(), again()])
    expect(outcomes.map(({ status }) => status).sort()).toContain('fulfilled')
    const versions = await world
      .context()
      .db.select({ version: roadmap.version })
      .from(roadmap)
      .where(eq(roadmap.lineageId, first.id))
    expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length)
  })
})

function factsAbout(id: string) {
  return world.context().db.select().from(fact).where(eq(fact.subjectId, id)).orderBy(fact.id)
}
