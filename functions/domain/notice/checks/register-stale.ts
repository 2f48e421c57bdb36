import { addMonths } from '../../calendar/days.ts'
import type { RowCheck } from '../check.ts'

/** «Не реже одного раза в год» (DOMAIN C12): a register nobody has renewed for twelve months. The row's day is the last renewal. */
export const registerStale: RowCheck = {
  kind: 'register-stale',
  every: 'month',
  tells: ['curator', 'director'],
  fires: ({ day: renewed }, day) => renewed !== null && addMonths(renewed, 12) < day,
  examples: [
    { it: 'names it after a year', given: '2026-03-02', day: '2027-03-03', fires: true },
    { it: 'is quiet within the year', given: '2026-03-02', day: '2027-03-02', fires: false },
    {
      it: 'is quiet where there never was one: that is a missing document',
      given: null,
      day: '2027-03-03',
      fires: false,
    },
  ],
}
