import { addWorkingDays } from '../../calendar/working-calendar.ts'
import type { ObligationCheck } from '../check.ts'
import { lateSteps } from '../late-steps.ts'
import { workingDaysOfPeace } from '../peace.ts'

/** Returned for correction and not sent again. The letter about the return itself went when it was returned. */
export const returned: ObligationCheck = {
  kind: 'returned',
  steps(one, rules) {
    if (one.phase !== 'returned' || one.returnedOn === null) return []
    const from = addWorkingDays(one.returnedOn, workingDaysOfPeace - 1, rules.calendar)
    return lateSteps('returned', from, from, rules)
  },
  examples: [
    {
      it: 'reminds three working days after the return',
      given: { phase: 'returned', returnedOn: '2027-04-05' },
      day: '2027-04-08',
      says: 'returned',
      tells: ['holder'],
    },
    {
      it: 'tells the director when another week and a half has passed',
      given: { phase: 'returned', returnedOn: '2027-04-05' },
      day: '2027-04-16',
      says: 'returned-director',
      tells: ['holder', 'director'],
    },
    {
      it: 'does not chase what was returned yesterday',
      given: { phase: 'returned', returnedOn: '2027-04-05' },
      day: '2027-04-06',
      says: null,
    },
    {
      it: 'stops when it is sent again',
      given: { phase: 'submitted', returnedOn: '2027-04-05' },
      day: '2027-04-16',
      says: null,
    },
  ],
}
