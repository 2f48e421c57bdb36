import { QuestionFormPage } from '../../../web/pages/questionnaires/question-form.tsx'
import { questionnaire as texts } from '../../../web/text/questionnaire.ts'
import { edit, newId } from '../../domain/diagnostic/edit-questionnaire.ts'
import { kindSettings } from '../../domain/diagnostic/kind-settings.ts'
import { knownCatalogue } from '../../domain/diagnostic/known/catalogue.ts'
import { readNumber, writeNumber } from '../../domain/diagnostic/question-kind.ts'
import {
  type Question,
  type QuestionKindCode,
  questionKinds,
  question as schema,
} from '../../domain/diagnostic/question-kinds.ts'
import { questionnaire, questionsOf } from '../../domain/diagnostic/questionnaire.ts'
import { Problem } from '../../domain/problem.ts'
import {
  type QuestionnaireRow,
  questionnaireById,
  saveQuestionnaire,
} from '../../store/diagnostics/questionnaires.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route, sceneOf } from '../route.ts'

export const questionRoutes = [
  route('GET /questionnaires/:questionnaire/questions/:question', showQuestion),
  route('POST /questionnaires/:questionnaire/questions/:question', postQuestion),
]

/** The draft, and the question of the path: undefined for a new one. Throws `notFound`, `changedMeanwhile`. */
async function readPlace(c: RequestContext) {
  const id = pathParam(c, 'questionnaire')
  const one = await questionnaireById(c.get('ctx'), placeOf(c).authority.id, id)
  if (one.publishedAt !== null) throw new Problem('changedMeanwhile')
  const named = pathParam(c, 'question')
  const question = questionsOf(one.content).find(({ id: of }) => of === named)
  if (question === undefined && named !== 'new') throw new Problem('notFound')
  return { one, question }
}

function kindIn(text: string): QuestionKindCode {
  return (Object.keys(questionKinds) as QuestionKindCode[]).find(code => code === text) ?? 'text'
}

async function showQuestion(c: RequestContext): Promise<Response> {
  const { one, question } = await readPlace(c)
  const section = one.content.sections.find(({ questions, id }) =>
    question === undefined
      ? id === c.req.query('section')
      : questions.some(({ id: of }) => of === question.id),
  )
  const sectionId = section?.id ?? one.content.sections[0]?.id ?? ''
  const kind = question?.kind ?? kindIn('yes-no-partly')
  const shown = question === undefined ? freshFields(kind) : fieldsOf(question)
  return render(c, one, question, { sectionId, kind, shown, errors: {} })
}

/** What a new question of a kind begins with: the defaults of its schema. */
function freshFields(kind: QuestionKindCode): Record<string, string> {
  const defaults: Partial<Record<QuestionKindCode, Record<string, unknown>>> = {
    'yes-no-partly': { hasPartly: true },
    presence: { hasLink: true },
    number: { isWhole: true, least: 0 },
    rating: { least: 1, most: 10 },
  }
  const own = defaults[kind] ?? {}
  const settings = kindSettings[kind].map(({ name, write }) => [name, write(own[name])])
  return { flags: 'isRequired', weight: '1', ...Object.fromEntries(settings) }
}

/** A question as the fields of the form. */
function fieldsOf(question: Question): Record<string, string> {
  const values = question as unknown as Record<string, unknown>
  const flags = (['isRequired', 'mayNotApply'] as const).filter(name => question[name])
  return {
    text: question.text,
    help: question.help,
    flags: flags.join(','),
    weight: writeNumber(question.weight),
    known: question.known ?? '',
    riskUnder: question.riskUnder === undefined ? '' : writeNumber(question.riskUnder),
    whenQuestion: question.when?.question ?? '',
    whenAnswers: question.when?.answers.join(', ') ?? '',
    ...Object.fromEntries(
      kindSettings[question.kind].map(({ name, write }) => [name, write(values[name])]),
    ),
  }
}

interface Shown {
  sectionId: string
  kind: QuestionKindCode
  shown: Record<string, string>
  errors: FieldErrors
}

function render(
  c: RequestContext,
  one: QuestionnaireRow,
  question: Question | undefined,
  { sectionId, kind, shown, errors }: Shown,
): Response {
  const t = textOf(c)
  const words = texts[t.language]
  const content = (
    <QuestionFormPage
      {...{ t, words, sectionId, kind, shown, errors }}
      action={`/questionnaires/${one.id}/questions/${question?.id ?? 'new'}`}
      revision={one.revision}
      isNew={question === undefined}
      known={knownCatalogue.map(known => ({ code: known.code, label: known[t.language] }))}
      others={questionsOf(one.content).filter(({ id }) => id !== question?.id)}
    />
  )
  const title = question === undefined ? words.newQuestion : words.editQuestion
  const back = { href: `/questionnaires/${one.id}`, label: one.title }
  return page(c, { title, back }, content, Object.keys(errors).length > 0 ? 422 : 200)
}

async function postQuestion(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const { one, question } = await readPlace(c)
  const kind = kindIn(field(form, 'kind'))
  const sectionId = field(form, 'section')
  const shown = { ...typedIn(form, kind), flags: form.getAll('flags').map(String).join(',') }
  if (field(form, 'action') === 'kind') {
    const fresh = { ...freshFields(kind), ...withoutEmpty(shown) }
    return render(c, one, question, { sectionId, kind, shown: fresh, errors: {} })
  }
  if (one.revision !== Number(field(form, 'revision'))) throw new Problem('changedMeanwhile')
  const id = question?.id ?? newId(one.content, 'q')
  const read = schema.safeParse(questionIn(id, kind, shown))
  const changed = read.success ? edit.question(one.content, sectionId, read.data) : null
  const whole = changed && questionnaire.safeParse(changed)
  const words = texts[textOf(c).language]
  if (!read.success) {
    const errors = errorsOf(words, read.error.issues)
    return render(c, one, question, { sectionId, kind, shown, errors })
  }
  if (!whole?.success) {
    const errors = { whenAnswers: words.whenWrong }
    return render(c, one, question, { sectionId, kind, shown, errors })
  }
  await saveQuestionnaire(c.get('ctx'), sceneOf(c), { ...one, content: whole.data })
  return seeOther(c, `/questionnaires/${one.id}#section-${sectionId}`)
}

const commonNames = ['text', 'help', 'weight', 'known', 'riskUnder', 'whenQuestion', 'whenAnswers']

function typedIn(form: FormData, kind: QuestionKindCode): Record<string, string> {
  const names = [...commonNames, ...kindSettings[kind].map(({ name }) => name)]
  return Object.fromEntries(
    names.map(name => [name, field(form, name).replaceAll('\r\n', '\n').slice(0, 4_000)]),
  )
}

function withoutEmpty(shown: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== ''))
}

/** The question the fields describe, for its schema to check. */
function questionIn(id: string, kind: QuestionKindCode, shown: Record<string, string>): unknown {
  const flags = (shown.flags ?? '').split(',')
  const answers = (shown.whenAnswers ?? '').split(/[,;\s]+/).filter(Boolean)
  const settings = kindSettings[kind].map(({ name, read }) => [name, read(shown[name] ?? '')])
  return {
    ...Object.fromEntries(settings.filter(([, value]) => value !== undefined)),
    ...(shown.known ? { known: shown.known } : {}),
    ...(shown.riskUnder ? { riskUnder: readNumber(shown.riskUnder) } : {}),
    ...(shown.whenQuestion ? { when: { question: shown.whenQuestion, answers } } : {}),
    ...{ id, kind, text: shown.text, help: shown.help },
    weight: readNumber(shown.weight || '1'),
    isRequired: flags.includes('isRequired'),
    mayNotApply: flags.includes('mayNotApply'),
  }
}

function errorsOf(
  words: (typeof texts)['ru'],
  issues: readonly { path: PropertyKey[] }[],
): FieldErrors {
  return Object.fromEntries(
    issues.map(({ path }) => {
      const name = String(path[0])
      if (name === 'text') return [name, words.textMissing]
      if (name === 'when') return ['whenAnswers', words.whenWrong]
      return [name, path.length > 1 ? words.settingWrong : words.wrong]
    }),
  )
}
