import type { VNode } from 'preact'
import { deskReminder } from './desk-reminder.tsx'
import { invitation } from './invitation.tsx'
import type { Language, LetterKind } from './letter-kind.ts'
import { recommendationMade } from './recommendation-made.tsx'
import { signInCode } from './sign-in-code.tsx'
import { submissionReturned } from './submission-returned.tsx'

/** A kind of letter with its example filled in. */
export interface LetterPreview {
  kind: string
  subject(language: Language): string
  body(language: Language): VNode
  text(language: Language): string
}

/** Every kind of letter there is. */
export const letterCatalogue: readonly LetterPreview[] = [
  preview(signInCode),
  preview(invitation),
  preview(submissionReturned),
  preview(deskReminder),
  preview(recommendationMade),
]

function preview<Props>(kind: LetterKind<Props>): LetterPreview {
  return {
    kind: kind.kind,
    subject: language => kind.subject(kind.PreviewProps, language),
    body: language => kind.body(kind.PreviewProps, language),
    text: language => kind.text(kind.PreviewProps, language),
  }
}
