import { submissionReturned } from '../../emails/submission-returned.tsx'
import type { Context } from '../context.ts'
import type { Scene } from '../store/record.ts'
import { type ReturnNotice, returnSubmission } from '../store/review.ts'
import { compose } from './compose.ts'
import { deliverSoon } from './deliver.ts'

/** Returns a submission and sends the letter about it once the answer is out. Throws as `returnSubmission`. */
export async function returnWithLetter(
  ctx: Context,
  scene: Scene,
  submissionId: string,
  comment: string,
): Promise<void> {
  const tell = (notice: ReturnNotice) => lettersOf(ctx, scene, notice)
  const letterIds = await returnSubmission(ctx, scene, submissionId, comment, tell)
  ctx.defer(deliverSoon(ctx, letterIds))
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
