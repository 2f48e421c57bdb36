import * as z from 'zod/mini'
import { pointsBySteps, steps } from '../bounds.ts'
import { common, type QuestionKind, readNumberField, writeNumber } from '../question-kind.ts'

const answer = z.number()

const schema = z.object({
  ...common,
  kind: z.literal('percentage'),
  steps,
})

/** A percentage and the table that turns it into points. */
export const percentage: QuestionKind<typeof schema, typeof answer> = {
  code: 'percentage',
  minutes: 3,
  schema,
  answer,
  parts: [],
  read: readNumberField,
  write: value => ({ '': [writeNumber(value)] }),
  fault: value => (value < 0 ? 'belowLeast' : value > 100 ? 'aboveMost' : null),
  points: (value, question) => pointsBySteps(value, question.steps),
  keys: value => [value === 0 ? 'none' : 'some'],
}
