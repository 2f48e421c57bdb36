import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import type { Period, Reading, Window } from '../../../functions/domain/timing/reading.ts'

/** One line of the table: a cell, the period of its plan and what a person reads in it. */
export interface Cell {
  text: string
  period: Period | null
  windows: Window[]
  flags: string[]
  responsible: string | null
}

const table = new URL('../../fixtures/timings/cells.txt', import.meta.url)

/** The table of cells, its comments left out. */
export function readCells(): Cell[] {
  return readFileSync(table, 'utf8')
    .split('\n')
    .filter(line => line.includes(' | ') && !line.startsWith('#'))
    .map(cellOf)
}

function cellOf(line: string): Cell {
  const [text = '', span = '', windows = '', notes = ''] = line.split(' | ')
  const period = span === '-' ? null : periodOf(span)
  const [flags = '', responsible = null] = notes.split(/ ?resp=/u)
  return {
    text: text.replaceAll('\\n', '\n'),
    period,
    windows: windows === '-' ? [] : windows.split(', ').flatMap(one => windowsOf(one, period)),
    flags: flags.split(' ').filter(flag => flag !== ''),
    responsible,
  }
}

/** «2023-09», «2023», «2023-09-01», «2023-09..2024-05» */
function periodOf(text: string): Period {
  const [from = '', to = from] = text.split('..')
  return { from: edge(from, 'from'), to: edge(to, 'to') }
}

function edge(text: string, end: 'from' | 'to'): string {
  if (text.length === 4) return `${text}${end === 'from' ? '-01-01' : '-12-31'}`
  if (text.length === 7) return end === 'from' ? `${text}-01` : lastOf(text)
  return text
}

function lastOf(month: string): string {
  const found = Temporal.PlainYearMonth.from(month)
  return found.toPlainDate({ day: found.daysInMonth }).toString()
}

function windowsOf(text: string, plan: Period | null): Window[] {
  const [head = '', tail = ''] = [
    text.slice(0, text.lastIndexOf(' ')),
    text.slice(text.lastIndexOf(' ') + 1),
  ]
  if (text === 'весь период') return plan ? [{ ...plan }] : []
  if (head === 'до') return [{ from: null, to: tail }]
  const scope = periodOf(tail)
  if (head === 'месяцы') return steps(scope, { months: 1 })
  if (head === 'кварталы') return steps(scope, { months: 3 })
  if (head === 'недели') return steps(scope, { days: 7 })
  if (head === 'по дням') return steps(scope, { days: 7 }).map(({ from }) => ({ from, to: from }))
  if (head === 'последние пятницы')
    return steps(scope, { months: 1 }).map(({ to }) => lastFriday(to))
  const day = /^(\d+) числа$/u.exec(head)?.[1]
  if (day)
    return steps(scope, { months: 1 }).map(({ from }) => ({
      from: null,
      to: `${from.slice(0, 8)}${day.padStart(2, '0')}`,
    }))
  return [scope]
}

function steps(scope: Period, step: Temporal.DurationLike): Period[] {
  const found: Period[] = []
  let from = Temporal.PlainDate.from(scope.from)
  while (from.toString() <= scope.to) {
    const next = from.add(step)
    found.push({ from: from.toString(), to: next.subtract({ days: 1 }).toString() })
    from = next
  }
  return found
}

function lastFriday(monthEnd: string): Window {
  const end = Temporal.PlainDate.from(monthEnd)
  const day = end.subtract({ days: (end.dayOfWeek + 2) % 7 }).toString()
  return { from: day, to: day }
}

const recurrences = ['yearly', 'half-yearly', 'quarterly', 'monthly', 'weekly', 'daily']

const sorted = (windows: readonly Window[]) =>
  JSON.stringify([...windows].map(({ from, to }) => [to, from]).sort())

/** Whether windows, recurrence and standing are as the table has them. */
export function isExact({ windows, flags }: Cell, reading: Reading): boolean {
  const recurs = flags.find(flag => recurrences.includes(flag)) ?? null
  return (
    sorted(windows) === sorted(reading.windows) &&
    reading.recurs === recurs &&
    reading.standing === flags.includes('standing')
  )
}

/** Whether a person is asked about it. */
export function isAsked(reading: Reading): boolean {
  return reading.unread.length > 0 || reading.warnings.some(({ severity }) => severity === 'ask')
}

/** What the reader says differently from the table, `null` where nothing. */
export function disagreement(cell: Cell, reading: Reading): string | null {
  const { flags, responsible } = cell
  if (!isExact(cell, reading))
    return `windows ${JSON.stringify(reading.windows.slice(0, 4))} ${reading.recurs} ${reading.standing}`
  const isAsking = reading.warnings.some(({ severity }) => severity === 'ask')
  if (isAsking !== flags.includes('ask'))
    return `asks: ${reading.warnings.map(({ code }) => code).join(' ')}`
  if (reading.unread.length > 0 !== flags.includes('unread'))
    return `unread: ${reading.unread.join(' ')}`
  if (flags.includes('event') && reading.kind !== 'event') return `kind ${reading.kind}`
  if (flags.includes('none') && reading.kind !== 'none') return `kind ${reading.kind}`
  return reading.responsible === responsible ? null : `responsible ${reading.responsible}`
}
