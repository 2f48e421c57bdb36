import type { Answer, Answers } from '../../../functions/domain/diagnostic/answers.ts'
import type { AnswerValue } from '../../../functions/domain/diagnostic/question-kinds.ts'
import { questionnaire } from '../../../functions/domain/diagnostic/questionnaire.ts'

type Declared = Record<string, unknown> & { id: string; kind: string }

/** A questionnaire of one section; what a question leaves out is made up. */
export function formOf(questions: readonly Declared[], rest: Record<string, unknown> = {}) {
  return questionnaire.parse({
    format: 'nastavnik-questionnaire-1',
    title: 'Самодиагностика',
    use: 'self-diagnostic',
    sections: [
      { id: 'all', title: 'Всё', questions: questions.map(one => ({ text: one.id, ...one })) },
    ],
    ...rest,
  })
}

/** Answers written as plain values; `{ na: 'причина' }` is «не применимо». */
export function answersOf(given: Record<string, AnswerValue | { na: string }>): Answers {
  return Object.fromEntries(
    Object.entries(given).map(([id, value]): [string, Answer] => [
      id,
      typeof value === 'object' && 'na' in value ? { notApplicable: value.na } : { value },
    ]),
  )
}

export const levels = [
  { code: 'optimal', name: 'оптимальный', from: 75 },
  { code: 'admissible', name: 'допустимый', from: 50 },
  { code: 'low', name: 'недопустимый', from: 0 },
]
