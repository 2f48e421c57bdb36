import type { VNode } from 'preact'
import type { LetterTopic } from '../functions/domain/notice/letter-state.ts'
import { invitation } from './invitation.tsx'
import type { Language, LetterKind } from './letter-kind.ts'
import { signInCode } from './sign-in-code.tsx'
import { submissionReturned } from './submission-returned.tsx'

/** A letter with its example filled in. */
export interface LetterExample {
  subject(language: Language): string
  preview(language: Language): string
  body(language: Language): VNode
  text(language: Language): string
}

/** A kind of letter, shown by its examples: the first is the usual one. */
export interface LetterPreview extends LetterExample {
  kind: string
  topic: LetterTopic | null
  examples: readonly LetterExample[]
}

/** Every kind of letter there is. */
export const letterCatalogue: readonly LetterPreview[] = [
  preview(signInCode),
  preview(invitation),
  preview(submissionReturned),
]

function preview<Props>(kind: LetterKind<Props>): LetterPreview {
  const usual = example(kind, kind.PreviewProps)
  const others = (kind.otherExamples ?? []).map(props => example(kind, props))
  return { kind: kind.kind, topic: kind.topic ?? null, ...usual, examples: [usual, ...others] }
}

function example<Props>(kind: LetterKind<Props>, props: Props): LetterExample {
  return {
    subject: language => kind.subject(props, language),
    preview: language => kind.preview(props, language),
    body: language => kind.body(props, language),
    text: language => kind.text(props, language),
  }
}
