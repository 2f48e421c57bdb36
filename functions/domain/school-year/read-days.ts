import { addDays, isRealDay, lengthInDays } from '../calendar/days.ts'
import type { Day } from '../timing/reading.ts'

const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/
const mostInRow = 62

/** The days of a list of one a line, «03.11.2026» or «03.11.2026 – 05.11.2026», and the lines that are not days. */
export function readDays(text: string): { days: Day[]; unread: string[] } {
  const lines = text
    .split(/[\n,;]/u)
    .map(line => line.trim())
    .filter(line => line !== '')
  const found = lines.map(line => ({ line, days: daysIn(line) }))
  return {
    days: [...new Set(found.flatMap(({ days }) => days ?? []))].sort(),
    unread: found.filter(({ days }) => days === null).map(({ line }) => line),
  }
}

function daysIn(line: string): Day[] | null {
  const ends = line.split(/\s*[-–—]\s*/u).map(readDay)
  const [from, to = from] = ends
  if (!from || !to || ends.length > 2 || from > to) return null
  const length = lengthInDays({ from, to })
  return length > mostInRow ? null : Array.from({ length }, (_, index) => addDays(from, index))
}

function readDay(text: string): Day | null {
  const [, day = '', month = '', year = ''] = written.exec(text) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDay(iso) ? iso : null
}
