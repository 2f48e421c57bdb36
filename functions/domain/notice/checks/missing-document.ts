import { addDays } from '../../calendar/days.ts'
import type { RowCheck } from '../check.ts'

/** How long a new school year is given before its documents are missed. */
const daysOfGrace = 30

/** A document the year cannot do without was neither sent nor asked for by a roadmap. The row's day is the first of the year. */
export const missingDocument: RowCheck = {
  kind: 'missing-document',
  every: 'month',
  tells: ['curator', 'director'],
  fires: ({ day: began }, day) => began !== null && addDays(began, daysOfGrace) < day,
  examples: [
    {
      it: 'names it when the first month of the year is over',
      given: '2026-09-01',
      day: '2026-10-05',
      fires: true,
    },
    { it: 'gives September to write it', given: '2026-09-01', day: '2026-09-21', fires: false },
    { it: 'is quiet where no year has begun', given: null, day: '2026-10-05', fires: false },
  ],
}
