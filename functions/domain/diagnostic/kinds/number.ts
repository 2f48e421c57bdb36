import * as z from 'zod/mini'
import { pointsBySteps, steps } from '../bounds.ts'
import { common, type QuestionKind, readNumberField, writeNumber } from '../question-kind.ts'

const answer = z.number()

const schema = z.object({
  ...common,
  kind: z.literal('number'),
  unit: z._default(z.string().check(z.maxLength(40)), ''),
  least: z._default(z.number(), 0),
  most: z._default(z.number(), 1_000_000),
  isWhole: z._default(z.boolean(), true),
  /** Points by the number, as «стаж 5–9 лет = 2 балла»; without it the number is only told. */
  steps: z.optional(steps),
})

/** A count. */
export const number: QuestionKind<typeof schema, typeof answer> = {
  code: 'number',
  minutes: 2,
  schema,
  answer,
  parts: [],
  read: readNumberField,
  write: value => ({ '': [writeNumber(value)] }),
  fault(value, { least, most, isWhole }) {
    if (isWhole && !Number.isInteger(value)) return 'notWhole'
    if (value < least) return 'belowLeast'
    return value > most ? 'aboveMost' : null
  },
  points: (value, { steps: table }) => (table === undefined ? null : pointsBySteps(value, table)),
  keys: value => [value === 0 ? 'none' : 'some'],
}
