import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Counts } from '../../domain/obligation/status.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { obligationState, requirement, school } from '../schema.ts'
import { type CountKey, countedOn, existedIn, standingIn } from '../standing.ts'

/** What an authority asks of more than one institution: its roadmaps' rows, recommendations, what it collects. One query. */
export function sharedRequirements(ctx: Context, authorityId: string) {
  const { id, number, text, activity } = requirement
  return ctx.db
    .select({ id, number, text, activity })
    .from(requirement)
    .where(and(eq(requirement.authorityId, authorityId), isNull(requirement.schoolId)))
    .orderBy(asc(requirement.origin), asc(requirement.createdAt), asc(requirement.position))
    .all()
}

/**
 * How each requirement stood at the end of a day over the institutions there were, with what is due in one school year;
 * by requirement. One query, some two rows an obligation of that year.
 */
export async function countsByRequirement(
  ctx: Context,
  authority: AuthorityBrief,
  { asOf, year }: { asOf: Day; year: number },
): Promise<Map<string, Counts & { schools: number }>> {
  const sums = Object.entries(countedOn(asOf)).map(([key, condition]) => [
    key,
    sql<number>`coalesce(sum(${condition}), 0)`,
  ])
  const existing = ctx.db
    .select({ id: school.id })
    .from(school)
    .where(existedIn(authority, { asOf }))
  const rows = await ctx.db
    .select({
      id: obligationState.requirementId,
      schools: sql<number>`count(DISTINCT ${obligationState.schoolId})`,
      ...(Object.fromEntries(sums) as Record<CountKey, ReturnType<typeof sql<number>>>),
    })
    .from(obligationState)
    .where(
      and(
        standingIn(authority, { asOf, year }, ctx.now),
        ne(obligationState.phase, 'closed'),
        sql`${obligationState.schoolId} IN ${existing}`,
      ),
    )
    .groupBy(obligationState.requirementId)
    .all()
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}
