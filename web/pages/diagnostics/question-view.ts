import type { VNode } from 'preact'
import type { Fields } from '../../../functions/domain/diagnostic/question-kind.ts'
import type { DiagnosticText } from '../../text/diagnostic.ts'

/** What a question's field is drawn from. */
export interface QuestionProps<Q> {
  question: Q
  /** The name of its first field: the question's id. */
  name: string
  /** What stands in the fields: as typed, or as saved. */
  fields: Fields
  hint: string | undefined
  error: string | undefined
  words: { errorPrefix: string }
  t: DiagnosticText
}

/** How a kind of question looks: its field, and an answer in words. One file each, listed in `question-views.ts`. */
export interface QuestionView<Q, V> {
  Field(props: QuestionProps<Q>): VNode
  say(value: V, question: Q, t: DiagnosticText): string
  /** The words of a code `keys` gives. */
  sayKey(key: string, question: Q, t: DiagnosticText): string
}

export function fieldText(fields: Fields, part = ''): string {
  return fields[part]?.[0] ?? ''
}
