import * as z from 'zod/mini'
import { common, empty, fieldOf, line, type QuestionKind, questionId } from '../question-kind.ts'

/** One of the answers to pick from, and what it is worth. */
export const option = z.object({
  code: questionId,
  text: line(300),
  points: z._default(z.number(), 0),
})

export const options = z
  .array(option)
  .check(z.minLength(2, 'Нужно хотя бы два варианта.'), z.maxLength(40))

export type Option = z.infer<typeof option>

const answer = z.string()

const schema = z.object({ ...common, kind: z.literal('choice'), options })

/** One answer of several. Options that are worth nothing give no points: the answer is only told. */
export const choice: QuestionKind<typeof schema, typeof answer> = {
  code: 'choice',
  minutes: 0.5,
  schema,
  answer,
  parts: [],
  read(fields) {
    const value = fieldOf(fields)
    return value === '' ? empty : { is: 'value', value }
  },
  write: value => ({ '': [value] }),
  fault: (value, question) =>
    question.options.some(({ code }) => code === value) ? null : 'notAnOption',
  points(value, question) {
    const most = Math.max(...question.options.map(({ points }) => points))
    if (most <= 0) return null
    return { points: question.options.find(({ code }) => code === value)?.points ?? 0, most }
  },
  keys: value => [value],
}
