import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { obligationState, requirement } from '../schema.ts'
import { holdingOn } from '../standing.ts'

export type SchoolState = Awaited<ReturnType<typeof statesOfSchool>>[number]

/** Every obligation of an institution as it stood at the end of a day, the earliest due first. One query, of an index alone. */
export async function statesOfSchool(
  ctx: Context,
  authority: AuthorityBrief,
  schoolId: string,
  asOf: Day,
) {
  const { obligationId, requirementId, phase, windowFrom, due, isLate, filedOn } = obligationState
  const rows = await ctx.db
    .select({ id: obligationId, requirementId, phase, windowFrom, due, isLate, filedOn })
    .from(obligationState)
    .where(
      and(
        eq(obligationState.schoolId, schoolId),
        holdingOn(authority, asOf, ctx.now),
        ne(phase, 'closed'),
      ),
    )
    .all()
  return rows.sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id))
}

export type RequirementName = Awaited<ReturnType<typeof namesOfRequirements>>[number]

/** D1 takes a hundred parameters a statement. A list in one parameter would be billed as rows read. */
const most = 90

/** What requirements are called, in the order of their roadmaps. A query for every ninety. */
export async function namesOfRequirements(
  ctx: Context,
  authorityId: string,
  ids: readonly string[],
) {
  const known = [...new Set(ids)]
  const lots = Array.from({ length: Math.ceil(known.length / most) }, (_, i) =>
    known.slice(i * most, (i + 1) * most),
  )
  const { id, number, text, activity, position } = requirement
  const found = await Promise.all(
    lots.map(lot =>
      ctx.db
        .select({ id, number, text, activity, position })
        .from(requirement)
        .where(and(inArray(id, lot), eq(requirement.authorityId, authorityId)))
        .all(),
    ),
  )
  return found.flat().sort((a, b) => a.position - b.position || a.id.localeCompare(b.id))
}
