import type { LetterState } from '../../../functions/domain/notice/letter-state.ts'
import { StatusTag, type TagStatus } from '../../components/status-tag.tsx'
import type { Language } from '../../text/index.ts'
import { letters } from '../../text/letters.ts'

const shapes: Record<LetterState, TagStatus> = {
  queued: 'upcoming',
  sending: 'open',
  sent: 'submitted',
  delivered: 'accepted',
  bounced: 'returned',
  complained: 'overdue',
  failed: 'overdue',
  unknown: 'due-soon',
  suppressed: 'waived',
  withdrawn: 'waived',
  settled: 'closed',
}

/** Where a letter stands, as a shape and words. */
export function LetterStateTag({ state, language }: { state: LetterState; language: Language }) {
  return <StatusTag status={shapes[state]} label={letters[language].state[state]} />
}

/** What a letter is called in lists: its subject, or why it has none. */
export function letterName(
  { subject, state }: { subject: string; state: LetterState },
  language: Language,
): string {
  const words = letters[language]
  return subject || (state === 'withdrawn' ? words.needless : words.noSubject)
}
