import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { addDays } from '../../domain/calendar/days.ts'
import { endOfDay } from '../../domain/calendar/zones.ts'
import type { Counts } from '../../domain/obligation/status.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { letter, obligationState, requirement, school } from '../schema.ts'
import {
  type CountKey,
  countedOn,
  existedIn,
  type ObligationFilter,
  standingIn,
} from '../standing.ts'

export interface RequirementRow extends Counts {
  id: string
  number: string
  section: string
  text: string
  activity: string
  /** How many institutions it concerns, and the name of the one where there is only one. */
  schools: number
  schoolName: string
}

/** How each requirement stood at the end of a day over the institutions it concerns, the most overdue first. One query. */
export async function requirementsOn(
  ctx: Context,
  authority: AuthorityBrief,
  filter: ObligationFilter,
): Promise<RequirementRow[]> {
  const counted = Object.entries(countedOn(filter.asOf)).map(([key, condition]) => [
    key,
    sql<number>`coalesce(sum(${condition}), 0)`.as(`sum_${key}`),
  ])
  const sums = Object.fromEntries(counted) as Record<CountKey, ReturnType<typeof sumOf>>
  const rows = await ctx.db
    .select({
      id: requirement.id,
      number: requirement.number,
      section: requirement.section,
      text: requirement.text,
      activity: requirement.activity,
      schools: sql<number>`count(DISTINCT ${obligationState.schoolId})`,
      schoolName: sql<string>`min(${school.shortName})`,
      ...sums,
    })
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .innerJoin(school, eq(school.id, obligationState.schoolId))
    .where(and(standingIn(authority, filter), existedIn(authority, filter)))
    .groupBy(requirement.id)
    .orderBy(desc(sql`sum_overdue`), requirement.text)
    .all()
  return rows.map(row => (row.schools === 1 ? row : { ...row, schoolName: '' }))
}

function sumOf() {
  return sql<number>``.as('')
}

/** How many letters the desk had sent, and to how many institutions, between two days inclusive. One query. */
export async function toldBetween(ctx: Context, authority: AuthorityBrief, from: Day, to: Day) {
  const row = await ctx.db
    .select({
      letters: sql<number>`count(*)`,
      schools: sql<number>`count(DISTINCT ${letter.schoolId})`,
    })
    .from(letter)
    .where(
      and(
        eq(letter.authorityId, authority.id),
        inArray(letter.kind, ['desk-reminder']),
        sql`${letter.sentAt} >= ${endOfDay(addDays(from, -1), authority.timeZone)}`,
        lt(letter.sentAt, endOfDay(to, authority.timeZone)),
      ),
    )
    .get()
  return row ?? { letters: 0, schools: 0 }
}
