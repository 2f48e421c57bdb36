import { PreviewPage } from '../../../web/pages/questionnaires/preview.tsx'
import { QuestionnairePage } from '../../../web/pages/questionnaires/questionnaire.tsx'
import { questionnaire as texts } from '../../../web/text/questionnaire.ts'
import { edit, newId } from '../../domain/diagnostic/edit-questionnaire.ts'
import { linesOf, partsOf, readBound } from '../../domain/diagnostic/kind-settings.ts'
import { readNumber } from '../../domain/diagnostic/question-kind.ts'
import {
  type Questionnaire,
  questionnaire as schema,
} from '../../domain/diagnostic/questionnaire.ts'
import { Problem } from '../../domain/problem.ts'
import {
  discardQuestionnaire,
  nextVersion,
  publishQuestionnaire,
  type QuestionnaireRow,
  questionnaireById,
  saveQuestionnaire,
} from '../../store/diagnostics/questionnaires.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route, sceneOf } from '../route.ts'

export const questionnaireRoutes = [
  route('GET /questionnaires/:questionnaire', async c => show(c, await rowOf(c))),
  route('GET /questionnaires/:questionnaire/preview', showPreview),
  route('GET /questionnaires/:questionnaire/questionnaire.json', sendJson),
  route('POST /questionnaires/:questionnaire/facts', saveFacts),
  route('POST /questionnaires/:questionnaire/sections', saveSection),
  route('POST /questionnaires/:questionnaire/move', move),
  route('POST /questionnaires/:questionnaire/publish', publish),
  route('POST /questionnaires/:questionnaire/version', async c => {
    const id = await nextVersion(c.get('ctx'), sceneOf(c), await rowOf(c))
    return seeOther(c, `/questionnaires/${id}`)
  }),
  route('POST /questionnaires/:questionnaire/discard', async c => {
    await discardQuestionnaire(c.get('ctx'), pathParam(c, 'questionnaire'))
    return seeOther(c, `/authorities/${placeOf(c).authority.id}/questionnaires`)
  }),
]

function rowOf(c: RequestContext): Promise<QuestionnaireRow> {
  return questionnaireById(c.get('ctx'), placeOf(c).authority.id, pathParam(c, 'questionnaire'))
}

function show(
  c: RequestContext,
  one: QuestionnaireRow,
  typed: Record<string, string> = {},
  errors: FieldErrors = {},
): Response {
  const t = textOf(c)
  const words = texts[t.language]
  const { id: authorityId } = placeOf(c).authority
  const content = (
    <QuestionnairePage
      {...{ t, words, authorityId, one, typed, errors }}
      isJustPublished={c.req.query('published') !== undefined}
    />
  )
  const back = { href: `/authorities/${authorityId}/questionnaires`, label: words.title }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: one.title, back }, content, status)
}

async function showPreview(c: RequestContext): Promise<Response> {
  const one = await rowOf(c)
  const t = textOf(c)
  const content = <PreviewPage t={t} words={texts[t.language]} form={one.content} />
  const back = { href: `/questionnaires/${one.id}`, label: one.title }
  return page(c, { title: texts[t.language].previewTitle, back }, content)
}

async function sendJson(c: RequestContext): Promise<Response> {
  const { title, version, content } = await rowOf(c)
  const name = encodeURIComponent(`${title}, ${version}.json`)
  return c.body(`${JSON.stringify(content, null, 2)}\n`, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="questionnaire.json"; filename*=UTF-8''${name}`,
    'cache-control': 'private, no-store',
  })
}

/** The draft a form was made on. Throws `changedMeanwhile` where it was saved since, or is published. */
function requireRevision(one: QuestionnaireRow, form: FormData): void {
  const isSame = one.revision === Number(field(form, 'revision'))
  if (one.publishedAt !== null || !isSame) throw new Problem('changedMeanwhile')
}

async function save(c: RequestContext, one: QuestionnaireRow, content: Questionnaire) {
  await saveQuestionnaire(c.get('ctx'), sceneOf(c), { ...one, content })
}

const factNames = ['title', 'purpose', 'use', 'timing', 'score', 'levels', 'riskUnder'] as const

async function saveFacts(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const one = await rowOf(c)
  requireRevision(one, form)
  const typed = Object.fromEntries(factNames.map(name => [name, field(form, name)]))
  const risk = form.getAll('risk')
  const read = schema.safeParse({
    ...one.content,
    ...typed,
    levels: linesOf(typed.levels ?? '').map((text, index) => {
      const [bound = '', name = ''] = partsOf(text)
      return { ...readBound(bound), name, code: `level-${index + 1}` }
    }),
    risk: {
      under: readNumber(typed.riskUnder ?? ''),
      isIncluded: risk.includes('included'),
      isFallRisk: risk.includes('fall'),
    },
  })
  if (!read.success) return show(c, one, typed, faultsIn(c, read.error.issues))
  await save(c, one, read.data)
  return seeOther(c, `/questionnaires/${one.id}`)
}

function faultsIn(c: RequestContext, issues: readonly { path: PropertyKey[] }[]): FieldErrors {
  const words = texts[textOf(c).language]
  const sentences: FieldErrors = { title: words.titleMissing, levels: words.settingWrong }
  return Object.fromEntries(
    issues.map(({ path }) => {
      const name = path[0] === 'risk' ? 'riskUnder' : String(path[0])
      return [name, sentences[name] ?? words.wrong]
    }),
  )
}

async function saveSection(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const one = await rowOf(c)
  requireRevision(one, form)
  const named = field(form, 'section')
  const isNew = named === ''
  const title = field(form, `title-${isNew ? 'new' : named}`).slice(0, 200)
  if (title === '') {
    return show(c, one, {}, { [`title-${named || 'new'}`]: texts[textOf(c).language].titleMissing })
  }
  const id = isNew ? newId(one.content, 's') : named
  const help = one.content.sections.find(section => section.id === id)?.help ?? ''
  await save(c, one, edit.section(one.content, { id, title, help }))
  return seeOther(c, `/questionnaires/${one.id}#section-${id}`)
}

/** Moves a question or a section by one place, or takes it out. */
async function move(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const one = await rowOf(c)
  requireRevision(one, form)
  const [question, section] = [field(form, 'question'), field(form, 'section')]
  const what = field(form, 'move')
  const by = what === 'up' ? -1 : 1
  const { content } = one
  const changed =
    question !== ''
      ? what === 'remove'
        ? edit.removeQuestion(content, question)
        : edit.moveQuestion(content, question, by)
      : what === 'remove'
        ? edit.removeSection(content, section)
        : edit.moveSection(content, section, by)
  await save(c, one, changed)
  return seeOther(c, `/questionnaires/${one.id}`)
}

async function publish(c: RequestContext): Promise<Response> {
  const one = await rowOf(c)
  await publishQuestionnaire(c.get('ctx'), sceneOf(c), one)
  return seeOther(c, `/questionnaires/${one.id}?published`)
}
