import { and, type Column, eq, gt, gte, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { addDays, schoolYearOf } from '../domain/calendar/days.ts'
import { endOfDay } from '../domain/calendar/zones.ts'
import type { Counts, Status } from '../domain/obligation/status.ts'
import type { AuthorityBrief } from '../domain/people/roles.ts'
import type { Day } from '../domain/timing/reading.ts'
import { obligationState, school } from './schema.ts'

/** A number of the status table; each is a set of obligations. */
export type CountKey = keyof Counts

/** Which obligations are looked at, as they stood at the end of a day. */
export interface ObligationFilter {
  asOf: Day
  schoolId?: string | undefined
  requirementId?: string | undefined
  status?: Status | undefined
  /** The obligations behind one of the numbers. */
  counted?: CountKey | undefined
  /** Due in the school year that begins in this calendar year. */
  year?: number | undefined
}

const { phase, due, isLate, windowFrom } = obligationState
const filed = sql`${phase} IN ('submitted', 'accepted')`

/** `countStates` in SQL. */
export function countedOn(day: Day): Record<CountKey, SQL> {
  const overdue = sql`(${phase} = 'expected' AND ${due} < ${day})`
  return {
    expected: sql`(${filed} OR ${phase} = 'returned' OR ${overdue})`,
    submitted: sql`(${filed})`,
    onTime: sql`(${filed} AND NOT ${isLate})`,
    late: sql`(${filed} AND ${isLate})`,
    overdue,
    returned: sql`(${phase} = 'returned')`,
    accepted: sql`(${phase} = 'accepted')`,
    waived: sql`(${phase} = 'waived')`,
    ahead: sql`(${phase} = 'expected' AND ${due} >= ${day})`,
  }
}

/** `statusOn` in SQL. */
function hasStatus(status: Status, day: Day, soonUntil: Day): SQL {
  const later = sql`${phase} = 'expected' AND ${due} >= ${day} AND ${due} > ${soonUntil}`
  const notBegun = sql`coalesce(${windowFrom} > ${day}, 0)`
  const conditions: Partial<Record<Status, SQL>> = {
    overdue: sql`${phase} = 'expected' AND ${due} < ${day}`,
    'due-soon': sql`${phase} = 'expected' AND ${due} >= ${day} AND ${due} <= ${soonUntil}`,
    upcoming: sql`${later} AND ${notBegun}`,
    open: sql`${later} AND NOT ${notBegun}`,
    submitted: sql`${phase} = 'submitted' AND NOT ${isLate}`,
    'submitted-late': sql`${phase} = 'submitted' AND ${isLate}`,
  }
  return conditions[status] ?? sql`${phase} = ${status}`
}

/**
 * The states that held at the end of the filter's day. Where the day is not over at `now`, those that hold now:
 * said so, the indexes of what is owed now can be used. Whose institution the one asked for is, says `existedIn`.
 */
export function standingIn(
  authority: AuthorityBrief,
  filter: ObligationFilter,
  now = 0,
): SQL | undefined {
  const { asOf, schoolId, requirementId, status, counted } = filter
  const soonUntil = soonUntilOf(authority, asOf)
  return and(
    whereIs(authority, schoolId, requirementId),
    holdingOn(authority, asOf, now),
    ofYear(filter.year),
    status === undefined ? undefined : hasStatus(status, asOf, soonUntil),
    counted === undefined ? undefined : countedOn(asOf)[counted],
  )
}

/** The same of a day alone, whatever institution. */
export function holdingOn({ timeZone }: AuthorityBrief, asOf: Day, now: number): SQL | undefined {
  const end = endOfDay(asOf, timeZone)
  if (now < end && now > 0) return sql`${obligationState.until} = 9007199254740991`
  return and(lt(obligationState.since, end), gte(obligationState.until, end))
}

/** By what there is an index for: the obligations of a requirement, else those of an institution, else of an authority. */
function whereIs({ id }: AuthorityBrief, schoolId?: string, requirementId?: string): SQL {
  if (requirementId !== undefined) {
    const there = schoolId === undefined ? sql`` : sql` AND school_id = ${schoolId}`
    return sql`${obligationState.obligationId} IN (SELECT id FROM obligation WHERE requirement_id = ${requirementId}${there})`
  }
  return schoolId === undefined
    ? eq(obligationState.authorityId, id)
    : eq(obligationState.schoolId, schoolId)
}

function ofYear(year: number | undefined): SQL | undefined {
  if (year === undefined) return undefined
  const { from, to } = schoolYearOf(year)
  return and(gte(due, from), lte(due, to))
}

function isSame(column: Column, value: string | undefined): SQL | undefined {
  return value === undefined ? undefined : eq(column, value)
}

/** The last day that counts as «скоро» as of a day. */
export function soonUntilOf({ settings }: AuthorityBrief, day: Day): Day {
  return addDays(day, settings.dueSoonDays)
}

/** The institutions there were on the filter's day. The municipality itself is none of them. */
export function existedIn(authority: AuthorityBrief, { asOf, schoolId }: ObligationFilter) {
  return and(
    eq(school.authorityId, authority.id),
    ne(school.kind, 'authority'),
    isSame(school.id, schoolId),
    or(isNull(school.openedOn), lte(school.openedOn, asOf)),
    or(isNull(school.closedOn), gt(school.closedOn, asOf)),
  )
}
