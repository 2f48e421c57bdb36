import type { LetterState } from './letter-state.ts'

/** What the mail service can say became of a letter. */
export type ReportKind =
  | 'accepted'
  | 'delivered'
  | 'delayed'
  /** Came back and always will: there is no such box. */
  | 'bounced'
  /** Came back for now: the box is full, the server is busy. */
  | 'bounced-once'
  | 'complained'
  | 'failed'
  | 'suppressed'

/** Letters in a row that come back for good before nothing more is sent to the address. */
export const hardBouncesToBlock = 2

/** States a report of each kind changes, and into what. What is said late or twice never takes a letter back. */
const changes: Record<ReportKind, { from: readonly LetterState[]; to: LetterState } | null> = {
  accepted: { from: ['queued', 'sending', 'unknown'], to: 'sent' },
  delivered: { from: ['queued', 'sending', 'unknown', 'sent', 'failed'], to: 'delivered' },
  delayed: null,
  'bounced-once': null,
  bounced: { from: ['queued', 'sending', 'unknown', 'sent', 'delivered'], to: 'bounced' },
  complained: {
    from: ['queued', 'sending', 'unknown', 'sent', 'delivered', 'bounced'],
    to: 'complained',
  },
  failed: { from: ['sending', 'unknown', 'sent'], to: 'failed' },
  suppressed: { from: ['sending', 'unknown', 'sent'], to: 'suppressed' },
}

/** Where a letter stands after a report. */
export function stateAfter(state: LetterState, kind: ReportKind): LetterState {
  const change = changes[kind]
  return change?.from.includes(state) ? change.to : state
}

/** An address as letters come back from it. */
export interface AddressRecord {
  hardBounces: number
  isBlocked: boolean
}

/** What an address is after a report, or null where the report says nothing of it. */
export function addressAfter(
  before: AddressRecord,
  kind: ReportKind,
  isAlreadyBounced: boolean,
): AddressRecord | null {
  switch (kind) {
    case 'delivered':
      return before.isBlocked || before.hardBounces === 0
        ? null
        : { hardBounces: 0, isBlocked: false }
    case 'bounced': {
      if (isAlreadyBounced) return null
      const hardBounces = before.hardBounces + 1
      return { hardBounces, isBlocked: before.isBlocked || hardBounces >= hardBouncesToBlock }
    }
    case 'suppressed':
      return { hardBounces: before.hardBounces, isBlocked: true }
    default:
      return null
  }
}
