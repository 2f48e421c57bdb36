import { and, gte, lte } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { type Counts, countStates } from '../../domain/obligation/status.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day, Period } from '../../domain/timing/reading.ts'
import { oneOf } from '../one-of.ts'
import { obligationState } from '../schema.ts'
import { holdingOn } from '../standing.ts'

/** Which cells of the picture: institutions across, requirements down, obligations due in a period. */
export interface CellsFilter {
  asOf: Day
  schoolIds: readonly string[]
  requirementIds: readonly string[]
  period: Period
}

/** The counts of each institution by each requirement at the end of a day, by `school requirement`. One query, of an index alone. */
export async function standingCells(
  ctx: Context,
  authority: AuthorityBrief,
  { asOf, schoolIds, requirementIds, period }: CellsFilter,
): Promise<Map<string, Counts>> {
  const { schoolId, requirementId, phase, windowFrom, due, isLate } = obligationState
  const rows = await ctx.db
    .select({ schoolId, requirementId, phase, windowFrom, due, isLate })
    .from(obligationState)
    .where(
      and(
        oneOf(schoolId, schoolIds),
        holdingOn(authority, asOf, ctx.now),
        gte(due, period.from),
        lte(due, period.to),
      ),
    )
    .all()
  const asked = new Set(requirementIds)
  const cells = Map.groupBy(
    rows.filter(row => asked.has(row.requirementId)),
    row => `${row.schoolId} ${row.requirementId}`,
  )
  return new Map([...cells].map(([key, states]) => [key, countStates(states, asOf)]))
}
