import type { Day } from '../timing/reading.ts'

/** The calendar year in which the school year of a day began: 2026 from 1 September 2026 to 31 August 2027. */
export function schoolYearStart(day: Day): number {
  return Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0)
}
