import * as z from 'zod/mini'
import { banded } from './kinds/banded.ts'
import { choice } from './kinds/choice.ts'
import { choices } from './kinds/choices.ts'
import { number } from './kinds/number.ts'
import { percentage } from './kinds/percentage.ts'
import { presence } from './kinds/presence.ts'
import { rating } from './kinds/rating.ts'
import { share } from './kinds/share.ts'
import { text } from './kinds/text.ts'
import { yesNoPartly } from './kinds/yes-no-partly.ts'
import type { QuestionKind } from './question-kind.ts'

/** Every kind of question, in the order the editor offers them. */
export const questionKinds = {
  'yes-no-partly': yesNoPartly,
  presence,
  number,
  share,
  percentage,
  rating,
  banded,
  choice,
  choices,
  text,
} as const

export type QuestionKindCode = keyof typeof questionKinds

/** A question of any kind. */
export const question = z.discriminatedUnion('kind', [
  yesNoPartly.schema,
  presence.schema,
  number.schema,
  share.schema,
  percentage.schema,
  rating.schema,
  banded.schema,
  choice.schema,
  choices.schema,
  text.schema,
])

export type Question = z.infer<typeof question>

export type AnswerValue = {
  [Code in QuestionKindCode]: z.infer<(typeof questionKinds)[Code]['answer']>
}[QuestionKindCode]

type AnyKind = QuestionKind<z.ZodMiniType<Question>, z.ZodMiniType<AnswerValue>>

/** The kind of a question: whatever it does to this question's answers. */
export function kindOf({ kind }: Pick<Question, 'kind'>): AnyKind {
  return questionKinds[kind] as unknown as AnyKind
}

/** A question of one kind, and what answers it. */
export type QuestionOf<Code extends QuestionKindCode> = Extract<Question, { kind: Code }>
export type ValueOf<Code extends QuestionKindCode> = z.infer<(typeof questionKinds)[Code]['answer']>
