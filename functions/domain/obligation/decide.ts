import { Problem } from '../problem.ts'
import type { Day } from '../timing/reading.ts'
import type { ObligationFact, ObligationState } from './state.ts'

/**
 * What may follow in an obligation's history. Each returns the fact to record or throws the `Problem` that explains why not.
 */
export const decide = {
  /** Evidence is sent, for the first time or after a return. Throws `obligationClosed`, `alreadySubmitted`. */
  file(state: ObligationState, day: Day, submissionId: string): ObligationFact {
    requireOpen(state)
    if (state.phase === 'submitted' || state.phase === 'accepted') {
      throw new Problem('alreadySubmitted')
    }
    return { kind: 'submission.filed', day, submissionId }
  },

  /** The evidence of an unreviewed submission is replaced. Throws `alreadyReviewed`. */
  correct(state: ObligationState, day: Day, submissionId: string): ObligationFact {
    if (state.phase !== 'submitted') throw new Problem('alreadyReviewed')
    return { kind: 'submission.corrected', day, submissionId }
  },

  /** Throws `nothingToReview` where another reviewer was first or the school has sent something newer. */
  accept(state: ObligationState, day: Day, submissionId: string): ObligationFact {
    requireUnderReview(state, submissionId)
    return { kind: 'submission.accepted', day, submissionId }
  },

  /** Throws `nothingToReview`. */
  giveBack(
    state: ObligationState,
    day: Day,
    submissionId: string,
    comment: string,
  ): ObligationFact {
    requireUnderReview(state, submissionId)
    return { kind: 'submission.returned', day, submissionId, comment }
  },

  /** Throws `obligationClosed`, and `alreadySubmitted` once it is accepted. */
  moveDue(state: ObligationState, day: Day, to: Day, reason: string): ObligationFact {
    requireOpen(state)
    if (state.phase === 'accepted') throw new Problem('alreadySubmitted')
    return { kind: 'due-date.moved', day, from: state.due, to, reason }
  },

  /** The school says «не применимо» or «нечего представлять». Throws `obligationClosed`, `alreadySubmitted`. */
  askWaiver(state: ObligationState, day: Day, reason: string): ObligationFact {
    requireOpen(state)
    if (state.phase !== 'expected' && state.phase !== 'returned') {
      throw new Problem('alreadySubmitted')
    }
    return { kind: 'waiver.asked', day, reason }
  },

  /** Throws `obligationClosed`; an officer may waive unasked. */
  approveWaiver(state: ObligationState, day: Day, reason: string): ObligationFact {
    requireOpen(state)
    return { kind: 'waiver.approved', day, reason }
  },

  /** Throws `nothingToReview` where nothing was asked. */
  declineWaiver(state: ObligationState, day: Day, reason: string): ObligationFact {
    if (!state.isWaiverAsked) throw new Problem('nothingToReview')
    return { kind: 'waiver.declined', day, reason }
  },

  /** The obligation falls away (a new version of the roadmap, a closed school). Throws `obligationClosed` the second time. */
  close(state: ObligationState, day: Day, reason: string): ObligationFact {
    requireOpen(state)
    return { kind: 'obligation.closed', day, reason }
  },

  /** What fell away is owed again. Throws `changedMeanwhile` where it has not fallen away. */
  reopen(state: ObligationState, day: Day): ObligationFact {
    if (state.phase !== 'closed') throw new Problem('changedMeanwhile')
    return { kind: 'obligation.reopened', day }
  },
}

function requireOpen(state: ObligationState): void {
  if (state.phase === 'closed' || state.phase === 'waived') throw new Problem('obligationClosed')
}

function requireUnderReview(state: ObligationState, submissionId: string): void {
  if (state.phase !== 'submitted' || state.submissionId !== submissionId) {
    throw new Problem('nothingToReview')
  }
}
