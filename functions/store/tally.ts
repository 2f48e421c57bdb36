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
import { inLots, insertMany } from './insert-many.ts'
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
  const schoolIds = [...new Set(turns.map(({ schoolId }) => schoolId))]
  const latest = Math.max(...turns.map(({ since }) => since))
  return [
    ...inLots(rows).map(lot => addToTally(ctx, lot)),
    settleStanding(ctx, schoolIds, dayOf(latest, timeZone)),
  ]
}

function stepsOf({ before, after }: Turn, day: Day): TallyStep[] {
  return [...(before === null ? [] : stepsOutOf(before, day)), ...stepsInto(after, day)]
}

/** What steps add to which rows, those that cancel each other left out. */
export function tallyRows(
  steps: readonly (TallyStep & { schoolId: string })[],
  scopesOf: (schoolId: string) => string[],
): TallyRow[] {
  const rows = new Map<string, TallyRow>()
  for (const { schoolId, day, key, by } of steps) {
    for (const scope of scopesOf(schoolId)) {
      for (const block of blocksOfChange(day)) {
        const at = `${block} ${scope}`
        const row = rows.get(at) ?? { ...noTally, scope, block }
        row[key] += by
        rows.set(at, row)
      }
    }
  }
  return [...rows.values()].filter(row => tallyKeys.some(key => row[key] !== 0))
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

/** The statement that adds rows to those there are. */
export function addToTally(ctx: Context, rows: readonly TallyRow[]) {
  return insertMany(ctx.db, tally, rows, { onConflict: adding })
}

const sums = tallyKeys
  .map(key => tally[key].name)
  .map(name => `${name} = ${name} + excluded.${name}`)
const adding = ` ON CONFLICT (scope, block) DO UPDATE SET ${sums.join(', ')}`

/** The day that stands for «owes nothing». */
export const nothingOwed: Day = '9999-12-31'

/** A trigger writes the stretch that ends and the one that begins. */
function settleStanding(ctx: Context, schoolIds: readonly string[], day: Day) {
  return statement(ctx.db, settle, [numberOfDay(day), JSON.stringify(schoolIds)])
}

const settle = `
  UPDATE school_standing SET since = max(since, ?), oldest_due = owed.oldest
  FROM (
    SELECT value AS id, coalesce((
      SELECT min(due) FROM obligation_state
      WHERE school_id = value AND until = 9007199254740991 AND phase = 'expected'
    ), '${nothingOwed}') AS oldest
    FROM json_each(?)
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
