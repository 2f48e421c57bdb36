import type { VNode } from 'preact'
import type { LetterTopic } from '../functions/domain/notice/letter-state.ts'
import { addressBlocked } from './address-blocked.tsx'
import { deskReminder } from './desk-reminder.tsx'
import { invitation } from './invitation.tsx'
import type { Language, LetterKind } from './letter-kind.ts'
import { publicationUnlawful } from './publication-unlawful.tsx'
import { recommendationMade } from './recommendation-made.tsx'
import { reminders } from './reminders.tsx'
import { signInCode } from './sign-in-code.tsx'
import { submissionReturned } from './submission-returned.tsx'
import { weeklyDigest } from './weekly-digest.tsx'

/** A letter with its example filled in. */
export interface LetterExample {
  name: string
  subject(language: Language): string
  preview(language: Language): string
  body(language: Language): VNode
  text(language: Language): string
}

/** A kind of letter, shown by its examples: the first is the usual one. */
export interface LetterPreview extends LetterExample {
  kind: string
  title: Record<Language, string>
  topic: LetterTopic | null
  examples: readonly LetterExample[]
}

/** Every kind of letter there is. */
export const letterCatalogue: readonly LetterPreview[] = [
  preview(signInCode),
  preview(invitation),
  preview(submissionReturned),
  preview(publicationUnlawful),
  preview(addressBlocked),
  preview(reminders),
  preview(weeklyDigest),
  preview(deskReminder),
  preview(recommendationMade),
]

function preview<Props>(kind: LetterKind<Props>): LetterPreview {
  const usual = example(kind, 'usual', kind.PreviewProps)
  const others = Object.entries(kind.examples ?? {}).map(([name, props]) =>
    example(kind, name, props),
  )
  const { kind: name, title, topic = null } = kind
  return { ...usual, kind: name, title, topic, examples: [usual, ...others] }
}

function example<Props>(kind: LetterKind<Props>, name: string, props: Props): LetterExample {
  return {
    name,
    subject: language => kind.subject(props, language),
    preview: language => kind.preview(props, language),
    body: language => kind.body(props, language),
    text: language => kind.text(props, language),
  }
}
