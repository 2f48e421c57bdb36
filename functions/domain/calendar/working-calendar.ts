import type { Day } from '../timing/reading.ts'
import { addDays, weekdayOf } from './days.ts'

/** Which days are worked: Monday to Friday, but for these. */
export interface WorkingCalendar {
  /** Holidays and days off moved to weekdays. */
  daysOff: ReadonlySet<Day>
  /** Saturdays and Sundays worked in exchange. */
  workingDays: ReadonlySet<Day>
}

export type DayOffRule = 'none' | 'next' | 'previous'

export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  if (calendar.workingDays.has(day)) return true
  return weekdayOf(day) <= 5 && !calendar.daysOff.has(day)
}

/** Where a due day that falls on a day off goes, by the authority's rule. */
export function shiftToWorkingDay(day: Day, calendar: WorkingCalendar, rule: DayOffRule): Day {
  if (rule === 'none') return day
  const step = rule === 'next' ? 1 : -1
  let shifted = day
  while (!isWorkingDay(shifted, calendar)) shifted = addDays(shifted, step)
  return shifted
}

/**
 * The `count`-th working day after `day` (before it, for a negative count); a term begins the day
 * after the event (ГК РФ, ст. 191). Zero gives the day itself.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  const step = Math.sign(count)
  let left = Math.abs(count)
  let found = day
  while (left > 0) {
    found = addDays(found, step)
    if (isWorkingDay(found, calendar)) left -= 1
  }
  return found
}
