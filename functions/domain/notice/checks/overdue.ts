import type { ObligationCheck } from '../check.ts'
import { lateSteps } from '../late-steps.ts'

/** A dated thing was due and has not come: curator, then director, then the authority's list. */
export const overdue: ObligationCheck = {
  kind: 'overdue',
  steps(one, rules) {
    if (one.phase !== 'expected' || one.isStanding || one.isCollected) return []
    return lateSteps('overdue', one.due, one.knownOn, rules)
  },
  examples: [
    {
      it: 'tells the curator on the first working day after',
      given: { due: '2027-06-10' },
      day: '2027-06-11',
      says: 'overdue',
      tells: ['holder'],
    },
    {
      it: 'tells the director after seven working days',
      given: { due: '2027-06-10' },
      day: '2027-06-22',
      says: 'overdue-director',
      tells: ['holder', 'director'],
    },
    {
      it: 'comes to the authority’s list after fourteen',
      given: { due: '2027-06-10' },
      day: '2027-07-01',
      says: 'overdue-authority',
      tells: ['holder', 'director', 'authority'],
    },
    {
      it: 'counts from the day the school learnt of it, not from a day long past',
      given: { due: '2026-09-15', knownOn: '2027-06-03' },
      day: '2027-06-08',
      says: 'overdue',
      tells: ['holder'],
    },
    {
      it: 'stops when the thing is sent',
      given: { due: '2027-06-10', phase: 'submitted' },
      day: '2027-06-22',
      says: null,
    },
    {
      it: 'stops when the thing is waived',
      given: { due: '2027-06-10', phase: 'waived' },
      day: '2027-06-22',
      says: null,
    },
    {
      it: 'is quiet about what was moved to a later day',
      given: { due: '2027-08-31', knownOn: '2027-06-14' },
      day: '2027-06-22',
      says: null,
    },
    {
      it: 'is quiet on the due day itself',
      given: { due: '2027-06-10', knownOn: '2027-06-08' },
      day: '2027-06-10',
      says: null,
    },
  ],
}
