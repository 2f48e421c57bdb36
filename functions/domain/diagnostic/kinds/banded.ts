import * as z from 'zod/mini'
import { common, line, type QuestionKind, readNumberField } from '../question-kind.ts'

const answer = z.number()

const schema = z.object({
  ...common,
  kind: z.literal('banded'),
  /** What a mark means, from the highest down: «9–10: результаты измеримы». */
  bands: z
    .array(z.object({ from: z.int(), to: z.int(), text: line(500) }))
    .check(z.minLength(1, 'Нужна хотя бы одна полоса.'), z.maxLength(20)),
})

/** A mark whose bands are described in words. */
export const banded: QuestionKind<typeof schema, typeof answer> = {
  code: 'banded',
  minutes: 1,
  schema,
  answer,
  parts: [],
  read: readNumberField,
  write: value => ({ '': [String(value)] }),
  fault(value, { bands }) {
    if (!Number.isInteger(value)) return 'notWhole'
    return bands.some(({ from, to }) => from <= value && value <= to) ? null : 'notAnOption'
  },
  points: (value, { bands }) => ({ points: value, most: Math.max(...bands.map(({ to }) => to)) }),
  keys: value => [String(value)],
}
