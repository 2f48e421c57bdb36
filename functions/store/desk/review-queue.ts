import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import * as schema from '../schema.ts'

const { submission, submissionObligation, obligationState, requirement, evidence, file } = schema
const { person, school } = schema

export type QueueRow = Awaited<ReturnType<typeof queueRows>>[number]

export interface QueuePage {
  /** A row for each obligation of a submission, in the order of submissions. */
  queue: QueueRow[]
  /** How many submissions wait in all. */
  waiting: number
  /** Where the next page begins; null on the last. */
  next: string | null
}

/** A page of what an authority has to review, the oldest first; `after` is `next` of the page before. One query. */
export async function reviewQueue(
  ctx: Context,
  authorityId: string,
  most: number,
  after = '',
): Promise<QueuePage> {
  const rows = await queueRows(ctx, authorityId, most + 1, after)
  const ids = [...new Set(rows.map(({ submissionId }) => submissionId))]
  const queue = rows.filter(({ submissionId }) => ids.indexOf(submissionId) < most)
  const last = ids.length > most ? queue.at(-1) : undefined
  return {
    queue,
    waiting: rows[0]?.waiting ?? 0,
    next: last === undefined ? null : `${last.submittedAt}_${last.submissionId}`,
  }
}

function queueRows(ctx: Context, authorityId: string, most: number, after: string) {
  const waiting = waitingSubmissions(ctx, authorityId, most, after)
  return ctx.db
    .select({
      submissionId: submission.id,
      number: submission.number,
      submittedAt: submission.submittedAt,
      note: submission.note,
      schoolId: school.id,
      schoolName: school.shortName,
      submitterName: person.name,
      obligationId: obligationState.obligationId,
      text: requirement.text,
      requirementNumber: requirement.number,
      asked: requirement.evidence,
      due: obligationState.due,
      isLate: obligationState.isLate,
      type: evidence.type,
      kind: evidence.kind,
      title: evidence.title,
      documentNumber: evidence.documentNumber,
      documentDate: evidence.documentDate,
      fileId: evidence.fileId,
      fileName: file.name,
      fileSize: file.size,
      fileMediaType: file.mediaType,
      url: evidence.url,
      heldOn: evidence.heldOn,
      participants: evidence.participants,
      waiting: waiting.count,
    })
    .from(waiting)
    .innerJoin(submission, eq(submission.id, waiting.id))
    .innerJoin(submissionObligation, eq(submissionObligation.submissionId, submission.id))
    .innerJoin(
      obligationState,
      and(
        eq(obligationState.obligationId, submissionObligation.obligationId),
        eq(obligationState.until, schema.forever),
        eq(obligationState.phase, 'submitted'),
        eq(obligationState.submissionId, submission.id),
      ),
    )
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .innerJoin(school, eq(school.id, submission.schoolId))
    .innerJoin(person, eq(person.id, submission.submittedBy))
    .innerJoin(evidence, and(eq(evidence.submissionId, submission.id), isNull(evidence.replacedAt)))
    .leftJoin(file, eq(file.id, evidence.fileId))
    .orderBy(asc(submission.submittedAt), asc(submission.id), asc(obligationState.due))
    .all()
}

/** The next submissions with something under review, and how many there are in all. */
function waitingSubmissions(ctx: Context, authorityId: string, most: number, after: string) {
  const all = ctx.db
    .select({
      id: sql<string>`${obligationState.submissionId}`.as('all_id'),
      at: sql<number>`${submission.submittedAt}`.as('all_at'),
      count: sql<number>`count(*) OVER ()`.as('all_count'),
    })
    .from(obligationState)
    .innerJoin(submission, eq(submission.id, obligationState.submissionId))
    .where(
      and(
        eq(obligationState.authorityId, authorityId),
        eq(obligationState.until, schema.forever),
        eq(obligationState.phase, 'submitted'),
      ),
    )
    .groupBy(obligationState.submissionId)
    .as('all_waiting')
  const [at = '', id = ''] = after.split('_')
  return ctx.db
    .select({
      id: sql<string>`${all.id}`.as('waiting_id'),
      count: sql<number>`${all.count}`.as('waiting_count'),
    })
    .from(all)
    .where(id === '' ? undefined : sql`(${all.at}, ${all.id}) > (${Number(at) || 0}, ${id})`)
    .orderBy(asc(all.at), asc(all.id))
    .limit(most)
    .as('waiting')
}

export type Decision = Awaited<ReturnType<typeof decisionsOn>>[number]

/** What became of submissions that were decided by somebody else, and by whom. One query. */
export function decisionsOn(ctx: Context, authorityId: string, submissionIds: readonly string[]) {
  return ctx.db
    .select({
      id: submission.id,
      number: submission.number,
      comment: submission.comment,
      reviewedAt: submission.reviewedAt,
      reviewerName: person.name,
    })
    .from(submission)
    .leftJoin(person, eq(person.id, submission.reviewedBy))
    .where(and(eq(submission.authorityId, authorityId), inArray(submission.id, [...submissionIds])))
    .all()
}

export type WaiverRow = Awaited<ReturnType<typeof waiverRequests>>[number]

/** What schools ask not to count, and why, the earliest due first. One query. */
export function waiverRequests(ctx: Context, authorityId: string, most: number) {
  return ctx.db
    .select({
      obligationId: obligationState.obligationId,
      due: obligationState.due,
      askedAt: obligationState.since,
      text: requirement.text,
      number: requirement.number,
      schoolName: school.shortName,
      reason: sql<string | null>`(SELECT payload->>'reason' FROM fact
        WHERE subject_id = ${obligationState.obligationId} AND kind = 'waiver.asked'
        ORDER BY id DESC LIMIT 1)`,
    })
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .innerJoin(school, eq(school.id, obligationState.schoolId))
    .where(
      and(
        eq(obligationState.authorityId, authorityId),
        eq(obligationState.until, schema.forever),
        eq(obligationState.isWaiverAsked, true),
      ),
    )
    .orderBy(asc(obligationState.since))
    .limit(most)
    .all()
}
