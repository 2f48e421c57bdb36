import { DiagnosticResultPage } from '../../../web/pages/diagnostics/diagnostic-result.tsx'
import { DiagnosticTasksPage } from '../../../web/pages/diagnostics/diagnostic-tasks.tsx'
import { carryOver } from '../../domain/diagnostic/answers.ts'
import { nextSection } from '../../domain/diagnostic/progress.ts'
import { riskZonesOf } from '../../domain/diagnostic/risk-zones.ts'
import { scoreOf } from '../../domain/diagnostic/score.ts'
import { Problem } from '../../domain/problem.ts'
import { returnWithLetter } from '../../mail/return-with-letter.ts'
import {
  type DiagnosticView,
  discardDiagnostic,
  isClosedFor,
  isOpen,
  lastAnswersOf,
  moveToVersion,
  savedAnswers,
} from '../../store/diagnostics/diagnostics.ts'
import { currentOf } from '../../store/diagnostics/questionnaires.ts'
import { remarksRow } from '../../store/diagnostics/send-diagnostic.ts'
import { acceptSubmission } from '../../store/review.ts'
import { submissionView } from '../../store/submissions.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route, sceneOf } from '../route.ts'
import {
  diagnosticOf,
  frameOf,
  knownOf,
  mayFill,
  maySend,
  openDiagnosticOf,
} from './diagnostic-view.ts'

export const diagnosticRoutes = [
  route('GET /diagnostics/:diagnostic', async c => {
    const one = await diagnosticOf(c)
    return isOpen(one) ? showTasks(c, one) : showResult(c, one)
  }),
  route('POST /diagnostics/:diagnostic/version', takeVersion),
  route('POST /diagnostics/:diagnostic/discard', async c => {
    const one = await openDiagnosticOf(c)
    await discardDiagnostic(c.get('ctx'), one)
    return seeOther(c, `/schools/${one.schoolId}/diagnostics`)
  }),
  route('POST /diagnostics/:diagnostic/accept', async c => {
    const one = await diagnosticOf(c)
    await acceptSubmission(c.get('ctx'), sceneOf(c), submissionOf(one))
    return seeOther(c, `/diagnostics/${one.id}`)
  }),
  route('POST /diagnostics/:diagnostic/return', giveBack),
]

/** The submission it was sent with. Throws `nothingToReview`. */
function submissionOf({ sending }: DiagnosticView): string {
  const id = sending?.submissionId ?? null
  if (id === null) throw new Problem('nothingToReview')
  return id
}

function backOf(one: DiagnosticView, label: string) {
  return { href: `/schools/${one.schoolId}/diagnostics`, label }
}

async function showTasks(c: RequestContext, one: DiagnosticView): Promise<Response> {
  const { authority, roles } = placeOf(c)
  const { sending } = one
  const [known, returned] = await Promise.all([
    knownOf(c, one.form, one.schoolId),
    sending?.submissionId ? submissionView(c.get('ctx'), sending.submissionId) : undefined,
  ])
  const frame = frameOf(c, one, known)
  const use = one.form.use
  const isClosed = isClosedFor(one)
  const content = (
    <DiagnosticTasksPage
      {...frame}
      timeZone={authority.timeZone}
      saved={one.sections}
      next={nextSection(frame.progress, null)}
      may={{
        fill: mayFill(roles, use) && !isClosed,
        send: maySend(roles, use) && !isClosed,
        discard: mayFill(roles, use) && sending === null && !isClosed,
      }}
      isClosed={isClosed}
      isStale={one.campaignId === null && one.retiredAt !== null}
      news={c.req.query('moved') === undefined ? null : 'moved'}
      comment={returned?.comment ?? ''}
    />
  )
  return page(c, { title: one.form.title, back: backOf(one, frame.words.title) }, content)
}

async function showResult(
  c: RequestContext,
  one: DiagnosticView,
  typed: Record<string, string> = {},
  errors: FieldErrors = {},
): Promise<Response> {
  const { sending } = one
  if (sending === null) throw new Problem('notFound')
  const { authority, roles } = placeOf(c)
  const last = await lastAnswersOf(c.get('ctx'), one, sending.sentAt)
  const score = scoreOf(one.form, sending.answers)
  const before = last === undefined ? null : scoreOf(one.form, last.answers)
  const frame = frameOf(c, one, {})
  const content = (
    <DiagnosticResultPage
      {...frame}
      timeZone={authority.timeZone}
      score={score}
      zones={riskZonesOf(one.form, score, before)}
      sending={sending}
      isJustSent={c.req.query('sent') !== undefined}
      may={{
        review: roles.includes('officer') && sending.phase === 'submitted',
        note: roles.includes('director') || roles.includes('curator'),
      }}
      errors={errors}
      typed={typed}
    />
  )
  const status = Object.keys(errors).length > 0 ? 422 : 200
  const back = backOf(one, frame.words.title)
  return page(c, { title: one.form.title, back }, content, status)
}

/** Goes on with the version that holds now; answers to questions that are the same are kept. */
async function takeVersion(c: RequestContext): Promise<Response> {
  const one = await openDiagnosticOf(c)
  const current = await currentOf(c.get('ctx'), one.lineageId)
  const isNewer = current !== undefined && current.id !== one.questionnaireId
  if (!isNewer || one.campaignId !== null) return seeOther(c, `/diagnostics/${one.id}`)
  const kept = carryOver(one.form, current.content, savedAnswers(one))
  const sections = current.content.sections.flatMap(({ id, questions }) => {
    const own = questions.filter(question => kept[question.id] !== undefined)
    const answers = Object.fromEntries(own.flatMap(({ id: of }) => [[of, kept[of]] as const]))
    return own.length === 0 ? [] : [{ section: id, answers: answers as typeof kept }]
  })
  await moveToVersion(c.get('ctx'), sceneOf(c), one, { questionnaireId: current.id, sections })
  return seeOther(c, `/diagnostics/${one.id}?moved`)
}

/** Returns what was sent, with a remark on the whole, on single questions, or both. */
async function giveBack(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const one = await diagnosticOf(c)
  const submissionId = submissionOf(one)
  const frame = frameOf(c, one, {})
  const remarked = one.form.sections
    .flatMap(({ questions }) => questions)
    .map(question => ({ question, remark: field(form, `remark.${question.id}`).slice(0, 1_000) }))
    .filter(({ remark }) => remark !== '')
  const general = field(form, 'comment').slice(0, 2_000)
  if (general === '' && remarked.length === 0) {
    return showResult(c, one, {}, { comment: frame.words.commentMissing })
  }
  const lines = remarked.map(({ question, remark }) => `${question.text}: ${remark}`)
  const comment = [general, ...lines].filter(Boolean).join('\n')
  const remarks = Object.fromEntries(remarked.map(({ question, remark }) => [question.id, remark]))
  const ctx = c.get('ctx')
  const kept = remarksRow(ctx, submissionId, remarks)
  await returnWithLetter(ctx, sceneOf(c), submissionId, comment, [kept])
  return seeOther(c, `/diagnostics/${pathParam(c, 'diagnostic')}`)
}
