import type { VNode } from 'preact'
import type { LetterTopic } from '../functions/domain/notice/letter-state.ts'

export type Language = 'ru' | 'en'

/** One kind of letter: everything about it in one file. */
export interface LetterKind<Props> {
  kind: string
  /** What people call it: in lists of letters and of their kinds. */
  title: Record<Language, string>
  /** What a person may stop it by. Left out where it always comes: it was asked for, or somebody acts on it now. */
  topic?: LetterTopic
  /** Says the one thing that matters. */
  subject(props: Props, language: Language): string
  /** The line a mail program shows beside the subject: what the subject leaves out. */
  preview(props: Props, language: Language): string
  body(props: Props, language: Language): VNode
  /** Written by hand: what the letter says, as plain text. */
  text(props: Props, language: Language): string
  /** An example, for the preview and the tests. */
  PreviewProps: Props
  /** Further examples by name: the shortest, the longest, the rare. */
  examples?: Record<string, Props>
}
