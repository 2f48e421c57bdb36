import { addDays } from '../calendar/days.ts'
import { type ClauseReading, emptyReading, uniqueInOrder } from './clause-reading.ts'
import type { Clause } from './clauses.ts'
import { withoutYears } from './lists.ts'
import { place } from './place.ts'
import { readClause } from './read-clause.ts'
import type { Day, Period, Window } from './reading.ts'
import type { Item } from './scan.ts'
import { warning } from './warnings.ts'
import type { World } from './world.ts'

/** «далее …» is read against what is left of the plan. */
export function readClauses(
  clauses: readonly Clause[],
  world: World,
  say: (items: Item[]) => string,
): ClauseReading[] {
  const readings: ClauseReading[] = []
  clauses.forEach((clause, index) => {
    const before = readings.at(-1)
    const last = before?.windows.at(-1)
    if (!clause.isThen || !last) readings.push(readClause(clause, world, say))
    else readings.push(readThen(clause, clauses[index - 1], last, world, say))
  })
  return readings
}

function readThen(
  clause: Clause,
  before: Clause | undefined,
  last: Window,
  world: World,
  say: (items: Item[]) => string,
): ClauseReading {
  const start = last.from ?? last.to
  const isStanding = clause.items.some(({ piece }) => piece.is === 'standing')
  const isRate = clause.items.some(({ piece }) => piece.is === 'every')
  const isOver = world.period !== null && start > world.period.to
  if (isStanding && isOver) {
    return { ...emptyReading, warnings: [warning('outside-period', say(clause.items))] }
  }
  const rest = planAfter(world.period, last.to)
  const plan = isStanding && !isRate && world.period ? { from: start, to: world.period.to } : rest
  const hasDates = clause.items.some(({ piece }) => piece.is === 'when')
  const hadDates = before?.items.some(({ piece }) => piece.is === 'when')
  const isRepeat =
    hadDates &&
    before &&
    isRate &&
    !hasDates &&
    clause.items.some(({ piece }) => piece.is === 'every' && piece.recurs === 'yearly')
  if (isRepeat) return repeatYearly(before, last, world, say)
  const isPaced = clause.items.some(
    ({ piece }) => piece.is === 'every' && piece.recurs !== 'yearly' && piece.recurs !== 'daily',
  )
  const isOfPlan = hasDates || isPaced
  const reading = readClause(clause, isOfPlan ? world : { ...world, period: plan }, say)
  const windows = isOfPlan
    ? reading.windows.filter(window => (window.from ?? window.to) > last.to)
    : reading.windows
  const open = isOpen(clause) ? [warning('open-end', say(before?.items ?? []))] : []
  return { ...reading, windows, warnings: [...reading.warnings, ...open] }
}

/** «сентябрь 2023 и далее», and nothing after it. */
function isOpen({ items }: Clause): boolean {
  return items.every(({ piece }) => piece.is === 'aside')
}

/** «IV квартал 2021, далее ежегодно»: the same in each later year of the plan. */
function repeatYearly(
  before: Clause,
  last: Window,
  world: World,
  say: (items: Item[]) => string,
): ClauseReading {
  const whens = before.items.flatMap(({ piece }) => (piece.is === 'when' ? piece.whens : []))
  const plan = world.period
  const placed = whens.map(when =>
    place(
      withoutYears(when),
      plan ? { ...world, period: { from: plan.from, to: plan.to } } : world,
      say(before.items),
    ),
  )
  const windows = placed.flatMap(one => one.windows).filter(window => window.to > last.to)
  const warnings = placed
    .flatMap(one => one.warnings)
    .filter(({ code }) => code === 'period-needed')
  return {
    windows: uniqueInOrder(windows),
    recurs: 'yearly',
    isStanding: false,
    warnings,
    form: 'regular',
    unread: [],
    hasUnplaced: false,
  }
}

/** What is left of the plan after a day. */
function planAfter(plan: Period | null, day: Day): Period | null {
  return plan && addDays(day, 1) <= plan.to ? { from: addDays(day, 1), to: plan.to } : plan
}
