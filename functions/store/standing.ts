import { and, type Column, eq, gt, gte, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { addDays } from '../domain/calendar/days.ts'
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
 * said so, the indexes of what is owed now can be used.
 */
export function standingIn(
  authority: AuthorityBrief,
  filter: ObligationFilter,
  now = 0,
): SQL | undefined {
  const { asOf, schoolId, requirementId, status, counted } = filter
  const end = endOfDay(asOf, authority.timeZone)
  const holds = [lt(obligationState.since, end), gte(obligationState.until, end)]
  const soonUntil = soonUntilOf(authority, asOf)
  return and(
    eq(obligationState.authorityId, authority.id),
    ...(now < end && now > 0 ? [sql`${obligationState.until} = 9007199254740991`] : holds),
    isSame(obligationState.schoolId, schoolId),
    ofRequirement(requirementId),
    status === undefined ? undefined : hasStatus(status, asOf, soonUntil),
    counted === undefined ? undefined : countedOn(asOf)[counted],
  )
}

/** By the obligations of the requirement, for which there is an index. */
function ofRequirement(id: string | undefined): SQL | undefined {
  if (id === undefined) return undefined
  return sql`${obligationState.obligationId} IN (SELECT id FROM obligation WHERE requirement_id = ${id})`
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
