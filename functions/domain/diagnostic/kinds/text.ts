import * as z from 'zod/mini'
import { common, empty, fieldOf, type QuestionKind } from '../question-kind.ts'

const mostLetters = 4_000

const answer = z.string()

const schema = z.object({ ...common, kind: z.literal('text') })

/** An answer in one's own words. */
export const text: QuestionKind<typeof schema, typeof answer> = {
  code: 'text',
  minutes: 4,
  schema,
  answer,
  parts: [],
  read(fields) {
    const value = fieldOf(fields).replaceAll('\r\n', '\n')
    return value === '' ? empty : { is: 'value', value }
  },
  write: value => ({ '': [value] }),
  fault: value => (value.length > mostLetters ? 'tooLong' : null),
  points: () => null,
  keys: () => [],
}
