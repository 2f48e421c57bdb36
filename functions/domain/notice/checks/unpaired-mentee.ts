import { addDays } from '../../calendar/days.ts'
import type { RowCheck } from '../check.ts'

/** Time to find a mentor. */
const daysOfGrace = 14

/** A mentee in the register has no mentor: the search goes on (DOMAIN 3.8, C17). The row's day is their entry. */
export const unpairedMentee: RowCheck = {
  kind: 'unpaired-mentee',
  every: 'month',
  tells: ['curator'],
  fires: ({ day: entered }, day) => entered !== null && addDays(entered, daysOfGrace) <= day,
  examples: [
    { it: 'is said after two weeks', given: '2027-03-01', day: '2027-03-15', fires: true },
    {
      it: 'gives two weeks to find somebody',
      given: '2027-03-01',
      day: '2027-03-08',
      fires: false,
    },
  ],
}
