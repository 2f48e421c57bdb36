import { and, eq, gte, inArray, lt, lte, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { endOfDay } from '../../domain/calendar/zones.ts'
import { type Counts, countStates } from '../../domain/obligation/status.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day, Period } from '../../domain/timing/reading.ts'
import { obligation, obligationState } from '../schema.ts'

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
