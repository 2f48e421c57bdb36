import { and, count, desc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { LetterState } from '../../domain/notice/letter-state.ts'
import { needsDecision } from '../../domain/notice/send-again.ts'
import { addressState, forever, letter, letterEvent, membership, person } from '../schema.ts'

/** Which letters of an authority. */
export interface LetterFilter {
  /** An address, or a part of a name as it is written. */
  person?: string | undefined
  personId?: string | undefined
  schoolId?: string | undefined
  kind?: string | undefined
  state?: LetterState | undefined
  after?: string | undefined
  limit: number
}

const lineColumns = {
  id: letter.id,
  kind: letter.kind,
  subject: letter.subject,
  preview: letter.preview,
  to: letter.to,
  personId: letter.personId,
  name: person.name,
  schoolId: letter.schoolId,
  createdAt: letter.createdAt,
  notBefore: letter.notBefore,
  sentAt: letter.sentAt,
  state: letter.state,
  attempts: letter.attempts,
  error: letter.error,
}

export type LetterLine = Awaited<ReturnType<typeof lettersOf>>['items'][number]

/** A page of the letters of an authority, the newest first. One query. */
export function lettersOf(ctx: Context, authorityId: string, filter: LetterFilter) {
  const { schoolId, kind, state } = filter
  return pageOf(ctx, filter, [
    eq(letter.authorityId, authorityId),
    filter.person === undefined ? undefined : isToSomebody(ctx, authorityId, filter.person),
    filter.personId === undefined ? undefined : eq(letter.personId, filter.personId),
    schoolId === undefined ? undefined : isOfSchool(ctx, schoolId),
    kind === undefined ? undefined : eq(letter.kind, kind),
    state === undefined ? undefined : eq(letter.state, state),
  ])
}

/** A page of the letters to one person, without sign-in codes. One query. */
export function lettersTo(
  ctx: Context,
  personId: string,
  filter: Pick<LetterFilter, 'after' | 'limit'>,
) {
  return pageOf(ctx, filter, [eq(letter.personId, personId), isNotNull(letter.authorityId)])
}

async function pageOf(
  ctx: Context,
  { after, limit }: Pick<LetterFilter, 'after' | 'limit'>,
  conditions: readonly (SQL | undefined)[],
) {
  const rows = await ctx.db
    .select(lineColumns)
    .from(letter)
    .leftJoin(person, eq(person.id, letter.personId))
    .where(and(...conditions, after === undefined ? undefined : isOlder(after)))
    .orderBy(desc(letter.createdAt), desc(letter.id))
    .limit(limit + 1)
    .all()
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : `${last.createdAt}_${last.id}` }
}

function isOlder(cursor: string): SQL {
  const [at = '', id = ''] = cursor.split('_')
  return sql`(${letter.createdAt}, ${letter.id}) < (${Number(at)}, ${id})`
}

/** People of the authority by address or by a part of the name. */
function isToSomebody(ctx: Context, authorityId: string, text: string): SQL {
  const people = ctx.db
    .select({ id: person.id })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.authorityId, authorityId),
        or(eq(person.email, text.toLowerCase()), sql`instr(${person.name}, ${text}) > 0`),
      ),
    )
  return inArray(letter.personId, people)
}

/** About the school, or to somebody who works there: a digest names no school of its own. */
function isOfSchool(ctx: Context, schoolId: string): SQL | undefined {
  const staff = ctx.db
    .select({ id: membership.personId })
    .from(membership)
    .where(and(eq(membership.schoolId, schoolId), eq(membership.until, forever)))
  return or(eq(letter.schoolId, schoolId), inArray(letter.personId, staff))
}

/** How many letters of an authority wait for an officer's decision. One query. */
export async function countUndecided(ctx: Context, authorityId: string) {
  const rows = await ctx.db
    .select({ state: letter.state, count: count() })
    .from(letter)
    .where(and(eq(letter.authorityId, authorityId), inArray(letter.state, [...needsDecision])))
    .groupBy(letter.state)
    .all()
  return rows.map(({ state, count: letters }) => ({ state, letters }))
}

/** Closed addresses of the people of an authority. One query. */
export function closedAddresses(ctx: Context, authorityId: string) {
  return ctx.db
    .selectDistinct({
      personId: person.id,
      name: person.name,
      email: person.email,
      reason: addressState.reason,
      blockedAt: addressState.blockedAt,
    })
    .from(addressState)
    .innerJoin(person, eq(person.email, addressState.email))
    .innerJoin(membership, and(eq(membership.personId, person.id), eq(membership.until, forever)))
    .where(and(isNotNull(addressState.blockedAt), eq(membership.authorityId, authorityId)))
    .all()
}

/** A letter as it was sent. One query. */
export async function letterById(ctx: Context, id: string) {
  const row = await ctx.db
    .select({ letter, name: person.name })
    .from(letter)
    .leftJoin(person, eq(person.id, letter.personId))
    .where(eq(letter.id, id))
    .get()
  return row === undefined ? undefined : { ...row.letter, name: row.name }
}

/** What happened to letters since they were written, the earliest first. One query. */
export function eventsOf(ctx: Context, letterIds: readonly string[]) {
  return ctx.db
    .select()
    .from(letterEvent)
    .where(
      sql`${letterEvent.letterId} IN (SELECT value FROM json_each(${JSON.stringify(letterIds)}))`,
    )
    .orderBy(letterEvent.at, letterEvent.id)
    .all()
}
