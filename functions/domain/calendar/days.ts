import type { Day, Period } from '../timing/reading.ts'

/** A calendar day has no time and no zone: it is reckoned at midnight UTC, where every day has 24 hours. */
const dayMs = 86_400_000

function midnight(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The day as an ISO string. `day` past the end of the month is not checked: see `daysInMonth`. */
export function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Days in a month of the Gregorian calendar, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** A whole month. */
export function monthOf(year: number, month: number): Period {
  return { from: dayOf(year, month, 1), to: dayOf(year, month, daysInMonth(year, month)) }
}

/** A calendar year. */
export function yearOf(year: number): Period {
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) }
}

/** The school year that begins in `year`: 1 September to 31 August. */
export function schoolYearOf(year: number): Period {
  return { from: dayOf(year, 9, 1), to: dayOf(year + 1, 8, 31) }
}

export function yearNumber(day: Day): number {
  return Number(day.slice(0, 4))
}

export function monthNumber(day: Day): number {
  return Number(day.slice(5, 7))
}

export function dayNumber(day: Day): number {
  return Number(day.slice(8, 10))
}

export function addDays(day: Day, days: number): Day {
  return new Date(midnight(day) + days * dayMs).toISOString().slice(0, 10)
}

/** The 31st plus a month is the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const month = yearNumber(day) * 12 + monthNumber(day) - 1 + months
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1]
  return dayOf(year, inYear, Math.min(dayNumber(day), daysInMonth(year, inYear)))
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(midnight(day)).getUTCDay() || 7
}

/** Days in a period, both ends counted. */
export function lengthInDays(period: Period): number {
  return Math.round((midnight(period.to) - midnight(period.from)) / dayMs) + 1
}

/** Is it a real calendar day, written `2027-06-10`? */
export function isRealDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Whether `day` lies in `period`. */
export function contains(period: Period, day: Day): boolean {
  return period.from <= day && day <= period.to
}

/** Whether two periods have a day in common. */
export function overlaps(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to
}
