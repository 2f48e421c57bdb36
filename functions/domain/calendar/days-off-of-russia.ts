import type { Day } from '../timing/reading.ts'
import { addDays, dayOf, weekdayOf } from './days.ts'
import type { WorkingCalendar } from './working-calendar.ts'

/** A day off that a decree moves; the day it leaves becomes a working one unless it is a holiday. */
interface Move {
  from: Day
  to: Day
}

export interface YearOfDaysOff {
  year: number
  /** The decree that moves days off in it, `null` where none is known yet. */
  source: string | null
  moves: Move[]
  /** The moves of the year are not decided: only the holidays of the law and its own shifts are here. */
  isProvisional: boolean
}

/** Month and day of the holidays, ТК РФ, ст. 112. */
const holidays: [number, number][] = [
  ...Array.from({ length: 8 }, (_, index): [number, number] => [1, index + 1]),
  [2, 23],
  [3, 8],
  [5, 1],
  [5, 9],
  [6, 12],
  [11, 4],
]

/** Government decrees on moving days off; 2027 was not decided when this was written. */
export const yearsOfDaysOff: readonly YearOfDaysOff[] = [
  {
    year: 2024,
    source: 'Постановление Правительства РФ от 10.08.2023 № 1314',
    isProvisional: false,
    moves: [
      { from: '2024-01-06', to: '2024-05-10' },
      { from: '2024-01-07', to: '2024-12-31' },
      { from: '2024-04-27', to: '2024-04-29' },
      { from: '2024-11-02', to: '2024-04-30' },
      { from: '2024-12-28', to: '2024-12-30' },
    ],
  },
  {
    year: 2025,
    source: 'Постановление Правительства РФ от 04.10.2024 № 1335',
    isProvisional: false,
    moves: [
      { from: '2025-01-04', to: '2025-05-02' },
      { from: '2025-01-05', to: '2025-12-31' },
      { from: '2025-02-23', to: '2025-05-08' },
      { from: '2025-03-08', to: '2025-06-13' },
      { from: '2025-11-01', to: '2025-11-03' },
    ],
  },
  {
    year: 2026,
    source: 'Постановление Правительства РФ от 24.09.2025 № 1466',
    isProvisional: false,
    moves: [
      { from: '2026-01-03', to: '2026-01-09' },
      { from: '2026-01-04', to: '2026-12-31' },
    ],
  },
  { year: 2027, source: null, isProvisional: true, moves: [] },
]

function holidaysOf(year: number): Day[] {
  return holidays.map(([month, day]) => dayOf(year, month, day))
}

/**
 * A holiday on a day off moves it to the next working day, but for those of January and those
 * the decree moves elsewhere (ТК РФ, ст. 112, ч. 2).
 */
function shifted({ year, moves }: YearOfDaysOff): Day[] {
  const all = new Set(holidaysOf(year))
  return [...all]
    .filter(
      day => weekdayOf(day) > 5 && !day.includes('-01-') && !moves.some(({ from }) => from === day),
    )
    .map(day => {
      let next = addDays(day, 1)
      while (weekdayOf(next) > 5 || all.has(next)) next = addDays(next, 1)
      return next
    })
}

function daysOffIn(year: YearOfDaysOff): Day[] {
  return [...holidaysOf(year.year), ...shifted(year), ...year.moves.map(({ to }) => to)]
}

function workedIn({ year, moves }: YearOfDaysOff): Day[] {
  const all = new Set(holidaysOf(year))
  return moves.map(({ from }) => from).filter(day => !all.has(day))
}

/** Days off and worked weekends of Russia, 2024–2027; in other years only weekends are known. */
export const daysOffOfRussia: WorkingCalendar = {
  daysOff: new Set(yearsOfDaysOff.flatMap(daysOffIn)),
  workingDays: new Set(yearsOfDaysOff.flatMap(workedIn)),
}
