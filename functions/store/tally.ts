import { type SQL, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { numberOfDay } from '../domain/calendar/day-blocks.ts'
import { dayOf } from '../domain/calendar/zones.ts'
import type { Counts } from '../domain/obligation/status.ts'
import {
  stepsInto,
  stepsOutOf,
  type TallyKey,
  type TallyStep,
  tallyKeys,
} from '../domain/obligation/tally-steps.ts'
import type { Day } from '../domain/timing/reading.ts'
import { inLots, insertMany } from './insert-many.ts'
import { standingTurn, tally, tallyStep } from './schema.ts'
import { statement } from './statement.ts'

/** The state an obligation goes out of and the one it comes into; opened, it comes from nowhere. */
export interface Turn {
  schoolId: string
  before: Parameters<typeof stepsInto>[0] | null
  after: Parameters<typeof stepsInto>[0]
  /** When the new state begins. */
  since: number
}

type StepRow = typeof tallyStep.$inferInsert

/** The scope of an authority's own totals. The municipality's own tasks are in none. */
export function totalsOf(authorityId: string): string {
  return `all:${authorityId}`
}

/** More steps than this do not wait for the tick: whoever reads the counts would have to add them up. */
const mostWaiting = 64

/** The statements that count any number of turns. */
export function tallyStatements(ctx: Context, scene: Counted, turns: readonly Turn[]) {
  const { authorityId, timeZone } = scene
  const steps = turns.flatMap(turn =>
    stepsOf(turn, dayOf(turn.since, timeZone)).map(step => ({ ...step, schoolId: turn.schoolId })),
  )
  const rows = stepRows(steps, schoolId =>
    schoolId === authorityId ? [schoolId] : [schoolId, totalsOf(authorityId)],
  )
  return [
    ...inLots(rows).map(lot => addSteps(ctx, lot)),
    ...(rows.length > mostWaiting ? settleSteps(ctx) : []),
  ]
}

/** Whose days: an authority, in its time zone (IANA). */
export interface Counted {
  authorityId: string
  timeZone: string
}

/** The statement by which the oldest due day of each institution follows what was opened for it. */
export function standingTurns(ctx: Context, scene: Counted, turns: readonly Turn[]) {
  const dayNumber = numberOfDay(ctx.today(scene.timeZone))
  const rows = leastDues(turns).map(([schoolId, leastDue]) => {
    return { schoolId, dayNumber, leastDue }
  })
  return rows.length === 0 ? [] : [insertMany(ctx.db, standingTurn, rows)]
}

/** What the trigger on turns needs so that the institution's oldest due day follows. */
export function standingOf({ timeZone }: Counted, turn: Turn) {
  return {
    dayNumber: numberOfDay(dayOf(turn.since, timeZone)),
    leastDue: leastDues([turn])[0]?.[1] ?? null,
  }
}

/** The least due day that came or went in each institution: where an older one is owed, the oldest stays. */
function leastDues(turns: readonly Turn[]): [schoolId: string, due: Day][] {
  const least = new Map<string, Day>()
  for (const { schoolId, before, after } of turns) {
    for (const state of [before, after]) {
      const known = least.get(schoolId)
      if (state?.phase !== 'expected' || (known !== undefined && known <= state.due)) continue
      least.set(schoolId, state.due)
    }
  }
  return [...least]
}

function stepsOf({ before, after }: Turn, day: Day): TallyStep[] {
  return [...(before === null ? [] : stepsOutOf(before, day)), ...stepsInto(after, day)]
}

/** What steps add up to, day by day, those that cancel each other left out. */
export function stepRows(
  steps: readonly (TallyStep & { schoolId: string })[],
  scopesOf: (schoolId: string) => string[],
): StepRow[] {
  const scopes = new Map<string, Map<Day, StepRow>>()
  for (const { schoolId, day, key, by } of steps) {
    for (const scope of scopesOf(schoolId)) {
      const rows = scopes.get(scope) ?? new Map<Day, StepRow>()
      scopes.set(scope, rows)
      const row = rows.get(day) ?? { ...noCounts, scope, day: numberOfDay(day) }
      row[key] += by
      rows.set(day, row)
    }
  }
  const all = [...scopes.values()].flatMap(rows => [...rows.values()])
  return all.filter(row => tallyKeys.some(key => row[key] !== 0))
}

const noCounts = {
  schools: 0,
  onTime: 0,
  late: 0,
  overdue: 0,
  returned: 0,
  accepted: 0,
  waived: 0,
  ahead: 0,
}

const countColumns = ['schools', ...tallyKeys.map(key => tally[key].name)]

/** The statement that lets steps wait. Reading JSON is what it costs, so only what changes is in it. */
export function addSteps(ctx: Context, rows: readonly StepRow[]) {
  const changed = tallyKeys.filter(key => rows.some(row => row[key] !== 0))
  const columns = changed.map(key => tallyStep[key].name)
  const same = countColumns.filter(name => !columns.includes(name))
  const text = `
    INSERT INTO tally_step (scope, day, ${[...columns, ...same].join(', ')})
    SELECT value->>0, value->>1${columns.map((_, i) => `, value->>${i + 2}`).join('')}${', 0'.repeat(same.length)}
    FROM json_each(?) WHERE true
    ON CONFLICT (scope, day) DO UPDATE ${adding(columns)}`
  const values = rows.map(row => [row.scope, row.day, ...changed.map(key => row[key])])
  return statement(ctx.db, text, [JSON.stringify(values)])
}

/** The statements that add everything that waits to the blocks, each step to every block its day is counted in. */
export function settleSteps({ db }: Context) {
  return [statement(db, addToBlocks, []), statement(db, 'DELETE FROM tally_step', [])] as const
}

const addToBlocks = `
  INSERT INTO tally (scope, block, ${countColumns.join(', ')})
  SELECT scope, level * 8192 + (day >> level), ${countColumns.map(name => `sum(${name})`).join(', ')}
  FROM tally_step CROSS JOIN day_level WHERE ((day >> level) & 1) = 0
  GROUP BY 1, 2
  ON CONFLICT (scope, block) DO UPDATE ${adding(countColumns)}`

function adding(columns: readonly string[]): string {
  return `SET ${columns.map(name => `${name} = ${name} + excluded.${name}`).join(', ')}`
}

/** The day that stands for «owes nothing». */
export const nothingOwed: Day = '9999-12-31'

/** Columns that add up the rows of `tally` they are grouped over. */
export const tallySums = Object.fromEntries(
  tallyKeys.map(key => [key, sql<number>`coalesce(sum(${tally[key]}), 0)`]),
) as Record<TallyKey, SQL<number>>

/** All the numbers, from those that are counted. */
export function countsFrom(counted: Record<TallyKey, number>): Counts {
  const { onTime, late, overdue, returned, accepted, waived, ahead } = counted
  const submitted = onTime + late
  const expected = submitted + returned + overdue
  return { expected, submitted, onTime, late, overdue, returned, accepted, waived, ahead }
}
