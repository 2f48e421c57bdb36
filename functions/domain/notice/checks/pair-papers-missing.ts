import { addDays } from '../../calendar/days.ts'
import type { RowCheck } from '../check.ts'

/** Time to have an order signed and a programme approved. */
const daysOfGrace = 14

/** A pair has no order, or an assigned one no approved programme (DOMAIN 3.8, C8). The row's day is since when. */
export const pairPapersMissing: RowCheck = {
  kind: 'pair-papers-missing',
  every: 'month',
  tells: ['curator'],
  fires: ({ day: since }, day) => since === null || addDays(since, daysOfGrace) <= day,
  examples: [
    { it: 'is said after two weeks', given: '2027-03-01', day: '2027-03-15', fires: true },
    { it: 'gives two weeks to sign it', given: '2027-03-01', day: '2027-03-08', fires: false },
    { it: 'is said where nobody knows since when', given: null, day: '2027-03-08', fires: true },
  ],
}
