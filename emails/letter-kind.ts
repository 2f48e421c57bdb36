import type { VNode } from 'preact'

export type Language = 'ru' | 'en'

/** One kind of letter: everything about it in one file. */
export interface LetterKind<Props> {
  kind: string
  /** Says the one thing that matters. */
  subject(props: Props, language: Language): string
  body(props: Props, language: Language): VNode
  /** Written by hand: what the letter says, as plain text. */
  text(props: Props, language: Language): string
  /** An example, for the preview and the tests. */
  PreviewProps: Props
}

/** What every letter is told beside its own props. */
export interface LetterFrame {
  /** Where links lead: `https://…`. */
  origin: string
  recipient: string
}
