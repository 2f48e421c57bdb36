import { lengthInDays } from '../calendar/days.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Day, Period, TimingWarning, Window } from './reading.ts'
import type { Unit } from './units.ts'

/** What a phrase is read against. */
export interface World {
  period: Period | null
  calendar: SchoolCalendar
  byIsInclusive: boolean
  working: WorkingCalendar
  /** The day of the document, from which «в течение 3 месяцев» is counted. */
  documentDate: Day | null
}

/** What a phrase gives. */
export interface Placed {
  windows: Window[]
  warnings: TimingWarning[]
  /** Repeated in each year of a plan of several. */
  isYearly: boolean
}

/** A plan longer than a school year with its preparation. */
export function isLongPlan(period: Period): boolean {
  return lengthInDays(period) > 400
}

/** Does it have only whole months, one month of it? */
export function isMonth(unit: Unit): boolean {
  return unit.begins % 100 === 1 && unit.ends - unit.begins === 30
}
