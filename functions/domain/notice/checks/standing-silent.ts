import type { ObligationCheck } from '../check.ts'
import { lateSteps } from '../late-steps.ts'

/** A duty that goes on has given no sign of itself for a whole check interval. */
export const standingSilent: ObligationCheck = {
  kind: 'standing-silent',
  steps(one, rules) {
    if (one.phase !== 'expected' || !one.isStanding) return []
    return lateSteps('standing-silent', one.due, one.knownOn, rules)
  },
  examples: [
    {
      it: 'tells the curator when the interval has passed in silence',
      given: { isStanding: true, due: '2027-02-26' },
      day: '2027-03-01',
      says: 'standing-silent',
      tells: ['holder'],
    },
    {
      it: 'is quiet about a duty that was confirmed',
      given: { isStanding: true, due: '2027-02-26', phase: 'accepted' },
      day: '2027-03-01',
      says: null,
    },
    {
      it: 'is quiet before the interval is over',
      given: { isStanding: true, due: '2027-06-30' },
      day: '2027-03-01',
      says: null,
    },
  ],
}
