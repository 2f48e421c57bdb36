import { and, asc, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { type Counts, noCounts, type Status, statusOn } from '../domain/obligation/status.ts'
import { foldName } from '../domain/people/fold-name.ts'
import type { AuthorityBrief } from '../domain/people/roles.ts'
import type { Day } from '../domain/timing/reading.ts'
import { foldedSql } from './folded.ts'
import { obligationState, requirement, school } from './schema.ts'
import { schoolsByDay, totalsByDay } from './schools-by-day.ts'
import {
  type CountKey,
  existedIn,
  type ObligationFilter,
  soonUntilOf,
  standingIn,
} from './standing.ts'

const { phase, due, isLate, windowFrom } = obligationState

export interface ObligationsFilter extends ObligationFilter {
  /** Words of the requirement or the school's name. */
  text?: string | undefined
  after?: string | undefined
  limit?: number | undefined
}

export interface ObligationRow {
  id: string
  schoolId: string
  schoolName: string
  requirementId: string
  number: string
  text: string
  windowFrom: Day | null
  due: Day
  filedOn: Day | null
  isWaiverAsked: boolean
  status: Status
}

export interface ObligationPage {
  items: ObligationRow[]
  /** Of all pages. */
  count: number
  next: string | null
}

/** The named rows behind every number, the earliest due first. Two queries. */
export async function obligationsOfAuthority(
  ctx: Context,
  authority: AuthorityBrief,
  filter: ObligationsFilter,
): Promise<ObligationPage> {
  const { asOf, limit = 50 } = filter
  const where = and(
    standingIn(authority, filter, ctx.now),
    filter.status === undefined ? ne(phase, 'closed') : undefined,
    matching(filter.text ?? ''),
  )
  const ready = isCountedReady(filter) ? await countReady(ctx, authority, filter) : undefined
  if (ready === 0) return { items: [], count: 0, next: null }
  const [rows, count] = await Promise.all([
    selectRows(ctx, and(where, existedIn(authority, filter), isAfter(filter.after)), limit + 1),
    ready ?? countRows(ctx, authority, filter),
  ])
  const soonUntil = soonUntilOf(authority, asOf)
  const items = rows.slice(0, limit).map(({ phase, isLate, ...row }) => ({
    ...row,
    status: statusOn({ ...row, phase, isLate }, asOf, soonUntil),
  }))
  const last = items.at(-1)
  const next = rows.length > limit && last !== undefined ? `${last.due}_${last.id}` : null
  return { items, count, next }
}

function selectRows(ctx: Context, where: SQL | undefined, limit: number) {
  return ctx.db
    .select({
      id: obligationState.obligationId,
      schoolId: obligationState.schoolId,
      schoolName: school.shortName,
      requirementId: obligationState.requirementId,
      number: requirement.number,
      text: requirement.text,
      windowFrom,
      due,
      filedOn: obligationState.filedOn,
      isWaiverAsked: obligationState.isWaiverAsked,
      phase,
      isLate,
    })
    .from(obligationState)
    .innerJoin(school, eq(school.id, obligationState.schoolId))
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .where(where)
    .orderBy(asc(due), asc(obligationState.obligationId))
    .limit(limit)
}

/** States that are numbers of their own. */
const countedStatuses: readonly string[] = ['overdue', 'returned', 'accepted', 'waived']

/** Whether nothing but the institution and a number is asked for. */
function isCountedReady(filter: ObligationsFilter): boolean {
  const { status, counted, requirementId, text, year } = filter
  if (status !== undefined && (counted !== undefined || !countedStatuses.includes(status))) {
    return false
  }
  return (requirementId ?? text ?? year) === undefined
}

/** The number that stands in the table of institutions. */
async function countReady(
  ctx: Context,
  authority: AuthorityBrief,
  { asOf, schoolId, counted, status }: ObligationsFilter,
): Promise<number> {
  const numbers =
    schoolId === undefined
      ? (await totalsByDay(ctx, authority.id, asOf)).totals
      : await countsOfSchool(ctx, authority, asOf, schoolId)
  const key = counted ?? (status as CountKey | undefined)
  if (key !== undefined) return numbers[key]
  return numbers.expected + numbers.ahead + numbers.waived
}

async function countsOfSchool(
  ctx: Context,
  authority: AuthorityBrief,
  asOf: Day,
  schoolId: string,
): Promise<Counts> {
  const one = { asOf, schoolId, isOldestUnread: true }
  const { schools } = await schoolsByDay(ctx, authority, one)
  return schools[0] ?? noCounts
}

/** Counted from an index alone, unless words are looked for. */
async function countRows(
  ctx: Context,
  authority: AuthorityBrief,
  filter: ObligationsFilter,
): Promise<number> {
  const existing = ctx.db.select({ id: school.id }).from(school).where(existedIn(authority, filter))
  const where = and(
    standingIn(authority, filter, ctx.now),
    filter.status === undefined ? ne(phase, 'closed') : undefined,
    matching(filter.text ?? ''),
    sql`${obligationState.schoolId} IN ${existing}`,
  )
  const counting = ctx.db.select({ count: sql<number>`count(*)` }).from(obligationState)
  const row =
    filter.text === undefined
      ? await counting.where(where).get()
      : await counting
          .innerJoin(school, eq(school.id, obligationState.schoolId))
          .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
          .where(where)
          .get()
  return row?.count ?? 0
}

function matching(text: string): SQL | undefined {
  const words = foldName(text)
  if (words === '') return undefined
  return sql`(instr(${foldedSql(requirement.text)}, ${words}) > 0 OR instr(${school.nameFolded}, ${words}) > 0 OR instr(${foldedSql(school.shortName)}, ${words}) > 0)`
}

function isAfter(cursor: string | undefined): SQL | undefined {
  const [day = '', id = ''] = (cursor ?? '').split('_')
  return id === '' ? undefined : sql`(${due}, ${obligationState.obligationId}) > (${day}, ${id})`
}
