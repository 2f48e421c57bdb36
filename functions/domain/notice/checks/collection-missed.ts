import type { ObligationCheck } from '../check.ts'
import { lateSteps } from '../late-steps.ts'

/** A form the authority collects has not come: the director is told from the first day. */
export const collectionMissed: ObligationCheck = {
  kind: 'collection-missed',
  steps(one, rules) {
    if (one.phase !== 'expected' || !one.isCollected) return []
    return lateSteps('collection-missed', one.due, one.knownOn, rules).map((step, index) =>
      index === 0 ? { ...step, tells: ['holder', 'director'] } : step,
    )
  },
  examples: [
    {
      it: 'tells the director at once',
      given: { isCollected: true, due: '2027-06-10' },
      day: '2027-06-11',
      says: 'collection-missed',
      tells: ['holder', 'director'],
    },
    {
      it: 'is quiet about a form that was sent',
      given: { isCollected: true, due: '2027-06-10', phase: 'submitted' },
      day: '2027-06-11',
      says: null,
    },
    {
      it: 'is quiet until the day has passed',
      given: { isCollected: true, due: '2027-06-30' },
      day: '2027-06-01',
      says: null,
    },
  ],
}
