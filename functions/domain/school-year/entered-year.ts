import { daysOffOfRussia } from '../calendar/days-off-of-russia.ts'
import type { SchoolCalendar, SchoolHoliday, SchoolYear } from '../calendar/school-calendar.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Day, Period } from '../timing/reading.ts'

export type EnteredTermKind = 'quarter' | 'trimester'

/** A school year as an authority enters it. */
export interface EnteredYear {
  /** Calendar year of its 1 September. */
  year: number
  termKind: EnteredTermKind
  /** Четверти (four) or триместры (three), in order. */
  terms: Period[]
  holidays: SchoolHoliday[]
  /** Days off beside the official ones. */
  daysOff: Day[]
  /** Days worked although they are a weekend or an official day off. */
  workingDays: Day[]
}

/** How many terms a year has. */
export const termCounts: Record<EnteredTermKind, number> = { quarter: 4, trimester: 3 }

/** What phrases are read against in one authority. */
export interface AuthorityCalendar {
  calendar: SchoolCalendar
  workingCalendar: WorkingCalendar
}

/** The calendars of the years entered, above the official days off of Russia. */
export function authorityCalendar(years: readonly EnteredYear[]): AuthorityCalendar {
  const off = years.flatMap(({ daysOff }) => daysOff)
  const worked = years.flatMap(({ workingDays }) => workingDays)
  const workingDays = new Set([...daysOffOfRussia.workingDays, ...worked])
  for (const day of off) workingDays.delete(day)
  return {
    calendar: years.map(toSchoolYear),
    workingCalendar: { daysOff: new Set([...daysOffOfRussia.daysOff, ...off]), workingDays },
  }
}

function toSchoolYear({ year, termKind, terms, holidays }: EnteredYear): SchoolYear {
  const quarters = termKind === 'quarter' ? terms : []
  return {
    year,
    quarters,
    trimesters: termKind === 'trimester' ? terms : [],
    halves: halvesOf(quarters),
    holidays,
  }
}

/** A half of the school year is two quarters; trimesters make none. */
function halvesOf(quarters: readonly Period[]): Period[] {
  const [first, second, third, fourth] = quarters
  if (!first || !second || !third || !fourth) return []
  return [
    { from: first.from, to: second.to },
    { from: third.from, to: fourth.to },
  ]
}
