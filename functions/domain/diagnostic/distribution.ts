import { type Answers, givenValue, isAsked } from './answers.ts'
import { kindOf, type Question } from './question-kinds.ts'

/** Answers of fewer people could be guessed back to them: such a group is never shown. */
export const leastGroup = 5

/** How many gave which answer. `counts` has the codes that occurred, `median` that of numbers. */
export interface Distribution {
  /** Who was asked and answered. */
  answered: number
  notApplicable: number
  counts: Record<string, number>
  median: number | null
  mean: number | null
}

/** How a question was answered by many, whatever order they come in. */
export function distributionOf(
  question: Question,
  questions: readonly Question[],
  all: readonly Answers[],
): Distribution {
  const asked = all.filter(answers => isAsked(question, questions, answers))
  const given = asked.flatMap(answers => answers[question.id] ?? [])
  const values = given.flatMap(answer => givenValue(answer) ?? [])
  const counts: Record<string, number> = {}
  for (const value of values) {
    for (const key of kindOf(question).keys(value)) counts[key] = (counts[key] ?? 0) + 1
  }
  const numbers = values.filter(value => typeof value === 'number')
  return {
    answered: values.length,
    notApplicable: given.length - values.length,
    counts,
    median: medianOf(numbers),
    mean: meanOf(numbers),
  }
}

/** The same of people: `null` where so few answered that they could be told apart. */
export function distributionOfPeople(
  ...given: Parameters<typeof distributionOf>
): Distribution | null {
  const distribution = distributionOf(...given)
  return distribution.answered < leastGroup ? null : distribution
}

/** The middle value; of an even number the mean of the two in the middle. `null` of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  const lower = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? upper) : upper
  return (lower + upper) / 2
}

/** `null` of none. Sorted first, so that the order cannot change the last digit. */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.reduce((sum, value) => sum + value, 0) / values.length
}
