import * as z from 'zod/mini'
import { common, type QuestionKind, readNumberField } from '../question-kind.ts'

const answer = z.number()

const schema = z.object({
  ...common,
  kind: z.literal('rating'),
  least: z._default(z.int(), 1),
  most: z._default(z.int(), 10),
  /** What the ends of the scale mean. */
  leastMeans: z._default(z.string().check(z.maxLength(100)), ''),
  mostMeans: z._default(z.string().check(z.maxLength(100)), ''),
})

/** A mark from 1 to 10, or as declared. */
export const rating: QuestionKind<typeof schema, typeof answer> = {
  code: 'rating',
  minutes: 0.5,
  schema,
  answer,
  parts: [],
  read: readNumberField,
  write: value => ({ '': [String(value)] }),
  fault: (value, { least, most }) => markFault(value, least, most),
  points: (value, { most }) => ({ points: value, most }),
  keys: value => [String(value)],
}

function markFault(value: number, least: number, most: number) {
  if (!Number.isInteger(value)) return 'notWhole'
  if (value < least) return 'belowLeast'
  return value > most ? 'aboveMost' : null
}
