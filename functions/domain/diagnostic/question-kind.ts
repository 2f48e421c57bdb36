import * as z from 'zod/mini'

/** What a person typed: the values of each part of a question. The part `''` is the question's own field. */
export type Fields = Record<string, readonly string[]>

/** What can be wrong with an answer. The sentences are in `web/text/diagnostic.ts`. */
export type AnswerFault =
  | 'missing'
  | 'reasonMissing'
  | 'notANumber'
  | 'notWhole'
  | 'belowLeast'
  | 'aboveMost'
  | 'numeratorMissing'
  | 'denominatorMissing'
  | 'numeratorAbove'
  | 'notAnOption'
  | 'urlNotWeb'
  | 'tooLong'
  | 'wrongShape'
  | 'mustApply'

/** What the fields hold: nothing, an answer, or something to be fixed. */
export type Read<V> =
  | { is: 'empty' }
  | { is: 'value'; value: V }
  | { is: 'fault'; fault: AnswerFault }

/** What an answer is worth, and the most a question can give. */
export interface Points {
  points: number
  most: number
}

/** A kind of question: how it is declared, answered, checked and scored. One file each, listed in `question-kinds.ts`. */
export interface QuestionKind<S extends z.ZodMiniType, A extends z.ZodMiniType> {
  code: string
  /** Minutes an answer takes a person who has to find it out, as a campaign's cost is counted. */
  minutes: number
  schema: S
  /** The answer as it is stored and sent through the API. */
  answer: A
  /** The fields beside the question's own: `url`, `denominator`. */
  parts: readonly string[]
  /** What the fields of a form hold. */
  read(fields: Fields, question: z.infer<S>): Read<z.infer<A>>
  /** The fields an answer is shown in. */
  write(value: z.infer<A>): Fields
  /** What is wrong with an answer of the right shape, `null` where nothing is. */
  fault(value: z.infer<A>, question: z.infer<S>): AnswerFault | null
  /** `null` where the answer gives no points at all: a text, a number without a step table, a share of nothing. */
  points(value: z.infer<A>, question: z.infer<S>): Points | null
  /** The codes conditions and distributions know an answer by. */
  keys(value: z.infer<A>): readonly string[]
}

/** A question's own name, kept through all versions: what compares this year with the last one. */
export const questionId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{0,59}$/, 'Латинские строчные буквы, цифры и дефис.'))

/** A line of text that is there. */
export const line = (most: number) =>
  z.string().check(z.trim(), z.minLength(1, 'Заполните.'), z.maxLength(most))

/** What every question has, whatever its kind. */
export const common = {
  id: questionId,
  text: line(500),
  help: z._default(z.string().check(z.maxLength(2_000)), ''),
  isRequired: z._default(z.boolean(), true),
  /** A school may say that it does not apply, with a reason. */
  mayNotApply: z._default(z.boolean(), false),
  weight: z._default(z.number().check(z.gte(0), z.lte(1_000)), 1),
  /** The code of a value the product knows itself. */
  known: z.optional(z.string().check(z.maxLength(100))),
  /** Asked only where another question has one of these answers. */
  when: z.optional(
    z.object({ question: questionId, answers: z.array(z.string()).check(z.minLength(1)) }),
  ),
  /** Its own bound of risk, percent of the most it can give; the questionnaire's where it has none. */
  riskUnder: z.optional(z.number().check(z.gte(0), z.lte(100))),
}

/** An empty field. */
export const empty: Read<never> = { is: 'empty' }

/** The first value of a part, without spaces around it. */
export function fieldOf(fields: Fields, part = ''): string {
  return (fields[part]?.[0] ?? '').trim()
}

/** `12,5`, `1 200`: a number as people write it; `null` for anything else. */
export function readNumber(text: string): number | null {
  const plain = text
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace(/%$/, '')
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}

/** A number typed into the question's own field. */
export function readNumberField(fields: Fields): Read<number> {
  const text = fieldOf(fields)
  if (text === '') return empty
  const value = readNumber(text)
  return value === null ? { is: 'fault', fault: 'notANumber' } : { is: 'value', value }
}

/** A number as people write it in Russian. */
export function writeNumber(value: number): string {
  return String(value).replace('.', ',')
}
