import {
  addDays,
  addMonths,
  contains,
  dayOf,
  monthNumber,
  monthOf,
  weekdayOf,
  yearNumber,
  yearOf,
} from '../calendar/days.ts'
import type { Day, Period, Recurrence } from './reading.ts'
import { halfUnit, isSchoolPlan } from './units.ts'

/** The calendar quarters, months, weeks … that begin in the scope; years and school halves follow the plan. */
export function chunksOf(recurs: Recurrence, scope: Period): Period[] {
  if (recurs === 'daily') return [scope]
  if (recurs === 'yearly') return yearsIn(scope)
  if (recurs === 'half-yearly') return halvesIn(scope)
  if (recurs === 'weekly')
    return stepThrough(firstMonday(scope.from), day => addDays(day, 7), scope)
  const size = recurs === 'monthly' ? 1 : 3
  return stepThrough(firstOf(scope.from, size), day => addMonths(day, size), scope)
}

/** The months that begin in the scope. */
export function monthsIn(scope: Period): { year: number; month: number }[] {
  return chunksOf('monthly', scope).map(({ from }) => ({
    year: yearNumber(from),
    month: monthNumber(from),
  }))
}

function stepThrough(start: Day, next: (day: Day) => Day, scope: Period): Period[] {
  const chunks: Period[] = []
  for (let from = start; from <= scope.to; from = next(from)) {
    if (from >= scope.from) chunks.push({ from, to: addDays(next(from), -1) })
  }
  return chunks
}

function firstMonday(day: Day): Day {
  return addDays(day, (8 - weekdayOf(day)) % 7)
}

function firstOf(day: Day, months: number): Day {
  const month = Math.floor((monthNumber(day) - 1) / months) * months + 1
  return dayOf(yearNumber(day), month, 1)
}

/** Calendar years; in a plan of school years they turn when the plan does. */
function yearsIn(scope: Period): Period[] {
  if (!isSchoolPlan(scope)) {
    const years = range(yearNumber(scope.from), yearNumber(scope.to)).map(yearOf)
    return years.map(year => clip(year, scope))
  }
  const turn = monthNumber(scope.from) === 8 ? 8 : 9
  const turns = range(yearNumber(scope.from) + 1, yearNumber(scope.to))
    .map(year => dayOf(year, turn, 1))
    .filter(day => day < addMonths(scope.to, -2))
  return [scope.from, ...turns].map((from, index) => {
    const next = turns[index]
    return { from, to: next === undefined ? scope.to : addDays(next, -1) }
  })
}

function halvesIn(scope: Period): Period[] {
  const years = range(yearNumber(scope.from), yearNumber(scope.to))
  const halves = years.flatMap(year => [1, 2].map(nth => halfUnit(nth).on(year, scope)))
  return halves
    .filter(
      ({ from, to }) =>
        contains(scope, from) ||
        (from < scope.from &&
          monthOf(yearNumber(scope.from), monthNumber(scope.from)).from === from &&
          to > scope.from),
    )
    .sort((a, b) => a.from.localeCompare(b.from))
}

function clip(year: Period, scope: Period): Period {
  return {
    from: year.from < scope.from ? scope.from : year.from,
    to: year.to > scope.to ? scope.to : year.to,
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
