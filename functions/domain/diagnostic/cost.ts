import { kindOf } from './question-kinds.ts'
import { type Questionnaire, questionsOf } from './questionnaire.ts'

/** What a campaign takes from the schools, before it is launched. */
export interface CampaignCost {
  questions: number
  schools: number
  /** Questions the product answers itself, on average over the schools. */
  known: number
  /** Answers that people have to give, in all schools together. */
  toAnswer: number
  minutes: number
  /** Questions that were asked before: their ids. */
  askedBefore: string[]
}

/** Counts what is not known yet: questions × schools × minutes. `known` has the ids known, school by school. */
export function costOf(
  form: Pick<Questionnaire, 'sections'>,
  known: readonly ReadonlySet<string>[],
  askedBefore: ReadonlySet<string>,
): CampaignCost {
  const questions = questionsOf(form)
  const toAnswer = known.flatMap(ids => questions.filter(({ id }) => !ids.has(id)))
  const all = questions.length * known.length
  return {
    questions: questions.length,
    schools: known.length,
    known: known.length === 0 ? 0 : (all - toAnswer.length) / known.length,
    toAnswer: toAnswer.length,
    minutes: toAnswer.reduce((sum, question) => sum + kindOf(question).minutes, 0),
    askedBefore: questions.map(({ id }) => id).filter(id => askedBefore.has(id)),
  }
}
