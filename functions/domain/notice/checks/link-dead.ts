import { addDays } from '../../calendar/days.ts'
import type { RowCheck } from '../check.ts'

/** A site may be down for a day or two. */
const daysOfPatience = 3

/** The address that proves something does not open any more. The row's day is the first it did not. */
export const linkDead: RowCheck = {
  kind: 'link-dead',
  tells: ['curator'],
  fires: ({ day: deadSince }, day) => deadSince !== null && addDays(deadSince, daysOfPatience) <= day,
  examples: [
    { it: 'names it on the third day', given: '2027-03-01', day: '2027-03-04', fires: true },
    { it: 'waits a day or two', given: '2027-03-01', day: '2027-03-02', fires: false },
    { it: 'is quiet about an address that opens', given: null, day: '2027-03-02', fires: false },
  ],
}
