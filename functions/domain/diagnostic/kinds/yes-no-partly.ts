import * as z from 'zod/mini'
import { common, empty, fieldOf, type QuestionKind } from '../question-kind.ts'

const codes = ['yes', 'partly', 'no'] as const
const answer = z.enum(codes)

const schema = z.object({
  ...common,
  kind: z.literal('yes-no-partly'),
  /** Without it only yes and no are offered. */
  hasPartly: z._default(z.boolean(), true),
  points: z._default(z.object({ yes: z.number(), partly: z.number(), no: z.number() }), {
    yes: 1,
    partly: 0.5,
    no: 0,
  }),
})

/** Yes, no, or in part. */
export const yesNoPartly: QuestionKind<typeof schema, typeof answer> = {
  code: 'yes-no-partly',
  minutes: 0.5,
  schema,
  answer,
  parts: [],
  read(fields) {
    const text = fieldOf(fields)
    const value = codes.find(code => code === text)
    if (text === '') return empty
    return value === undefined ? { is: 'fault', fault: 'notAnOption' } : { is: 'value', value }
  },
  write: value => ({ '': [value] }),
  fault: (value, { hasPartly }) => (value === 'partly' && !hasPartly ? 'notAnOption' : null),
  points: (value, { points }) => ({
    points: points[value],
    most: Math.max(...Object.values(points)),
  }),
  keys: value => [value],
}
