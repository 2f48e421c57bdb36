import { DraftPage, type Editing } from '../../web/pages/draft.tsx'
import { CheckPage, isReady } from '../../web/pages/draft-check.tsx'
import { formatInstant } from '../../web/text/format.ts'
import { Problem } from '../domain/problem.ts'
import { questionsOf } from '../domain/roadmap-draft/draft-questions.ts'
import { answerQuestion, editActivity, editOf } from '../domain/roadmap-draft/edit-activity.ts'
import { checkFacts, editFacts } from '../domain/roadmap-draft/edit-facts.ts'
import { planVersion } from '../domain/roadmap-draft/plan-version.ts'
import {
  type DraftActivity,
  type ReadTiming,
  type RoadmapDraft,
  readingOf,
  withActivity,
} from '../domain/roadmap-draft/roadmap-draft.ts'
import { timingReader } from '../domain/roadmap-draft/timing-reader.ts'
import { confirmRoadmap } from '../store/confirm-roadmap.ts'
import { type DraftRow, discardDraft, readDraft, saveDraft } from '../store/drafts.ts'
import { planRulesOf, timingOptionsOf } from '../store/plan-rules.ts'
import { readStanding } from '../store/roadmaps.ts'
import { answerIn, editIn, factsIn, revisionOf } from './draft-forms.ts'
import { field, readForm } from './forms.ts'
import { showMunicipalCheck } from './municipal-check.tsx'
import { page, seeOther, textOf } from './page.tsx'
import { pathParam, placeOf, type RequestContext, route, sceneOf, schoolIdOf } from './route.ts'

export const draftRoutes = [
  route('GET /drafts/:draft', showDraft),
  route('POST /drafts/:draft/facts', saveFacts),
  route('POST /drafts/:draft/activities/:index', saveActivity),
  route('GET /drafts/:draft/check', async c => {
    const row = await draftOf(c)
    return row.resultId === null ? showCheck(c, row) : toReceipt(c, row.resultId)
  }),
  route('POST /drafts/:draft/submit', submitDraft),
  route('POST /drafts/:draft/discard', async c => {
    await discardDraft(c.get('ctx'), pathParam(c, 'draft'))
    return seeOther(c, `/schools/${schoolIdOf(c)}/roadmaps`)
  }),
]

type Row = DraftRow<RoadmapDraft>

async function draftOf(c: RequestContext): Promise<Row> {
  const row = await readDraft<RoadmapDraft>(c.get('ctx'), pathParam(c, 'draft'), 'roadmap')
  if (row === undefined) throw new Problem('notFound')
  return row
}

function toReceipt(c: RequestContext, roadmapId: string): Response {
  return seeOther(c, `/roadmaps/${roadmapId}/receipt`)
}

function todayOf(c: RequestContext): string {
  return c.get('ctx').today(placeOf(c).authority.timeZone)
}

async function readerOf(c: RequestContext, { answers }: Row): Promise<ReadTiming> {
  const { id, settings } = placeOf(c).authority
  return timingReader(await timingOptionsOf(c.get('ctx'), id, settings), answers.order)
}

async function showDraft(c: RequestContext): Promise<Response> {
  const row = await draftOf(c)
  if (row.resultId !== null) return toReceipt(c, row.resultId)
  return draftPage(c, row, editingOf(c.req.query('edit')), 200)
}

function editingOf(edit: string | undefined): Editing {
  if (edit === 'facts') return { part: 'facts' }
  return edit !== undefined && /^\d{1,4}$/.test(edit)
    ? { part: 'activity', index: Number(edit) }
    : null
}

function draftPage(
  c: RequestContext,
  row: Row,
  editing: Editing,
  status: 200 | 409 | 422,
): Response {
  const t = textOf(c)
  const at = formatInstant(row.updatedAt, placeOf(c).authority.timeZone, t.language)
  const content = (
    <DraftPage
      t={t}
      id={row.id}
      revision={row.revision}
      draft={row.answers}
      today={todayOf(c)}
      saved={{ by: row.updatedByName, at }}
      editing={editing}
      isConflict={status === 409}
    />
  )
  const back = { href: `/schools/${schoolIdOf(c)}/roadmaps`, label: t.roadmap.listTitle }
  return page(c, { title: t.draft.draftTitle, back, isWide: true }, content, status)
}

/** Made anew on what is saved now, so two people in different rows do not get in each other's way. */
interface Save {
  /** The draft with the change, made by a revision. */
  apply(draft: RoadmapDraft, revision: number): RoadmapDraft
  /** The revision that last changed the same part. */
  changedIn(draft: RoadmapDraft): number
  /** The part as it is shown again when somebody else has changed it. */
  conflict(draft: RoadmapDraft): Editing
  /** Where the browser goes on. */
  next(draft: RoadmapDraft): string
}

const attempts = 3

async function save(
  c: RequestContext,
  first: Row,
  posted: number,
  change: Save,
): Promise<Response> {
  let row = first
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (row.resultId !== null) return toReceipt(c, row.resultId)
    const changed = change.apply(row.answers, row.revision + 1)
    if (isSame(changed, row.answers)) return seeOther(c, change.next(row.answers))
    if (change.changedIn(row.answers) > posted) {
      return draftPage(c, row, change.conflict(row.answers), 409)
    }
    const { id, revision } = row
    const saved = { id, revision, answers: changed }
    if (await saveDraft(c.get('ctx'), sceneOf(c), saved)) return seeOther(c, change.next(changed))
    row = await draftOf(c)
  }
  throw new Problem('changedMeanwhile')
}

/** The same but for which revision changed what: pressed twice, it is one save. */
function isSame(one: RoadmapDraft, other: RoadmapDraft): boolean {
  return bare(one) === bare(other)
}

function bare(draft: RoadmapDraft): string {
  return JSON.stringify(draft, (key, value: unknown) =>
    key === 'changedIn' || key === 'factsChangedIn' ? 0 : value,
  )
}

async function saveFacts(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const row = await draftOf(c)
  const given = factsIn(form)
  const t = textOf(c)
  const errors = Object.entries(checkFacts(given)).map(([name, code]) => [
    name,
    t.draft.factsError[code],
  ])
  if (errors.length > 0) {
    const editing = { part: 'facts' as const, given, errors: Object.fromEntries(errors) }
    return draftPage(c, row, editing, 422)
  }
  const read = await readerOf(c, row)
  return save(c, row, revisionOf(form), {
    apply: (draft, revision) => ({
      ...editFacts(draft, given, read),
      factsChangedIn: revision,
    }),
    changedIn: draft => draft.factsChangedIn,
    conflict: () => ({ part: 'facts', given }),
    next: () => `/drafts/${row.id}#facts`,
  })
}

async function saveActivity(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const row = await draftOf(c)
  const index = Number(pathParam(c, 'index'))
  if (row.answers.activities[index] === undefined) throw new Problem('notFound')
  const isAnswer = form.has(`answer${index}`) || form.has(`phrase${index}`)
  return isAnswer ? saveAnswer(c, row, form, index) : saveEdit(c, row, form, index)
}

async function saveAnswer(
  c: RequestContext,
  row: Row,
  form: FormData,
  index: number,
): Promise<Response> {
  const words = textOf(c).draft
  const answer = field(form, `answer${index}`)
  const phrase = field(form, `phrase${index}`).slice(0, 500)
  const refuse = (error: string) =>
    draftPage(c, row, { part: 'answer', index, answer, phrase, error }, 422)
  const given = answerIn(answer, phrase)
  if (given === null) return refuse(words.answerMissing)
  const read = await readerOf(c, row)
  const isUnread =
    given.kind === 'phrase' &&
    ['unread', 'none'].includes(read(given.text, row.answers.period).kind)
  if (isUnread) return refuse(words.phraseUnread)
  const apply = (activity: DraftActivity, draft: RoadmapDraft) =>
    answerQuestion(activity, given, draft.period, read)
  return save(c, row, revisionOf(form), changeOf(row, index, apply))
}

async function saveEdit(
  c: RequestContext,
  row: Row,
  form: FormData,
  index: number,
): Promise<Response> {
  const words = textOf(c).draft
  const given = editIn(form)
  const tooLong = given.text.length > 5000 ? words.textTooLong : undefined
  const error = given.text === '' ? words.textMissing : tooLong
  if (error !== undefined) {
    return draftPage(c, row, { part: 'activity', index, given, errors: { text: error } }, 422)
  }
  const read = await readerOf(c, row)
  const apply = (activity: DraftActivity, draft: RoadmapDraft) =>
    editActivity(activity, given, draft.period, read)
  return save(c, row, revisionOf(form), changeOf(row, index, apply))
}

function changeOf(
  row: Row,
  index: number,
  apply: (activity: DraftActivity, draft: RoadmapDraft) => DraftActivity,
): Save {
  const current = (draft: RoadmapDraft) => {
    const activity = draft.activities[index]
    if (activity === undefined) throw new Problem('notFound')
    return activity
  }
  return {
    apply: (draft, changedIn) =>
      withActivity(draft, index, { ...apply(current(draft), draft), changedIn }),
    changedIn: draft => current(draft).changedIn,
    conflict: draft => {
      const yours = apply(current(draft), draft)
      return { part: 'activity', index, given: editOf(yours), yours }
    },
    next: draft => nextAfter(row.id, draft, index),
  }
}

/** The question that is next, or the activity itself. */
function nextAfter(id: string, draft: RoadmapDraft, index: number): string {
  const questions = questionsOf(draft)
  const next = questions.find(question => question.index >= index) ?? questions[0]
  return next === undefined ? `/drafts/${id}#a${index}` : `/drafts/${id}#q${next.index}`
}

async function showCheck(c: RequestContext, row: Row, status: 200 | 422 = 200): Promise<Response> {
  if (schoolIdOf(c) === placeOf(c).authority.id) return showMunicipalCheck(c, row, status)
  const t = textOf(c)
  const { settings } = placeOf(c).authority
  const { lineageId } = row.answers
  const today = todayOf(c)
  const standing =
    lineageId === null ? null : await readStanding(c.get('ctx'), schoolIdOf(c), lineageId)
  const { activities } = readingOf(row.answers)
  const rules = await planRulesOf(c.get('ctx'), placeOf(c).authority.id, settings)
  const plan = planVersion(standing?.standing ?? [], activities, rules, today)
  const content = <CheckPage {...{ t, id: row.id, draft: row.answers, plan, today, rules }} />
  const back = { href: `/drafts/${row.id}`, label: t.draft.backToDraft }
  const isWide = lineageId !== null
  return page(c, { title: t.draft.checkTitle, back, isWide }, content, status)
}

async function submitDraft(c: RequestContext): Promise<Response> {
  const row = await draftOf(c)
  if (row.resultId !== null) return toReceipt(c, row.resultId)
  const { period, lineageId } = row.answers
  if (period === null || !isReady(row.answers)) return showCheck(c, row, 422)
  const scene = { ...sceneOf(c), schoolId: schoolIdOf(c) }
  const { id } = await confirmRoadmap(c.get('ctx'), scene, {
    reading: readingOf(row.answers),
    period,
    fileId: row.fileId,
    lineageId,
    settings: placeOf(c).authority.settings,
    draftId: row.id,
  })
  return toReceipt(c, id)
}
