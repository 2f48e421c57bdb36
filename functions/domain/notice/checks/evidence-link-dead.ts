import { addMonths } from '../../calendar/days.ts'
import type { RowCheck } from '../check.ts'

/** An address that stands as evidence does not open any more. The row's day is the third on which it did not. */
export const evidenceLinkDead: RowCheck = {
  kind: 'evidence-link-dead',
  every: 'week',
  tells: ['curator'],
  fires: ({ day: dead }, day) => dead !== null && dead <= day && day <= addMonths(dead, 2),
  examples: [
    {
      it: 'is said in the first digest after',
      given: '2027-03-03',
      day: '2027-03-08',
      fires: true,
    },
    { it: 'is quiet about a site that opens', given: null, day: '2027-03-08', fires: false },
    {
      it: 'is said for two months and then left to the page',
      given: '2027-01-04',
      day: '2027-03-08',
      fires: false,
    },
  ],
}
