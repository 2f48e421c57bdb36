import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { ChoiceLink, choiceWords } from '../../emails/letter.tsx'
import type { Language, LetterKind } from '../../emails/letter-kind.ts'
import type { Context } from '../context.ts'
import type { letter } from '../store/schema.ts'

const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/** Who a letter goes to, when, and what makes it the same letter when composed again. */
export interface Envelope {
  key: string
  to: string
  personId: string | null
  language: Language
  authorityId?: string | null
  schoolId?: string | null
  /** The earliest instant it may leave. */
  notBefore?: number
  /** The person reads plain text only. */
  isPlainText?: boolean
  /** False where the authority has it come to everybody, though the kind has a topic. */
  mayStop?: boolean
}

type LetterRow = typeof letter.$inferInsert

/** A letter rendered for the outbox, ready to be recorded together with what caused it. */
export function compose<Props>(
  ctx: Context,
  kind: LetterKind<Props>,
  props: Props,
  envelope: Envelope,
): LetterRow {
  return {
    ...address(ctx, kind, envelope),
    ...writeWords(ctx, kind, props, envelope),
    writtenAt: ctx.now,
  }
}

/** A letter whose occasion is known and whose words are put down later, when it is about to leave. */
export function address<Props>(
  ctx: Context,
  kind: LetterKind<Props>,
  envelope: Omit<Envelope, 'language' | 'isPlainText'>,
): LetterRow {
  const { notBefore = 0, mayStop = true } = envelope
  const topic = mayStop ? (kind.topic ?? null) : null
  return {
    id: ctx.newId(),
    key: envelope.key,
    kind: kind.kind,
    to: envelope.to,
    personId: envelope.personId,
    authorityId: envelope.authorityId ?? null,
    schoolId: envelope.schoolId ?? null,
    ...noWords,
    writtenAt: null,
    createdAt: ctx.now,
    state: 'queued',
    attempts: 0,
    notBefore,
    leasedUntil: notBefore,
    error: '',
    topic,
  }
}

/** What a letter says. */
export interface LetterWords {
  subject: string
  preview: string
  /** Empty for whoever reads plain text only. */
  html: string
  text: string
}

const noWords: LetterWords = { subject: '', preview: '', html: '', text: '' }

/** The words of a letter. Its foot leads to where the person chooses their letters. */
export function writeWords<Props>(
  ctx: Context,
  kind: LetterKind<Props>,
  props: Props,
  to: Pick<Envelope, 'language' | 'isPlainText' | 'authorityId'>,
): LetterWords {
  const { language, isPlainText = false } = to
  // Without an authority nothing comes regularly: there is nothing to choose.
  const choice = to.authorityId ? `${ctx.origin}/account/letters` : null
  const foot = choice === null ? '' : `${choiceWords[language]}: ${choice}\n`
  return {
    subject: kind.subject(props, language),
    preview: kind.preview(props, language),
    html: isPlainText ? '' : htmlOf(kind.body(props, language), choice),
    text: kind.text(props, language) + foot,
  }
}

function htmlOf(body: VNode, choice: string | null): string {
  return doctype + renderToString(h(ChoiceLink.Provider, { value: choice, children: body }))
}
