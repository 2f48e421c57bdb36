import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { blocksAround, blocksUpTo, numberOfDay } from '../domain/calendar/day-blocks.ts'
import { lengthInDays } from '../domain/calendar/days.ts'
import { endOfDay } from '../domain/calendar/zones.ts'
import type { Counts } from '../domain/obligation/status.ts'
import { type TallyKey, tallyKeys } from '../domain/obligation/tally-steps.ts'
import type { AuthorityBrief } from '../domain/people/roles.ts'
import type { SchoolKind } from '../domain/people/school-kinds.ts'
import type { Day } from '../domain/timing/reading.ts'
import { obligationState, school, schoolStanding, tally } from './schema.ts'
import { existedIn } from './standing.ts'
import { countsFrom, nothingOwed, tallySums, totalsOf } from './tally.ts'

export interface SchoolStatus extends Counts {
  id: string
  name: string
  shortName: string
  kind: SchoolKind
  hasMentees: boolean
  /** It has sent a roadmap by that day. */
  hasRoadmap: boolean
  /** Whole days since the oldest due day that was missed, 0 where none was. */
  longestOverdueDays: number
}

/** Which institutions of an authority, as they stood at the end of a day. */
export interface DayFilter {
  asOf: Day
  schoolId?: string | undefined
  /** `next` of the page before. */
  after?: string | undefined
  limit?: number | undefined
  /** Of one institution: leaves the oldest due day unread, so `longestOverdueDays` may be 0 where it is not. */
  isOldestUnread?: boolean | undefined
}

/**
 * Institutions as they stood at the end of a day, read from what is counted ready: the longest overdue first, those
 * equal in the order they were entered. One query, some ten rows an institution, whatever the day.
 */
export async function schoolsByDay(
  ctx: Context,
  authority: AuthorityBrief,
  filter: DayFilter,
): Promise<{ schools: SchoolStatus[]; next: string | null }> {
  const { asOf, limit = -1 } = filter
  const end = endOfDay(asOf, authority.timeZone)
  const rows = await ctx.db
    .select({
      id: school.id,
      name: school.name,
      shortName: school.shortName,
      kind: school.kind,
      hasMentees: school.hasMentees,
      hasRoadmap: sql<number>`${schoolStanding.roadmapAt} < ${end}`,
      oldestDue: sql<Day>`page.oldest_due`,
      number: sql<number>`page.number`,
      counted: sql<string>`(SELECT json_array(${sums}) FROM (${countedOf(sql`${school.id}`, asOf)}) AS tally)`,
    })
    .from(sql`(${pageOf(authority, filter, end)}) AS page`)
    .crossJoin(schoolStanding)
    .crossJoin(school)
    .where(and(sql`${schoolStanding.number} = page.number`, eq(school.id, schoolStanding.schoolId)))
    .all()
  // Put in order here: the database would read every row once more for it.
  rows.sort((a, b) => a.oldestDue.localeCompare(b.oldestDue) || a.number - b.number)
  const shown = limit < 0 ? rows : rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    schools: shown.map(row => statusFrom(row, asOf)),
    next: rows.length > shown.length && last ? `${last.oldestDue}_${last.number}` : null,
  }
}

/** The sums of `tallyKeys` in their order. */
export const sums = sql.join(Object.values(tallySums), sql`, `)

/**
 * What is counted under a scope of the outer row up to a day: block by block, since a list of blocks is billed as rows too,
 * and what waits to be added to the blocks.
 */
export function countedOf(scope: SQL, asOf: Day): SQL {
  const blocks = blocksUpTo(asOf).map(
    block => sql`SELECT * FROM tally WHERE scope = ${scope} AND block = ${sql.raw(String(block))}`,
  )
  const waiting = sql`SELECT * FROM tally_step WHERE scope = ${scope} AND day <= ${sql.raw(String(numberOfDay(asOf)))}`
  return unionOf([...blocks, waiting], sql`*`)
}

interface Row {
  id: string
  name: string
  shortName: string
  kind: SchoolKind
  hasMentees: boolean
  hasRoadmap: number
  oldestDue: Day
  /** The sums of `tallyKeys` in their order, as JSON: grouping would read every row twice. */
  counted: string
}

function statusFrom(row: Row, asOf: Day): SchoolStatus {
  const { id, name, shortName, kind, hasMentees, hasRoadmap, oldestDue } = row
  return {
    ...{ id, name, shortName, kind, hasMentees },
    ...countsFrom(countedIn(row)),
    hasRoadmap: hasRoadmap === 1,
    longestOverdueDays: oldestDue < asOf ? lengthInDays({ from: oldestDue, to: asOf }) - 1 : 0,
  }
}

/** The sums as they come from the database. */
export function countedIn({ counted }: { counted: string }): Record<TallyKey, number> {
  const values = JSON.parse(counted) as number[]
  return Object.fromEntries(tallyKeys.map((key, i) => [key, values[i] ?? 0])) as Record<
    TallyKey,
    number
  >
}

/** Numbers of the institutions of a page, each with the oldest due day it owed; one more than the page holds. */
function pageOf(authority: AuthorityBrief, filter: DayFilter, end: number): SQL {
  const { asOf, schoolId, after, limit = -1 } = filter
  if (schoolId !== undefined) return oneSchool(authority, filter, schoolId, end)
  const most = limit < 0 ? -1 : limit + 1
  const [day = '', number = ''] = (after ?? '').split('_')
  const isAfter =
    number === '' ? sql`` : sql` AND (oldest_due, number) > (${day}, ${Number(number)})`
  const lists = blocksAround(asOf).map(
    block => sql`SELECT oldest_due, number FROM standing_span
      WHERE authority_id = ${authority.id} AND block = ${sql.raw(String(block))}${isAfter}`,
  )
  // The lists are in order already: the database merges them, and reads no more than it gives.
  const merged = unionOf(lists, sql`oldest_due, number`)
  return sql`${merged} ORDER BY oldest_due, number LIMIT ${most}`
}

/** All rows of several lists. The database takes five in one compound: the rest stand in compounds of their own. */
function unionOf(lists: readonly SQL[], columns: SQL): SQL {
  const all = sql` UNION ALL `
  const fives = Array.from({ length: Math.ceil(lists.length / 5) }, (_, i) =>
    sql.join(lists.slice(i * 5, i * 5 + 5), all),
  )
  return sql.join(
    fives.map(five => sql`SELECT ${columns} FROM (${five})`),
    all,
  )
}

/** What holds since before that day is read from its own row, an earlier day from the states. */
function oneSchool(
  authority: AuthorityBrief,
  { asOf, isOldestUnread = false }: DayFilter,
  schoolId: string,
  end: number,
): SQL {
  const day = numberOfDay(asOf)
  if (isOldestUnread) {
    return sql`SELECT iif(since <= ${day}, oldest_due, ${nothingOwed}) AS oldest_due, number
      FROM school_standing JOIN school ON school.id = school_standing.school_id
      WHERE ${existedIn(authority, { asOf, schoolId })}`
  }
  return sql`SELECT CASE WHEN since <= ${day} THEN oldest_due ELSE coalesce((
      SELECT min(due) FROM ${obligationState}
      WHERE ${and(eq(obligationState.schoolId, schoolId), lt(obligationState.since, end), gte(obligationState.until, end))} AND phase = 'expected'
    ), '9999-12-31') END AS oldest_due, number
    FROM school_standing JOIN school ON school.id = school_standing.school_id
    WHERE ${existedIn(authority, { asOf, schoolId })}`
}

/** The totals of an authority at the end of a day, and how many institutions it had then. One query. */
export async function totalsByDay(ctx: Context, authorityId: string, asOf: Day) {
  const row = await ctx.db
    .select({ ...tallySums, count: sql<number>`coalesce(sum(${tally.schools}), 0)` })
    .from(sql`(${countedOf(sql`${totalsOf(authorityId)}`, asOf)}) AS tally`)
    .get()
  if (row === undefined) throw new Error('a sum gives one row')
  return { totals: countsFrom(row), count: row.count }
}

/** Institutions that should have sent a roadmap by the end of a day and have not, the first `most`. One query. */
export function withoutRoadmap(ctx: Context, authority: AuthorityBrief, asOf: Day, most: number) {
  const end = endOfDay(asOf, authority.timeZone)
  return ctx.db
    .select({ id: school.id, shortName: school.shortName })
    .from(schoolStanding)
    .innerJoin(school, eq(school.id, schoolStanding.schoolId))
    .where(
      and(
        eq(schoolStanding.authorityId, authority.id),
        gte(schoolStanding.roadmapAt, end),
        eq(school.hasMentees, true),
        existedIn(authority, { asOf }),
      ),
    )
    .limit(most)
    .all()
}
