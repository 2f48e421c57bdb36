import { renderToString } from 'preact-render-to-string'
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
  /** What it is about: an obligation, a submission, a school … */
  subjectId?: string | null
  /** The earliest instant it may leave. */
  notBefore?: number
  /** The person reads plain text only. */
  isPlainText?: boolean
}

/** A letter rendered for the outbox, ready to be recorded together with what caused it. */
export function compose<Props>(
  ctx: Context,
  kind: LetterKind<Props>,
  props: Props,
  envelope: Envelope,
): typeof letter.$inferInsert {
  const { language, isPlainText = false, notBefore = 0 } = envelope
  return {
    id: ctx.newId(),
    key: envelope.key,
    kind: kind.kind,
    to: envelope.to,
    personId: envelope.personId,
    authorityId: envelope.authorityId ?? null,
    schoolId: envelope.schoolId ?? null,
    subjectId: envelope.subjectId ?? null,
    subject: kind.subject(props, language),
    preview: kind.preview(props, language),
    html: isPlainText ? '' : doctype + renderToString(kind.body(props, language)),
    text: kind.text(props, language),
    createdAt: ctx.now,
    writtenAt: ctx.now,
    state: 'queued',
    attempts: 0,
    notBefore,
    leasedUntil: notBefore,
    error: '',
    topic: kind.topic ?? null,
    unsubscribeToken: kind.topic === undefined ? null : ctx.newSecret(),
  }
}
