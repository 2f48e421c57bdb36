import { eq, inArray, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { cover, numberOfDay } from '../domain/calendar/day-blocks.ts'
import { dayOf } from '../domain/calendar/zones.ts'
import { stepsInto, stepsOutOf, tallyKeys } from '../domain/obligation/tally-steps.ts'
import type { Day } from '../domain/timing/reading.ts'
import { inLots, insertMany } from './insert-many.ts'
import type { StateRow } from './record.ts'
import {
  forever,
  obligationState,
  school,
  schoolStanding,
  standingSpan,
  tally,
  tallyStep,
} from './schema.ts'
import { addSteps, type Counted, nothingOwed, settleSteps, stepRows, totalsOf } from './tally.ts'

/**
 * Makes what is counted ready of an authority again, from the states of its obligations (which `rebuild.ts` makes from
 * the facts): an institution after another, so while it runs the numbers of those still to come are missing.
 */
export async function rebuildTally(ctx: Context, counted: Counted): Promise<void> {
  const { authorityId } = counted
  const rows = await ctx.db
    .select({ id: school.id, openedOn: school.openedOn })
    .from(school)
    .where(eq(school.authorityId, authorityId))
  const none = Object.fromEntries(tallyKeys.map(key => [key, 0]))
  const ids = JSON.stringify(rows.map(({ id }) => id))
  await ctx.db.batch([
    ctx.db.delete(tally).where(inArray(tally.scope, sql`(SELECT value FROM json_each(${ids}))`)),
    ctx.db
      .update(tally)
      .set(none)
      .where(eq(tally.scope, totalsOf(authorityId))),
    ctx.db
      .delete(tallyStep)
      .where(
        sql`${tallyStep.scope} IN (SELECT value FROM json_each(${ids}) UNION ALL SELECT ${totalsOf(authorityId)})`,
      ),
    ctx.db.delete(standingSpan).where(eq(standingSpan.authorityId, authorityId)),
  ])
  for (const one of rows) await rebuildSchool(ctx, counted, one)
}

async function rebuildSchool(
  ctx: Context,
  counted: Counted,
  { id: schoolId, openedOn }: { id: string; openedOn: Day | null },
): Promise<void> {
  const { authorityId, timeZone } = counted
  const [states, standing] = await Promise.all([
    ctx.db.select().from(obligationState).where(eq(obligationState.schoolId, schoolId)),
    ctx.db.select().from(schoolStanding).where(eq(schoolStanding.schoolId, schoolId)),
  ])
  const isInTotals = schoolId !== authorityId
  const rows = stepRows(
    states.flatMap(state => stepsOfState(state, timeZone)),
    id => (isInTotals ? [id, totalsOf(authorityId)] : [id]),
  )
  const stretches = stretchesOf(states, timeZone, openedOn === null ? 0 : numberOfDay(openedOn))
  const [first, ...rest] = [
    ...inLots(rows).map(lot => addSteps(ctx, lot)),
    ...settleSteps(ctx),
    ...standing.flatMap(one => standingStatements(ctx, one, stretches)),
  ]
  if (first !== undefined) await ctx.db.batch([first, ...rest])
}

function stepsOfState(state: StateRow, timeZone: string) {
  const { schoolId, since, until } = state
  const steps = [
    ...stepsInto(state, dayOf(since, timeZone)),
    ...(until === forever ? [] : stepsOutOf(state, dayOf(until, timeZone))),
  ]
  return steps.map(step => ({ ...step, schoolId }))
}

/** The stretch that holds now is put into its blocks by the trigger, those before it here. */
function standingStatements(
  ctx: Context,
  standing: typeof schoolStanding.$inferSelect,
  stretches: readonly Stretch[],
) {
  const { number, authorityId, until } = standing
  const now = stretches.at(-1) ?? { from: 0, oldestDue: nothingOwed }
  const past = stretches.slice(0, -1).flatMap(({ from, oldestDue }, index) => {
    const to = stretches[index + 1]?.from ?? from
    return cover(from, Math.min(to, until)).map(block => ({
      authorityId,
      block,
      oldestDue,
      number,
    }))
  })
  const row = { ...standing, since: now.from, oldestDue: now.oldestDue }
  return [
    ctx.db.delete(schoolStanding).where(eq(schoolStanding.number, number)),
    insertMany(ctx.db, schoolStanding, [row]),
    insertMany(ctx.db, standingSpan, past),
  ]
}

/** From a day number on, this is the oldest due day that is owed. */
interface Stretch {
  from: number
  oldestDue: Day
}

/** The stretches of an institution from the day it began. */
function stretchesOf(states: readonly StateRow[], timeZone: string, begins: number): Stretch[] {
  const open = states
    .filter(({ phase }) => phase === 'expected')
    .map(({ due, since, until }) => ({
      due,
      from: numberOfDay(dayOf(since, timeZone)),
      to: until === forever ? Number.POSITIVE_INFINITY : numberOfDay(dayOf(until, timeZone)),
    }))
  const days = new Set([begins, ...open.flatMap(({ from, to }) => [from, to])])
  const turns = [...days].filter(day => Number.isFinite(day) && day >= begins).sort((a, b) => a - b)
  const stretches = turns.map(day => ({ from: day, oldestDue: oldestOn(open, day) }))
  return stretches.filter(({ oldestDue }, i) => oldestDue !== stretches[i - 1]?.oldestDue)
}

function oldestOn(open: readonly { due: Day; from: number; to: number }[], day: number): Day {
  return open
    .filter(({ from, to }) => from <= day && day < to)
    .reduce((oldest, { due }) => (due < oldest ? due : oldest), nothingOwed)
}
