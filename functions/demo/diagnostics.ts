import type { Context } from '../context.ts'
import { readSettings } from '../domain/authority/settings.ts'
import { dayOf } from '../domain/calendar/zones.ts'
import type { Answers } from '../domain/diagnostic/answers.ts'
import { fillIn, type KnownValues } from '../domain/diagnostic/fill-in.ts'
import { knownValuesOf } from '../domain/diagnostic/known/catalogue.ts'
import type { AnswerValue, Question } from '../domain/diagnostic/question-kinds.ts'
import { type Questionnaire, questionsOf } from '../domain/diagnostic/questionnaire.ts'
import { type TemplateCode, templateOf } from '../domain/diagnostic/templates.ts'
import { readTiming } from '../domain/timing/read-timing.ts'
import type { Platform } from '../platform/ports.ts'
import { campaignsOfSchool, launchCampaign } from '../store/diagnostics/campaigns.ts'
import { readDiagnostic, saveSection, startDiagnostic } from '../store/diagnostics/diagnostics.ts'
import { knownFactsOf } from '../store/diagnostics/known-facts.ts'
import {
  publishQuestionnaire,
  questionnaireById,
  startQuestionnaire,
} from '../store/diagnostics/questionnaires.ts'
import { addRecommendation } from '../store/diagnostics/recommendations.ts'
import { sendDiagnostic } from '../store/diagnostics/send-diagnostic.ts'
import { answerSurvey, startSurvey } from '../store/diagnostics/surveys.ts'
import type { Scene } from '../store/record.ts'
import { acceptSubmission } from '../store/review.ts'
import { contextAt, instantOf, personIdOf } from './load.ts'
import { type DemoSchool, demoAuthority, demoSchools } from './schools.ts'

const published: readonly TemplateCode[] = [
  'programmes',
  'roadmap',
  'monitoring',
  'site-section',
  'mentor-exit',
  'mentee-exit',
]

/** The collections of the demo: two Junes to compare, and what runs now. */
const campaigns = [
  {
    title: 'Самодиагностика программ, июнь 2025',
    template: 'programmes',
    year: 2025,
    launched: '2025-05-12',
    timing: 'до 10 июня 2025 года',
  },
  {
    title: 'Самодиагностика программ, июнь 2026',
    template: 'programmes',
    year: 2026,
    launched: '2026-05-11',
    timing: 'до 10 июня 2026 года',
  },
  {
    title: 'Мониторинг за первое полугодие',
    template: 'monitoring',
    year: 2026,
    launched: '2026-11-09',
    timing: 'до 15 декабря 2026 года',
  },
  {
    title: 'Самодиагностика программ, июнь 2027',
    template: 'programmes',
    year: 2027,
    launched: '2026-11-16',
    timing: 'до 10 июня 2027 года',
  },
] as const

const recommendations = [
  'Обновить приказ о закреплении наставнических пар на текущий учебный год.',
  'Утвердить персонализированные программы для всех действующих пар.',
  'Разместить на сайте положение о наставничестве и дорожную карту.',
  'Направить наставников на обучение в муниципальную «Школу наставников».',
]

const scene = {
  authorityId: demoAuthority.id,
  schoolId: null,
  timeZone: demoAuthority.timeZone,
  actorId: personIdOf(demoAuthority.methodologist.email),
}

const brief = {
  id: demoAuthority.id,
  shortName: demoAuthority.shortName,
  timeZone: demoAuthority.timeZone,
  settings: readSettings({}),
}

/** Writes the questionnaires, collections, answers and surveys of the demo, through the same code people use. */
export async function writeDiagnostics(platform: Platform): Promise<void> {
  const ids = await publishTemplates(platform)
  for (const text of recommendations) {
    await addRecommendation(contextAt(platform, instantOf('2025-09-10', 12)), scene, text)
  }
  for (const one of campaigns) await runCampaign(platform, ids[one.template] ?? '', one)
  await reviewSites(platform, ids['site-section'] ?? '')
  await askMentors(platform, ids['mentor-exit'] ?? '')
}

async function publishTemplates(
  platform: Platform,
): Promise<Partial<Record<TemplateCode, string>>> {
  const ctx = contextAt(platform, instantOf('2025-04-14', 10))
  const ids: Partial<Record<TemplateCode, string>> = {}
  for (const template of published) {
    const content = templateOf(template)
    if (content === undefined) throw new Error(`the demo has no template ${template}`)
    const id = await startQuestionnaire(ctx, scene, { content, template })
    await publishQuestionnaire(ctx, scene, { id, lineageId: id })
    ids[template] = id
  }
  return ids
}

type Campaign = (typeof campaigns)[number]

/** Institutions that were there and have mentees. */
const asked = demoSchools.filter(({ hasMentees, closedOn }) => hasMentees && closedOn === undefined)

async function runCampaign(
  platform: Platform,
  questionnaireId: string,
  one: Campaign,
): Promise<void> {
  const ctx = contextAt(platform, instantOf(one.launched, 11))
  if (ctx.now > platform.clock.now()) return
  const questionnaire = await questionnaireById(ctx, scene.authorityId, questionnaireId)
  const timing = readTiming(one.timing, { from: '2025-01-01', to: '2027-12-31' })
  await launchCampaign(ctx, scene, {
    id: ctx.newId(),
    questionnaire,
    title: one.title,
    timing,
    windowFrom: null,
    due: timing.windows[0]?.to ?? one.launched,
    schoolIds: asked.map(({ id }) => id),
  })
  for (const [index, school] of asked.entries()) await answerOrNot(platform, one, school, index)
}

/** Whoever mostly keeps deadlines answers; of the rest some begin. What runs now is answered by a few. */
async function answerOrNot(platform: Platform, one: Campaign, school: DemoSchool, index: number) {
  const isRunning = one.launched > '2026-09-01'
  const isLongAhead = one.year === 2027
  const { onTime } = school.habits
  if (isLongAhead || school.roadmap === null || onTime < 3) return
  if (isRunning && index % 3 === 2) return
  const day = isRunning ? `2026-11-1${2 + (index % 6)}` : `${one.year}-06-0${2 + (index % 7)}`
  const ctx = contextAt(platform, instantOf(day, 12))
  if (ctx.now > platform.clock.now()) return
  await fill(platform, school, { day, index, isWhole: !(isRunning && index % 3 === 1), one })
}

interface Filling {
  day: string
  index: number
  /** False leaves it begun. */
  isWhole: boolean
  one: Campaign
}

async function fill(platform: Platform, school: DemoSchool, filling: Filling): Promise<void> {
  const { day, isWhole, one } = filling
  const ctx = contextAt(platform, instantOf(day, 12))
  const own = { ...scene, schoolId: school.id, actorId: personIdOf(senderOf(school)) }
  const begun = await begin(ctx, own, one)
  const [facts] = await knownFactsOf(ctx, brief, [school.id], day)
  const known = facts === undefined ? {} : knownValuesOf(facts)
  const typed = typedAnswers(begun.form, known, filling)
  for (const section of isWhole ? begun.form.sections : begun.form.sections.slice(0, 1)) {
    const answers = Object.fromEntries(
      section.questions.flatMap(({ id }) => {
        const answer = typed[id]
        return answer === undefined ? [] : [[id, answer] as const]
      }),
    )
    const save = { diagnosticId: begun.id, section: section.id, revision: 0, answers }
    await saveSection(ctx, own, save)
  }
  if (!isWhole) return
  const answers = fillIn(begun.form, typed, known)
  const receipt = await sendDiagnostic(ctx, own, begun, { answers, alsoProves: [] })
  if (receipt === null || one.launched > '2026-09-01') return
  const officer = { ...own, actorId: personIdOf(demoAuthority.officer.email) }
  const later = contextAt(platform, instantOf(`${one.year}-06-20`, 15))
  await acceptSubmission(later, officer, receipt.id)
}

async function begin(ctx: Context, own: Scene & { schoolId: string }, { title }: Campaign) {
  const open = await campaignsOfSchool(ctx, own.schoolId)
  const campaign = open.find(other => other.title === title)
  if (campaign === undefined) throw new Error('the demo lost a campaign')
  const { questionnaireId, id: campaignId, obligationId } = campaign
  const id = await startDiagnostic(ctx, own, { questionnaireId, campaignId, obligationId })
  const begun = await readDiagnostic(ctx, id)
  if (begun === undefined) throw new Error('the demo lost a diagnostic')
  return begun
}

/** What the product does not know, as the school might have answered it. */
function typedAnswers(form: Questionnaire, known: KnownValues, { index, one }: Filling): Answers {
  return Object.fromEntries(
    questionsOf(form).flatMap((question, at) => {
      const isKnown = question.known !== undefined && known[question.known] !== undefined
      return isKnown ? [] : [[question.id, drawAnswer(question, index * 11 + at * 3 + one.year)]]
    }),
  )
}

/** The curator's address; an institution without one has its head answer. */
function senderOf({ people }: DemoSchool): string {
  return (people.find(({ role }) => role === 'curator') ?? people[0])?.email ?? ''
}

/** What a school might have answered: the same number gives the same answer. */
function drawAnswer(question: Question, seed: number): { value: AnswerValue } {
  return { value: drawValue(question, seed) }
}

function drawValue(question: Question, seed: number): AnswerValue {
  switch (question.kind) {
    case 'yes-no-partly':
      return (['yes', 'partly', 'yes', 'no'] as const)[seed % 4] ?? 'yes'
    case 'presence':
      return { state: seed % 5 === 0 ? 'absent' : 'present', url: '' }
    case 'number':
      return 1 + (seed % 6)
    case 'share':
      return { numerator: 2 + (seed % 5), denominator: 6 + (seed % 3) }
    case 'percentage':
      return 70 + (seed % 30)
    case 'rating':
    case 'banded':
      return 4 + (seed % 7)
    case 'choice':
      return question.options[seed % question.options.length]?.code ?? ''
    case 'choices':
      return [question.options[seed % question.options.length]?.code ?? '']
    case 'text':
      return 'Встречи переносились из-за замен уроков.'
  }
}

/** In July the centre looked at the sites of the first institutions. */
async function reviewSites(platform: Platform, questionnaireId: string): Promise<void> {
  const ctx = contextAt(platform, instantOf('2026-07-07', 12))
  if (ctx.now > platform.clock.now()) return
  for (const [index, school] of asked.slice(0, 5).entries()) {
    const own = { ...scene, schoolId: school.id }
    const start = { questionnaireId, campaignId: null, obligationId: null }
    const begun = await readDiagnostic(ctx, await startDiagnostic(ctx, own, start))
    if (begun === undefined) throw new Error('the demo lost a site review')
    const answers = Object.fromEntries(
      questionsOf(begun.form).map((question, at) => [
        question.id,
        drawAnswer(question, index * 2 + at + 1),
      ]),
    )
    await sendDiagnostic(ctx, own, begun, { answers, alsoProves: [] })
  }
}

/** Seven mentors of the gymnasium answered by their links. */
async function askMentors(platform: Platform, questionnaireId: string): Promise<void> {
  const [gymnasium] = demoSchools
  if (gymnasium === undefined) return
  const ctx = contextAt(platform, instantOf('2026-10-05', 10))
  const own = { ...scene, schoolId: gymnasium.id, actorId: personIdOf(senderOf(gymnasium)) }
  const today = dayOf(platform.clock.now(), demoAuthority.timeZone)
  const survey = await startSurvey(ctx, own, { questionnaireId, links: 9, closesOn: today })
  const form = templateOf('mentor-exit')
  if (form === undefined) return
  for (const [index, token] of survey.tokens.slice(0, 7).entries()) {
    const answers = Object.fromEntries(
      questionsOf(form).map((question, at) => [question.id, drawAnswer(question, index + at)]),
    )
    await answerSurvey(ctx, token, survey.id, answers)
  }
}
