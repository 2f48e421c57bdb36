import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { type EvidenceInput, faultsOf } from '../domain/evidence/evidence-input.ts'
import { decide } from '../domain/obligation/decide.ts'
import { Problem } from '../domain/problem.ts'
import { decideSubmissions, type Tell, type Verdict, waitingStates } from './decide-submissions.ts'
import { evidenceRow, type SchoolScene, selectFile } from './file-evidence.ts'
import { record, type Scene } from './record.ts'
import { evidence } from './schema.ts'

/** Accepts everything a submission proves. Throws `notFound`, `nothingToReview`, `changedMeanwhile`. */
export async function acceptSubmission(
  ctx: Context,
  scene: Scene,
  submissionId: string,
): Promise<void> {
  await decideOne(ctx, scene, submissionId, { kind: 'accept' })
}

/**
 * Returns a submission with words, and tells whoever sent it, or the school's curators where that person has left.
 * Gives the ids of the letters written, ready to be delivered. Throws `invalidInput` without a comment, and as `acceptSubmission`.
 */
export function returnSubmission(
  ctx: Context,
  scene: Scene,
  submissionId: string,
  comment: string,
  tell: Tell,
): Promise<string[]> {
  return decideOne(ctx, scene, submissionId, { kind: 'return', comment, tell })
}

async function decideOne(
  ctx: Context,
  scene: Scene,
  submissionId: string,
  verdict: Verdict,
): Promise<string[]> {
  const { decided, letterIds } = await decideSubmissions(ctx, scene, [submissionId], verdict)
  if (decided.length === 0) throw new Problem('nothingToReview')
  return letterIds
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
  const states = await waitingStates(ctx, scene, [submissionId])
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
