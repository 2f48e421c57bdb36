import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { type EvidenceInput, faultsOf } from '../domain/evidence/evidence-input.ts'
import { decide } from '../domain/obligation/decide.ts'
import { Problem } from '../domain/problem.ts'
import { evidenceRow, type SchoolScene, selectFile } from './file-evidence.ts'
import { type Change, record, type Scene, type StateRow } from './record.ts'
import * as schema from './schema.ts'

const { submission, submissionObligation, obligationState, evidence, membership, person } = schema

/** What a returned submission's letter says, and to whom. */
export interface ReturnNotice {
  submissionId: string
  schoolId: string
  schoolName: string
  requirement: string
  obligationId: string
  comment: string
  recipients: { personId: string; email: string; language: 'ru' | 'en' }[]
}

/** Makes the letters of a notice. History that is loaded tells nobody. */
export type Tell = (notice: ReturnNotice) => NonNullable<Change['letters']>

/** Accepts everything a submission proves. Throws `notFound`, `nothingToReview`, `changedMeanwhile`. */
export async function acceptSubmission(
  ctx: Context,
  scene: Scene,
  submissionId: string,
): Promise<void> {
  const states = await underReview(ctx, scene, submissionId)
  const day = ctx.today(scene.timeZone)
  const moved = states.map(before => ({ before, fact: decide.accept(before, day, submissionId) }))
  await record(ctx, scene, { rows: [reviewedRow(ctx, scene, submissionId, '')], moved })
}

/**
 * Returns a submission with words, and tells whoever sent it, or the school's curators where that person has left.
 * Gives the ids of the letters written, ready to be delivered. Throws `invalidInput` without a comment, and as `acceptSubmission`.
 */
export async function returnSubmission(
  ctx: Context,
  scene: Scene,
  submissionId: string,
  comment: string,
  tell: Tell,
): Promise<string[]> {
  const words = comment.trim()
  if (words === '') throw new Problem('invalidInput', { comment: 'missing' })
  const states = await underReview(ctx, scene, submissionId)
  const day = ctx.today(scene.timeZone)
  const moved = states.map(before => ({
    before,
    fact: decide.giveBack(before, day, submissionId, words),
  }))
  const letters = tell(await noticeOf(ctx, submissionId, words))
  const rows = [reviewedRow(ctx, scene, submissionId, words)]
  await record(ctx, scene, { rows, moved, letters })
  return letters.map(({ id }) => id)
}

/**
 * Replaces the evidence of a submission nobody has reviewed; the old one is kept as replaced.
 * Throws `alreadyReviewed`, `notFound`, `invalidInput`, `changedMeanwhile`.
 */
export async function correctSubmission(
  ctx: Context,
  scene: SchoolScene,
  submissionId: string,
  input: EvidenceInput,
): Promise<void> {
  const day = ctx.today(scene.timeZone)
  const faults = faultsOf(input, day)
  if (Object.keys(faults).length > 0) throw new Problem('invalidInput', { faults })
  const states = await waitingOf(ctx, scene, submissionId)
  if (states.length === 0) throw new Problem('alreadyReviewed')
  if (input.type === 'file' && (await selectFile(ctx, scene, input).get()) === undefined) {
    throw new Problem('notFound')
  }
  const moved = states.map(before => ({ before, fact: decide.correct(before, day, submissionId) }))
  const rows = [
    ctx.db
      .update(evidence)
      .set({ replacedAt: ctx.now })
      .where(and(eq(evidence.submissionId, submissionId), isNull(evidence.replacedAt))),
    ctx.db.insert(evidence).values(evidenceRow(ctx, submissionId, input)),
  ]
  await record(ctx, scene, { rows, moved })
}

async function underReview(ctx: Context, scene: Scene, submissionId: string): Promise<StateRow[]> {
  const states = await waitingOf(ctx, scene, submissionId)
  if (states.length === 0) throw new Problem('nothingToReview')
  return states
}

/** The states a review would move. What was waived or closed meanwhile stays as it is. */
async function waitingOf(ctx: Context, scene: Scene, submissionId: string): Promise<StateRow[]> {
  const states = await statesOf(ctx, scene, submissionId)
  return states.filter(state => state.phase === 'submitted' && state.submissionId === submissionId)
}

async function statesOf(ctx: Context, scene: Scene, submissionId: string): Promise<StateRow[]> {
  const proved = ctx.db
    .select({ id: submissionObligation.obligationId })
    .from(submissionObligation)
    .where(eq(submissionObligation.submissionId, submissionId))
  const states = await ctx.db
    .select()
    .from(obligationState)
    .where(
      and(
        inArray(obligationState.obligationId, proved),
        eq(obligationState.until, schema.forever),
        eq(obligationState.authorityId, scene.authorityId),
      ),
    )
  if (states.length === 0) throw new Problem('notFound')
  return states
}

function reviewedRow(ctx: Context, scene: Scene, submissionId: string, comment: string) {
  return ctx.db
    .update(submission)
    .set({ reviewedBy: scene.actorId, reviewedAt: ctx.now, comment })
    .where(eq(submission.id, submissionId))
}

async function noticeOf(ctx: Context, submissionId: string, comment: string) {
  const about = await ctx.db
    .select({
      submittedBy: submission.submittedBy,
      schoolId: schema.school.id,
      schoolName: schema.school.shortName,
      requirement: schema.requirement.text,
      obligationId: schema.obligation.id,
    })
    .from(submission)
    .innerJoin(schema.school, eq(schema.school.id, submission.schoolId))
    .innerJoin(submissionObligation, eq(submissionObligation.submissionId, submission.id))
    .innerJoin(schema.obligation, eq(schema.obligation.id, submissionObligation.obligationId))
    .innerJoin(schema.requirement, eq(schema.requirement.id, schema.obligation.requirementId))
    .where(eq(submission.id, submissionId))
    .limit(1)
    .get()
  if (about === undefined) throw new Problem('notFound')
  const { submittedBy, ...rest } = about
  const recipients = await recipientsOf(ctx, about.schoolId, submittedBy)
  return { submissionId, comment, ...rest, recipients } satisfies ReturnNotice
}

/** Who sent it, while they hold a role in the school; after that its curators, or its director where it has none. */
async function recipientsOf(ctx: Context, schoolId: string, submittedBy: string) {
  const held = await ctx.db
    .select({
      personId: person.id,
      email: person.email,
      language: person.language,
      role: membership.role,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.schoolId, schoolId),
        eq(membership.until, schema.forever),
        or(eq(person.id, submittedBy), inArray(membership.role, ['curator', 'director'])),
      ),
    )
  const sender = held.filter(({ personId }) => personId === submittedBy).slice(0, 1)
  const curators = held.filter(({ role }) => role === 'curator')
  const directors = held.filter(({ role }) => role === 'director')
  return [sender, curators, directors].find(group => group.length > 0) ?? []
}
