import { ObligationPage, obligationTitle } from '../../web/pages/obligation.tsx'
import { addDays } from '../domain/calendar/days.ts'
import { endOfDay } from '../domain/calendar/zones.ts'
import { statusOn } from '../domain/obligation/status.ts'
import { Problem } from '../domain/problem.ts'
import { moveDue } from '../store/due-dates.ts'
import { toldAbout } from '../store/notice/told-about.ts'
import { historyOf, type ObligationView, obligationView } from '../store/obligations.ts'
import { documentsOf } from '../store/submissions.ts'
import { approveWaiver, askWaiver, declineWaiver } from '../store/waivers.ts'
import { asOfIn } from './as-of.ts'
import { type FieldErrors, field, readForm } from './forms.ts'
import { page, seeOther, textOf } from './page.tsx'
import { actorOf, pathParam, placeOf, type RequestContext, route, sceneOf } from './route.ts'

export const obligationRoutes = [
  route('GET /obligations/:obligation', c => showObligation(c)),
  route('POST /obligations/:obligation/waiver', askForWaiver),
  route('POST /obligations/:obligation/waiver/answer', answerWaiver),
  route('POST /obligations/:obligation/due', moveDueDay),
]

type Answers = Record<string, string>

async function showObligation(
  c: RequestContext,
  answers: Answers = {},
  errors: FieldErrors = {},
): Promise<Response> {
  const ctx = c.get('ctx')
  const id = pathParam(c, 'obligation')
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const asked = asOfIn(c)
  const isToday = asked >= ctx.today(authority.timeZone)
  const day = isToday ? ctx.today(authority.timeZone) : asked
  const at = isToday ? null : endOfDay(day, authority.timeZone) - 1
  const ofAuthority = roles.includes('officer') || roles.includes('methodologist')
  const [one, history, documents, told] = await Promise.all([
    obligationView(ctx, id, at),
    historyOf(ctx, id, at),
    documentsOf(ctx, id, at),
    ofAuthority ? toldAbout(ctx, authority, [id], day) : undefined,
  ])
  if (one === undefined) throw new Problem('notFound')
  const content = (
    <ObligationPage
      t={t}
      timeZone={authority.timeZone}
      day={day}
      status={statusOn(one, day, addDays(day, authority.settings.dueSoonDays))}
      one={one}
      history={history}
      documents={documents.map(shownAt(at))}
      told={told && (told.get(id) ?? 'nobody')}
      isToday={isToday}
      may={isToday ? mayDo(c, one) : mayNothing}
      done={c.req.query('done') ?? ''}
      errors={errors}
      answers={answers}
    />
  )
  const back = { href: `/schools/${one.schoolId}`, label: t.tasks.title }
  const isWrong = Object.keys(errors).length > 0
  return page(c, { title: obligationTitle(one, t), back }, content, isWrong ? 422 : 200)
}

/** What was replaced later was not yet. */
function shownAt(at: number | null) {
  return <Document extends { replacedAt: number | null }>(document: Document): Document =>
    at !== null && (document.replacedAt ?? 0) > at ? { ...document, replacedAt: null } : document
}

/** Nobody changes a past day. */
const mayNothing = {
  send: false,
  correct: false,
  askWaiver: false,
  review: false,
  decide: false,
}

/** What the policy and the state let this person do; the buttons follow it, the routes decide again. */
function mayDo(c: RequestContext, one: ObligationView) {
  const { roles } = placeOf(c)
  const isEditor = roles.includes('director') || roles.includes('curator')
  const isAssigned = roles.includes('deputy') && one.assigneeId === actorOf(c).personId
  const isOwed = one.phase === 'expected' || one.phase === 'returned'
  const isOfficer = roles.includes('officer')
  const isCollected = one.origin === 'collection'
  return {
    send: isOwed && (isEditor || isAssigned || (isCollected && roles.includes('deputy'))),
    correct: one.phase === 'submitted' && !isCollected && (isEditor || isAssigned),
    askWaiver: isOwed && !one.isWaiverAsked && isEditor,
    review: isOfficer && one.phase === 'submitted',
    decide: isOfficer && (isOwed || one.phase === 'submitted'),
  }
}

async function askForWaiver(c: RequestContext): Promise<Response> {
  const reason = field(await readForm(c), 'reason')
  const { missing } = textOf(c).obligation
  if (reason === '') return showObligation(c, { reason }, { reason: missing.reason })
  const id = pathParam(c, 'obligation')
  await askWaiver(c.get('ctx'), sceneOf(c), id, reason)
  return seeOther(c, `/obligations/${id}`)
}

async function answerWaiver(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const explanation = field(form, 'explanation')
  const isApproved = field(form, 'answer') === 'approve'
  const id = pathParam(c, 'obligation')
  try {
    const answer = isApproved ? approveWaiver : declineWaiver
    await answer(c.get('ctx'), sceneOf(c), id, explanation)
  } catch (error) {
    if (!isInvalid(error)) throw error
    const { missing } = textOf(c).obligation
    return showObligation(c, { explanation }, { explanation: missing.reason })
  }
  const done = isApproved ? 'waived' : 'kept'
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/review?done=${done}`)
}

async function moveDueDay(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const answers = { to: field(form, 'to'), why: field(form, 'why') }
  const { missing, faults } = textOf(c).obligation
  const id = pathParam(c, 'obligation')
  const errors: FieldErrors = {
    ...(answers.to === '' ? { to: missing.to } : {}),
    ...(answers.why === '' ? { why: missing.reason } : {}),
  }
  if (Object.keys(errors).length > 0) return showObligation(c, answers, errors)
  try {
    await moveDue(c.get('ctx'), sceneOf(c), id, answers.to, answers.why)
  } catch (error) {
    if (!isInvalid(error)) throw error
    const { dayUnreal } = faults
    const sentences: Record<string, string> = { ...missing, dayUnreal }
    return showObligation(c, answers, { to: sentences[String(error.details.to)] ?? missing.to })
  }
  return seeOther(c, `/obligations/${id}?done=moved`)
}

function isInvalid(error: unknown): error is Problem {
  return error instanceof Problem && error.code === 'invalidInput'
}
