import { addDays, contains, isRealDay, overlaps, schoolYearOf } from '../calendar/days.ts'
import type { SchoolHoliday } from '../calendar/school-calendar.ts'
import type { Day, Period } from '../timing/reading.ts'
import { type EnteredTermKind, type EnteredYear, termCounts } from './entered-year.ts'
import { readDays } from './read-days.ts'
import {
  endField,
  type HolidayId,
  holidayIds,
  holidayNames,
  mostTerms,
  type YearAnswers,
} from './year-answers.ts'

/** What is wrong with a field of the form. */
export type YearFault =
  | 'missing'
  | 'unreal'
  | 'outside-year'
  | 'end-before-start'
  | 'overlaps-term'
  | 'overlaps-holiday'
  | 'no-fourth'
  | 'bad-line'
  | 'off-and-worked'

export type YearFaults = Record<string, YearFault>

type Checked = { entered: EnteredYear; faults: null } | { entered: null; faults: YearFaults }

/** The school year that begins in `year` as it was typed, or what is wrong at which field. */
export function checkYear(year: number, answers: YearAnswers): Checked {
  const faults: YearFaults = {}
  const { termKind } = answers
  if (termKind !== 'quarter' && termKind !== 'trimester') {
    return { entered: null, faults: { termKind: 'missing' } }
  }
  const terms = termsIn(year, termKind, answers, faults)
  const typed = holidaysIn(year, answers, faults)
  if (termKind === 'quarter') checkAgainstTerms(typed, terms, faults)
  const days = daysIn(year, answers, faults)
  if (Object.keys(faults).length > 0) return { entered: null, faults }
  const holidays = withDerived(year, termKind, terms, typed)
  return { entered: { year, termKind, terms, holidays, ...days }, faults: null }
}

function termsIn(
  year: number,
  kind: EnteredTermKind,
  answers: YearAnswers,
  faults: YearFaults,
): Period[] {
  const count = termCounts[kind]
  const terms = Array.from({ length: count }, (_, index) =>
    periodIn(year, index + 1, answers, faults, true),
  )
  terms.forEach((term, index) => {
    const before = terms[index - 1]
    if (term && before && term.from <= before.to) {
      faults[endField(index + 1, 'from')] ??= 'overlaps-term'
    }
  })
  for (let number = count + 1; number <= mostTerms; number++) {
    const field = endField(number, 'from')
    if (answers[field] || answers[endField(number, 'to')]) faults[field] = 'no-fourth'
  }
  return terms.filter(term => term !== null)
}

/** The period of two fields; `null` where they are empty or wrong, and then the faults say so. */
function periodIn(
  year: number,
  of: number | HolidayId,
  answers: YearAnswers,
  faults: YearFaults,
  isRequired: boolean,
): Period | null {
  const fields = { from: endField(of, 'from'), to: endField(of, 'to') }
  const period = { from: answers[fields.from] ?? '', to: answers[fields.to] ?? '' }
  if (!isRequired && period.from === '' && period.to === '') return null
  for (const end of ['from', 'to'] as const) {
    const fault = dayFault(year, period[end])
    if (fault) faults[fields[end]] = fault
  }
  if (faults[fields.from] || faults[fields.to]) return null
  if (period.to < period.from) faults[fields.to] = 'end-before-start'
  return faults[fields.to] ? null : period
}

function dayFault(year: number, day: Day): YearFault | null {
  if (day === '') return 'missing'
  if (!isRealDay(day)) return 'unreal'
  return contains(schoolYearOf(year), day) ? null : 'outside-year'
}

interface TypedHoliday extends SchoolHoliday {
  id: HolidayId
}

function holidaysIn(year: number, answers: YearAnswers, faults: YearFaults): TypedHoliday[] {
  const holidays = holidayIds.flatMap(id => {
    const period = periodIn(year, id, answers, faults, false)
    return period ? [{ id, name: holidayNames[id], ...period }] : []
  })
  for (const [index, holiday] of holidays.entries()) {
    if (holidays.slice(0, index).some(before => overlaps(before, holiday))) {
      faults[endField(holiday.id, 'from')] = 'overlaps-holiday'
    }
  }
  return holidays
}

/** First-graders' additional holidays lie inside a quarter; all others lie between. */
function checkAgainstTerms(
  holidays: readonly TypedHoliday[],
  terms: readonly Period[],
  faults: YearFaults,
): void {
  for (const holiday of holidays) {
    if (holiday.id !== 'extra' && terms.some(term => overlaps(term, holiday))) {
      faults[endField(holiday.id, 'from')] ??= 'overlaps-term'
    }
  }
}

function daysIn(year: number, answers: YearAnswers, faults: YearFaults) {
  const off = readDays(answers.daysOff ?? '')
  const worked = readDays(answers.workingDays ?? '')
  const inYear = (day: Day) => contains(schoolYearOf(year), day)
  for (const [field, found] of [
    ['daysOff', off],
    ['workingDays', worked],
  ] as const) {
    if (found.unread.length > 0) faults[field] = 'bad-line'
    else if (!found.days.every(inYear)) faults[field] = 'outside-year'
  }
  if (worked.days.some(day => off.days.includes(day))) faults.workingDays ??= 'off-and-worked'
  return { daysOff: off.days, workingDays: worked.days }
}

const between = ['autumn', 'winter', 'spring'] as const

/** Holidays that were left empty are the days between the quarters, and the summer is the rest of the year. */
function withDerived(
  year: number,
  kind: EnteredTermKind,
  terms: readonly Period[],
  typed: readonly TypedHoliday[],
): SchoolHoliday[] {
  const gaps = kind === 'quarter' ? between.map((id, index) => gapAfter(terms, index, id)) : []
  const summer = gapTo(schoolYearOf(year).to, terms.at(-1), 'summer')
  const derived = [...gaps, summer].filter(
    holiday => holiday !== null && typed.every(({ id }) => id !== holiday.id),
  ) as TypedHoliday[]
  return [...typed, ...derived]
    .map(({ name, from, to }) => ({ name, from, to }))
    .sort((a, b) => a.from.localeCompare(b.from))
}

function gapAfter(terms: readonly Period[], index: number, id: HolidayId): TypedHoliday | null {
  const next = terms[index + 1]
  return next === undefined ? null : gapTo(addDays(next.from, -1), terms[index], id)
}

function gapTo(to: Day, before: Period | undefined, id: HolidayId): TypedHoliday | null {
  if (before === undefined) return null
  const from = addDays(before.to, 1)
  return from > to ? null : { id, name: holidayNames[id], from, to }
}
