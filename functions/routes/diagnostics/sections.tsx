import { DiagnosticSectionPage } from '../../../web/pages/diagnostics/diagnostic-section.tsx'
import { fieldsOf } from '../../../web/pages/diagnostics/question-block.tsx'
import { formatInstant } from '../../../web/text/format.ts'
import {
  type Answer,
  type AnswerFaults,
  type Answers,
  fieldName,
  isAsked,
  readAnswer,
} from '../../domain/diagnostic/answers.ts'
import { fillIn, type KnownValues, offered } from '../../domain/diagnostic/fill-in.ts'
import { nextSection } from '../../domain/diagnostic/progress.ts'
import type { Fields } from '../../domain/diagnostic/question-kind.ts'
import { kindOf, type Question } from '../../domain/diagnostic/question-kinds.ts'
import { questionsOf, type Section } from '../../domain/diagnostic/questionnaire.ts'
import { Problem } from '../../domain/problem.ts'
import {
  type DiagnosticView,
  lastAnswersOf,
  savedAnswers,
  saveSection,
} from '../../store/diagnostics/diagnostics.ts'
import { field, readForm } from '../forms.ts'
import { page, seeOther } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route, sceneOf } from '../route.ts'
import { diagnosticOf, frameOf, knownOf, openDiagnosticOf, sourcesOf } from './diagnostic-view.ts'

export const sectionRoutes = [
  route('GET /diagnostics/:diagnostic/sections/:section', showSection),
  route('POST /diagnostics/:diagnostic/sections/:section', postSection),
]

/** The section of the path. Throws `notFound`. */
function sectionOf(c: RequestContext, one: DiagnosticView): Section {
  const section = one.form.sections.find(({ id }) => id === pathParam(c, 'section'))
  if (section === undefined) throw new Problem('notFound')
  return section
}

/** What stands in the form, and what is wrong with it. */
interface Typed {
  fields: Record<string, Fields>
  faults: AnswerFaults
  conflict: { who: string; when: string; answers: Answers } | null
  revision: number
}

async function showSection(c: RequestContext): Promise<Response> {
  const one = await openDiagnosticOf(c)
  const section = sectionOf(c, one)
  const [known, last] = await Promise.all([
    knownOf(c, one.form, one.schoolId),
    lastAnswersOf(c.get('ctx'), one, c.get('ctx').now),
  ])
  const saved = one.sections.find(({ section: id }) => id === section.id)
  const filled = fillIn(one.form, savedAnswers(one), known)
  const answers = offered(one.form, filled, saved === undefined ? (last?.answers ?? {}) : {})
  const fields = Object.fromEntries(
    section.questions.map(question => [question.id, fieldsOf(question, answers[question.id])]),
  )
  const { timeZone } = placeOf(c).authority
  const sources = sourcesOf(one.form, answers, known, last ? { ...last, timeZone } : null)
  const revision = saved?.revision ?? 0
  return render(c, one, section, known, { fields, faults: {}, conflict: null, revision }, sources)
}

function render(
  c: RequestContext,
  one: DiagnosticView,
  section: Section,
  known: KnownValues,
  typed: Typed,
  sources?: ReturnType<typeof sourcesOf>,
): Response {
  const frame = frameOf(c, one, known)
  const { sections } = one.form
  const step = sections.indexOf(section) + 1
  const content = (
    <DiagnosticSectionPage
      {...frame}
      {...typed}
      sources={sources ?? frame.sources}
      section={section}
      stepLabel={frame.words.step(step, sections.length)}
    />
  )
  const status = typed.conflict ? 409 : Object.keys(typed.faults).length > 0 ? 422 : 200
  const back = { href: `/diagnostics/${one.id}`, label: frame.words.sections }
  return page(c, { title: section.title, back }, content, status)
}

/** Saves a section. Whoever goes on must have answered what is required; whoever leaves may come back to it. */
async function postSection(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const one = await openDiagnosticOf(c)
  const section = sectionOf(c, one)
  const known = await knownOf(c, one.form, one.schoolId)
  const isLater = field(form, 'leave') === 'later'
  const revision = Number(field(form, 'revision')) || 0
  const fields = Object.fromEntries(
    section.questions.map(question => [question.id, fieldsIn(form, question)]),
  )
  const { answers, faults } = readSection(one, section, fields, known)
  const wrong = isLater ? withoutMissing(faults) : faults
  const typed = { fields, faults: wrong, conflict: null, revision }
  if (Object.keys(wrong).length > 0) return render(c, one, section, known, typed)
  const save = { diagnosticId: one.id, section: section.id, revision, answers }
  if (!(await saveSection(c.get('ctx'), sceneOf(c), save))) {
    return afterConflict(c, section, known, { typed, answers })
  }
  return seeOther(c, isLater ? `/diagnostics/${one.id}` : await nextPath(c, known, section.id))
}

/** The next section a person has to open, or the answers to check. */
async function nextPath(c: RequestContext, known: KnownValues, after: string): Promise<string> {
  const one = await diagnosticOf(c)
  const next = nextSection(frameOf(c, one, known).progress, after)
  return next === null ? `/diagnostics/${one.id}/check` : `/diagnostics/${one.id}/sections/${next}`
}

/** The same answers saved twice are saved; others are shown beside what is saved now. */
async function afterConflict(
  c: RequestContext,
  section: Section,
  known: KnownValues,
  { typed, answers }: { typed: Typed; answers: Answers },
): Promise<Response> {
  const one = await diagnosticOf(c)
  const saved = one.sections.find(({ section: id }) => id === section.id)
  if (saved === undefined) throw new Problem('changedMeanwhile')
  if (isSame(saved.answers, answers)) return seeOther(c, await nextPath(c, known, section.id))
  const { timeZone } = placeOf(c).authority
  const when = formatInstant(saved.updatedAt, timeZone, c.get('language'))
  const conflict = { who: saved.updatedByName, when, answers: saved.answers }
  return render(c, one, section, known, { ...typed, conflict, revision: saved.revision })
}

/** The values of a question's fields, by their parts. */
function fieldsIn(form: FormData, question: Question): Fields {
  const parts = ['', 'na', 'reason', ...kindOf(question).parts]
  return Object.fromEntries(
    parts.map(part => [
      part,
      form.getAll(fieldName(question.id, part)).filter(value => typeof value === 'string'),
    ]),
  )
}

function readSection(
  one: DiagnosticView,
  section: Section,
  fields: Record<string, Fields>,
  known: KnownValues,
): { answers: Answers; faults: AnswerFaults } {
  const answers: Record<string, Answer> = {}
  const faults: AnswerFaults = {}
  for (const question of section.questions) {
    const read = readAnswer(question, fields[question.id] ?? {})
    if ('fault' in read) faults[question.id] = read.fault
    else if (read.answer !== null) answers[question.id] = read.answer
  }
  const others = fillIn(one.form, { ...savedAnswers(one), ...answers }, known)
  const all = questionsOf(one.form)
  for (const question of section.questions) {
    const isAnswered = answers[question.id] !== undefined || faults[question.id] !== undefined
    if (!isAsked(question, all, others)) delete faults[question.id]
    else if (!isAnswered && question.isRequired) faults[question.id] = 'missing'
  }
  return { answers: withoutKnown(section, answers, known), faults }
}

/** What is as the product knows it stays the product's: it is kept up to date until it is sent. */
function withoutKnown(section: Section, answers: Answers, known: KnownValues): Answers {
  return Object.fromEntries(
    section.questions.flatMap(question => {
      const answer = answers[question.id]
      const found = question.known === undefined ? undefined : known[question.known]
      const isKnown =
        answer !== undefined && 'value' in answer && isSame(answer.value, found?.value)
      return answer === undefined || isKnown ? [] : [[question.id, answer]]
    }),
  )
}

function withoutMissing(faults: AnswerFaults): AnswerFaults {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== 'missing'))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
