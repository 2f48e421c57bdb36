import { addDays } from '../../calendar/days.ts'
import type { RowCheck } from '../check.ts'

/** Time to have it signed. */
const daysOfGrace = 5

/**
 * Somebody in a pair or a register has not agreed in writing to what needs it (DOMAIN 3.8, C5–C7).
 * The row's day is when it began to be missing.
 */
export const consentGap: RowCheck = {
  kind: 'consent-gap',
  every: 'month',
  tells: ['curator'],
  fires: ({ day: since }, day) => since === null || addDays(since, daysOfGrace) <= day,
  examples: [
    { it: 'is said after some days', given: '2027-03-01', day: '2027-03-08', fires: true },
    { it: 'is said where nobody knows since when', given: null, day: '2027-03-08', fires: true },
    {
      it: 'is quiet about what began yesterday',
      given: '2027-03-07',
      day: '2027-03-08',
      fires: false,
    },
  ],
}
