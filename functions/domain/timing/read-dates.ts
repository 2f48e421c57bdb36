import { contains } from '../calendar/days.ts'
import { type ClauseReading, emptyReading, pick, unique, uniqueInOrder } from './clause-reading.ts'
import {
  joinNeighbours,
  joinSince,
  type Member,
  shareBy,
  shareYears,
  withYears,
  yearsOf,
} from './lists.ts'
import type { When, YearSpec } from './pieces.ts'
import { place } from './place.ts'
import type { Period, TimingWarning, Window } from './reading.ts'
import type { Pieces } from './regular.ts'
import type { Item } from './scan.ts'
import { isSchoolPlan, schoolYearUnit, yearUnit } from './units.ts'
import { warning } from './warnings.ts'
import type { World } from './world.ts'

/** Reads the dates and stretches of a clause, with the standing duty beside them, if any. */
export function readDates(pieces: Pieces): ClauseReading {
  const { times, world, part } = pieces
  const scoped = scopeMembers(pieces)
  const shared = shareYears(shareBy(joinSince(scoped)), world)
  const members = joinNeighbours(shared.members)
  const placed = members.map(({ when }) => place(when, world, part))
  const windows = placed.flatMap(one => one.windows)
  const standing = pick(times, 'standing')
  const during = times.some(({ piece }) => piece.is === 'years' && piece.isDuring)
  const reading: ClauseReading = {
    ...emptyReading,
    windows: uniqueInOrder(windows),
    recurs: placed.some(one => one.isYearly) ? 'yearly' : null,
    isStanding: during || members.some(({ when }) => when.is === 'since'),
    warnings: [
      ...placed.flatMap(one => one.warnings),
      ...listWarnings(shared.isDoubtful, members, pieces),
    ],
    form: windows.every(({ from, to }) => from === null || from === to) ? 'dates' : 'stretches',
    hasUnplaced: placed.some(one => one.windows.length === 0),
  }
  if (standing) return withStanding(reading, pieces)
  return narrowed(reading, members, part)
}

/** «апрель (до 20 апреля)»: a day inside the stretch named before it is probably the due day. */
function narrowed(reading: ClauseReading, members: readonly Member[], part: string): ClauseReading {
  const [outer, inner] = members
  if (members.length !== 2 || outer?.when.is !== 'span' || !inner || inner.isLine) return reading
  if (!endsWithDay(inner.when) || endsWithDay(outer.when)) return reading
  const stretches = reading.windows.filter(
    window => window.from !== null && reading.windows.some(one => isInside(one, window)),
  )
  const inside = reading.windows.filter(window => stretches.some(one => isInside(window, one)))
  if (inside.length !== stretches.length || inside.length === 0) return reading
  const other = warning('date-inside', part, [reading.windows])
  return { ...reading, windows: inside, form: 'dates', warnings: [...reading.warnings, other] }
}

/** Lies in the other stretch, or is due in it, and is not that stretch. */
function isInside(window: Window, outer: Window): boolean {
  if (window === outer || outer.from === null || outer.from === outer.to) return false
  const { from } = outer
  return [window.from ?? window.to, window.to].every(day => contains({ from, to: outer.to }, day))
}

function endsWithDay(when: When): boolean {
  return when.is !== 'since' && when.to.unit.isDay
}

/** «сентябрь, в течение года» is two duties; «в течение года (сентябрь – май)» and «постоянно с 1 сентября» are one. */
function withStanding(
  reading: ClauseReading,
  { times, members, world, part }: Pieces,
): ClauseReading {
  const at = times.findIndex(({ piece }) => piece.is === 'standing')
  const next = times[at + 1]
  const isBracketed = times[at]?.link.includes('(') === true
  const hasSince = members.some(({ when }) => when.is === 'since')
  const isNarrowed =
    next?.piece.is === 'years' ||
    (next?.piece.is === 'when' && (next.link.includes('(') || next.link === ''))
  const isOneStretch = reading.windows.length === 1 && reading.form === 'stretches'
  const isAlways =
    times[at]?.rule === 'always' &&
    members.every(({ when }) => when.is === 'span' && when.from !== when.to)
  if (hasSince || ((isNarrowed || isBracketed || isAlways) && isOneStretch))
    return { ...reading, isStanding: true }
  const isListed = isBracketed || next?.link.includes('(') === true
  const whole = world.period ? [{ from: world.period.from, to: world.period.to }] : []
  return {
    ...reading,
    windows: unique([...reading.windows, ...whole]),
    isStanding: true,
    warnings: [
      ...reading.warnings,
      ...(isListed ? [warning('part-of-whole', part, [reading.windows])] : []),
    ],
  }
}

/** The days after «;» took «до» from the one before. */
function isCarriedOver({ when, link }: Member): boolean {
  return when.is === 'by' && link === ';'
}

/** A dash no rule has read as a stretch: «2023 г. – II квартал 2024 г.» */
function isDashedTo(before: Item | undefined, item: Item): boolean {
  if (item.link !== '-' || item.isLine || item.piece.is !== 'when') return false
  if (before?.piece.is === 'when') return true
  return before?.piece.is === 'years' && item.piece.whens.some(when => yearsOf(when) !== null)
}

function listWarnings(
  isDoubtful: boolean,
  members: readonly Member[],
  { part, times }: Pieces,
): TimingWarning[] {
  const [first, second] = members
  const isDashed = times.some((item, index) => index > 0 && isDashedTo(times[index - 1], item))
  const isSinceAndBy = members.some(
    ({ when }, index) => when.is === 'since' && members[index + 1]?.when.is === 'by',
  )
  const isBare =
    members.length === 2 &&
    first &&
    second &&
    second.link === '' &&
    !second.isLine &&
    [first.when, second.when].every(({ is }) => is === 'span') &&
    !first.when.doubt &&
    yearsOf(first.when) === yearsOf(second.when) &&
    first.when.is === 'span' &&
    !first.when.to.unit.isDay
  return [
    ...(isDoubtful ? [warning('list-year', part)] : []),
    ...(members.some(isCarriedOver) ? [warning('by-goes-on', part)] : []),
    ...(isBare || isDashed || isSinceAndBy ? [warning('list-or-range', part)] : []),
  ]
}

/** The phrases of a clause with what joins them. */
export function membersOf(times: readonly Item[]): Member[] {
  return times.flatMap(item =>
    item.piece.is === 'when'
      ? item.piece.whens.map(
          (when, index): Member => ({
            when,
            link: index === 0 ? item.link : ',',
            isLine: index === 0 && item.isLine,
          }),
        )
      : [],
  )
}

/** «2023 год – сентябрь, 2024 год – май»: the years before a phrase are its own, or else the years after it. */
function eachWithItsYears(times: readonly Item[], members: readonly Member[]): Member[] {
  const isBefore = times[0]?.piece.is === 'years'
  const ordered = isBefore ? times : [...times].reverse()
  const found = new Map<When, YearSpec>()
  let years: YearSpec | null = null
  for (const { piece } of ordered) {
    if (piece.is === 'years') years = piece.years
    if (piece.is === 'when' && years) for (const when of piece.whens) found.set(when, years)
  }
  return members.map(member => {
    const own = found.get(member.when)
    return own && !yearsOf(member.when) ? { ...member, when: withYears(member.when, own) } : member
  })
}

/** Years that stand apart belong to the phrases without them, or else are stretches of their own. */
function scopeMembers({ times, members, world }: Pieces): Member[] {
  const specs = times.flatMap(item =>
    item.piece.is === 'years' ? [{ item, years: item.piece.years }] : [],
  )
  const only = specs[0]
  if (!only) return [...members]
  const isTaken = specs.length === 1 && members.some(({ when }) => yearsOf(when) === null)
  if (isTaken) {
    return members.map(member =>
      yearsOf(member.when) ? member : { ...member, when: withYears(member.when, only.years) },
    )
  }
  if (specs.length > 1 && members.some(({ when }) => yearsOf(when) === null)) {
    return eachWithItsYears(times, members)
  }
  const own = specs.flatMap(({ item, years }) => yearMembers(years, item, world))
  return [...members, ...own]
}

function yearMembers(given: YearSpec, { link, isLine }: Item, world: World): Member[] {
  const isCalendar = given.isUnsure && world.period !== null && !isSchoolPlan(world.period)
  const spec = isCalendar ? { ...given, isSchool: false } : given
  const dated = (unit: ReturnType<typeof yearUnit>) => ({ unit, years: null })
  const spans = yearSpans(spec)
  const [start, end] = [spec.years[0] ?? 0, spec.years.at(-1) ?? 0]
  if (spec.isSchool) {
    const last = spec.years.length > 1 ? end - 1 : end
    const doubt = spec.years.length === 1 ? { doubt: 'school-year-start' } : {}
    return [
      {
        when: {
          is: 'span',
          from: dated(schoolYearUnit(start)),
          to: dated(schoolYearUnit(last)),
          ...doubt,
        },
        link,
        isLine,
      },
    ]
  }
  if (!spec.isRange) {
    return spec.years.map((year, index) => {
      const one = dated(yearUnit(year))
      const joint = index === 0 ? { link, isLine } : { link: ',', isLine: false }
      return { when: { is: 'span', from: one, to: one }, ...joint }
    })
  }
  const isPlan = world.period?.from === spans[0]?.from && world.period?.to === spans[0]?.to
  const doubt =
    end === start + 1 && !isPlan && spec.isUnsure !== false ? { doubt: 'years-or-school-year' } : {}
  return [
    {
      when: { is: 'span', from: dated(yearUnit(start)), to: dated(yearUnit(end)), ...doubt },
      link,
      isLine,
    },
  ]
}

/** The stretch that named years make. */
export function yearSpans({ years, isSchool }: YearSpec): Period[] {
  const firsts = isSchool && years.length > 1 ? years.slice(0, -1) : years
  const unit = isSchool ? schoolYearUnit : yearUnit
  const spans = firsts.map(year => unit(year).on(year, null))
  const [start, end] = [spans[0], spans.at(-1)]
  return start && end ? [{ from: start.from, to: end.to }] : []
}
