import type { Period } from '../timing/reading.ts'
import { overlaps } from './days.ts'

/** A named stretch of school holidays: «осенние каникулы». */
export interface SchoolHoliday extends Period {
  name: string
}

/** One school year as the authority has entered it; what it has not is an empty list. */
export interface SchoolYear {
  /** Calendar year of its 1 September. */
  year: number
  /** I–IV четверть */
  quarters: Period[]
  trimesters: Period[]
  /** Учебные полугодия */
  halves: Period[]
  holidays: SchoolHoliday[]
}

export type SchoolCalendar = readonly SchoolYear[]

export type TermKind = 'quarter' | 'trimester' | 'half' | 'holiday'

interface Wanted {
  kind: TermKind
  /** 1-based; empty for all. */
  numbers: readonly number[]
  /** Beginning of a holiday's name («осенн»), `''` for all. */
  name: string
}

/** The terms or holidays asked for that lie, at least in part, in the period, in order of time. */
export function termsIn(calendar: SchoolCalendar, wanted: Wanted, period: Period): Period[] {
  return calendar
    .flatMap(year => chosen(year, wanted))
    .filter(term => overlaps(term, period))
    .map(({ from, to }) => ({ from, to }))
    .sort((a, b) => a.from.localeCompare(b.from))
}

function chosen(year: SchoolYear, { kind, numbers, name }: Wanted): Period[] {
  if (kind === 'holiday') {
    return year.holidays.filter(holiday => holiday.name.toLowerCase().startsWith(name))
  }
  const terms = { quarter: year.quarters, trimester: year.trimesters, half: year.halves }[kind]
  return terms.filter((_, index) => numbers.length === 0 || numbers.includes(index + 1))
}
