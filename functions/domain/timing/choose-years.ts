import {
  addMonths,
  contains,
  dayOf,
  lengthInDays,
  monthNumber,
  overlaps,
  yearNumber,
} from '../calendar/days.ts'
import type { Dated, YearSpec } from './pieces.ts'
import type { Period } from './reading.ts'
import { isSchoolPlan, type Unit } from './units.ts'
import type { WarningCode } from './warnings.ts'
import { isLongPlan, type World } from './world.ts'

/** A choice of years, the first of each pair being the year in which the stretch begins. */
export interface Choice {
  stretches: Period[]
  isYearly?: boolean
  code?: WarningCode
  others?: Period[][]
}

const nothing: Choice = { stretches: [] }

/** A phrase between two points; `isBy` is a deadline, placed by its last day. */
export interface Stretch {
  from: Dated
  to: Dated
  isBy: boolean
}

/** In which years a phrase falls: those it names, else those of the plan. */
export function chooseYears(stretch: Stretch, world: World): Choice {
  const { from, to } = stretch
  if (from.unit.ownYear !== undefined || to.unit.ownYear !== undefined) return ownYears(from, to)
  const [first, last] = [from.years, to.years]
  if (first && last && first !== last) return bothNamed(from, to, first, last)
  if (last) return byNamedYears(stretch, last, world)
  if (first) return { stretches: [build(stretch, first.years[0] ?? 0)] }
  return byPeriod(stretch, world)
}

function ownYears(from: Dated, to: Dated): Choice {
  const start = from.unit.on(
    from.unit.ownYear ?? from.years?.years[0] ?? to.unit.ownYear ?? 0,
    null,
  )
  const end = to.unit.on(to.unit.ownYear ?? to.years?.years[0] ?? from.unit.ownYear ?? 0, null)
  return start.from <= end.to ? { stretches: [{ from: start.from, to: end.to }] } : nothing
}

/** Whether it runs over New Year. */
function isCrossing({ from, to }: Stretch): boolean {
  return to.unit.ends < from.unit.begins
}

/** The stretch that begins in `year`. */
function build(stretch: Stretch, year: number, plan: Period | null = null): Period {
  const end = stretch.to.unit.on(isCrossing(stretch) ? year + 1 : year, plan).to
  return { from: stretch.from.unit.on(year, plan).from, to: end }
}

/** «28.10.2023 – 06.11.2022»: the end's year is the slip, unless the start's is. */
function bothNamed(from: Dated, to: Dated, first: YearSpec, last: YearSpec): Choice {
  const starts = from.unit.on(startYear(from.unit, first), null).from
  const ends = to.unit.on(endYear(to.unit, last), null).to
  if (starts <= ends) return { stretches: [{ from: starts, to: ends }] }
  const stretch = { from, to, isBy: false }
  const year = yearNumber(starts)
  const other = yearNumber(ends) - (isCrossing(stretch) ? 1 : 0)
  return {
    stretches: [build(stretch, year)],
    code: 'end-before-start',
    others: [[build(stretch, other)]],
  }
}

function startYear(unit: Unit, { years, isSchool }: YearSpec): number {
  const year = years[0] ?? 0
  return isSchool && unit.begins < 801 ? year + 1 : year
}

function endYear(unit: Unit, { years, isSchool }: YearSpec): number {
  const [year, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  return isSchool && unit.begins >= 801 ? year : last
}

function byNamedYears(stretch: Stretch, spec: YearSpec, world: World): Choice {
  if (spec.isSchool) return bySchoolYears(stretch, spec, world)
  if (spec.years.length === 1) return byOneYear(stretch, spec.years[0] ?? 0, world)
  return spec.isRange ? byRangeOfYears(stretch, spec.years, world) : eachYear(stretch, spec.years)
}

function eachYear(stretch: Stretch, years: readonly number[]): Choice {
  return { stretches: years.map(year => build(stretch, year)) }
}

/** «декабрь – январь 2024» ends in 2024; the plan may say that it begins then. */
function byOneYear(stretch: Stretch, year: number, world: World): Choice {
  const here = build(stretch, year)
  if (!isCrossing(stretch))
    return isWinter(stretch) ? winterOf(stretch, year, world) : { stretches: [here] }
  const before = build(stretch, year - 1)
  const plan = world.period
  if (!plan || contains(plan, before.from)) return { stretches: [before] }
  return contains(plan, here.from)
    ? { stretches: [here], code: 'range-year', others: [[before]] }
    : { stretches: [before] }
}

function isWinter({ from, to }: Stretch): boolean {
  return (
    from === to &&
    from.unit.begins === 1201 &&
    from.unit.ends === 1231 &&
    yearNumber(from.unit.on(2000, null).to) === 2001
  )
}

function winterOf(stretch: Stretch, year: number, world: World): Choice {
  const [before, after] = [build(stretch, year - 1), build(stretch, year)]
  const isFirst = world.period !== null && contains(world.period, before.from)
  const isSecond = world.period !== null && contains(world.period, after.from)
  if (isFirst !== isSecond) return { stretches: [isFirst ? before : after] }
  return { stretches: [before], code: 'winter', others: [[after]] }
}

function bySchoolYears(given: Stretch, { years }: YearSpec, world: World): Choice {
  const stretch = schoolStretch(given)
  const firsts = years.length === 1 ? years : years.slice(0, -1)
  const month = Math.floor(stretch.from.unit.begins / 100)
  const isEarly =
    month >= 9 ||
    (month >= 6 && isCrossing({ ...stretch }) === false && stretch.to.unit.ends >= 901)
  const stretches = firsts.map(year => build(stretch, isEarly ? year : year + 1, world.period))
  const isAugust = month === 8 && !isEarly && stretch.from.unit.begins !== 831
  const isOpening = isAugust && world.period !== null && monthNumber(world.period.from) === 8
  if (isOpening) return { stretches: firsts.map(year => build(stretch, year)) }
  if (isAugust)
    return { stretches, code: 'august', others: [firsts.map(year => build(stretch, year))] }
  if (years.length === 1)
    return {
      stretches,
      code: 'school-year-start',
      others: [[build(stretch, isEarly ? (years[0] ?? 0) - 1 : (years[0] ?? 0))]],
    }
  return { stretches, isYearly: firsts.length > 1 }
}

function schoolStretch({ from, to, isBy }: Stretch): Stretch {
  const meant = (one: Dated): Dated => ({ ...one, unit: one.unit.inSchoolYear ?? one.unit })
  const start = meant(from)
  return { from: start, to: from === to ? start : meant(to), isBy }
}

/** «сентябрь–май 2023-2024» is one stretch; «ноябрь 2021-2024» is every November. */
function byRangeOfYears(stretch: Stretch, years: readonly number[], world: World): Choice {
  const firsts = isCrossing(stretch) ? years.slice(0, -1) : years
  const stretches = firsts.map(year => build(stretch, year))
  if (isCrossing(stretch)) return { stretches, isYearly: stretches.length > 1 }
  const plan = world.period
  const inside = stretches.filter(({ from }) => !plan || contains(plan, from))
  if (years.length === 2 && plan && !isLongPlan(plan) && inside.length === 1) {
    return { stretches: inside, code: 'each-year', others: [stretches] }
  }
  const whole = { from: stretches[0]?.from ?? '', to: stretches.at(-1)?.to ?? '' }
  return { stretches, isYearly: true, code: 'each-year', others: [[whole]] }
}

/** Without a year: every year of the plan in which it begins (a deadline: falls due). */
function byPeriod(given: Stretch, world: World): Choice {
  const plan = world.period
  const isRange = given.from !== given.to
  const stretch = isRange && isSchoolPlan(plan) ? schoolStretch(given) : given
  if (!plan) return { ...nothing, code: 'period-needed' }
  const [least, most] = [yearNumber(plan.from) - 1, yearNumber(plan.to) + 1]
  const all = Array.from({ length: most - least + 1 }, (_, index) =>
    build(stretch, least + index, plan),
  )
  const inside = all.filter(({ from, to }) => contains(plan, stretch.isBy ? to : from))
  if (isLongPlan(plan)) {
    const days = new Set(inside.map(({ to }) => to))
    if (days.size === 1) return { stretches: inside.slice(0, 1), isYearly: inside.length === 1 }
    return inside.length > 0 ? { stretches: inside, isYearly: true } : nearest(all, plan)
  }
  return opening(stretch, all, plan) ?? withChoice(inside, all, plan, stretch)
}

/** «август-сентябрь» in a plan from 1 September: the summer before it is meant rather than the one after. */
function opening(stretch: Stretch, all: readonly Period[], plan: Period): Choice | null {
  if (
    stretch.isBy ||
    isThirdQuarter(stretch) ||
    !isSchoolPlan(plan) ||
    monthNumber(plan.from) !== 9
  )
    return null
  const isInto = stretch.to.unit.ends >= 901 || isCrossing(stretch)
  if (stretch.from.unit.begins >= 901 || !isInto) return null
  const [before, after] = all.filter(one => overlaps(one, plan))
  return before && after ? { stretches: [before], code: 'august-before' } : null
}

function withChoice(inside: Period[], all: Period[], plan: Period, stretch: Stretch): Choice {
  const [first, second] = inside
  if (!first) return nearest(all, plan)
  if (!second && isThirdQuarter(stretch) && monthNumber(plan.from) === 9) {
    const before = all.find(one => overlaps(one, plan))
    return before && before.from !== first.from
      ? { stretches: [first], code: 'august', others: [[before]] }
      : { stretches: [first] }
  }
  return { stretches: [first] }
}

/** July to September: its tail opens the plan, its head closes it. */
function isThirdQuarter({ from, to }: Stretch): boolean {
  return from.unit.begins === 701 && to.unit.ends === 931
}

/** Nothing of it begins in the plan: the nearest, and the next nearest as the other reading. */
function nearest(all: readonly Period[], plan: Period): Choice {
  const sorted = [...all].sort((a, b) => distance(a, plan) - distance(b, plan))
  const [first, second] = sorted
  if (!first) return nothing
  if (first.from < plan.from && first.to >= plan.from && isShortBefore(first, plan))
    return { stretches: [first] }
  if (isSummerAfter(first, plan)) return { stretches: [first] }
  return { stretches: [first], code: 'outside-period', ...(second ? { others: [[second]] } : {}) }
}

/** A school plan may end with the lessons; its June to August are those that follow. */
export function isSummerAfter({ from, to }: Period, plan: Period): boolean {
  return isSchoolPlan(plan) && from > plan.to && to <= dayOf(yearNumber(plan.to), 8, 31)
}

function isShortBefore(stretch: Period, plan: Period): boolean {
  return addMonths(stretch.from, 1) > plan.from
}

function distance(stretch: Period, plan: Period): number {
  if (overlaps(stretch, plan)) return 0
  return stretch.to < plan.from
    ? lengthInDays({ from: stretch.from, to: plan.from })
    : lengthInDays({ from: plan.to, to: stretch.from })
}
