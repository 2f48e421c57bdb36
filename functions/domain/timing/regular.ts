import {
  addDays,
  addMonths,
  contains,
  dayOf,
  daysInMonth,
  lengthInDays,
  monthNumber,
  weekdayOf,
  yearNumber,
} from '../calendar/days.ts'
import { termsIn } from '../calendar/school-calendar.ts'
import { shiftToWorkingDay } from '../calendar/working-calendar.ts'
import { chunksOf, monthsIn } from './chunks.ts'
import type { Member } from './lists.ts'
import type { Count, EdgeDay, MonthDay, Piece } from './pieces.ts'
import type { Day, Period, Recurrence, Window } from './reading.ts'
import type { Item } from './scan.ts'
import { decadeOfMonth, halfOfMonth, nthWeekday, weekOfMonth } from './units.ts'
import type { WarningCode } from './warnings.ts'
import type { World } from './world.ts'

/** The pieces of a clause. */
export interface Pieces {
  all: readonly Item[]
  times: readonly Item[]
  members: readonly Member[]
  world: World
  /** Their text, for the warnings. */
  part: string
}

/** What days that come back give. */
export interface Regular {
  windows: Window[]
  recurs: Recurrence | null
  warnings: WarningCode[]
  isUnread?: boolean
}

/** «до 5 числа» of every month, or of the month after a quarter. */
export function placeMonthDay(
  day: MonthDay,
  rate: Extract<Piece, { is: 'every' }>['recurs'] | null,
  scopes: readonly Period[],
  { members }: Pieces,
): Regular {
  if (rate === 'quarterly') return quarterDays(day, scopes)
  const isMonthly = day.isEveryMonth || rate === 'monthly' || day.isAfter
  const windows = scopes.flatMap(scope => monthDays(day, scope, members.length > 0))
  if (isMonthly) return { windows, recurs: 'monthly', warnings: [] }
  if (members.length > 0)
    return { windows, recurs: rate === 'yearly' ? 'yearly' : null, warnings: [] }
  return { windows: [], recurs: null, warnings: [], isUnread: true }
}

function monthDays(day: MonthDay, scope: Period, isNamed: boolean): Window[] {
  const start = dayOf(yearNumber(scope.from), monthNumber(scope.from), 1)
  const months = monthsIn({ from: start, to: scope.to })
  const windows = months.flatMap(({ year, month }) =>
    windowsOf(day, addMonths(dayOf(year, month, 1), day.isAfter ? 1 : 0)),
  )
  return isNamed || day.isAfter ? windows : windows.filter(({ to }) => contains(scope, to))
}

function windowsOf({ days }: MonthDay, month: Day): Window[] {
  const [year, number] = [yearNumber(month), monthNumber(month)]
  const day = (nth: number) => dayOf(year, number, Math.min(nth, daysInMonth(year, number)))
  return days.map(({ from, to }) => ({ from: from === null ? null : day(from), to: day(to) }))
}

/** «до 10 числа месяца, следующего за отчётным кварталом» */
function quarterDays(day: MonthDay, scopes: readonly Period[]): Regular {
  const quarters = scopes.flatMap(scope => chunksOf('quarterly', scope))
  const windows = quarters.flatMap(({ from }) =>
    windowsOf(day, addMonths(from, day.isQuarterEnd ? 2 : 3)),
  )
  const isSaid = day.isAfter || day.isQuarterEnd
  return { windows, recurs: 'quarterly', warnings: isSaid ? [] : ['day-of-quarter'] }
}

/** «по пятницам» */
export function placeWeekdays(weekdays: readonly number[], scopes: readonly Period[]): Regular {
  const windows = scopes.flatMap(scope =>
    weekdays.flatMap(weekday => {
      const first = addDays(scope.from, (weekday - weekdayOf(scope.from) + 7) % 7)
      const most = Math.max(
        0,
        Math.ceil((lengthInDays(scope) - lengthInDays({ from: scope.from, to: first }) + 1) / 7),
      )
      return Array.from({ length: most }, (_, index) => addDays(first, index * 7))
    }),
  )
  return {
    windows: windows.sort().map(day => ({ from: day, to: day })),
    recurs: 'weekly',
    warnings: [],
  }
}

/** «последняя пятница месяца», «3-я неделя каждого месяца» */
export function placeNth(
  piece: Extract<Piece, { is: 'nth-weekday' | 'nth-week' }>,
  scopes: readonly Period[],
): Regular {
  const windows = scopes.flatMap(scope =>
    monthsIn({
      from: dayOf(yearNumber(scope.from), monthNumber(scope.from), 1),
      to: scope.to,
    }).flatMap(({ year, month }) =>
      piece.nth.map((nth): Period => {
        if (piece.is === 'nth-week') return partUnits[piece.part](nth, month).on(year, null)
        const day = nthWeekday(nth, piece.weekday, year, month)
        return { from: day, to: day }
      }),
    ),
  )
  const inside = windows.filter(({ from }) => scopes.some(scope => contains(scope, from)))
  return {
    windows: inside,
    recurs: 'monthly',
    warnings: piece.is === 'nth-week' && piece.part === 'week' ? ['week-of-month'] : [],
  }
}

const partUnits = { week: weekOfMonth, decade: decadeOfMonth, half: halfOfMonth }

/** «последний рабочий день месяца» */
export function placeEdgeDay(
  piece: EdgeDay,
  rate: Extract<Piece, { is: 'every' }>['recurs'] | null,
  scopes: readonly Period[],
  { working }: World,
): Regular {
  const recurs = piece.of ?? (rate === 'monthly' || rate === 'quarterly' ? rate : null)
  if (recurs === null) return { windows: [], recurs: null, warnings: [], isUnread: true }
  const chunks = scopes.flatMap(scope => chunksOf(recurs, scope))
  const windows = chunks.map(({ from, to }) => {
    const edge = piece.isLast ? to : from
    const rule = piece.isLast ? 'previous' : 'next'
    const day = piece.isWorking ? shiftToWorkingDay(edge, working, rule) : edge
    return { from: piece.isBy ? null : day, to: day }
  })
  return { windows, recurs, warnings: [] }
}

/** The school's terms or holidays, where the authority has entered them. */
export function placeTerm(piece: Piece, world: World): Window[] {
  const plan = world.period
  if (!plan) return []
  if (piece.is === 'every')
    return termsIn(world.calendar, { kind: 'quarter', numbers: [], name: '' }, plan)
  if (piece.is !== 'term') return []
  const terms = termsIn(
    world.calendar,
    { kind: piece.kind, numbers: piece.numbers, name: piece.name },
    plan,
  )
  return piece.by ? terms.slice(-1).map(({ to }) => ({ from: null, to })) : terms
}

interface CountedPlace {
  windows: Window[]
  /** «в течение месяца» in a plan of a month: the plan itself. */
  isCampaign: boolean
}

/** Counted from the document's day, where that is known. */
export function placeCounted({ amount, unit }: Count, world: World): CountedPlace {
  const plan = world.period
  if (plan && unit === 'month' && amount === 1 && lengthInDays(plan) <= 31) {
    return { windows: [{ from: plan.from, to: plan.to }], isCampaign: true }
  }
  const start = world.documentDate
  if (start === null || unit === 'working-day') return { windows: [], isCampaign: false }
  const to =
    unit === 'day'
      ? addDays(start, amount)
      : unit === 'week'
        ? addDays(start, amount * 7)
        : addMonths(start, unit === 'month' ? amount : amount * 12)
  return { windows: [{ from: null, to }], isCampaign: false }
}
