import { type ClauseReading, emptyReading, pick } from './clause-reading.ts'
import { type Clause, isTime } from './clauses.ts'
import type { Piece } from './pieces.ts'
import { membersOf, readDates } from './read-dates.ts'
import { readEvery, scopesOf } from './read-every.ts'
import type { Period, TimingWarning } from './reading.ts'
import {
  type Pieces,
  placeCounted,
  placeEdgeDay,
  placeMonthDay,
  placeNth,
  placeTerm,
  placeWeekdays,
  type Regular,
} from './regular.ts'
import type { Item } from './scan.ts'
import { type WarningCode, warning } from './warnings.ts'
import type { World } from './world.ts'

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

function readPieces(pieces: Pieces, say: (items: Item[]) => string): ClauseReading {
  const { all, times, members, world } = pieces
  const term = times.find(
    ({ piece }) => piece.is === 'term' || (piece.is === 'every' && piece.recurs === 'term'),
  )
  if (term) return withRest(readTerm(term, world, say), pieces, say, term)
  const counted = pick(times, 'counted')
  if (counted) return readCounted(counted, pieces, say)
  if (times.length === 0) {
    return {
      ...emptyReading,
      form: all.some(({ piece }) => piece.is === 'event') ? 'event' : 'nothing',
    }
  }
  const regular = readRegular(pieces, say)
  if (regular) return regular
  const every = pick(times, 'every')
  if (every) return readEvery(every, pieces)
  if (members.length === 0 && pick(times, 'standing')) return readStanding(world, pieces.part)
  return readDates(pieces)
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
      ...emptyReading,
      windows,
      recurs: item.piece.is === 'every' ? 'quarterly' : null,
      form: 'stretches',
    }
  }
  return { ...emptyReading, unread: [item], warnings: [warning('terms-unknown', say([item]))] }
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
      : { ...emptyReading, form: 'event' as const }
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

type RegularPiece = Extract<
  Piece,
  { is: 'month-day' | 'weekday' | 'nth-weekday' | 'nth-week' | 'edge-day' }
>

function regularPiece(times: readonly Item[]): RegularPiece | undefined {
  return (
    pick(times, 'month-day') ??
    pick(times, 'weekday') ??
    pick(times, 'nth-weekday') ??
    pick(times, 'nth-week') ??
    pick(times, 'edge-day')
  )
}

function readRegular(pieces: Pieces, say: (items: Item[]) => string): ClauseReading | null {
  const { times, part } = pieces
  const found = regularPiece(times)
  if (!found) return null
  const scopes = scopesOf(pieces)
  if (!scopes)
    return {
      ...emptyReading,
      form: 'regular',
      recurs: found.is === 'weekday' ? 'weekly' : 'monthly',
      warnings: [warning('period-needed', part)],
      hasUnplaced: true,
    }
  const every = pick(times, 'every')
  const placed = placeRegular(found, every?.recurs ?? null, scopes, pieces)
  if (placed.isUnread) return readBeside(found, pieces, say)
  return {
    ...emptyReading,
    form: 'regular',
    ...placed,
    warnings: [...placed.warnings, ...clashing(found, every)].map(code => warning(code, part)),
  }
}

function placeRegular(
  found: RegularPiece,
  rate: Extract<Piece, { is: 'every' }>['recurs'] | null,
  scopes: readonly Period[],
  pieces: Pieces,
): Regular {
  if (found.is === 'month-day') return placeMonthDay(found, rate, scopes, pieces)
  if (found.is === 'edge-day') return placeEdgeDay(found, rate, scopes, pieces.world)
  return found.is === 'weekday' ? placeWeekdays(found.days, scopes) : placeNth(found, scopes)
}

/** «постоянно, отчёт до 5 числа»: of what month is not said, yet the rest is read. */
function readBeside(
  found: RegularPiece,
  pieces: Pieces,
  say: (items: Item[]) => string,
): ClauseReading {
  const lost = pieces.times.filter(({ piece }) => piece === found)
  const times = pieces.times.filter(({ piece }) => piece !== found)
  if (times.length === 0) return { ...emptyReading, form: 'regular', unread: lost }
  const rest = readPieces({ ...pieces, times, members: membersOf(times), part: say(times) }, say)
  return { ...rest, unread: [...rest.unread, ...lost] }
}

/** «вторая среда» of what; «по субботам, 1 раз в месяц»: two paces in one phrase. */
function clashing(found: Piece, every: Extract<Piece, { is: 'every' }> | undefined): WarningCode[] {
  const pace = found.is === 'weekday' ? 'weekly' : 'monthly'
  if (found.is === 'nth-weekday' && !found.isOfMonth && !every) return ['unclear-rate']
  if (!every || found.is === 'month-day' || found.is === 'edge-day') return []
  return every.recurs === pace || every.recurs === 'yearly' ? [] : ['several-rates']
}

function readStanding(world: World, part: string): ClauseReading {
  const windows = world.period ? [world.period] : []
  const warnings = world.period ? [] : [warning('period-needed', part)]
  return {
    ...emptyReading,
    windows: windows.map(({ from, to }) => ({ from, to })),
    isStanding: true,
    form: 'standing',
    warnings,
    hasUnplaced: !world.period,
  }
}
