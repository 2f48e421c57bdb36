import { and, desc, eq, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { Problem } from '../domain/problem.ts'
import {
  type AuthorityCalendar,
  authorityCalendar,
  type EnteredYear,
} from '../domain/school-year/entered-year.ts'
import { queueWholeAuthority } from './notice/chase-queue.ts'
import { record, type Scene } from './record.ts'
import { person, schoolCalendar } from './schema.ts'

export type StoredYear = Awaited<ReturnType<typeof schoolYearsOf>>[number]

/** The school years an authority has entered, the latest first, with who changed each last. One query. */
export function schoolYearsOf(ctx: Context, authorityId: string) {
  const latest = sql`(SELECT max(later.revision) FROM school_calendar AS later
    WHERE later.authority_id = ${schoolCalendar.authorityId} AND later.year = ${schoolCalendar.year})`
  return ctx.db
    .select({
      year: schoolCalendar.year,
      revision: schoolCalendar.revision,
      content: schoolCalendar.content,
      changedAt: schoolCalendar.changedAt,
      changedBy: person.name,
    })
    .from(schoolCalendar)
    .innerJoin(person, eq(person.id, schoolCalendar.changedBy))
    .where(and(eq(schoolCalendar.authorityId, authorityId), eq(schoolCalendar.revision, latest)))
    .orderBy(desc(schoolCalendar.year))
    .all()
}

/** Terms, holidays and working days by which an authority's phrases are read and due days moved. One query. */
export async function calendarOf(ctx: Context, authorityId: string): Promise<AuthorityCalendar> {
  const years = await schoolYearsOf(ctx, authorityId)
  return authorityCalendar(years.map(({ content }) => content))
}

/** The same as a column of another query, read by `readCalendar`. */
export function calendarColumn(authorityId: string) {
  return sql<string>`(SELECT json_group_array(json(content)) FROM (
    SELECT one.content FROM school_calendar AS one
    WHERE one.authority_id = ${authorityId} AND one.revision = (
      SELECT max(later.revision) FROM school_calendar AS later
      WHERE later.authority_id = one.authority_id AND later.year = one.year)
    ORDER BY one.year DESC))`
}

export function readCalendar(json: string): AuthorityCalendar {
  return authorityCalendar(JSON.parse(json) as EnteredYear[])
}

/**
 * Stores a school year over the revision it was made on (0 where there was none); the same again leaves no trace.
 * Throws `changedMeanwhile` where somebody else has changed it since.
 */
export async function changeSchoolYear(
  ctx: Context,
  scene: Scene & { actorId: string },
  entered: EnteredYear,
  revision: number,
): Promise<void> {
  const { authorityId, actorId } = scene
  const stored = await schoolYearsOf(ctx, authorityId)
  const before = stored.find(({ year }) => year === entered.year)
  if (before !== undefined && isSame(before.content, entered)) return
  if ((before?.revision ?? 0) !== revision) throw new Problem('changedMeanwhile')
  const row = {
    authorityId,
    year: entered.year,
    revision: revision + 1,
    content: entered,
    changedBy: actorId,
    changedAt: ctx.now,
  }
  const fact = {
    kind: 'calendar.changed',
    subjectId: authorityId,
    payload: { year: entered.year, before: before?.content ?? null, after: entered },
  }
  try {
    await record(ctx, scene, {
      rows: [ctx.db.insert(schoolCalendar).values(row), queueWholeAuthority(ctx, authorityId)],
      facts: [{ ...fact, key: `calendar.changed:${authorityId}:${row.year}:${row.revision}` }],
    })
  } catch (error) {
    throw isRevisionTaken(error) ? new Problem('changedMeanwhile') : error
  }
}

function isSame(one: EnteredYear, other: EnteredYear): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Two who save at once meet at the revision. */
function isRevisionTaken(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${String(error.cause)}` : ''
  return text.includes('UNIQUE constraint failed: school_calendar.')
}
