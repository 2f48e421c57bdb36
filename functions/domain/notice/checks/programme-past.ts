import type { RowCheck } from '../check.ts'

/** A programme is past its end and nobody has written down how it ended (DOMAIN 3.8, C14). The row's day is its last. */
export const programmePast: RowCheck = {
  kind: 'programme-past',
  every: 'month',
  tells: ['curator', 'director'],
  fires: ({ day: last }, day) => last !== null && last < day,
  examples: [
    { it: 'is said the day after', given: '2027-05-31', day: '2027-06-01', fires: true },
    { it: 'is quiet on its last day', given: '2027-05-31', day: '2027-05-31', fires: false },
  ],
}
