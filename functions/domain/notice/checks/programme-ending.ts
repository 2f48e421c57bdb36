import { addDays } from '../../calendar/days.ts'
import type { RowCheck } from '../check.ts'

/** How long before its end a programme is spoken of. */
const daysBefore = 30

/** A programme comes to its end: time to sum it up or to prolong it (DOMAIN 10). The row's day is its last. */
export const programmeEnding: RowCheck = {
  kind: 'programme-ending',
  every: 'month',
  tells: ['curator'],
  fires: ({ day: last }, day) => last !== null && last >= day && addDays(last, -daysBefore) <= day,
  examples: [
    { it: 'is said a month before', given: '2027-05-31', day: '2027-05-01', fires: true },
    {
      it: 'is quiet in the middle of the year',
      given: '2027-05-31',
      day: '2027-02-01',
      fires: false,
    },
    {
      it: 'is quiet after the end, which is another check’s',
      given: '2027-05-31',
      day: '2027-06-01',
      fires: false,
    },
  ],
}
