import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { lengthInDays } from '../domain/calendar/days.ts'
import { endOfDay } from '../domain/calendar/zones.ts'
import { addCounts, type Counts, noCounts } from '../domain/obligation/status.ts'
import type { AuthorityBrief } from '../domain/people/roles.ts'
import type { Day } from '../domain/timing/reading.ts'
import { obligationState, roadmap, school } from './schema.ts'
import { type SchoolStatus, schoolsByDay, totalsByDay } from './schools-by-day.ts'
import {
  type CountKey,
  countedOn,
  existedIn,
  type ObligationFilter,
  standingIn,
} from './standing.ts'

export const schoolOrders = ['overdue', 'name'] as const
export type SchoolOrder = (typeof schoolOrders)[number]
export type { SchoolStatus } from './schools-by-day.ts'

export interface StatusFilter extends ObligationFilter {
  order?: SchoolOrder | undefined
  /** `next` of the page before. */
  after?: string | undefined
  limit?: number | undefined
}

export interface StatusPage {
  asOf: Day
  /** Over all schools of the filter, not only those of this page. */
  totals: Counts
  /** How many schools there are in all. */
  count: number
  schools: SchoolStatus[]
  next: string | null
}

/**
 * How the obligations of every school stood at the end of a day: equal to `countStates` over them. At most two queries.
 * Schools come with the longest overdue first, unless they are wanted by name.
 */
export async function statusBySchool(
  ctx: Context,
  authority: AuthorityBrief,
  filter: StatusFilter,
): Promise<StatusPage> {
  const isNarrowed = filter.requirementId ?? filter.status ?? filter.counted ?? filter.year
  if (isNarrowed !== undefined) return pageOf(await countBySchool(ctx, authority, filter), filter)
  if (filter.order === 'name' || filter.schoolId !== undefined) {
    const { asOf, schoolId } = filter
    const { schools } = await schoolsByDay(ctx, authority, { asOf, schoolId })
    return pageOf(schools, filter)
  }
  const [page, { totals, count }] = await Promise.all([
    schoolsByDay(ctx, authority, filter),
    totalsByDay(ctx, authority.id, filter.asOf),
  ])
  // Where all are on one page, those equally late stand by name.
  const isWhole = page.next === null && filter.after === undefined
  const schools = isWhole ? page.schools.toSorted(comparing('overdue')) : page.schools
  return { asOf: filter.asOf, totals, count, schools, next: page.next }
}

/** A page of schools that were all read. */
function pageOf(all: readonly SchoolStatus[], filter: StatusFilter): StatusPage {
  const shown = all.toSorted(comparing(filter.order ?? 'overdue'))
  const start = shown.findIndex(({ id }) => id === filter.after) + 1
  const schools = shown.slice(start, start + (filter.limit ?? shown.length))
  const isMore = start + schools.length < shown.length
  return {
    asOf: filter.asOf,
    totals: shown.reduce<Counts>((sum, one) => addCounts(sum, countsOf(one)), noCounts),
    count: shown.length,
    schools,
    next: isMore ? (schools.at(-1)?.id ?? null) : null,
  }
}

/** The numbers of one row, and nothing else of it. */
export function countsOf(row: Counts): Counts {
  const keys = Object.keys(noCounts) as CountKey[]
  return Object.fromEntries(keys.map(key => [key, row[key]])) as unknown as Counts
}

function comparing(order: SchoolOrder) {
  return (a: SchoolStatus, b: SchoolStatus): number =>
    (order === 'name' ? 0 : b.longestOverdueDays - a.longestOverdueDays) ||
    a.name.localeCompare(b.name, 'ru', { numeric: true })
}

/** Counted from the states themselves: only schools that have something of what is wanted. One query. */
async function countBySchool(
  ctx: Context,
  authority: AuthorityBrief,
  filter: ObligationFilter,
): Promise<SchoolStatus[]> {
  const { asOf } = filter
  const end = endOfDay(asOf, authority.timeZone)
  const rows = await ctx.db
    .select({
      id: school.id,
      name: school.name,
      shortName: school.shortName,
      kind: school.kind,
      hasMentees: school.hasMentees,
      hasRoadmap: sql<number>`EXISTS (SELECT 1 FROM ${roadmap} WHERE ${roadmap.schoolId} = ${school.id} AND ${roadmap.submittedAt} < ${end})`,
      ...sumsOn(asOf),
      oldestDue: sql<Day | null>`min(CASE WHEN ${countedOn(asOf).overdue} THEN ${obligationState.due} END)`,
    })
    .from(obligationState)
    .innerJoin(school, eq(school.id, obligationState.schoolId))
    .where(
      and(
        standingIn(authority, filter, ctx.now),
        existedIn(authority, filter),
        ne(obligationState.phase, 'closed'),
      ),
    )
    .groupBy(school.id)
  return rows.map(({ oldestDue, ...row }) => ({
    ...row,
    hasRoadmap: row.hasRoadmap === 1,
    longestOverdueDays: oldestDue === null ? 0 : lengthInDays({ from: oldestDue, to: asOf }) - 1,
  }))
}

function sumsOn(day: Day): Record<CountKey, SQL<number>> {
  const counted = countedOn(day)
  const sums = Object.entries(counted).map(([key, condition]) => [
    key,
    sql<number>`coalesce(sum(${condition}), 0)`,
  ])
  return Object.fromEntries(sums) as Record<CountKey, SQL<number>>
}
