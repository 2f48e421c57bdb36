import { schoolYearOf } from '../calendar/days.ts'
import { readTiming } from '../timing/read-timing.ts'
import type { Day, Window } from '../timing/reading.ts'
import { endField, type HolidayId, type YearAnswers } from './year-answers.ts'

/** What pasted lines of a calendar order say, and the lines that say nothing of it. */
export interface LinesReading {
  answers: YearAnswers
  unread: string[]
}

const numbers: [RegExp, number][] = [
  [/^(1|i|і|перв)/u, 1],
  [/^(2|ii|іі|втор)/u, 2],
  [/^(3|iii|ііі|трет)/u, 3],
  [/^(4|iv|іv|четв)/u, 4],
]
const holidayWords: [RegExp, HolidayId][] = [
  [/осенн/u, 'autumn'],
  [/зимн|новогодн/u, 'winter'],
  [/весенн/u, 'spring'],
  [/летн/u, 'summer'],
  [/дополнит|первокласс/u, 'extra'],
]
const termLabel =
  /^(\d|[ivі]+|перв\p{L}*|втор\p{L}*|трет\p{L}*|четв[её]рт(?:ая|ый))[-.)]?\s*(?:ая|ый|й|я)?\s*(четверт\p{L}*|триместр\p{L}*)/u
const holidayLabel = /^[^\d]*?каникул\p{L}*/u
const workedLabel = /^рабоч\p{L}*\s*(?:дн\p{L}*|день|суббот\p{L}*|воскресень\p{L}*)?/u
const offLabel =
  /^(?:дополнительн\p{L}*\s+)?(?:нерабоч|выходн|праздничн)\p{L}*(?:\s+(?:день|дн\p{L}*))?/u

/**
 * Reads lines like «1 четверть: 01.09.2026 – 25.10.2026», «Осенние каникулы с 26 октября по 1 ноября»,
 * «Выходной: 03.11.2026» for the school year that begins in `year`.
 */
export function readLines(year: number, text: string): LinesReading {
  const lines = text
    .split(/\r?\n/u)
    .map(line => line.trim())
    .filter(line => line !== '')
  const answers: YearAnswers = {}
  const unread = lines.filter(line => !readLine(year, line, answers))
  return { answers, unread }
}

/** True where the line was understood; then the answers have it. */
function readLine(year: number, line: string, answers: YearAnswers): boolean {
  const folded = line.toLocaleLowerCase('ru').replaceAll(/[*•]/gu, '').trim()
  return (
    readTerm(year, folded, answers) ||
    readHoliday(year, folded, answers) ||
    readDayOff(year, folded, offLabel, 'daysOff', answers) ||
    readDayOff(year, folded, workedLabel, 'workingDays', answers)
  )
}

function readTerm(year: number, line: string, answers: YearAnswers): boolean {
  const [label, ordinal = '', noun = ''] = termLabel.exec(line) ?? []
  const number = numbers.findLast(([words]) => words.test(ordinal))?.[1]
  if (label === undefined || number === undefined) return false
  const isRead = keep(number, windowOf(year, line.slice(label.length)), answers)
  if (isRead) answers.termKind = noun.startsWith('четв') ? 'quarter' : 'trimester'
  return isRead
}

function readHoliday(year: number, line: string, answers: YearAnswers): boolean {
  const [label] = holidayLabel.exec(line) ?? []
  const id = holidayWords.find(([words]) => words.test(label ?? ''))?.[1]
  if (label === undefined || id === undefined) return false
  return keep(id, windowOf(year, line.slice(label.length)), answers)
}

function readDayOff(
  year: number,
  line: string,
  labelled: RegExp,
  field: 'daysOff' | 'workingDays',
  answers: YearAnswers,
): boolean {
  const [label] = labelled.exec(line) ?? []
  if (label === undefined) return false
  const { windows } = readTiming(datesOf(line, label), schoolYearOf(year))
  if (windows.length === 0) return false
  const written = windows.map(({ from, to }) =>
    from === null || from === to ? toWritten(to) : `${toWritten(from)} – ${toWritten(to)}`,
  )
  answers[field] = [answers[field], ...written].filter(Boolean).join('\n')
  return true
}

function datesOf(line: string, label: string): string {
  return line.slice(label.length).replace(/^[\s:–—-]+/u, '')
}

function windowOf(year: number, rest: string): Window | undefined {
  const dates = rest.replaceAll(/\([^)]*\)/gu, ' ').replace(/^[\s:.,–—-]+/u, '')
  const { windows } = readTiming(dates, schoolYearOf(year))
  return windows.length === 1 ? windows[0] : undefined
}

function keep(of: number | HolidayId, window: Window | undefined, answers: YearAnswers): boolean {
  if (window === undefined || window.from === null) return false
  answers[endField(of, 'from')] = window.from
  answers[endField(of, 'to')] = window.to
  return true
}

function toWritten(day: Day): string {
  return day.split('-').reverse().join('.')
}
