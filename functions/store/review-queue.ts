import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import * as schema from './schema.ts'

const { submission, submissionObligation, obligationState, requirement, evidence, file } = schema
const { person, school } = schema

export type QueueRow = Awaited<ReturnType<typeof reviewQueue>>[number]

/** What an authority has to review, the oldest first: a row for each obligation of the first `most` submissions. One query. */
export function reviewQueue(ctx: Context, authorityId: string, most: number) {
  const waiting = waitingSubmissions(ctx, authorityId, most)
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

/** The first submissions with something under review, and how many there are in all. */
function waitingSubmissions(ctx: Context, authorityId: string, most: number) {
  return ctx.db
    .select({
      id: sql<string>`${obligationState.submissionId}`.as('waiting_id'),
      count: sql<number>`count(*) OVER ()`.as('waiting_count'),
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
    .orderBy(asc(submission.submittedAt), asc(submission.id))
    .limit(most)
    .as('waiting')
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
