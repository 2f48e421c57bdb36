import { overlaps } from '../calendar/days.ts'
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { isSummerAfter } from './choose-years.ts'
import { type ClauseReading, unique } from './clause-reading.ts'
import type { Day, Period, TimingWarning, Window } from './reading.ts'
import type { Token } from './tokens.ts'
import { warning } from './warnings.ts'
import type { World } from './world.ts'

/** The warnings of the whole cell: what its phrases say, dates outside the plan, slips of typing, days off. */
export function allWarnings(
  readings: readonly ClauseReading[],
  tokens: readonly Token[],
  world: World,
): TimingWarning[] {
  const given = readings.flatMap(({ warnings }) => warnings)
  const typed = tokens
    .filter(({ isMistyped }) => isMistyped)
    .map(({ text }) => warning('mistyped', text))
  const all = [
    ...given,
    ...outside(datedWindows(readings), world.period, given),
    ...typed,
    ...daysOff(readings, world.working),
  ]
  const seen = new Set<string>()
  return all.filter(({ code, message }) => {
    const key = code === 'period-needed' ? code : code + message
    return !seen.has(key) && seen.add(key)
  })
}

/** A repeated duty may be reported after the plan: its windows are the plan's own. */
function datedWindows(readings: readonly ClauseReading[]): Window[] {
  return readings.flatMap(({ form, windows }) => (form === 'regular' ? [] : windows))
}

/** Two months before a plan is its preparation: told, not asked. */
const preparation = 62

function outside(
  windows: readonly Window[],
  plan: Period | null,
  given: readonly TimingWarning[],
): TimingWarning[] {
  if (!plan || given.some(({ code }) => code === 'outside-period')) return []
  return windows.flatMap(({ from, to }) => {
    if (overlaps({ from: from ?? to, to }, plan)) return []
    if (isSummerAfter({ from: from ?? to, to }, plan)) {
      return [warning('after-period', written({ from, to }))]
    }
    const lag = (Date.parse(plan.from) - Date.parse(to)) / 86_400_000
    return [
      warning(
        lag > 0 && lag <= preparation ? 'before-period' : 'outside-period',
        written({ from, to }),
      ),
    ]
  })
}

function written({ from, to }: Window): string {
  const one = (day: Day) => day.split('-').reverse().join('.')
  return from === null ? `до ${one(to)}` : from === to ? one(to) : `${one(from)} – ${one(to)}`
}

function daysOff(readings: readonly ClauseReading[], working: WorkingCalendar): TimingWarning[] {
  const off = unique(
    readings.filter(({ recurs }) => recurs !== 'weekly').flatMap(({ windows }) => windows),
  )
    .filter(({ from, to }) => (from === null || from === to) && !isWorkingDay(to, working))
    .map(({ to }) => written({ from: to, to }))
  if (off.length === 0) return []
  const rest = off.length > mostNamed ? ` и ещё ${off.length - mostNamed}` : ''
  return [warning('day-off', off.slice(0, mostNamed).join(', ') + rest)]
}

const mostNamed = 3
