import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Context } from '../context.ts'
import * as schema from './schema.ts'

const {
  submission,
  submissionObligation,
  obligationState,
  requirement,
  evidence,
  file,
  linkCheck,
} = schema
const { person, school } = schema
const reviewer = alias(person, 'reviewer')

const evidenceColumns = {
  evidenceId: evidence.id,
  type: evidence.type,
  kind: evidence.kind,
  title: evidence.title,
  documentNumber: evidence.documentNumber,
  documentDate: evidence.documentDate,
  fileId: evidence.fileId,
  url: evidence.url,
  heldOn: evidence.heldOn,
  participants: evidence.participants,
  addedAt: evidence.addedAt,
  replacedAt: evidence.replacedAt,
  fileName: file.name,
  fileSize: file.size,
  linkDeadOn: linkCheck.deadOn,
}

export type EvidenceRow = Awaited<ReturnType<typeof evidenceOf>>[number]

/** The evidence of a submission, what holds now first. One query. */
export function evidenceOf(ctx: Context, submissionId: string) {
  return ctx.db
    .select(evidenceColumns)
    .from(evidence)
    .leftJoin(file, eq(file.id, evidence.fileId))
    .leftJoin(linkCheck, eq(linkCheck.url, evidence.url))
    .where(eq(evidence.submissionId, submissionId))
    .orderBy(desc(evidence.addedAt), sql`${evidence.replacedAt} IS NOT NULL`)
    .all()
}

export type SubmissionView = NonNullable<Awaited<ReturnType<typeof submissionView>>>

/** A submission, who sent it and who reviewed it. One query. */
export function submissionView(ctx: Context, id: string) {
  return ctx.db
    .select({
      id: submission.id,
      number: submission.number,
      submittedAt: submission.submittedAt,
      note: submission.note,
      comment: submission.comment,
      reviewedAt: submission.reviewedAt,
      reviewerName: reviewer.name,
      schoolId: submission.schoolId,
      schoolName: school.shortName,
      submitterName: person.name,
    })
    .from(submission)
    .innerJoin(school, eq(school.id, submission.schoolId))
    .innerJoin(person, eq(person.id, submission.submittedBy))
    .leftJoin(reviewer, eq(reviewer.id, submission.reviewedBy))
    .where(eq(submission.id, id))
    .get()
}

export type ProvedRow = Awaited<ReturnType<typeof provedBy>>[number]

/** The obligations a submission was sent for, as they stand now. One query. */
export function provedBy(ctx: Context, submissionId: string) {
  return ctx.db
    .select({
      id: obligationState.obligationId,
      phase: obligationState.phase,
      windowFrom: obligationState.windowFrom,
      due: obligationState.due,
      isLate: obligationState.isLate,
      submissionId: obligationState.submissionId,
      text: requirement.text,
      number: requirement.number,
      evidence: requirement.evidence,
      assigneeId: requirement.assigneeId,
    })
    .from(submissionObligation)
    .innerJoin(
      obligationState,
      and(
        eq(obligationState.obligationId, submissionObligation.obligationId),
        eq(obligationState.until, schema.forever),
      ),
    )
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .where(eq(submissionObligation.submissionId, submissionId))
    .orderBy(asc(obligationState.due))
    .all()
}

export type DocumentRow = Awaited<ReturnType<typeof documentsOf>>[number]

/** Every piece of evidence sent for an obligation, by an instant or ever, the newest first. One query. */
export function documentsOf(ctx: Context, obligationId: string, at: number | null = null) {
  return ctx.db
    .select({
      ...evidenceColumns,
      submissionId: submission.id,
      number: submission.number,
      submittedAt: submission.submittedAt,
      submitterName: person.name,
    })
    .from(submissionObligation)
    .innerJoin(submission, eq(submission.id, submissionObligation.submissionId))
    .innerJoin(person, eq(person.id, submission.submittedBy))
    .innerJoin(evidence, eq(evidence.submissionId, submission.id))
    .leftJoin(file, eq(file.id, evidence.fileId))
    .leftJoin(linkCheck, eq(linkCheck.url, evidence.url))
    .where(
      and(
        eq(submissionObligation.obligationId, obligationId),
        at === null ? undefined : lte(evidence.addedAt, at),
      ),
    )
    .orderBy(desc(evidence.addedAt))
    .all()
}
