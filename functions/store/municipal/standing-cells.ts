import { and, desc, eq, gte, inArray, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { endOfDay } from '../../domain/calendar/zones.ts'
import { type Counts, countStates } from '../../domain/obligation/status.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day, Period } from '../../domain/timing/reading.ts'
import { letter, obligation, obligationState, person, requirement } from '../schema.ts'

/** Which cells of the picture: institutions across, requirements down, obligations due in a period. */
export interface CellsFilter {
  asOf: Day
  schoolIds: readonly string[]
  requirementIds: readonly string[]
  period: Period
}

const among = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** The counts of each institution by each requirement at the end of a day, by `school requirement`. One query. */
export async function standingCells(
  ctx: Context,
  authority: AuthorityBrief,
  { asOf, schoolIds, requirementIds, period }: CellsFilter,
): Promise<Map<string, Counts>> {
  const end = endOfDay(asOf, authority.timeZone)
  const { phase, windowFrom, due, isLate } = obligationState
  const rows = await ctx.db
    .select({
      schoolId: obligation.schoolId,
      requirementId: obligation.requirementId,
      ...{ phase, windowFrom, due, isLate },
    })
    .from(obligation)
    .crossJoin(obligationState)
    .where(
      and(
        inArray(obligation.requirementId, among(requirementIds)),
        inArray(obligation.schoolId, among(schoolIds)),
        eq(obligationState.obligationId, obligation.id),
        lt(obligationState.since, end),
        gte(obligationState.until, end),
        gte(due, period.from),
        lte(due, period.to),
      ),
    )
    .all()
  const cells = Map.groupBy(rows, row => `${row.schoolId} ${row.requirementId}`)
  return new Map([...cells].map(([key, states]) => [key, countStates(states, asOf)]))
}

export type PointRow = Awaited<ReturnType<typeof missedPoints>>[number]

/**
 * What keeps an institution from being complete and on time at the end of a day: each thing that is overdue, sent back
 * or was sent late, the oldest first. One query.
 */
export function missedPoints(ctx: Context, authority: AuthorityBrief, schoolId: string, asOf: Day) {
  const end = endOfDay(asOf, authority.timeZone)
  const { phase, windowFrom, due, isLate } = obligationState
  return ctx.db
    .select({
      id: obligationState.obligationId,
      number: requirement.number,
      text: requirement.text,
      activity: requirement.activity,
      filedOn: obligationState.filedOn,
      ...{ phase, windowFrom, due, isLate },
    })
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .where(
      and(
        eq(obligationState.schoolId, schoolId),
        lt(obligationState.since, end),
        gte(obligationState.until, end),
        or(
          and(eq(phase, 'expected'), lt(due, asOf)),
          eq(phase, 'returned'),
          and(inArray(phase, ['submitted', 'accepted']), eq(isLate, true)),
        ),
      ),
    )
    .orderBy(due, obligationState.obligationId)
    .all()
}

/** The last letter to an institution about what it owes that had left by the end of a day. One query. */
export function lastLetter(ctx: Context, authority: AuthorityBrief, schoolId: string, asOf: Day) {
  return ctx.db
    .select({ name: person.name, at: letter.createdAt })
    .from(letter)
    .innerJoin(person, eq(person.id, letter.personId))
    .where(
      and(
        eq(letter.schoolId, schoolId),
        lt(letter.createdAt, endOfDay(asOf, authority.timeZone)),
        notInArray(letter.kind, ['invitation', 'sign-in-code']),
      ),
    )
    .orderBy(desc(letter.createdAt))
    .limit(1)
    .get()
}
