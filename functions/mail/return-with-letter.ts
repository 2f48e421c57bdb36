import { submissionReturned } from '../../emails/submission-returned.tsx'
import type { Context } from '../context.ts'
import { Problem } from '../domain/problem.ts'
import { type Decided, decideSubmissions } from '../store/decide-submissions.ts'
import type { Change, Scene } from '../store/record.ts'
import type { ReturnNotice } from '../store/return-notices.ts'
import { compose } from './compose.ts'
import { deliverSoon } from './deliver.ts'

/**
 * Returns a submission, with what is written together with it, and sends the letter about it once the answer is out.
 * Throws as `returnSubmission`.
 */
export async function returnWithLetter(
  ctx: Context,
  scene: Scene,
  submissionId: string,
  comment: string,
  also: Change['rows'] = [],
): Promise<void> {
  const { decided } = await returnManyWithLetters(ctx, scene, [submissionId], comment, also)
  if (decided.length === 0) throw new Problem('nothingToReview')
}

/** Returns several submissions with the same words, a letter about each. Throws as `decideSubmissions`. */
export async function returnManyWithLetters(
  ctx: Context,
  scene: Scene,
  submissionIds: readonly string[],
  comment: string,
  also: Change['rows'] = [],
): Promise<Decided> {
  const tell = (notice: ReturnNotice) => lettersOf(ctx, scene, notice)
  const verdict = { kind: 'return', comment, tell, also } as const
  const done = await decideSubmissions(ctx, scene, submissionIds, verdict)
  ctx.defer(deliverSoon(ctx, done.letterIds))
  return done
}

function lettersOf(ctx: Context, scene: Scene, notice: ReturnNotice) {
  const props = {
    requirement: notice.requirement,
    school: notice.schoolName,
    comment: notice.comment,
    link: `${ctx.origin}/obligations/${notice.obligationId}`,
  }
  return notice.recipients.map(({ personId, email, language }) =>
    compose(ctx, submissionReturned, props, {
      key: `submission-returned:${notice.submissionId}:${personId}`,
      to: email,
      personId,
      language,
      authorityId: scene.authorityId,
      schoolId: notice.schoolId,
    }),
  )
}
