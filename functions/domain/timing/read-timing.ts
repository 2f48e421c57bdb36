import { overlaps } from '../calendar/days.ts'
import { daysOffOfRussia } from '../calendar/days-off-of-russia.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.ts'
import { type Clause, splitClauses } from './clauses.ts'
import { withoutYears } from './lists.ts'
import { normalise } from './normalise.ts'
import { place } from './place.ts'
import { type ClauseReading, planAfter, readClause, unique, uniqueInOrder } from './read-clause.ts'
import type {
  Day,
  Period,
  Reading,
  Recurrence,
  TimingKind,
  TimingWarning,
  TraceStep,
  Window,
} from './reading.ts'
import { type Item, type Scan, scan } from './scan.ts'
import { mendWords } from './spelling.ts'
import { type Token, tokenise } from './tokens.ts'
import { warning } from './warnings.ts'
import type { World } from './world.ts'

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
  const tokens = mendWords(tokenise(normalise(text)))
  const found = scan(tokens)
  const world: World = {
    period,
    calendar: options.calendar ?? [],
    byIsInclusive: options.byIsInclusive ?? true,
    documentDate: options.documentDate ?? null,
  }
  const say = (items: Item[]) => spanText(text, items)
  const clauses = splitClauses(found.items)
  const readings = readClauses(clauses, world, say)
  return assemble(text, tokens, found, readings, world, options.workingCalendar ?? daysOffOfRussia)
}

function spanText(text: string, items: Item[]): string {
  const [first, last] = [items[0], items.at(-1)]
  return first && last ? text.slice(first.first.from, last.last.to) : ''
}

/** «далее …» is read against what is left of the plan. */
function readClauses(
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
  const reading = readClause(clause, hasDates ? world : { ...world, period: plan }, say)
  const windows = hasDates
    ? reading.windows.filter(window => (window.from ?? window.to) > last.to)
    : reading.windows
  return { ...reading, windows }
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

function assemble(
  text: string,
  tokens: readonly Token[],
  found: Scan,
  readings: readonly ClauseReading[],
  world: World,
  working: WorkingCalendar,
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
    warnings: allWarnings(readings, tokens, world, working),
    responsible: party.length > 0 ? party.map(item => partyText(text, item)).join('; ') : null,
    trace: traceOf(text, found),
  }
}

function partyText(text: string, { first, last }: Item): string {
  return text
    .slice(first.from, last.to)
    .replaceAll(/^[\s/\\,;:–-]+|[\s/\\,;(–-]+$/gu, '')
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

function allWarnings(
  readings: readonly ClauseReading[],
  tokens: readonly Token[],
  world: World,
  working: WorkingCalendar,
): TimingWarning[] {
  const given = readings.flatMap(({ warnings }) => warnings)
  const typed = tokens
    .filter(({ isMistyped }) => isMistyped)
    .map(({ text }) => warning('mistyped', text))
  const all = [
    ...given,
    ...outside(datedWindows(readings), world.period, given),
    ...typed,
    ...daysOff(readings, working),
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
