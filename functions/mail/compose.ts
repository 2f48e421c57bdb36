import { renderToString } from 'preact-render-to-string'
import type { Language, LetterKind } from '../../emails/letter-kind.ts'
import type { Context } from '../context.ts'
import type { letter } from '../store/schema.ts'

const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/** Who a letter goes to and what makes it the same letter when composed again. */
export interface Envelope {
  key: string
  to: string
  personId: string | null
  language: Language
  authorityId?: string | null
  schoolId?: string | null
}

/** A letter rendered for the outbox, ready to be recorded together with what caused it. */
export function compose<Props>(
  ctx: Context,
  kind: LetterKind<Props>,
  props: Props,
  envelope: Envelope,
): typeof letter.$inferInsert {
  const { language, authorityId = null, schoolId = null, ...rest } = envelope
  return {
    ...rest,
    authorityId,
    schoolId,
    id: ctx.newId(),
    kind: kind.kind,
    subject: kind.subject(props, language),
    html: doctype + renderToString(kind.body(props, language)),
    text: kind.text(props, language),
    createdAt: ctx.now,
    state: 'queued',
    attempts: 0,
    leasedUntil: 0,
    error: '',
  }
}
