import type { AuthoritySettings } from '../authority/settings.ts'
import { addDays, weekdayOf } from '../calendar/days.ts'
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Day } from '../timing/reading.ts'

/** A moment by the clocks of a time zone. */
export interface LocalTime {
  day: Day
  /** 0 to 23. */
  hour: number
}

type Hours = Pick<AuthoritySettings, 'lettersFromHour' | 'lettersToHour'>
type DigestTime = Pick<AuthoritySettings, 'digestWeekday' | 'digestHour'> & Hours

/** Whether letters that are not urgent may leave: a working day, and not the quiet hours. */
export function isSendingTime(
  { day, hour }: LocalTime,
  { lettersFromHour, lettersToHour }: Hours,
  calendar: WorkingCalendar,
): boolean {
  return isWorkingDay(day, calendar) && hour >= lettersFromHour && hour < lettersToHour
}

/**
 * The week, named by its Monday, whose digest may leave at a moment; null where it may not. It leaves on the
 * authority's weekday and hour, on the first working day after where that is a day off, and where the hour was
 * missed at any later one of the same week.
 */
export function digestWeekAt(
  time: LocalTime,
  settings: DigestTime,
  calendar: WorkingCalendar,
): Day | null {
  if (!isSendingTime(time, settings, calendar)) return null
  const on = digestDay(time.day, settings, calendar)
  const isLate = time.day > on
  return isLate || (time.day === on && time.hour >= settings.digestHour) ? mondayOf(time.day) : null
}

/** The morning of the digest's day before its hour: reminders wait for it and stand in it. */
export function isBeforeDigest(
  { day, hour }: LocalTime,
  settings: DigestTime,
  calendar: WorkingCalendar,
): boolean {
  return hour < settings.digestHour && day === digestDay(day, settings, calendar)
}

/** The day of the digest in a day's week; in a week with no working day left, one of the next week. */
function digestDay(
  day: Day,
  { digestWeekday }: Pick<AuthoritySettings, 'digestWeekday'>,
  calendar: WorkingCalendar,
): Day {
  let on = addDays(mondayOf(day), digestWeekday - 1)
  while (!isWorkingDay(on, calendar)) on = addDays(on, 1)
  return on
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}
