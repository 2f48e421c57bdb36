import {
  addDays,
  dayOf,
  daysInMonth,
  monthNumber,
  monthOf,
  schoolYearOf,
  weekdayOf,
  yearOf,
} from '../calendar/days.ts'
import type { Day, Period } from './reading.ts'

/** What else a vague unit may mean, with the code of its warning. */
export interface Doubt {
  code: string
  others: Period[]
}

/** A piece of the calendar without its year: a day, a month, a quarter, a week of a month. */
export interface Unit {
  /** Month × 100 + day of its first and last day: what decides whether a range runs over New Year. */
  begins: number
  ends: number
  /** A single day, not a stretch of days. */
  isDay: boolean
  on: (year: number, plan: Period | null) => Period
  doubt?: (year: number, plan: Period | null) => Doubt | null
  /** What it is in a named school year, where that differs: «I полугодие 2023/24 уч. г.». */
  inSchoolYear?: Unit
  /** The unit that is a year itself: it needs no other. */
  ownYear?: number
}

/** A plan of school years begins in August or September, or at least ends in summer. */
export function isSchoolPlan(plan: Period | null): boolean {
  if (!plan) return false
  const [begins, ends] = [monthNumber(plan.from), monthNumber(plan.to)]
  return begins >= 7 && begins <= 10 && ends >= 4 && ends <= 9
}

/** A day of a month; «31 сентября» is read as the last day and doubted. */
export function dayUnit(day: number, month: number): Unit {
  const order = month * 100 + day
  const isPast = (year: number) => day > daysInMonth(year, month)
  return {
    begins: order,
    ends: order,
    isDay: true,
    on: year => single(dayOf(year, month, Math.min(day, daysInMonth(year, month)))),
    doubt: year =>
      isPast(year)
        ? { code: 'no-such-day', others: [single(addDays(monthOf(year, month).to, 1))] }
        : null,
  }
}

/** «последний день мая» */
export function lastDayUnit(month: number): Unit {
  return { ...monthUnit(month), isDay: true, on: year => single(monthOf(year, month).to) }
}

export function monthUnit(month: number): Unit {
  return {
    begins: month * 100 + 1,
    ends: month * 100 + 31,
    isDay: false,
    on: year => monthOf(year, month),
  }
}

/** Days of a month, `last: 31` being its last day. `doubts` are other days that may be meant. */
export function partOfMonth(
  month: number,
  days: [number, number],
  doubts: [number, number][] = [],
): Unit {
  const cut = (year: number, [from, to]: [number, number]): Period => ({
    from: dayOf(year, month, from),
    to: dayOf(year, month, Math.min(to, daysInMonth(year, month))),
  })
  const vague = (year: number): Doubt => ({
    code: 'vague-part',
    others: doubts.map(other => cut(year, other)),
  })
  return {
    begins: month * 100 + days[0],
    ends: month * 100 + days[1],
    isDay: false,
    on: year => cut(year, days),
    ...(doubts.length > 0 ? { doubt: vague } : {}),
  }
}

/** «первая неделя октября»: days 1–7, 8–14 …; a week from Monday may be meant. `-1` is the last. */
export function weekOfMonth(nth: number, month: number): Unit {
  const days = (year: number): Period => {
    const last = monthOf(year, month).to
    if (nth < 0) return { from: addDays(last, -6), to: last }
    const from = Math.min(nth * 7 - 6, 28)
    return {
      from: dayOf(year, month, from),
      to: dayOf(year, month, Math.min(from + 6, daysInMonth(year, month))),
    }
  }
  return {
    begins: month * 100 + (nth < 0 ? 24 : nth * 7 - 6),
    ends: month * 100 + (nth < 0 ? 31 : nth * 7),
    isDay: false,
    on: days,
    doubt: year => {
      const monday = mondayWeek(nth, year, month)
      return monday.from === days(year).from ? null : { code: 'week-of-month', others: [monday] }
    },
  }
}

function mondayWeek(nth: number, year: number, month: number): Period {
  const edge = monthOf(year, month)
  const from =
    nth < 0
      ? addDays(edge.to, 1 - weekdayOf(edge.to))
      : addDays(edge.from, ((8 - weekdayOf(edge.from)) % 7) + (nth - 1) * 7)
  return { from, to: addDays(from, 6) }
}

/** «вторая декада мая»: its last one runs to the end of the month. */
export function decadeOfMonth(nth: number, month: number): Unit {
  return partOfMonth(month, nth === 1 ? [1, 10] : nth === 2 ? [11, 20] : [21, 31])
}

export function halfOfMonth(nth: number, month: number): Unit {
  return partOfMonth(month, nth === 1 ? [1, 15] : [16, 31])
}

/** «последняя пятница октября»; `-1` is the last. */
export function weekdayOfMonth(nth: number, weekday: number, month: number): Unit {
  return {
    begins: month * 100 + (nth < 0 ? 25 : nth * 7 - 6),
    ends: month * 100 + (nth < 0 ? 31 : nth * 7),
    isDay: true,
    on: year => single(nthWeekday(nth, weekday, year, month)),
  }
}

/** The day itself: `nth` 1 to 4, or -1 for the last. */
export function nthWeekday(nth: number, weekday: number, year: number, month: number): Day {
  const edge = monthOf(year, month)
  if (nth < 0) return addDays(edge.to, -((weekdayOf(edge.to) - weekday + 7) % 7))
  return addDays(edge.from, ((weekday - weekdayOf(edge.from) + 7) % 7) + (nth - 1) * 7)
}

/** A calendar quarter. */
export function quarterUnit(nth: number): Unit {
  return monthsUnit(nth * 3 - 2, nth * 3)
}

/** Whole months of one year. */
export function monthsUnit(from: number, to: number): Unit {
  return {
    begins: from * 100 + 1,
    ends: to * 100 + 31,
    isDay: false,
    on: year => ({ from: dayOf(year, from, 1), to: monthOf(year, to).to }),
  }
}

/** «I полугодие»: of the calendar year, in a school plan of the school year (and then doubted). */
export function halfUnit(nth: number): Unit {
  const calendar = monthsUnit(nth * 6 - 5, nth * 6)
  const school = nth === 1 ? monthsUnit(9, 12) : monthsUnit(1, 5)
  return {
    ...calendar,
    inSchoolYear:
      nth === 1
        ? school
        : {
            ...school,
            doubt: year => ({
              code: 'half-of-school-year',
              others: [monthsUnit(1, 8).on(year, null)],
            }),
          },
    on: (year, plan) => (isSchoolPlan(plan) ? school : calendar).on(year, plan),
    doubt: (year, plan) =>
      isSchoolPlan(plan) && nth === 2
        ? { code: 'half-of-school-year', others: [calendar.on(year, plan)] }
        : null,
  }
}

/** December to February, begun in `year`; the winter of a named year may be the one before. */
export function seasonUnit(firstMonth: number): Unit {
  if (firstMonth !== 12) return monthsUnit(firstMonth, firstMonth + 2)
  const winter = (year: number) => ({ from: dayOf(year, 12, 1), to: monthOf(year + 1, 2).to })
  return { begins: 1201, ends: 1231, isDay: false, on: winter }
}

/** A whole calendar year. */
export function yearUnit(year: number): Unit {
  return { begins: 101, ends: 1231, isDay: false, on: () => yearOf(year), ownYear: year }
}

/** A whole school year, named by its first year. */
export function schoolYearUnit(year: number): Unit {
  return { begins: 901, ends: 831, isDay: false, on: () => schoolYearOf(year), ownYear: year }
}

export function single(day: Day): Period {
  return { from: day, to: day }
}
