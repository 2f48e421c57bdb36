import * as z from 'zod/mini'
import { pointsBySteps, steps } from '../bounds.ts'
import { percentOf } from '../exact.ts'
import {
  common,
  empty,
  fieldOf,
  line,
  type QuestionKind,
  type Read,
  readNumber,
} from '../question-kind.ts'

const count = z.number().check(z.gte(0))
const answer = z.object({ numerator: count, denominator: count })

export type ShareAnswer = z.infer<typeof answer>

const schema = z.object({
  ...common,
  kind: z.literal('share'),
  /** «Из них прошли обучение». */
  numerator: line(200),
  /** «Всего наставников». */
  denominator: line(200),
  /** Points by the percentage; without it the share itself is the points, of one. */
  steps: z.optional(steps),
})

/** Two numbers that give a share, both always shown. A share of nothing is not applicable, not 0 %. */
export const share: QuestionKind<typeof schema, typeof answer> = {
  code: 'share',
  minutes: 3,
  schema,
  answer,
  parts: ['denominator'],
  read,
  write: ({ numerator, denominator }) => ({
    '': [String(numerator)],
    denominator: [String(denominator)],
  }),
  fault({ numerator, denominator }) {
    if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return 'notWhole'
    return numerator > denominator ? 'numeratorAbove' : null
  },
  points({ numerator, denominator }, { steps: table }) {
    const percent = percentOf(numerator, denominator)
    if (percent === null) return null
    return table === undefined ? { points: percent / 100, most: 1 } : pointsBySteps(percent, table)
  },
  keys: ({ denominator }) => [denominator === 0 ? 'none' : 'some'],
}

function read(fields: Parameters<typeof fieldOf>[0]): Read<ShareAnswer> {
  const [top, bottom] = [fieldOf(fields), fieldOf(fields, 'denominator')]
  if (top === '' && bottom === '') return empty
  if (top === '') return { is: 'fault', fault: 'numeratorMissing' }
  if (bottom === '') return { is: 'fault', fault: 'denominatorMissing' }
  const [numerator, denominator] = [readNumber(top), readNumber(bottom)]
  if (numerator === null || denominator === null) return { is: 'fault', fault: 'notANumber' }
  if (numerator < 0 || denominator < 0) return { is: 'fault', fault: 'belowLeast' }
  return { is: 'value', value: { numerator, denominator } }
}
