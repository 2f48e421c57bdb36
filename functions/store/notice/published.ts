import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { gapsOfAuthority, gapsWithoutNames, type NamedGap } from '../mentoring/gaps.ts'
import { oneOf } from '../one-of.ts'
import { consent, fact, letter, letterAbout, publication, publishedLook } from '../schema.ts'

/** The step that letters about it are kept with. */
export const publishedStep = 'published'

/** Spelled as in the migration, so that only these facts are read. */
const isAboutPublishing = sql`${fact.kind} IN ('publication.recorded', 'consent.signed', 'consent.revoked', 'consent.taken-down')`

export interface Look {
  authorityId: string
  day: Day
  /** The last fact looked at. */
  factId: number
  /** The schools to be looked at: all where the day is new. */
  schoolIds: 'all' | string[]
}

/** Whether and where it has to be looked again: once a day everywhere, and where something changed since. Two queries. */
export async function nextLook(ctx: Context, authorityId: string, day: Day): Promise<Look> {
  const before = await ctx.db
    .select()
    .from(publishedLook)
    .where(eq(publishedLook.authorityId, authorityId))
    .get()
  const seen = before?.factId ?? 0
  const row = await ctx.db
    .select({
      last: sql<number>`coalesce((SELECT max(id) FROM fact), 0)`,
      changed: sql<string>`coalesce(json_group_array(DISTINCT ${fact.schoolId}), '[]')`,
    })
    .from(fact)
    .where(
      and(
        sql`${fact.id} > ${seen}`,
        eq(fact.authorityId, authorityId),
        isAboutPublishing,
        sql`${fact.schoolId} IS NOT NULL`,
      ),
    )
    .get()
  const changed = JSON.parse(row?.changed ?? '[]') as string[]
  const isNewDay = before === undefined || before.day < day
  return { authorityId, day, factId: row?.last ?? seen, schoolIds: isNewDay ? 'all' : changed }
}

/** Statement that keeps that it was looked. */
export function keepLooked(ctx: Context, { authorityId, day, factId }: Look) {
  return ctx.db
    .insert(publishedLook)
    .values({ authorityId, day, factId })
    .onConflictDoUpdate({ target: publishedLook.authorityId, set: { day, factId } })
}

/** What is published without consent, or not known to be taken down. */
export async function publishedGaps(
  ctx: Context,
  authority: AuthorityBrief,
  { day, schoolIds }: Pick<Look, 'day' | 'schoolIds'>,
): Promise<NamedGap[]> {
  if (schoolIds === 'all' && !(await hasAnything(ctx, authority.id))) return []
  const found =
    schoolIds === 'all'
      ? await gapsOfAuthority(ctx, authority, day)
      : (await Promise.all(schoolIds.map(id => gapsWithoutNames(ctx, authority, id, day)))).flat()
  return found.filter(({ kind }) => kind === 'published-without-consent' || kind === 'take-down')
}

/** Most authorities publish nothing, and their schools are not looked through. */
async function hasAnything(ctx: Context, authorityId: string): Promise<boolean> {
  const pages = ctx.db
    .select({ id: publication.id })
    .from(publication)
    .where(and(eq(publication.authorityId, authorityId), isNull(publication.takenDownOn)))
    .limit(1)
  const consents = ctx.db
    .select({ id: consent.id })
    .from(consent)
    .where(
      and(
        eq(consent.authorityId, authorityId),
        sql`${consent.kind} = 'publication' AND ${consent.takenDownOn} IS NULL`,
      ),
    )
    .limit(1)
  const [onSite, agreed] = await ctx.db.batch([pages, consents])
  return onSite.length + agreed.length > 0
}

/** What makes a gap the one that somebody was told of. */
export function subjectOf({ subjectId, since }: Pick<NamedGap, 'subjectId' | 'since'>): string {
  return `${subjectId}:${since ?? ''}`
}

/** Of which of the subjects each person was told, as «person subject». One query. */
export async function toldOf(ctx: Context, subjects: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db
    .select({ personId: letter.personId, subjectId: letterAbout.subjectId })
    .from(letterAbout)
    .innerJoin(letter, eq(letter.id, letterAbout.letterId))
    .where(and(oneOf(letterAbout.subjectId, subjects), eq(letterAbout.step, publishedStep)))
  return new Set(rows.map(({ personId, subjectId }) => `${personId} ${subjectId}`))
}
