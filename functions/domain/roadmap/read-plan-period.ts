import type { Day, Period } from '../timing/reading.ts'
import { DAY_SOURCE, readDay } from './read-day.ts'

/** How a title names its years. `school-years` in the plural («2023 – 2024 учебные года») may mean either kind. */
export interface PlanPeriod extends Period {
  named: 'days' | 'school-year' | 'school-years' | 'calendar-years' | 'years-alone'
}

const YEAR = '(20\\d\\d)'
const DASH = '\\s*(?:[-–—−/]|и|,|по)\\s*'
const YEARS = `${YEAR}(?:\\s*г(?:од[а-я]*|г?\\.)?)?${DASH}((?:20)?\\d\\d)(?!\\d|\\.\\d)`
const SCHOOL_YEAR = new RegExp(
  `${YEARS}\\s*(?:-?й\\s*)?(?:уч(?:ебн[а-я]+|\\.)|у\\.?\\s?г)(?:\\s*год([а-я]*))?`,
  'i',
)
const CALENDAR_YEARS = new RegExp(`${YEARS}\\s*(?:г(?:г|од|\\.)|-?(?:му|го))`, 'i')
const YEARS_ALONE = new RegExp(YEARS, 'i')
const ONE_YEAR = new RegExp(`(?:^|[^\\d.])${YEAR}\\s*(?:год|г(?:\\.|\\s|$))`, 'i')
const DAYS = new RegExp(
  `с\\s+(${DAY_SOURCE})(?:\\s*г\\.?(?:ода)?)?\\s+(?:по|до)\\s+(${DAY_SOURCE})`,
  'i',
)

/** The days a title or a heading names («на 2025-2029 годы»), `null` where it names none. */
export function readPlanPeriod(text: string): PlanPeriod | null {
  const days = DAYS.exec(text)
  const from = readDay(days?.[1] ?? '')
  const to = readDay(days?.[2] ?? '')
  if (from !== null && to !== null && from <= to) return { from, to, named: 'days' }
  return readSchoolYear(text) ?? readYears(text)
}

/** Only «2021-2022 учебный год» and its kin. */
export function readSchoolYear(text: string): PlanPeriod | null {
  const found = SCHOOL_YEAR.exec(text)
  const years = found === null ? null : yearsOf(found[1], found[2])
  if (found === null || years === null) return null
  const isPlural = /учебные|учебных/i.test(found[0])
  return { ...schoolYears(...years), named: isPlural ? 'school-years' : 'school-year' }
}

function readYears(text: string): PlanPeriod | null {
  const calendar = CALENDAR_YEARS.exec(text)
  const years = calendar === null ? null : yearsOf(calendar[1], calendar[2])
  if (years !== null) return { ...calendarYears(...years), named: 'calendar-years' }
  const alone = YEARS_ALONE.exec(text)
  const bare = alone === null ? null : yearsOf(alone[1], alone[2])
  if (bare !== null) return { ...bareYears(...bare), named: 'years-alone' }
  const one = ONE_YEAR.exec(text)?.[1]
  return one === undefined
    ? null
    : { ...calendarYears(Number(one), Number(one)), named: 'calendar-years' }
}

/** «2023-2024» without a word is how a school year is written; more years than two are calendar years. */
function bareYears(first: number, last: number): Period {
  return last - first === 1 ? schoolYears(first, last) : calendarYears(first, last)
}

function yearsOf(first = '', last = ''): [number, number] | null {
  const from = Number(first)
  const to = last.length === 2 ? Math.floor(from / 100) * 100 + Number(last) : Number(last)
  return to > from && to - from <= 15 ? [from, to] : null
}

export function schoolYears(first: number, last: number): Period {
  return { from: `${first}-09-01`, to: `${last}-08-31` }
}

export function calendarYears(first: number, last: number): Period {
  return { from: `${first}-01-01`, to: `${last}-12-31` }
}

/**
 * «2023 – 2024 учебные года» whose deadlines begin in January 2023 are the calendar years 2023 and 2024.
 *
 * @param days the days written out in the deadlines
 */
export function settlePlural(period: PlanPeriod, days: readonly Day[]): PlanPeriod {
  if (period.named !== 'school-years') return period
  const first = Number(period.from.slice(0, 4))
  const calendar = calendarYears(first, Number(period.to.slice(0, 4)))
  const isEarlier = days.some(day => day >= calendar.from && day < `${first}-08-01`)
  return isEarlier ? { ...calendar, named: 'school-years' } : period
}
