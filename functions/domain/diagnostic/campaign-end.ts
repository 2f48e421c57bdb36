import { addDays } from '../calendar/days.ts'
import type { Day } from '../timing/reading.ts'

/** Answers that come late are taken for so many days, and marked as late. */
const daysForLate = 30

/** The last day answers are taken: then a collection closes by itself. */
export function closesOn(due: Day): Day {
  return addDays(due, daysForLate)
}
