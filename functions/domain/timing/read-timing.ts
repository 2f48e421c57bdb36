import { monthNumber } from '../calendar/days.ts'
import { daysOffOfRussia } from '../calendar/days-off-of-russia.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { allWarnings } from './cell-warnings.ts'
import { type ClauseReading, emptyReading, unique } from './clause-reading.ts'
import { isTime, splitClauses } from './clauses.ts'
import { normalise } from './normalise.ts'
import { readClauses } from './read-clauses.ts'
import type { Day, Period, Reading, Recurrence, TimingKind, TraceStep } from './reading.ts'
import { type Item, type Scan, scan } from './scan.ts'
import { mendWords } from './spelling.ts'
import { type Token, tokenise } from './tokens.ts'
import { isSchoolPlan } from './units.ts'
import { warning } from './warnings.ts'
import { isLongPlan, type World } from './world.ts'

export interface TimingOptions {
  /** Terms and holidays; without them «четверть» and «каникулы» stay unread. */
  calendar?: SchoolCalendar
  /** Days off, for the note that a due day falls on one. */
  workingCalendar?: WorkingCalendar
  /** «до 10 июня» includes 10 June; `true` unless the authority has set otherwise. */
  byIsInclusive?: boolean
  /** The day of the document, from which «в течение 3 месяцев» is counted. */
  documentDate?: Day
}

/**
 * What a «Сроки» cell means for a plan that runs over `period`. With `null` only what names its
 * own year is dated. Never throws; what no rule understood is in `unread`, what may mean
 * something else has a warning.
 * @example readTiming('Ежегодно до 10 июня', { from: '2023-01-01', to: '2024-12-31' }).windows
 * // [{ from: null, to: '2023-06-10' }, { from: null, to: '2024-06-10' }]
 */
export function readTiming(
  text: string,
  period: Period | null,
  options: TimingOptions = {},
): Reading {
  if (text.trim().length > longestCell) return tooLong(text)
  const tokens = mendWords(tokenise(normalise(text)))
  const found = scan(tokens)
  const world: World = {
    period,
    calendar: options.calendar ?? [],
    byIsInclusive: options.byIsInclusive ?? true,
    working: options.workingCalendar ?? daysOffOfRussia,
    documentDate: options.documentDate ?? null,
  }
  const say = (items: Item[]) => spanText(text, items)
  const clauses = splitClauses(found.items)
  const readings = [...readClauses(clauses, world, say), ...openingAugust(found.items, world, say)]
  return assemble(text, tokens, found, readings, world)
}

/** No deadline is longer: a cell like this holds the text of another column. */
const longestCell = 1000

function tooLong(text: string): Reading {
  return {
    text,
    kind: 'unread',
    windows: [],
    recurs: null,
    standing: false,
    unread: [text.trim()],
    warnings: [warning('too-long', `${text.trim().slice(0, 60)}…`)],
    responsible: null,
    trace: [],
  }
}

/** «Август, сентябрь, май» in a plan from 1 September: the August named first may be the one before. */
function openingAugust(
  items: readonly Item[],
  { period }: World,
  say: (items: Item[]) => string,
): ClauseReading[] {
  const times = items.filter(isTime)
  const [first, ...others] = times
  const when = first?.piece.is === 'when' ? first.piece.whens[0] : undefined
  if (!first || !when || when.is === 'since' || others.length === 0) return []
  if (!period || !isSchoolPlan(period) || monthNumber(period.from) !== 9 || isLongPlan(period))
    return []
  const isAugust = Math.floor(when.to.unit.ends / 100) === 8 && when.to.years === null
  const isNamed = others.every(({ piece }) => piece.is === 'years' || piece.is === 'every')
  return isAugust && !isNamed
    ? [{ ...emptyReading, warnings: [warning('august', say([first]))] }]
    : []
}

function spanText(text: string, items: Item[]): string {
  const [first, last] = [items[0], items.at(-1)]
  return first && last ? text.slice(first.first.from, last.last.to) : ''
}

function assemble(
  text: string,
  tokens: readonly Token[],
  found: Scan,
  readings: readonly ClauseReading[],
  world: World,
): Reading {
  const windows = unique(readings.flatMap(reading => reading.windows))
  const recurs = readings.find(reading => reading.recurs)?.recurs ?? null
  const kind = kindOf(text, readings, found.items, recurs)
  const parts = unreadParts(text, found, readings)
  const unread = kind === 'unread' && parts.length === 0 ? [text.trim()] : parts
  const isStanding = readings.some(reading => reading.isStanding)
  const party = found.items.filter(({ piece }) => piece.is === 'responsible')
  return {
    text,
    kind,
    windows,
    recurs,
    standing: isStanding,
    unread,
    warnings: allWarnings(readings, tokens, world),
    responsible: party.length > 0 ? party.map(item => partyText(text, item)).join('; ') : null,
    trace: traceOf(text, found),
  }
}

function partyText(text: string, { first, last }: Item): string {
  return text
    .slice(first.from, last.to)
    .replaceAll(/^[\s/\\,;:–-]+|[\s/\\,;:(–-]+$/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^([^(]*)\)$/u, '$1')
}

function unreadParts(text: string, found: Scan, readings: readonly ClauseReading[]): string[] {
  const runs = found.leftovers.map(run => ({ from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0 }))
  const items = readings
    .flatMap(({ unread }) => unread)
    .map(({ first, last }) => ({ from: first.from, to: last.to }))
  return [...runs, ...items]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => text.slice(from, to))
}

function traceOf(text: string, { items, links }: Scan): TraceStep[] {
  const steps = items.map(({ rule, first, last }) => ({
    rule,
    text: text.slice(first.from, last.to),
    at: first.from,
  }))
  const joints = links.map(({ from, to }) => ({
    rule: 'link',
    text: text.slice(from, to),
    at: from,
  }))
  return [...steps, ...joints].sort((a, b) => a.at - b.at)
}

const isEmptyText = (text: string, items: readonly Item[]) =>
  !/[\p{L}\p{N}]/u.test(text) || (items.length > 0 && items.every(({ rule }) => rule === 'nothing'))

function kindOf(
  text: string,
  readings: readonly ClauseReading[],
  items: readonly Item[],
  recurs: Recurrence | null,
): TimingKind {
  const forms = readings
    .map(({ form }) => form)
    .filter(form => form !== 'nothing' && form !== 'event')
  if (forms.length === 0) {
    if (isEmptyText(text, items)) return 'none'
    return readings.some(({ form }) => form === 'event') ? 'event' : 'unread'
  }
  const isMixed = new Set(forms).size > 1 || items.some(({ piece }) => piece.is === 'then')
  const hasBoth =
    items.some(({ piece }) => piece.is === 'standing') &&
    items.some(({ piece }) => piece.is === 'when')
  if (isMixed || hasBoth) return 'compound'
  if (recurs) return 'recurring'
  const kinds = {
    dates: 'date',
    stretches: 'range',
    regular: 'recurring',
    standing: 'continuous',
  } as const
  const form = forms[0]
  return form && form in kinds ? kinds[form as keyof typeof kinds] : 'unread'
}
