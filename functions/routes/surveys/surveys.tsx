import { SurveyListPage } from '../../../web/pages/surveys/survey-list.tsx'
import { SurveyResultsPage } from '../../../web/pages/surveys/survey-results.tsx'
import { diagnostic as diagnosticTexts } from '../../../web/text/diagnostic.ts'
import { survey as texts } from '../../../web/text/survey.ts'
import { addDays, isRealDay } from '../../domain/calendar/days.ts'
import { publishedOf } from '../../store/diagnostics/questionnaires.ts'
import {
  mostLinks,
  startSurvey,
  surveyResults,
  surveysOf,
} from '../../store/diagnostics/surveys.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route, sceneOf, schoolIdOf } from '../route.ts'

export const surveyRoutes = [
  route('GET /schools/:school/diagnostics/surveys', c => showList(c, {})),
  route('POST /schools/:school/diagnostics/surveys', makeLinks),
  route('GET /surveys/:survey', showResults),
]

/** Long enough to hand the links out and to answer. */
const daysOpen = 21

interface Shown {
  made?: string[]
  typed?: Record<string, string>
  errors?: FieldErrors
}

async function showList(
  c: RequestContext,
  { made = [], typed, errors = {} }: Shown,
): Promise<Response> {
  const ctx = c.get('ctx')
  const t = textOf(c)
  const words = texts[t.language]
  const schoolId = schoolIdOf(c)
  const { authority } = placeOf(c)
  const [surveys, published] = await Promise.all([
    surveysOf(ctx, schoolId),
    publishedOf(ctx, authority.id),
  ])
  const closesOn = addDays(ctx.today(authority.timeZone), daysOpen)
  const content = (
    <SurveyListPage
      {...{ t, words, schoolId, surveys, made, errors }}
      forms={published.filter(({ use }) => use === 'survey')}
      typed={typed ?? { closesOn, links: '10' }}
    />
  )
  const { title } = diagnosticTexts[t.language]
  const back = { href: `/schools/${schoolId}/diagnostics`, label: title }
  return page(c, { title: words.title, back }, content, Object.keys(errors).length > 0 ? 422 : 200)
}

/** Makes the links and shows them this once. */
async function makeLinks(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const ctx = c.get('ctx')
  const words = texts[textOf(c).language]
  const typed = Object.fromEntries(
    ['questionnaire', 'links', 'closesOn'].map(name => [name, field(form, name)]),
  )
  const { questionnaire = '', links = '', closesOn = '' } = typed
  const { authority } = placeOf(c)
  const published = await publishedOf(ctx, authority.id)
  const count = /^\d{1,3}$/.test(links) ? Number(links) : 0
  const errors: FieldErrors = {}
  if (!published.some(({ id, use }) => id === questionnaire && use === 'survey')) {
    errors.questionnaire = words.chooseForm
  }
  if (count < 1 || count > mostLinks) errors.links = words.linksWrong
  if (!isRealDay(closesOn) || closesOn < ctx.today(authority.timeZone)) {
    errors.closesOn = words.dayWrong
  }
  if (Object.keys(errors).length > 0) return showList(c, { typed, errors })
  const scene = { ...sceneOf(c), schoolId: schoolIdOf(c) }
  const { tokens } = await startSurvey(ctx, scene, {
    questionnaireId: questionnaire,
    links: count,
    closesOn,
  })
  return showList(c, { made: tokens.map(token => `${ctx.origin}/survey/${token}`) })
}

async function showResults(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const words = texts[t.language]
  const { form, links, answers, schoolId } = await surveyResults(
    c.get('ctx'),
    pathParam(c, 'survey'),
  )
  const content = <SurveyResultsPage {...{ t, words, form, links, answers }} />
  const back = { href: `/schools/${schoolId}/diagnostics`, label: words.title }
  return page(c, { title: form.title, back }, content)
}
