import { addWorkingDays } from '../../calendar/working-calendar.ts'
import type { ObligationCheck, Step } from '../check.ts'

/** Working days before the due day at which the director hears too. */
const lastCall = 1

/**
 * So many working days before the due day, by the authority's setting; at the last of them the director hears too.
 * Nobody is reminded of what cannot be done yet.
 */
export const dueSoon: ObligationCheck = {
  kind: 'due-soon',
  steps({ phase, due, windowFrom }, { settings, calendar }) {
    if (phase !== 'expected') return []
    const steps = settings.reminderDays.map(
      (days): Step => ({
        name: `due-soon-${days}`,
        on: addWorkingDays(due, -days, calendar),
        until: due,
        tells: days <= lastCall ? ['holder', 'director'] : ['holder'],
      }),
    )
    return steps.filter(({ on }) => windowFrom === null || on >= windowFrom)
  },
  examples: [
    {
      it: 'reminds fourteen working days before',
      given: { due: '2027-04-30' },
      day: '2027-04-12',
      says: 'due-soon-14',
      tells: ['holder'],
    },
    {
      it: 'reminds a week of working days before',
      given: { due: '2027-04-30' },
      day: '2027-04-21',
      says: 'due-soon-7',
      tells: ['holder'],
    },
    {
      it: 'tells the director as well on the last working day before',
      given: { due: '2027-04-30' },
      day: '2027-04-29',
      says: 'due-soon-1',
      tells: ['holder', 'director'],
    },
    {
      it: 'counts working days: across the May holidays it is the Friday before',
      given: { due: '2027-05-11' },
      day: '2027-05-07',
      says: 'due-soon-1',
      tells: ['holder', 'director'],
    },
    {
      it: 'is quiet three weeks before',
      given: { due: '2027-04-30' },
      day: '2027-04-08',
      says: null,
    },
    {
      it: 'is quiet before the window has opened',
      given: { due: '2027-04-30', windowFrom: '2027-04-26' },
      day: '2027-04-21',
      says: null,
    },
    {
      it: 'is quiet once the thing has been sent',
      given: { due: '2027-04-30', phase: 'submitted' },
      day: '2027-04-29',
      says: null,
    },
    {
      it: 'is quiet while the school waits for an answer whether the thing applies to it',
      given: { due: '2027-04-30', isWaiverAsked: true },
      day: '2027-04-29',
      says: null,
    },
    {
      it: 'does not chase what the school learnt of yesterday',
      given: { due: '2027-04-30', knownOn: '2027-04-28' },
      day: '2027-04-29',
      says: null,
    },
  ],
}
