import { type Answers, faultOf } from './answers.ts'
import type { KnownSource } from './known-facts.ts'
import type { AnswerValue } from './question-kinds.ts'
import { type Questionnaire, questionsOf } from './questionnaire.ts'

/** A value the product knows, and where from. */
export interface Known {
  value: AnswerValue
  source: KnownSource
}

/** By the code a question names in `known`. */
export type KnownValues = Readonly<Record<string, Known>>

/**
 * The answers as they stand: what people saved, and for the rest what the product knows. Last time's answers are not
 * among them: somebody has to confirm them first.
 */
export function fillIn(
  form: Pick<Questionnaire, 'sections'>,
  saved: Answers,
  known: KnownValues,
): Answers {
  return Object.fromEntries(
    questionsOf(form).flatMap(question => {
      const own = saved[question.id]
      if (own !== undefined) return [[question.id, own]]
      const found = question.known === undefined ? undefined : known[question.known]
      if (found === undefined) return []
      const answer = { value: found.value, origin: 'known' as const }
      return faultOf(question, answer) === null ? [[question.id, answer]] : []
    }),
  )
}

/** What a section of the form offers to begin with: the answers as they stand, and last time's for the rest. */
export function offered(
  form: Pick<Questionnaire, 'sections'>,
  answers: Answers,
  last: Answers,
): Answers {
  return Object.fromEntries(
    questionsOf(form).flatMap(question => {
      const given = answers[question.id]
      if (given !== undefined) return [[question.id, given]]
      const before = last[question.id]
      const fits = before !== undefined && faultOf(question, before) === null
      return fits ? [[question.id, { ...before, origin: 'last' as const }]] : []
    }),
  )
}
