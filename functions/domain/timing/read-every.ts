import { addDays } from '../calendar/days.ts'
import { chunksOf } from './chunks.ts'
import { type ClauseReading, emptyReading, pick, uniqueInOrder } from './clause-reading.ts'
import { type Member, withoutYears, yearsOf } from './lists.ts'
import type { Piece } from './pieces.ts'
import { place } from './place.ts'
import { readDates, yearSpans } from './read-dates.ts'
import type { Period, Recurrence, Window } from './reading.ts'
import type { Pieces } from './regular.ts'
import { isSchoolPlan } from './units.ts'
import { warning } from './warnings.ts'
import { isLongPlan, type World } from './world.ts'

/** Reads «ежегодно», «1 раз в месяц» and the like, alone or with the dates beside them. */
export function readEvery(every: Extract<Piece, { is: 'every' }>, given: Pieces): ClauseReading {
  const pieces = sinceYear(given)
  const { members, times, part, world } = pieces
  const rates = new Set(times.flatMap(({ piece }) => (piece.is === 'every' ? [piece.recurs] : [])))
  rates.delete('yearly')
  const extra = rates.size > 1 ? [warning('several-rates', part)] : []
  const [finer = every.recurs] = rates
  const recurs = finer === 'unclear' || finer === 'term' ? null : finer
  const isStanding = pick(times, 'standing') !== undefined && recurs === 'yearly'
  const reading = members.length > 0 ? everyWithDates(recurs, pieces) : everyAlone(recurs, pieces)
  const isUnclear = recurs === null && (members.length === 0 || isRare(every, world))
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

/** «1 раз в 2 года» in a plan of several years: which of them is not said. */
function isRare({ recurs, times }: Extract<Piece, { is: 'every' }>, { period }: World): boolean {
  return recurs === 'unclear' && times === 1 && period !== null && isLongPlan(period)
}

/** «с 2024 года ежегодно в мае»: the dates in what is left of the plan from that year on. */
function sinceYear(pieces: Pieces): Pieces {
  const { members, world } = pieces
  const starts = members.flatMap(({ when }) =>
    when.is === 'since' && when.from.unit.ownYear !== undefined ? [when.from.unit] : [],
  )
  const rest = members.filter(({ when }) => when.is !== 'since')
  const [start] = starts
  if (!start || !world.period || rest.length === 0) return pieces
  const { from } = start.on(start.ownYear ?? 0, world.period)
  const period = { ...world.period, from: from > world.period.from ? from : world.period.from }
  return period.from > period.to
    ? pieces
    : { ...pieces, members: rest, world: { ...world, period } }
}

function everyAlone(recurs: Recurrence | null, pieces: Pieces): ClauseReading {
  const scopes = scopesOf(pieces)
  const base = { ...emptyReading, form: 'regular' as const, recurs }
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
  if (recurs === 'yearly') {
    const warnings = base.warnings.filter(({ code }) => code !== 'each-year')
    return everyYear({ ...base, warnings }, pieces)
  }
  if (recurs === null || recurs === 'daily' || dates.hasUnplaced) return base
  const chunks = dates.windows.flatMap(window => chunksInside(recurs, window))
  if (chunks.length > 0) return { ...base, windows: chunks, isStanding: false }
  if (pieces.members.length > 1) return base
  return { ...base, warnings: [...base.warnings, warning('rate-and-date', pieces.part)] }
}

/** The quarters, months or weeks of a stretch that holds several. */
function chunksInside(recurs: Recurrence, { from, to }: Window): Period[] {
  if (from === null || addDays(from, days[recurs] - 1) >= to) return []
  const chunks = chunksOf(recurs, { from, to })
  return chunks.length > 1 ? chunks : []
}

/** «с 2024 года ежегодно» is year by year; «15.03.2023, ежегодно» probably repeats in the later years. */
function everyYear(base: ClauseReading, { members, world, part }: Pieces): ClauseReading {
  const plan = world.period
  const isOfYears = ({ when }: Member) =>
    when.is === 'since' || (when.is === 'span' && when.from.unit.ownYear !== undefined)
  if (members.some(isOfYears)) {
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

/** Where a repeated duty runs: the stretches named beside it, or the plan. */
export function scopesOf({ members, times, world, part }: Pieces): Period[] | null {
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
