import { type SQL, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { blocksOfChange, blocksUpTo, numberOfDay } from '../domain/calendar/day-blocks.ts'
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
import { inLots } from './insert-many.ts'
import { tally } from './schema.ts'
import { statement } from './statement.ts'

/** The state an obligation goes out of and the one it comes into; opened, it comes from nowhere. */
export interface Turn {
  schoolId: string
  before: Parameters<typeof stepsInto>[0] | null
  after: Parameters<typeof stepsInto>[0]
  /** When the new state begins. */
  since: number
}

type TallyRow = typeof tally.$inferInsert

/** The scope of an authority's own totals. The municipality's own tasks are in none. */
export function totalsOf(authorityId: string): string {
  return `all:${authorityId}`
}

/** Two statements for any number of turns: the counts, and the oldest due day each institution still owes. */
export function tallyStatements(
  ctx: Context,
  { authorityId, timeZone }: { authorityId: string; timeZone: string },
  turns: readonly Turn[],
) {
  const steps = turns.flatMap(turn =>
    stepsOf(turn, dayOf(turn.since, timeZone)).map(step => ({ ...step, schoolId: turn.schoolId })),
  )
  const rows = tallyRows(steps, schoolId =>
    schoolId === authorityId ? [schoolId] : [schoolId, totalsOf(authorityId)],
  )
  const touched = leastDues(turns)
  const latest = Math.max(...turns.map(({ since }) => since))
  return [
    ...inLots(rows).map(lot => addToTally(ctx, lot)),
    ...(touched.length === 0 ? [] : [settleStanding(ctx, touched, dayOf(latest, timeZone))]),
  ]
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

/** What steps add to which rows, those that cancel each other left out. */
export function tallyRows(
  steps: readonly (TallyStep & { schoolId: string })[],
  scopesOf: (schoolId: string) => string[],
): TallyRow[] {
  const scopes = new Map<string, Map<number, TallyRow>>()
  for (const { schoolId, day, key, by } of steps) {
    const blocks = blocksOfChange(day)
    for (const scope of scopesOf(schoolId)) {
      const rows = scopes.get(scope) ?? new Map<number, TallyRow>()
      scopes.set(scope, rows)
      for (const block of blocks) {
        const row = rows.get(block) ?? { ...noTally, scope, block }
        row[key] += by
        rows.set(block, row)
      }
    }
  }
  const all = [...scopes.values()].flatMap(rows => [...rows.values()])
  return all.filter(row => tallyKeys.some(key => row[key] !== 0))
}

const noTally = {
  schools: 0,
  onTime: 0,
  late: 0,
  overdue: 0,
  returned: 0,
  accepted: 0,
  waived: 0,
  ahead: 0,
}

/** The statement that adds rows to those there are. Reading JSON is what it costs, so only what changes is in it. */
export function addToTally(ctx: Context, rows: readonly TallyRow[]) {
  const changed = tallyKeys.filter(key => rows.some(row => row[key] !== 0))
  const columns = changed.map(key => tally[key].name)
  const same = Object.keys(noTally).length - changed.length
  const text = `
    INSERT INTO tally (scope, block, ${[...columns, ...others(columns)].join(', ')})
    SELECT value->>0, value->>1${columns.map((_, i) => `, value->>${i + 2}`).join('')}${', 0'.repeat(same)}
    FROM json_each(?) WHERE true
    ON CONFLICT (scope, block) DO UPDATE
    SET ${columns.map(name => `${name} = ${name} + excluded.${name}`).join(', ')}`
  const values = rows.map(row => [row.scope, row.block, ...changed.map(key => row[key])])
  return statement(ctx.db, text, [JSON.stringify(values)])
}

function others(columns: readonly string[]): string[] {
  return ['schools', ...tallyKeys.map(key => tally[key].name)].filter(one => !columns.includes(one))
}

/** The day that stands for «owes nothing». */
export const nothingOwed: Day = '9999-12-31'

/** A trigger writes the stretch that ends and the one that begins. */
function settleStanding(ctx: Context, touched: ReturnType<typeof leastDues>, day: Day) {
  return statement(ctx.db, settle, [numberOfDay(day), JSON.stringify(touched)])
}

const settle = `
  UPDATE school_standing SET since = max(since, ?), oldest_due = owed.oldest
  FROM (
    SELECT standing.school_id AS id, coalesce((
      SELECT min(due) FROM obligation_state
      WHERE school_id = standing.school_id AND until = 9007199254740991 AND phase = 'expected'
    ), '${nothingOwed}') AS oldest
    FROM json_each(?) AS touched JOIN school_standing AS standing
      ON standing.school_id = touched.value->>0 AND standing.oldest_due >= touched.value->>1
  ) AS owed
  WHERE school_id = owed.id AND oldest_due <> owed.oldest`

/** Columns that add up the rows of `tally` they are grouped over. */
export const tallySums = Object.fromEntries(
  tallyKeys.map(key => [key, sql<number>`coalesce(sum(${tally[key]}), 0)`]),
) as Record<TallyKey, SQL<number>>

/** The condition on `tally.block` under which those sums are the counts at the end of a day. */
export function countedUpTo(day: Day): SQL {
  return sql`${tally.block} IN (${sql.raw(blocksUpTo(day).join(', '))})`
}

/** All the numbers, from those that are counted. */
export function countsFrom(counted: Record<TallyKey, number>): Counts {
  const { onTime, late, overdue, returned, accepted, waived, ahead } = counted
  const submitted = onTime + late
  const expected = submitted + returned + overdue
  return { expected, submitted, onTime, late, overdue, returned, accepted, waived, ahead }
}
