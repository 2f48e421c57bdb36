import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../../functions/context.ts'
import { addDays } from '../../functions/domain/calendar/days.ts'
import { endOfDay } from '../../functions/domain/calendar/zones.ts'
import type { Phase } from '../../functions/domain/obligation/state.ts'
import {
  addCounts,
  countStates,
  noCounts,
  statuses,
  statusOn,
} from '../../functions/domain/obligation/status.ts'
import { insertMany } from '../../functions/store/insert-many.ts'
import { obligationsOfAuthority } from '../../functions/store/obligation-list.ts'
import { rebuildTally } from '../../functions/store/rebuild-tally.ts'
import {
  forever,
  obligation,
  obligationState,
  requirement,
  roadmap,
  school,
} from '../../functions/store/schema.ts'
import { soonUntilOf } from '../../functions/store/standing.ts'
import { countsOf, statusBySchool } from '../../functions/store/status.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
let ctx: Context
const firstDay = '2026-09-01'
type StateRow = typeof obligationState.$inferInsert

beforeAll(async () => {
  world = await makeWorld()
  world.clock.instant = Date.parse('2027-03-01T09:00:00Z')
  ctx = world.context()
  const { school: a, otherSchool: b } = world.ids
  const owed = [a, b].flatMap(schoolId =>
    [0, 1, 2].map(i => ({ schoolId, id: `${schoolId}-${i}` })),
  )
  await insertMany(ctx.db, requirement, owed.map(requirementOf))
  await insertMany(ctx.db, obligation, owed.map(obligationOf))
})

function requirementOf({ id, schoolId }: { id: string; schoolId: string }) {
  return {
    id: `r-${id}`,
    authorityId: world.ids.authority,
    schoolId,
    origin: 'school-roadmap' as const,
    roadmapId: null,
    position: 0,
    number: '1.1',
    section: '',
    stage: '',
    activity: 'Издание приказа',
    text: 'Ёмкий Приказ о закреплении пар',
    timing: {
      text: '',
      kind: 'none' as const,
      windows: [],
      recurs: null,
      standing: false,
      unread: [],
      warnings: [],
      responsible: null,
      trace: [],
    },
    level: 'school' as const,
    responsible: [],
    responsibleText: '',
    recipients: [],
    result: '',
    evidence: [],
    assigneeId: null,
    createdAt: 0,
    closedAt: null,
  }
}

function obligationOf({ id, schoolId }: { id: string; schoolId: string }) {
  return {
    id: `o-${id}`,
    authorityId: world.ids.authority,
    schoolId,
    requirementId: `r-${id}`,
    createdAt: 0,
  }
}

async function replaceStates(rows: StateRow[]): Promise<void> {
  await ctx.db.delete(obligationState)
  if (rows.length > 0) await insertMany(ctx.db, obligationState, rows)
  await rebuildTally(ctx, { authorityId: world.ids.authority, timeZone: 'Europe/Moscow' })
}

const phases: Phase[] = ['expected', 'submitted', 'returned', 'accepted', 'waived', 'closed']
const day = fc.integer({ min: 0, max: 60 }).map(days => addDays(firstDay, days))

/** A step of one obligation's life: how long it held, in hours, and what it was. */
const step = fc.record({
  hours: fc.integer({ min: 1, max: 400 }),
  phase: fc.constantFrom(...phases),
  due: day,
  windowFrom: fc.option(day),
  isLate: fc.boolean(),
})
const history = fc.record({
  which: fc.constantFrom('school', 'otherSchool'),
  begins: fc.integer({ min: 0, max: 900 }),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
})

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function rowsOf(schoolId: string, index: number, begins: number, steps: Step[]): StateRow[] {
  let since = endOfDay(firstDay, 'Europe/Moscow') + begins * 3_600_000
  return steps.map(({ hours, ...state }, i) => {
    const from = since
    since += hours * 3_600_000
    return {
      obligationId: `o-${schoolId}-${index}`,
      requirementId: `r-${schoolId}-${index}`,
      authorityId: world.ids.authority,
      schoolId,
      since: from,
      until: i === steps.length - 1 ? forever : since,
      ...state,
      firstDue: state.due,
      filedOn: null,
      isWaiverAsked: false,
      submissionId: null,
    }
  })
}

function historiesOf(drawn: { which: string; begins: number; steps: Step[] }[]): StateRow[] {
  const seen: Record<string, number> = {}
  return drawn.flatMap(({ which, begins, steps }) => {
    const schoolId = world.ids[which as 'school']
    const index = seen[schoolId] ?? 0
    seen[schoolId] = index + 1
    return index > 2 ? [] : rowsOf(schoolId, index, begins, steps)
  })
}

test('the numbers are those of countStates, for any histories and any day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(history, { maxLength: 6 }), day, async (drawn, asOf) => {
      const rows = historiesOf(drawn)
      await replaceStates(rows)
      const end = endOfDay(asOf, 'Europe/Moscow')
      const standing = rows.filter(({ since, until }) => since < end && until >= end)
      const { schools, totals } = await statusBySchool(ctx, world.brief, { asOf })
      for (const one of schools) {
        const own = standing.filter(({ schoolId }) => schoolId === one.id)
        expect(countsOf(one)).toEqual(countStates(own.map(stateOf), asOf))
      }
      expect(totals).toEqual(countStates(standing.map(stateOf), asOf))
      expect(totals).toEqual(schools.map(countsOf).reduce(addCounts, noCounts))
    }),
    { numRuns: 40 },
  )
})

function stateOf({ phase, windowFrom, due, isLate }: StateRow) {
  return { phase, windowFrom: windowFrom ?? null, due, isLate }
}

test('behind each number stand as many named rows, and each status names the rows that have it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(history, { maxLength: 6 }), day, async (drawn, asOf) => {
      const rows = historiesOf(drawn)
      await replaceStates(rows)
      const { totals } = await statusBySchool(ctx, world.brief, { asOf })
      for (const counted of [
        'expected',
        'submitted',
        'onTime',
        'late',
        'overdue',
        'returned',
        'accepted',
        'waived',
        'ahead',
      ] as const) {
        const found = await obligationsOfAuthority(ctx, world.brief, { asOf, counted })
        expect([counted, found.count, found.items.length]).toEqual([
          counted,
          totals[counted],
          totals[counted],
        ])
      }
      const end = endOfDay(asOf, 'Europe/Moscow')
      const soon = soonUntilOf(world.brief, asOf)
      const standing = rows.filter(({ since, until }) => since < end && until >= end)
      for (const status of statuses) {
        const { items } = await obligationsOfAuthority(ctx, world.brief, { asOf, status })
        const own = standing.filter(row => statusOn(stateOf(row), asOf, soon) === status)
        expect(items.map(({ id }) => id).sort()).toEqual(own.map(row => row.obligationId).sort())
        expect(items.every(item => item.status === status)).toBe(true)
      }
    }),
    { numRuns: 8 },
  )
}, 60_000)

describe('a list of named rows', () => {
  const overdue = (schoolId: string, index: number, due: string) =>
    rowsOf(schoolId, index, 0, [
      { hours: 1, phase: 'expected', due, windowFrom: null, isLate: false },
    ])

  test('comes page by page, without losing or repeating a row', async () => {
    const { school: a, otherSchool: b } = world.ids
    await replaceStates([a, b].flatMap(id => [0, 1, 2].flatMap(i => overdue(id, i, '2026-09-10'))))
    const seen: string[] = []
    let after: string | undefined
    do {
      const found = await obligationsOfAuthority(ctx, world.brief, {
        asOf: '2026-10-01',
        limit: 4,
        after,
      })
      expect(found.count).toBe(6)
      seen.push(...found.items.map(({ id }) => id))
      after = found.next ?? undefined
    } while (after !== undefined)
    expect(new Set(seen).size).toBe(6)
    expect(seen.length).toBe(6)
  })

  test('is searched without regard to capitals and ё', async () => {
    const found = (text: string) =>
      obligationsOfAuthority(ctx, world.brief, { asOf: '2026-10-01', text })
    expect((await found('емкий ПРИКАЗ')).count).toBe(6)
    expect((await found('гимназия')).count).toBe(3)
    expect((await found('100%')).count).toBe(0)
  })
})

describe('the list of schools', () => {
  test('puts the longest overdue first and counts its days', async () => {
    const { school: a, otherSchool: b } = world.ids
    const late = { hours: 1, phase: 'expected' as const, windowFrom: null, isLate: false }
    await replaceStates([
      ...rowsOf(a, 0, 0, [{ ...late, due: '2026-09-10' }]),
      ...rowsOf(b, 0, 0, [{ ...late, due: '2026-09-03' }]),
    ])
    const { schools } = await statusBySchool(ctx, world.brief, { asOf: '2026-09-13' })
    expect(schools.map(({ id, longestOverdueDays }) => [id, longestOverdueDays])).toEqual([
      [b, 10],
      [a, 3],
    ])
    const byName = await statusBySchool(ctx, world.brief, {
      asOf: '2026-09-13',
      order: 'name',
      limit: 1,
    })
    expect(byName.schools.map(({ id }) => id)).toEqual([b])
    const rest = await statusBySchool(ctx, world.brief, {
      asOf: '2026-09-13',
      order: 'name',
      limit: 1,
      after: byName.next ?? '',
    })
    expect([rest.schools.map(({ id }) => id), rest.next, rest.totals.overdue]).toEqual([
      [a],
      null,
      2,
    ])
  })

  test('names the schools that existed on that day, and says who has sent a roadmap by then', async () => {
    const { authority, school: a } = world.ids
    await ctx.db.insert(school).values({
      id: 'gone',
      authorityId: authority,
      name: 'Закрытая школа',
      nameFolded: 'закрытая школа',
      shortName: 'Закрытая',
      kind: 'school',
      hasMentees: true,
      siteUrl: '',
      openedOn: '2026-09-02',
      closedOn: '2026-09-20',
      createdAt: 0,
    })
    await ctx.db.insert(roadmap).values({
      id: 'rm',
      lineageId: 'rm',
      authorityId: authority,
      schoolId: a,
      title: '',
      level: 'school',
      periodFrom: '2026-09-01',
      periodTo: '2027-08-31',
      orderNumber: null,
      orderDate: null,
      version: 1,
      fileId: null,
      submittedBy: world.people.curator.personId,
      submittedAt: endOfDay('2026-09-05', 'Europe/Moscow') - 1,
      replacedAt: null,
    })
    const on = async (asOf: string) => (await statusBySchool(ctx, world.brief, { asOf })).schools
    const hasGone = async (asOf: string) => (await on(asOf)).some(({ id }) => id === 'gone')
    expect([
      await hasGone('2026-09-01'),
      await hasGone('2026-09-02'),
      await hasGone('2026-09-19'),
      await hasGone('2026-09-20'),
    ]).toEqual([false, true, true, false])
    const sent = async (asOf: string) => (await on(asOf)).find(({ id }) => id === a)?.hasRoadmap
    expect([await sent('2026-09-04'), await sent('2026-09-05')]).toEqual([false, true])
  })
})
