import { SurveyPage } from '../../../web/pages/surveys/survey.tsx'
import { survey as texts } from '../../../web/text/survey.ts'
import {
  type Answer,
  type AnswerFaults,
  type Answers,
  faultsOf,
  fieldName,
  onlyAsked,
  readAnswer,
} from '../../domain/diagnostic/answers.ts'
import type { Fields } from '../../domain/diagnostic/question-kind.ts'
import { kindOf } from '../../domain/diagnostic/question-kinds.ts'
import { type Questionnaire, questionsOf } from '../../domain/diagnostic/questionnaire.ts'
import { Problem } from '../../domain/problem.ts'
import { answerSurvey, surveyByToken } from '../../store/diagnostics/surveys.ts'
import { readForm } from '../forms.ts'
import { page, textOf } from '../page.tsx'
import { pathParam, type RequestContext, route } from '../route.ts'

export const surveyAnswerRoutes = [
  route('GET /survey/:token', async c => {
    const one = await surveyOf(c)
    return one instanceof Response ? one : showForm(c, one, {}, {})
  }),
  route('POST /survey/:token', postAnswers),
]

type Survey = NonNullable<Awaited<ReturnType<typeof surveyByToken>>>

/** The survey of the link, or the page that says why it cannot be answered. */
async function surveyOf(c: RequestContext): Promise<Survey | Response> {
  const words = texts[textOf(c).language]
  const one = await surveyByToken(c.get('ctx'), pathParam(c, 'token'))
  if (one === undefined) return say(c, words.unknownTitle, words.unknownText, 404)
  if (one.isUsed) return say(c, words.spentTitle, words.spentText, 410)
  const isOver = c.get('ctx').today(one.timeZone) > one.closesOn
  return isOver ? say(c, words.closedTitle, words.closedText, 410) : one
}

function say(c: RequestContext, title: string, text: string, status: 200 | 404 | 410): Response {
  const content = (
    <>
      <h1 class="title-l">{title}</h1>
      <p>{text}</p>
    </>
  )
  return page(c, { title }, content, status)
}

function showForm(
  c: RequestContext,
  { form, schoolName }: Survey,
  fields: Record<string, Fields>,
  faults: AnswerFaults,
): Response {
  const t = textOf(c)
  const action = `/survey/${pathParam(c, 'token')}`
  const content = (
    <SurveyPage {...{ t, action, schoolName, form, fields, faults }} words={texts[t.language]} />
  )
  return page(c, { title: form.title }, content, Object.keys(faults).length > 0 ? 422 : 200)
}

async function postAnswers(c: RequestContext): Promise<Response> {
  const posted = await readForm(c)
  const one = await surveyOf(c)
  if (one instanceof Response) return one
  const { fields, answers, faults } = readAnswers(posted, one.form)
  if (Object.keys(faults).length > 0) return showForm(c, one, fields, faults)
  const words = texts[textOf(c).language]
  try {
    await answerSurvey(c.get('ctx'), pathParam(c, 'token'), one.id, onlyAsked(one.form, answers))
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'gone')) throw error
    return say(c, words.spentTitle, words.spentText, 410)
  }
  return say(c, words.thanks, words.thanksText, 200)
}

function readAnswers(posted: FormData, form: Questionnaire) {
  const fields: Record<string, Fields> = {}
  const answers: Record<string, Answer> = {}
  const wrong: AnswerFaults = {}
  for (const question of questionsOf(form)) {
    const parts = ['', 'na', 'reason', ...kindOf(question).parts]
    const typed = Object.fromEntries(
      parts.map(part => [
        part,
        posted.getAll(fieldName(question.id, part)).filter(value => typeof value === 'string'),
      ]),
    )
    fields[question.id] = typed
    const read = readAnswer(question, typed)
    if ('fault' in read) wrong[question.id] = read.fault
    else if (read.answer !== null) answers[question.id] = read.answer
  }
  const missing = faultsOf(form, answers as Answers)
  return { fields, answers: answers as Answers, faults: { ...missing, ...wrong } }
}
