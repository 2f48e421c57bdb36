import { QuestionnaireListPage } from '../../../web/pages/questionnaires/questionnaire-list.tsx'
import { RecommendationsPage } from '../../../web/pages/questionnaires/recommendations.tsx'
import { questionnaire as texts } from '../../../web/text/questionnaire.ts'
import {
  type Questionnaire,
  questionnaire as schema,
} from '../../domain/diagnostic/questionnaire.ts'
import { templateCodes, templateOf, templates } from '../../domain/diagnostic/templates.ts'
import { questionnairesOf, startQuestionnaire } from '../../store/diagnostics/questionnaires.ts'
import {
  addRecommendation,
  recommendationsOf,
  retireRecommendation,
} from '../../store/diagnostics/recommendations.ts'
import { type FieldErrors, field, fileField, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { placeOf, type RequestContext, route, sceneOf } from '../route.ts'

export const questionnaireListRoutes = [
  route('GET /authorities/:authority/questionnaires', c => showList(c, {})),
  route('POST /authorities/:authority/questionnaires', begin),
  route('GET /authorities/:authority/questionnaires/recommendations', c =>
    showRecommendations(c, {}),
  ),
  route('POST /authorities/:authority/questionnaires/recommendations', changeRecommendations),
]

const largestFile = 500_000

async function showList(c: RequestContext, errors: FieldErrors): Promise<Response> {
  const t = textOf(c)
  const words = texts[t.language]
  const { id: authorityId } = placeOf(c).authority
  const own = await questionnairesOf(c.get('ctx'), authorityId)
  const offered = templateCodes.map(code => ({
    code,
    title: templates[code].title,
    use: templates[code].use as Questionnaire['use'],
  }))
  const content = (
    <QuestionnaireListPage {...{ t, words, authorityId, own, errors }} templates={offered} />
  )
  const back = { href: `/authorities/${authorityId}/campaigns`, label: t.common.nav.campaigns }
  return page(c, { title: words.title, back }, content, Object.keys(errors).length > 0 ? 422 : 200)
}

/** Begins a questionnaire from a template, a file, or nothing. */
async function begin(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const words = texts[textOf(c).language]
  const from = field(form, 'from')
  const template = field(form, 'template')
  if (from === 'empty') return started(c, emptyForm(words), null)
  if (from === 'file') {
    const read = await readFile(fileField(form, 'file'), words)
    return 'error' in read ? showList(c, { file: read.error }) : started(c, read.content, null)
  }
  const content = templateOf(template)
  return content === undefined
    ? showList(c, { template: words.chooseTemplate })
    : started(c, content, template)
}

async function started(c: RequestContext, content: Questionnaire, template: string | null) {
  const id = await startQuestionnaire(c.get('ctx'), sceneOf(c), { content, template })
  return seeOther(c, `/questionnaires/${id}`)
}

function emptyForm(words: { name: string; section: string }): Questionnaire {
  return schema.parse({
    format: 'nastavnik-questionnaire-1',
    title: words.name,
    use: 'self-diagnostic',
    sections: [{ id: 's1', title: words.section, questions: [] }],
  })
}

async function readFile(
  file: File | null,
  words: (typeof texts)['ru'],
): Promise<{ content: Questionnaire } | { error: string }> {
  if (file === null) return { error: words.fileMissing }
  if (file.size > largestFile) return { error: words.fileUnread(words.notJson) }
  const value = parsed(await file.text())
  if (value === undefined) return { error: words.fileUnread(words.notJson) }
  const read = schema.safeParse(value)
  if (read.success) return { content: read.data }
  const [issue] = read.error.issues
  const place = issue?.path.join('.') ?? ''
  return { error: words.fileUnread([place, issue?.message].filter(Boolean).join(': ')) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function showRecommendations(c: RequestContext, errors: FieldErrors): Promise<Response> {
  const t = textOf(c)
  const words = texts[t.language]
  const { id: authorityId } = placeOf(c).authority
  const items = await recommendationsOf(c.get('ctx'), authorityId)
  const content = <RecommendationsPage {...{ t, words, authorityId, items, errors }} />
  const back = { href: `/authorities/${authorityId}/questionnaires`, label: words.title }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: words.recommendations, back }, content, status)
}

async function changeRecommendations(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const scene = sceneOf(c)
  const retired = field(form, 'remove')
  const text = field(form, 'text').slice(0, 1_000)
  if (retired !== '') await retireRecommendation(c.get('ctx'), scene.authorityId, retired)
  else if (text === '') {
    return showRecommendations(c, { text: texts[textOf(c).language].recommendationMissing })
  } else await addRecommendation(c.get('ctx'), scene, text)
  return seeOther(c, `/authorities/${scene.authorityId}/questionnaires/recommendations`)
}
