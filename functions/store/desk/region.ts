import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Counts } from '../../domain/obligation/status.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { authority, regionCentre } from '../schema.ts'
import { countedIn, countedOf, sums } from '../schools-by-day.ts'
import { countsFrom } from '../tally.ts'

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

/** The totals of every authority of a region at the end of a day in its own time zone, by name: what is counted ready. One query. */
export async function totalsOfRegion(
  ctx: Context,
  region: string,
  centreId: string,
  asOf: Day,
): Promise<AuthorityTotals[]> {
  const rows = countedOf(sql`'all:' || ${authority.id}`, asOf)
  const found = await ctx.db
    .select({
      id: authority.id,
      name: authority.shortName,
      counted: sql<string>`(SELECT json_array(${sums}) FROM (${rows}) AS tally)`,
      schools: sql<number>`(SELECT coalesce(sum(schools), 0) FROM (${rows}) AS tally)`,
    })
    .from(authority)
    .where(and(eq(authority.region, region), ne(authority.id, centreId)))
    .orderBy(asc(authority.shortName))
    .all()
  return found
    .filter(({ schools }) => schools > 0)
    .map(({ counted, ...one }) => ({ ...one, ...countsFrom(countedIn({ counted })) }))
}
