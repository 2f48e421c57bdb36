import * as z from 'zod/mini'
import { bound } from './bounds.ts'
import { line, questionId } from './question-kind.ts'
import { type Question, question } from './question-kinds.ts'

/** What a questionnaire is for. `survey` is answered by people, by one-time links and without accounts. */
export const questionnaireUses = ['self-diagnostic', 'monitoring', 'site-review', 'survey'] as const
export type QuestionnaireUse = (typeof questionnaireUses)[number]

const section = z.object({
  id: questionId,
  title: line(200),
  help: z._default(z.string().check(z.maxLength(2_000)), ''),
  questions: z.array(question).check(z.maxLength(100)),
})

export type Section = z.infer<typeof section>

/** A named range of the score, from its bound up to the next. */
const level = z.extend(bound, { code: questionId, name: line(100) })

export type Level = z.infer<typeof level>

const shape = z.object({
  /** The form of the file itself: another number cannot be read. */
  format: z.literal('nastavnik-questionnaire-1'),
  title: line(300),
  purpose: z._default(z.string().check(z.maxLength(2_000)), ''),
  use: z.enum(questionnaireUses),
  /** When it is usually collected, in the language of deadlines: «ежегодно до 10 июня». */
  timing: z._default(z.string().check(z.maxLength(200)), ''),
  /** What the result is as a document: a code of `evidence-kinds.ts`. */
  evidence: z._default(z.string().check(z.maxLength(60)), 'self_diagnostic_result'),
  /** The score: points added, points by weight, or percent of what the applicable questions can give. */
  score: z._default(z.enum(['sum', 'weighted-sum', 'share']), 'share'),
  levels: z._default(z.array(level).check(z.maxLength(10)), []),
  risk: z._default(
    z.object({
      /** A criterion is a zone of risk under this percentage of its most. */
      under: z.number().check(z.gte(0), z.lte(100)),
      /** A criterion exactly at the bound is one too. */
      isIncluded: z._default(z.boolean(), false),
      /** So is one that gave more last time. */
      isFallRisk: z._default(z.boolean(), true),
    }),
    { under: 50, isIncluded: false, isFallRisk: true },
  ),
  sections: z.array(section).check(z.minLength(1, 'Нужен хотя бы один раздел.'), z.maxLength(30)),
})

/** A questionnaire as data: what the editor makes, what is exported and imported, what our templates are. */
export const questionnaire = shape.check(
  z.superRefine((one, context) => {
    for (const message of contradictionsOf(one)) {
      context.addIssue({ code: 'custom', message, path: ['sections'] })
    }
  }),
)

export type Questionnaire = z.infer<typeof shape>

/** All questions, section after section. */
export function questionsOf({ sections }: Pick<Questionnaire, 'sections'>): Question[] {
  return sections.flatMap(({ questions }) => questions)
}

/** Names used twice, and conditions that nothing can meet: sentences for whoever edits. */
function contradictionsOf({ sections }: Questionnaire): string[] {
  const questions = questionsOf({ sections })
  const ids = [...sections, ...questions].map(({ id }) => id)
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
  const lost = questions.filter(
    ({ when }) => when !== undefined && !questions.some(({ id }) => id === when.question),
  )
  const circular = questions.filter(one => isCircular(one, questions))
  return [
    ...repeated.map(id => `Имя «${id}» стоит дважды.`),
    ...lost.map(({ id }) => `Условие вопроса «${id}» ссылается на вопрос, которого нет.`),
    ...circular.map(({ id }) => `Условие вопроса «${id}» зависит от него самого.`),
  ]
}

function isCircular(one: Question, questions: readonly Question[]): boolean {
  const seen = new Set<string>()
  let current: Question | undefined = one
  while (current?.when !== undefined && !seen.has(current.id)) {
    seen.add(current.id)
    const next: string = current.when.question
    current = questions.find(({ id }) => id === next)
  }
  return current !== undefined && seen.has(current.id)
}
