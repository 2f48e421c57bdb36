import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { LinkState } from '../../domain/evidence/link-state.ts'
import type { NamedRow } from '../../domain/notice/check.ts'
import { oneOf } from '../one-of.ts'
import { type NewFact, record, type Scene } from '../record.ts'
import { authority, evidence, linkCheck, school, submission } from '../schema.ts'
import { holdsNow } from './holds-now.ts'
import type { NamedScope } from './named-rows.ts'

/** An address is looked at for as long as what it proves is likely to be asked for. */
const lookedAtFor = 365 * 86_400_000

/** An address to be looked at, with what was known of it. */
export interface DueLink extends LinkState {
  url: string
}

/** A piece of evidence that an address is. */
export interface LinkEvidence {
  id: string
  url: string
  submissionId: string
  schoolId: string
  authorityId: string
  timeZone: string
}

/** The addresses whose time has come, the longest waiting first. One query. */
export function dueLinks(ctx: Context, most: number): Promise<DueLink[]> {
  const { url, failures, failedOn, deadOn, nextAt } = linkCheck
  return ctx.db
    .select({ url, failures, failedOn, deadOn })
    .from(linkCheck)
    .where(lte(nextAt, ctx.now))
    .orderBy(asc(nextAt))
    .limit(most)
    .all()
}

/** What the addresses prove now. One query. */
export function evidenceAt(ctx: Context, urls: readonly string[]): Promise<LinkEvidence[]> {
  return ctx.db
    .select({
      id: evidence.id,
      url: sql<string>`${evidence.url}`.as('link_url'),
      submissionId: evidence.submissionId,
      schoolId: submission.schoolId,
      authorityId: sql<string>`${authority.id}`.as('link_authority'),
      timeZone: authority.timeZone,
    })
    .from(evidence)
    .innerJoin(submission, eq(submission.id, evidence.submissionId))
    .innerJoin(school, eq(school.id, submission.schoolId))
    .innerJoin(authority, eq(authority.id, school.authorityId))
    .where(
      and(
        oneOf(evidence.url, urls),
        sql`${evidence.type} = 'link' AND ${evidence.replacedAt} IS NULL`,
        sql`${evidence.addedAt} > ${ctx.now - lookedAtFor}`,
        holdsNow,
      ),
    )
    .all()
}

/** An address proves nothing any more, or may not be opened: it is looked at no longer. */
export async function forgetLinks(ctx: Context, urls: readonly string[]): Promise<void> {
  if (urls.length > 0) await ctx.db.delete(linkCheck).where(oneOf(linkCheck.url, urls))
}

/** When an address is looked at again, with nothing learnt of it. */
export async function lookLater(ctx: Context, urls: readonly string[], at: number): Promise<void> {
  await ctx.db.update(linkCheck).set({ nextAt: at }).where(oneOf(linkCheck.url, urls))
}

/** Keeps what was found of an address; that it died or opens again is a fact of every piece of evidence it is. */
export async function keepLook(
  ctx: Context,
  {
    url,
    before,
    after,
    nextAt,
  }: { url: string; before: LinkState; after: LinkState; nextAt: number },
  proved: readonly LinkEvidence[],
): Promise<void> {
  const kept = ctx.db
    .update(linkCheck)
    .set({ ...after, nextAt })
    .where(eq(linkCheck.url, url))
  const kind = turnOf(before, after)
  const [first, ...others] = Map.groupBy(proved, one => one.authorityId).values()
  if (first === undefined) return
  for (const own of others) await record(ctx, sceneOf(own), { facts: factsOf(kind, after, own) })
  await record(ctx, sceneOf(first), { rows: [kept], facts: factsOf(kind, after, first) })
}

type Turn = 'evidence.link-died' | 'evidence.link-revived'

function turnOf(before: LinkState, after: LinkState): Turn | null {
  if ((before.deadOn === null) === (after.deadOn === null)) return null
  return after.deadOn === null ? 'evidence.link-revived' : 'evidence.link-died'
}

function sceneOf([one]: readonly LinkEvidence[]): Scene {
  const { authorityId = '', timeZone = 'UTC' } = one ?? {}
  return { authorityId, schoolId: null, timeZone, actorId: null }
}

function factsOf(kind: Turn | null, after: LinkState, proved: readonly LinkEvidence[]): NewFact[] {
  if (kind === null) return []
  return proved.map(({ id, schoolId, submissionId }) => ({
    key: `${kind}:${id}:${after.deadOn ?? after.failures}`,
    kind,
    subjectId: id,
    schoolId,
    payload: { submissionId },
  }))
}

/** Evidence that does not open any more, by the day it was found so. One query. */
export async function deadLinks(ctx: Context, { schoolIds }: NamedScope): Promise<NamedRow[]> {
  const rows = await ctx.db
    .select({
      schoolId: submission.schoolId,
      subject: evidence.kind,
      day: linkCheck.deadOn,
      submissionId: evidence.submissionId,
    })
    .from(linkCheck)
    .innerJoin(evidence, and(eq(evidence.url, linkCheck.url), sql`${evidence.type} = 'link'`))
    .innerJoin(submission, eq(submission.id, evidence.submissionId))
    .where(
      and(
        isNotNull(linkCheck.deadOn),
        isNull(evidence.replacedAt),
        oneOf(submission.schoolId, schoolIds),
        holdsNow,
      ),
    )
    .all()
  return rows.map(({ submissionId, ...row }) => ({ ...row, href: `/submissions/${submissionId}` }))
}
