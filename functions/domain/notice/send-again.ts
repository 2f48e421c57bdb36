import type { LetterState } from './letter-state.ts'

/** States in which a letter does not reach anybody by itself any more, and an officer decides what is done about it. */
export const needsDecision = ['failed', 'unknown'] as const satisfies readonly LetterState[]

/** Whether an officer may have a letter sent once more. One that may have left already is their own risk, and said so. */
export function maySendAgain(state: LetterState): boolean {
  return state === 'failed' || state === 'unknown' || state === 'bounced' || state === 'suppressed'
}

/** Whether an officer may close a letter without sending it. */
export function maySettle(state: LetterState): boolean {
  return state === 'failed' || state === 'unknown' || state === 'suppressed'
}
