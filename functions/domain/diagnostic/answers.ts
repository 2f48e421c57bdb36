import * as z from 'zod/mini'
import { type AnswerFault, type Fields, fieldOf } from './question-kind.ts'
import { type AnswerValue, kindOf, type Question } from './question-kinds.ts'
import { type Questionnaire, questionsOf } from './questionnaire.ts'

/** Where an answer comes from: typed by a person, known to the product, or last time's, confirmed. */
export type AnswerOrigin = 'typed' | 'known' | 'last'

/** What was answered to one question. */
export type Answer = ({ value: AnswerValue } | { notApplicable: string }) & {
  origin?: AnswerOrigin
}

/** By question id. A question that is not there has not been answered. */
export type Answers = Readonly<Record<string, Answer>>

export type AnswerFaults = Record<string, AnswerFault>

const longestReason = 1_000

/** The value of an answer, `undefined` where there is none or it does not apply. */
export function givenValue(answer: Answer | undefined): AnswerValue | undefined {
  return answer !== undefined && 'value' in answer ? answer.value : undefined
}

/** Is a question asked, as the others are answered? One whose condition hangs on a question not asked is not asked either. */
export function isAsked(
  { when }: Pick<Question, 'when'>,
  questions: readonly Question[],
  answers: Answers,
): boolean {
  if (when === undefined) return true
  const other = questions.find(({ id }) => id === when.question)
  if (other === undefined || !isAsked(other, questions, answers)) return false
  const value = givenValue(answers[other.id])
  return (
    value !== undefined &&
    kindOf(other)
      .keys(value)
      .some(key => when.answers.includes(key))
  )
}

/** The questions that are asked, as they are answered. */
export function askedOf(form: Pick<Questionnaire, 'sections'>, answers: Answers): Question[] {
  const questions = questionsOf(form)
  return questions.filter(one => isAsked(one, questions, answers))
}

/** The names of a question's fields: `pairs`, `pairs.denominator`; the name of a part of it, or of its reason. */
export function fieldName(id: string, part = ''): string {
  return part === '' ? id : `${id}.${part}`
}

/** A question as a form answers it: an answer, nothing, or a fault; `null` is «not answered». */
export function readAnswer(
  question: Question,
  fields: Fields,
): { answer: Answer | null } | { fault: AnswerFault } {
  const kind = kindOf(question)
  if (question.mayNotApply && fieldOf(fields, 'na') !== '') {
    const reason = fieldOf(fields, 'reason').slice(0, longestReason)
    return reason === '' ? { fault: 'reasonMissing' } : { answer: { notApplicable: reason } }
  }
  const read = kind.read(fields, question)
  if (read.is === 'fault') return { fault: read.fault }
  if (read.is === 'empty') return { answer: null }
  const fault = kind.fault(read.value, question)
  return fault === null ? { answer: { value: read.value } } : { fault }
}

/** What is wrong with an answer that did not come from our form; `null` where nothing is. */
export function faultOf(question: Question, answer: Answer): AnswerFault | null {
  if ('notApplicable' in answer) {
    if (!question.mayNotApply) return 'mustApply'
    return answer.notApplicable.trim() === '' ? 'reasonMissing' : null
  }
  const kind = kindOf(question)
  const read = z.safeParse(kind.answer, answer.value)
  return read.success ? kind.fault(read.data, question) : 'wrongShape'
}

/** What must be fixed before answers can be sent: wrong ones, and required ones that are missing. */
export function faultsOf(form: Pick<Questionnaire, 'sections'>, answers: Answers): AnswerFaults {
  const faults: AnswerFaults = {}
  for (const question of askedOf(form, answers)) {
    const answer = answers[question.id]
    const missing = question.isRequired ? 'missing' : null
    const fault = answer === undefined ? missing : faultOf(question, answer)
    if (fault !== null) faults[question.id] = fault
  }
  return faults
}

/** Answers to the questions that are asked, and to no others. */
export function onlyAsked(form: Pick<Questionnaire, 'sections'>, answers: Answers): Answers {
  return Object.fromEntries(
    askedOf(form, answers).flatMap(({ id }) => {
      const answer = answers[id]
      return answer === undefined ? [] : [[id, answer]]
    }),
  )
}

/** The answers that still fit another version of the questionnaire: same question, same kind, nothing wrong. */
export function carryOver(
  from: Pick<Questionnaire, 'sections'>,
  to: Pick<Questionnaire, 'sections'>,
  answers: Answers,
): Answers {
  const before = new Map(questionsOf(from).map(one => [one.id, one]))
  return Object.fromEntries(
    questionsOf(to).flatMap(one => {
      const answer = answers[one.id]
      const fits = answer !== undefined && before.get(one.id)?.kind === one.kind
      return fits && faultOf(one, answer) === null ? [[one.id, answer]] : []
    }),
  )
}
