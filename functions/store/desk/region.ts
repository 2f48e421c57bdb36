import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { endOfDay } from '../../domain/calendar/zones.ts'
import type { Counts } from '../../domain/obligation/status.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { authority, obligationState, regionCentre, school } from '../schema.ts'
import { type CountKey, countedOn } from '../standing.ts'

/** The region whose totals an authority may see; undefined where it is no regional centre. */
export async function regionOf(ctx: Context, authorityId: string): Promise<string | undefined> {
  const row = await ctx.db
    .select({ region: regionCentre.region })
    .from(regionCentre)
    .where(eq(regionCentre.authorityId, authorityId))
    .get()
  return row?.region
}

/** A municipality by its totals: neither institutions nor people are named. */
export interface AuthorityTotals extends Counts {
  id: string
  name: string
  schools: number
}

/** The totals of every authority of a region at the end of a day in its own time zone, by name. Two queries. */
export async function totalsOfRegion(
  ctx: Context,
  region: string,
  centreId: string,
  asOf: Day,
): Promise<AuthorityTotals[]> {
  const authorities = await ctx.db
    .select({ id: authority.id, name: authority.shortName, timeZone: authority.timeZone })
    .from(authority)
    .where(and(eq(authority.region, region), ne(authority.id, centreId)))
    .orderBy(asc(authority.shortName))
    .all()
  const ends = authorities.map(one => [one.id, endOfDay(asOf, one.timeZone)])
  const counts = new Map((await countBy(ctx, ends, asOf)).map(row => [row.id, row]))
  return authorities.flatMap(({ id, name }) => {
    const found = counts.get(id)
    return found === undefined ? [] : [{ ...found, name }]
  })
}

/** `ends` are pairs of an authority and the instant its day ended. */
function countBy(ctx: Context, ends: readonly (string | number)[][], asOf: Day) {
  const end = sql`ends.value->>1`
  const sums = Object.entries(countedOn(asOf)).map(([key, condition]) => [
    key,
    sql<number>`coalesce(sum(${condition}), 0)`,
  ])
  return ctx.db
    .select({
      id: school.authorityId,
      schools: sql<number>`count(DISTINCT ${school.id})`,
      ...(Object.fromEntries(sums) as Record<CountKey, ReturnType<typeof sumOf>>),
    })
    .from(sql`json_each(${JSON.stringify(ends)}) AS ends`)
    .innerJoin(school, sql`${school.authorityId} = ends.value->>0`)
    .leftJoin(
      obligationState,
      sql`${obligationState.schoolId} = ${school.id} AND ${obligationState.since} < ${end} AND ${obligationState.until} >= ${end}`,
    )
    .where(
      sql`(${school.openedOn} IS NULL OR ${school.openedOn} <= ${asOf}) AND (${school.closedOn} IS NULL OR ${school.closedOn} > ${asOf})`,
    )
    .groupBy(school.authorityId)
    .all()
}

function sumOf() {
  return sql<number>``
}
