import { SubmissionPage } from '../../web/pages/submission.tsx'
import { addDays } from '../domain/calendar/days.ts'
import { statusOn } from '../domain/obligation/status.ts'
import { Problem } from '../domain/problem.ts'
import { evidenceOf, type ProvedRow, provedBy, submissionView } from '../store/submissions.ts'
import type { FieldErrors } from './forms.ts'
import { page, textOf } from './page.tsx'
import { actorOf, pathParam, placeOf, type RequestContext } from './route.ts'

/** Everything a submission's pages show. Throws `notFound`. */
export async function readSubmission(c: RequestContext) {
  const ctx = c.get('ctx')
  const id = pathParam(c, 'submission')
  const [one, evidence, proved] = await Promise.all([
    submissionView(ctx, id),
    evidenceOf(ctx, id),
    provedBy(ctx, id),
  ])
  if (one === undefined) throw new Problem('notFound')
  const waiting = proved.filter(row => isWaiting(row, id))
  return {
    one,
    evidence,
    proved,
    isWaiting: waiting.length > 0,
    mayCorrect: waiting.length > 0 && mayCorrect(c, proved),
  }
}

/** The school's own people; a deputy where the activity is assigned to them. */
function mayCorrect(c: RequestContext, proved: ProvedRow[]): boolean {
  const { roles } = placeOf(c)
  if (roles.includes('director') || roles.includes('curator')) return true
  const { personId } = actorOf(c)
  return roles.includes('deputy') && proved.some(({ assigneeId }) => assigneeId === personId)
}

/** The receipt, with what may be done about it. */
export async function showReceipt(
  c: RequestContext,
  answers: Record<string, string> = {},
  errors: FieldErrors = {},
  isDecidedByAnother = false,
): Promise<Response> {
  const { one, evidence, proved, isWaiting, mayCorrect } = await readSubmission(c)
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const day = c.get('ctx').today(authority.timeZone)
  const soonUntil = addDays(day, authority.settings.dueSoonDays)
  const isOfficer = roles.includes('officer')
  const content = (
    <SubmissionPage
      t={t}
      timeZone={authority.timeZone}
      day={day}
      one={one}
      evidence={evidence}
      proved={proved.map(row => ({ ...row, status: statusOn(row, day, soonUntil) }))}
      may={{ correct: mayCorrect, review: isWaiting && isOfficer }}
      done={c.req.query('done') ?? ''}
      isDecidedByAnother={isDecidedByAnother}
      errors={errors}
      answers={answers}
    />
  )
  const back = isOfficer
    ? { href: `/authorities/${authority.id}/review`, label: t.review.title }
    : { href: `/schools/${one.schoolId}`, label: t.tasks.title }
  const isWrong = Object.keys(errors).length > 0
  return page(
    c,
    { title: `${t.obligation.receipt.titleAny} ${one.number}`, back },
    content,
    isDecidedByAnother ? 409 : isWrong ? 422 : 200,
  )
}

function isWaiting({ phase, submissionId }: ProvedRow, id: string): boolean {
  return phase === 'submitted' && submissionId === id
}
