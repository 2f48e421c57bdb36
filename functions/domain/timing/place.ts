import { addDays, yearNumber } from '../calendar/days.ts'
import { type Choice, chooseYears } from './choose-years.ts'
import type { Dated, When } from './pieces.ts'
import type { Period, TimingWarning, Window } from './reading.ts'
import { type WarningCode, warning } from './warnings.ts'
import type { Placed, World } from './world.ts'

/** The windows of a phrase; `part` is its text, for the warnings. */
export function place(when: When, world: World, part: string): Placed {
  if (when.is === 'since') return placeSince(when.from, world, part)
  const from = when.is === 'by' ? when.to : when.from
  const choice = chooseYears({ from, to: when.to, isBy: when.is === 'by' }, world)
  const windowOf = (stretch: Period) =>
    when.is === 'by' ? deadline(when, stretch, world) : stretch
  return {
    windows: choice.stretches.map(windowOf),
    isYearly: choice.isYearly === true,
    warnings: warningsOf(when, choice, world, part, windowOf),
  }
}

function deadline(when: Extract<When, { is: 'by' }>, stretch: Period, world: World): Window {
  const isBefore = when.canExclude && !world.byIsInclusive
  return { from: null, to: isBefore ? addDays(stretch.to, -1) : stretch.to }
}

function warningsOf(
  when: Exclude<When, { is: 'since' }>,
  choice: Choice,
  world: World,
  part: string,
  windowOf: (stretch: Period) => Window,
): TimingWarning[] {
  const found: TimingWarning[] = []
  if (choice.code) {
    found.push(
      warning(
        choice.code,
        part,
        choice.others?.map(other => other.map(windowOf)),
      ),
    )
  }
  if (choice.stretches.length === 0) return found
  const doubt = unitDoubt(when, choice, world)
  if (doubt)
    found.push(
      warning(
        doubt.code,
        part,
        doubt.others.map(other => other.map(windowOf)),
      ),
    )
  if (when.doubt) found.push(warning(when.doubt as WarningCode, part, byOthers(when, choice)))
  return found
}

/** «до мая»: the day before May, too. */
function byOthers(when: Exclude<When, { is: 'since' }>, choice: Choice): Window[][] {
  if (when.is !== 'by' || (when.doubt !== 'by-month' && when.doubt !== 'by-year')) return []
  return [choice.stretches.map(({ from }) => ({ from: null, to: addDays(from, -1) }))]
}

function unitDoubt(when: Exclude<When, { is: 'since' }>, choice: Choice, world: World) {
  const isOne = when.is === 'by' || when.from === when.to
  const units = isOne ? [when.to.unit] : [when.from.unit, when.to.unit]
  const doubts = choice.stretches.flatMap(stretch =>
    units.flatMap((unit, index) => {
      const day = units.length === 2 && index === 0 ? stretch.from : stretch.to
      return (
        unit.doubt?.(yearNumber(unit.begins <= unit.ends ? day : stretch.from), world.period) ?? []
      )
    }),
  )
  const code = doubts[0]?.code
  if (code === undefined) return null
  const most =
    isOne && code !== 'no-such-day' ? Math.max(...doubts.map(({ others }) => others.length)) : 0
  const others = Array.from({ length: most }, (_, nth) =>
    doubts.flatMap(doubt => doubt.others[nth] ?? []),
  )
  return { code: code as WarningCode, others }
}

function placeSince(from: Dated, world: World, part: string): Placed {
  const plan = world.period
  if (!plan) return { windows: [], isYearly: false, warnings: [warning('period-needed', part)] }
  const choice = chooseYears({ from, to: from, isBy: false }, world)
  const start = choice.stretches[0]?.from
  const windows = start !== undefined && start <= plan.to ? [{ from: start, to: plan.to }] : []
  const isLost = windows.length === 0 || choice.code === 'outside-period'
  return { windows, isYearly: false, warnings: isLost ? [warning('outside-period', part)] : [] }
}
