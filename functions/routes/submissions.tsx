import { type ShownForm, SubmitEvidencePage } from '../../web/pages/submit-evidence.tsx'
import { schoolYearOf } from '../domain/calendar/days.ts'
import type { EvidenceAnswers } from '../domain/evidence/evidence-input.ts'
import { schoolYearStart } from '../domain/obligation/school-year.ts'
import { Problem } from '../domain/problem.ts'
import { returnWithLetter } from '../mail/return-with-letter.ts'
import { fileEvidence } from '../store/file-evidence.ts'
import { provedTogether } from '../store/municipal/coverage.ts'
import { alsoProved, areAssignedTo, obligationView } from '../store/obligations.ts'
import { acceptSubmission, correctSubmission } from '../store/review.ts'
import type { EvidenceRow } from '../store/submissions.ts'
import { draftedForm } from './devices/drafted-form.tsx'
import { keepPostedFile, readEvidenceForm, storedFile } from './evidence-form.ts'
import { type FieldErrors, field, readForm } from './forms.ts'
import { page, seeOther, textOf } from './page.tsx'
import {
  actorOf,
  pathParam,
  placeOf,
  type RequestContext,
  route,
  sceneOf,
  schoolIdOf,
} from './route.ts'
import { readSubmission, showReceipt } from './submission-view.tsx'

const evidenceForm = draftedForm({
  show: c => showForm(c),
  act: submit,
  action: c => `/obligations/${pathParam(c, 'obligation')}/submit`,
  keepFiles: async c => {
    const { id, error } = await keepPostedFile(c)
    if (error === null) return id === null ? [] : [['fileId', id]]
    return showForm(c, (await readEvidenceForm(c)).shown, { file: error })
  },
})

export const submissionRoutes = [
  route('GET /obligations/:obligation/submit', evidenceForm.show),
  route('POST /obligations/:obligation/submit', evidenceForm.act),
  route('GET /submissions/:submission', c =>
    c.req.query('correct') === '1' ? showCorrection(c) : showReceipt(c),
  ),
  route('POST /submissions/:submission/correct', correct),
  route('POST /submissions/:submission/accept', accept),
  route('POST /submissions/:submission/return', giveBack),
]

const noAnswers: EvidenceAnswers = {
  type: '',
  fileId: '',
  url: '',
  heldOn: '',
  participants: '',
  kind: '',
  title: '',
  documentNumber: '',
  documentDate: '',
}

async function showForm(
  c: RequestContext,
  filled?: ShownForm,
  errors: FieldErrors = {},
): Promise<Response> {
  const ctx = c.get('ctx')
  const t = textOf(c)
  const today = ctx.today(placeOf(c).authority.timeZone)
  const one = await obligationView(ctx, pathParam(c, 'obligation'))
  if (one === undefined) throw new Problem('notFound')
  if (one.phase === 'closed' || one.phase === 'waived') throw new Problem('obligationClosed')
  if (filled === undefined && (one.phase === 'submitted' || one.phase === 'accepted')) {
    return seeOther(c, `/obligations/${one.id}`)
  }
  const until = schoolYearOf(schoolYearStart(today)).to
  const scope = { day: today, until, assigneeId: onlyDeputyId(c) }
  const content = (
    <SubmitEvidencePage
      t={t}
      action={`/obligations/${one.id}/submit`}
      uploadTo={`/schools/${schoolIdOf(c)}/uploads`}
      about={one.text}
      asked={one.evidence}
      also={await alsoProved(ctx, one, scope)}
      shown={filled ?? (await formOfDraft(c, one.evidence[0] ?? ''))}
      errors={errors}
      isCorrection={false}
      today={today}
    />
  )
  const back = { href: `/obligations/${one.id}`, label: t.common.back }
  return page(
    c,
    { title: titleOf(t.obligation.form.title, t, errors), back },
    content,
    statusOf(errors),
  )
}

/** An empty form; a file kept with the draft stands in it. */
async function formOfDraft(c: RequestContext, kind: string): Promise<ShownForm> {
  const form = emptyForm(kind, c.get('ctx').newSecret())
  return { ...form, file: await storedFile(c) }
}

function emptyForm(kind: string, key: string): ShownForm {
  return { answers: { ...noAnswers, kind }, file: null, also: [], note: '', key }
}

async function submit(c: RequestContext): Promise<Response> {
  const { shown, evidence, errors } = await readEvidenceForm(c)
  if (evidence === null) return showForm(c, shown, errors)
  const obligationIds = [pathParam(c, 'obligation'), ...shown.also]
  await requireOwn(c, obligationIds)
  const together = await provedWith(c)
  const receipt = await fileEvidence(
    c.get('ctx'),
    { ...sceneOf(c), schoolId: schoolIdOf(c) },
    { obligationIds, together, evidence, note: shown.note, idempotencyKey: shown.key },
  )
  return seeOther(c, `/submissions/${receipt.id}`)
}

/** The person's id where being a deputy is all that lets them act here. */
function onlyDeputyId(c: RequestContext): string | null {
  const { roles } = placeOf(c)
  const isEditor = roles.includes('director') || roles.includes('curator')
  return isEditor ? null : actorOf(c).personId
}

/** What repeats this very thing: one submission proves both. */
async function provedWith(c: RequestContext): Promise<string[]> {
  const { state, isLinked } = placeOf(c)
  return state !== null && isLinked ? provedTogether(c.get('ctx'), state) : []
}

/** A deputy proves with one document only what is assigned to them. */
async function requireOwn(c: RequestContext, obligationIds: string[]): Promise<void> {
  const personId = onlyDeputyId(c)
  if (personId === null) return
  if (!(await areAssignedTo(c.get('ctx'), personId, obligationIds))) {
    throw new Problem('notYourActivity')
  }
}

async function showCorrection(
  c: RequestContext,
  filled?: ShownForm,
  errors: FieldErrors = {},
): Promise<Response> {
  const { one, evidence, proved, mayCorrect } = await readSubmission(c)
  if (!mayCorrect) return seeOther(c, `/submissions/${one.id}`)
  const t = textOf(c)
  const current = evidence.find(({ replacedAt }) => replacedAt === null)
  const content = (
    <SubmitEvidencePage
      t={t}
      action={`/submissions/${one.id}/correct`}
      uploadTo={`/schools/${schoolIdOf(c)}/uploads`}
      about={proved.map(({ text }) => text).join('; ')}
      asked={proved.flatMap(({ evidence: codes }) => codes)}
      also={[]}
      shown={filled ?? (current === undefined ? emptyForm('', '') : formOf(current))}
      errors={errors}
      isCorrection
      today={c.get('ctx').today(placeOf(c).authority.timeZone)}
    />
  )
  const back = { href: `/submissions/${one.id}`, label: t.common.back }
  return page(
    c,
    { title: titleOf(t.obligation.form.correctTitle, t, errors), back },
    content,
    statusOf(errors),
  )
}

/** The evidence as the form would hold it. */
function formOf(row: EvidenceRow): ShownForm {
  const { type, kind, title, documentNumber, fileId, fileName, fileSize } = row
  const answers = {
    type,
    kind,
    title,
    documentNumber,
    fileId: fileId ?? '',
    url: row.url ?? '',
    heldOn: row.heldOn ?? '',
    participants: row.participants === null ? '' : String(row.participants),
    documentDate: row.documentDate ?? '',
  }
  const file = fileId === null ? null : { id: fileId, name: fileName ?? '', size: fileSize ?? 0 }
  return { answers, file, also: [], note: '', key: '' }
}

async function correct(c: RequestContext): Promise<Response> {
  const { shown, evidence, errors } = await readEvidenceForm(c)
  if (evidence === null) return showCorrection(c, shown, errors)
  const id = pathParam(c, 'submission')
  const scene = { ...sceneOf(c), schoolId: schoolIdOf(c) }
  await correctSubmission(c.get('ctx'), scene, id, evidence)
  return seeOther(c, `/submissions/${id}?done=corrected`)
}

async function accept(c: RequestContext): Promise<Response> {
  const id = pathParam(c, 'submission')
  return decidedFirst(c, 'accepted', acceptSubmission(c.get('ctx'), sceneOf(c), id))
}

/** Where another reviewer was first, the page shows who decided what. */
async function decidedFirst(
  c: RequestContext,
  done: string,
  work: Promise<void>,
): Promise<Response> {
  try {
    await work
  } catch (error) {
    const isLate = error instanceof Problem && error.code === 'nothingToReview'
    if (isLate) return showReceipt(c, {}, {}, true)
    throw error
  }
  return toQueue(c, done)
}

async function giveBack(c: RequestContext): Promise<Response> {
  const comment = field(await readForm(c), 'comment')
  if (comment === '') {
    return showReceipt(c, {}, { comment: textOf(c).obligation.missing.comment })
  }
  const id = pathParam(c, 'submission')
  return decidedFirst(c, 'returned', returnWithLetter(c.get('ctx'), sceneOf(c), id, comment))
}

function toQueue(c: RequestContext, done: string): Response {
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/review?done=${done}`)
}

function titleOf(title: string, t: ReturnType<typeof textOf>, errors: FieldErrors): string {
  return statusOf(errors) === 422 ? `${t.common.errorPrefix} ${title}` : title
}

function statusOf(errors: FieldErrors): 200 | 422 {
  return Object.keys(errors).length > 0 ? 422 : 200
}
