import { addDays } from '../calendar/days.ts'
import { chunksOf } from './chunks.ts'
import { type Clause, isTime } from './clauses.ts'
import {
  joinNeighbours,
  type Member,
  shareBy,
  shareYears,
  withoutYears,
  withYears,
  yearsOf,
} from './lists.ts'
import type { Piece, YearSpec } from './pieces.ts'
import { place } from './place.ts'
import type { Day, Period, Recurrence, TimingWarning, Window } from './reading.ts'
import {
  type Pieces,
  placeCounted,
  placeMonthDay,
  placeNth,
  placeTerm,
  placeWeekdays,
} from './regular.ts'
import type { Item } from './scan.ts'
import { isSchoolPlan, schoolYearUnit, yearUnit } from './units.ts'
import { type WarningCode, warning } from './warnings.ts'
import { isLongPlan, type World } from './world.ts'

/** What a clause gives; `form` says what kind of phrase it is. */
export interface ClauseReading {
  windows: Window[]
  recurs: Recurrence | null
  isStanding: boolean
  warnings: TimingWarning[]
  form: 'dates' | 'stretches' | 'regular' | 'standing' | 'event' | 'nothing'
  /** Items whose meaning could not be had: their text is unread. */
  unread: Item[]
  hasUnplaced: boolean
}

/** Reads one clause. `scope` is the plan, or what is left of it after «далее». */
export function readClause(
  clause: Clause,
  world: World,
  say: (items: Item[]) => string,
): ClauseReading {
  const times = clause.items.filter(isTime)
  const members = membersOf(times)
  const pieces: Pieces = { all: clause.items, times, members, world, part: say(times) }
  const reading = readPieces(pieces, say)
  const references = clause.items.filter(({ piece }) => piece.is === 'reference')
  return {
    ...reading,
    unread: [...reading.unread, ...references],
    warnings: [
      ...reading.warnings,
      ...references.map(item => warning('dated-event', say([item]))),
      ...rateNotes(times, say),
    ],
  }
}

function rateNotes(times: readonly Item[], say: (items: Item[]) => string): TimingWarning[] {
  return times.flatMap(item =>
    item.piece.is === 'every' && item.piece.times > 1 && item.piece.recurs !== 'unclear'
      ? [warning('several-times', say([item]))]
      : [],
  )
}

const empty: ClauseReading = {
  windows: [],
  recurs: null,
  isStanding: false,
  warnings: [],
  form: 'nothing',
  unread: [],
  hasUnplaced: false,
}

function readPieces(pieces: Pieces, say: (items: Item[]) => string): ClauseReading {
  const { all, times, members, world } = pieces
  const term = times.find(
    ({ piece }) => piece.is === 'term' || (piece.is === 'every' && piece.recurs === 'term'),
  )
  if (term) return withRest(readTerm(term, world, say), pieces, say, term)
  const counted = pick(times, 'counted')
  if (counted) return readCounted(counted, pieces, say)
  if (times.length === 0) {
    return { ...empty, form: all.some(({ piece }) => piece.is === 'event') ? 'event' : 'nothing' }
  }
  const regular = readRegular(pieces)
  if (regular) return regular
  const every = pick(times, 'every')
  if (every) return readEvery(every, pieces)
  if (members.length === 0 && pick(times, 'standing')) return readStanding(world, pieces.part)
  return readDates(pieces)
}

function pick<K extends Piece['is']>(
  items: readonly Item[],
  kind: K,
): Extract<Piece, { is: K }> | undefined {
  return items
    .map(({ piece }) => piece)
    .find((piece): piece is Extract<Piece, { is: K }> => piece.is === kind)
}

/** What is said beside a school term is read as well. */
function withRest(
  reading: ClauseReading,
  pieces: Pieces,
  say: (items: Item[]) => string,
  term: Item,
): ClauseReading {
  const times = pieces.times.filter(item => item !== term && item.piece.is !== 'standing')
  if (times.length === 0) return reading
  const rest = readPieces({ ...pieces, times, members: membersOf(times), part: say(times) }, say)
  return {
    ...rest,
    windows: [...reading.windows, ...rest.windows],
    warnings: [...reading.warnings, ...rest.warnings],
    unread: [...reading.unread, ...rest.unread],
  }
}

function readTerm(item: Item, world: World, say: (items: Item[]) => string): ClauseReading {
  const windows = placeTerm(item.piece, world)
  if (windows.length > 0) {
    return {
      ...empty,
      windows,
      recurs: item.piece.is === 'every' ? 'quarterly' : null,
      form: 'stretches',
    }
  }
  return { ...empty, unread: [item], warnings: [warning('terms-unknown', say([item]))] }
}

function readCounted(
  counted: Extract<Piece, { is: 'counted' }>,
  pieces: Pieces,
  say: (items: Item[]) => string,
): ClauseReading {
  const isFromEvent = pieces.all.some(({ piece }) => piece.is === 'event')
  const rest = pieces.times.filter(item => item.piece.is !== 'counted')
  const others =
    rest.length > 0
      ? readPieces({ ...pieces, times: rest, members: membersOf(rest), part: say(rest) }, say)
      : { ...empty, form: 'event' as const }
  if (isFromEvent) return others
  const placed = placeCounted(counted.count, pieces.world)
  if (placed.isCampaign)
    return {
      ...others,
      windows: [...others.windows, ...placed.windows],
      isStanding: true,
      form: 'standing',
    }
  if (placed.windows.length > 0)
    return { ...others, windows: [...others.windows, ...placed.windows], form: 'dates' }
  return {
    ...others,
    warnings: [...others.warnings, warning('counted-from-document', pieces.part)],
  }
}

function readRegular(pieces: Pieces): ClauseReading | null {
  const { times, part } = pieces
  const found =
    pick(times, 'month-day') ??
    pick(times, 'weekday') ??
    pick(times, 'nth-weekday') ??
    pick(times, 'nth-week')
  if (!found) return null
  const scopes = scopesOf(pieces)
  if (!scopes)
    return {
      ...empty,
      form: 'regular',
      recurs: found.is === 'weekday' ? 'weekly' : 'monthly',
      warnings: [warning('period-needed', part)],
      hasUnplaced: true,
    }
  const every = pick(times, 'every')
  const placed =
    found.is === 'month-day'
      ? placeMonthDay(found, every?.recurs ?? null, scopes, pieces)
      : found.is === 'weekday'
        ? placeWeekdays(found.days, scopes)
        : placeNth(found, scopes)
  return {
    ...empty,
    form: 'regular',
    ...placed,
    warnings: [...placed.warnings, ...clashing(found, every)].map(code => warning(code, part)),
    unread: placed.isUnread ? [...times] : [],
  }
}

/** «по субботам, 1 раз в месяц»: two paces in one phrase. */
function clashing(found: Piece, every: Extract<Piece, { is: 'every' }> | undefined): WarningCode[] {
  const pace = found.is === 'weekday' ? 'weekly' : 'monthly'
  if (!every || found.is === 'month-day') return []
  return every.recurs === pace || every.recurs === 'yearly' ? [] : ['several-rates']
}

/** Where a repeated duty runs: the stretches named beside it, or the plan. */
function scopesOf({ members, times, world, part }: Pieces): Period[] | null {
  const years = pick(times, 'years')
  if (members.length > 0) {
    return members.flatMap(({ when }) =>
      place(when, world, part).windows.map(({ from, to }) => ({
        from: from ?? world.period?.from ?? to,
        to,
      })),
    )
  }
  if (years) return yearSpans(years.years)
  return world.period ? [world.period] : null
}

function yearSpans({ years, isSchool }: YearSpec): Period[] {
  const firsts = isSchool && years.length > 1 ? years.slice(0, -1) : years
  const unit = isSchool ? schoolYearUnit : yearUnit
  const spans = firsts.map(year => unit(year).on(year, null))
  const [start, end] = [spans[0], spans.at(-1)]
  return start && end ? [{ from: start.from, to: end.to }] : []
}

function readStanding(world: World, part: string): ClauseReading {
  const windows = world.period ? [world.period] : []
  const warnings = world.period ? [] : [warning('period-needed', part)]
  return {
    ...empty,
    windows: windows.map(({ from, to }) => ({ from, to })),
    isStanding: true,
    form: 'standing',
    warnings,
    hasUnplaced: !world.period,
  }
}

function readEvery(every: Extract<Piece, { is: 'every' }>, pieces: Pieces): ClauseReading {
  const { members, times, part } = pieces
  const rates = new Set(times.flatMap(({ piece }) => (piece.is === 'every' ? [piece.recurs] : [])))
  rates.delete('yearly')
  const extra = rates.size > 1 ? [warning('several-rates', part)] : []
  const [finer = every.recurs] = rates
  const recurs = finer === 'unclear' || finer === 'term' ? null : finer
  const isStanding = pick(times, 'standing') !== undefined && recurs === 'yearly'
  const reading = members.length > 0 ? everyWithDates(recurs, pieces) : everyAlone(recurs, pieces)
  const isUnclear = recurs === null && members.length === 0
  return {
    ...reading,
    isStanding: reading.isStanding || isStanding || (recurs === 'daily' && members.length === 0),
    warnings: [
      ...reading.warnings,
      ...(isUnclear ? [warning('unclear-rate', part)] : []),
      ...extra,
    ],
  }
}

function everyAlone(recurs: Recurrence | null, pieces: Pieces): ClauseReading {
  const scopes = scopesOf(pieces)
  const base = { ...empty, form: 'regular' as const, recurs }
  if (!scopes)
    return { ...base, warnings: [warning('period-needed', pieces.part)], hasUnplaced: true }
  const windows = recurs === null ? [] : scopes.flatMap(scope => chunksOf(recurs, scope))
  const isSchoolHalf = recurs === 'half-yearly' && scopes.some(scope => isSchoolPlan(scope))
  return {
    ...base,
    windows,
    warnings: isSchoolHalf ? [warning('half-of-school-year', pieces.part)] : [],
  }
}

const days: Record<Recurrence, number> = {
  yearly: 366,
  'half-yearly': 184,
  quarterly: 92,
  monthly: 31,
  weekly: 7,
  daily: 1,
}

/** «ежемесячно с сентября по май» runs inside the stretch; «2 раза в год (декабрь, май)» is due then. */
function everyWithDates(recurs: Recurrence | null, pieces: Pieces): ClauseReading {
  const dates = readDates(pieces)
  const base: ClauseReading = { ...dates, recurs: recurs ?? dates.recurs, form: 'regular' }
  if (recurs === 'yearly') return everyYear(base, pieces)
  if (recurs === null || dates.hasUnplaced) return base
  const chunks = dates.windows.flatMap(({ from, to }) =>
    from !== null && addDays(from, days[recurs] - 1) < to ? chunksOf(recurs, { from, to }) : [],
  )
  if (chunks.length > 1) return { ...base, windows: chunks, isStanding: recurs === 'daily' }
  if (pieces.members.length > 1 || dates.windows.length > 1) return base
  return { ...base, warnings: [...base.warnings, warning('rate-and-date', pieces.part)] }
}

/** «с 2024 года ежегодно» is year by year; «15.03.2023, ежегодно» probably repeats in the later years. */
function everyYear(base: ClauseReading, { members, world, part }: Pieces): ClauseReading {
  const plan = world.period
  if (members.some(({ when }) => when.is === 'since')) {
    const years = base.windows.flatMap(({ from, to }) =>
      chunksOf('yearly', { from: from ?? to, to }),
    )
    return { ...base, windows: years, isStanding: false }
  }
  const isOnce = members.every(({ when }) => yearsOf(when)?.years.length === 1)
  if (!isOnce || !plan || !isLongPlan(plan)) return base
  const later = members
    .flatMap(({ when }) => place(withoutYears(when), world, part).windows)
    .filter(({ to }) => to >= (base.windows[0]?.to ?? ''))
  const windows = uniqueInOrder([...base.windows, ...later])
  if (windows.length === base.windows.length) return base
  return {
    ...base,
    windows,
    warnings: [...base.warnings, warning('rate-and-date', part, [base.windows])],
  }
}

function readDates(pieces: Pieces): ClauseReading {
  const { times, world, part } = pieces
  const scoped = scopeMembers(pieces)
  const shared = shareYears(shareBy(scoped), world)
  const members = joinNeighbours(shared.members)
  const placed = members.map(({ when }) => place(when, world, part))
  const windows = placed.flatMap(one => one.windows)
  const standing = pick(times, 'standing')
  const during = times.some(({ piece }) => piece.is === 'years' && piece.isDuring)
  const reading: ClauseReading = {
    ...empty,
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
  return standing ? withStanding(reading, pieces) : reading
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

function listWarnings(
  isDoubtful: boolean,
  members: readonly Member[],
  { part }: Pieces,
): TimingWarning[] {
  const [first, second] = members
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
    ...(isBare ? [warning('list-or-range', part)] : []),
  ]
}

function membersOf(times: readonly Item[]): Member[] {
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
  const own = specs.flatMap(({ item, years }) => yearMembers(years, item, world))
  return [...members, ...own]
}

function yearMembers(spec: YearSpec, { link, isLine }: Item, world: World): Member[] {
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
  const doubt = end === start + 1 && !isPlan ? { doubt: 'years-or-school-year' } : {}
  return [
    {
      when: { is: 'span', from: dated(yearUnit(start)), to: dated(yearUnit(end)), ...doubt },
      link,
      isLine,
    },
  ]
}

/** In the order of their last days, without repeats. */
export function uniqueInOrder(windows: readonly Window[]): Window[] {
  return unique(windows).sort((a, b) => a.to.localeCompare(b.to))
}

export function unique(windows: readonly Window[]): Window[] {
  const seen = new Set<string>()
  return windows.filter(({ from, to }) => {
    const key = `${from}/${to}`
    return !seen.has(key) && seen.add(key)
  })
}

/** What is left of the plan after a day. */
export function planAfter(plan: Period | null, day: Day): Period | null {
  return plan && addDays(day, 1) <= plan.to ? { from: addDays(day, 1), to: plan.to } : plan
}
