import * as z from 'zod/mini'
import { common, empty, type QuestionKind } from '../question-kind.ts'
import { options } from './choice.ts'

const answer = z.array(z.string()).check(z.maxLength(40))

const schema = z.object({ ...common, kind: z.literal('choices'), options })

/** Any number of answers; what they are worth is added up. */
export const choices: QuestionKind<typeof schema, typeof answer> = {
  code: 'choices',
  minutes: 1,
  schema,
  answer,
  parts: [],
  read(fields) {
    const value = [...new Set((fields[''] ?? []).filter(code => code !== ''))]
    return value.length === 0 ? empty : { is: 'value', value }
  },
  write: value => ({ '': value }),
  fault: (value, question) =>
    value.every(code => question.options.some(option => option.code === code))
      ? null
      : 'notAnOption',
  points(value, question) {
    const worth = question.options.filter(({ points }) => points > 0)
    if (worth.length === 0) return null
    const sum = (list: typeof worth) => list.reduce((total, { points }) => total + points, 0)
    return { points: sum(worth.filter(({ code }) => value.includes(code))), most: sum(worth) }
  },
  keys: value => value,
}
