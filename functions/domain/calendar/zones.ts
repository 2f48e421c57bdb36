import type { Day } from '../timing/reading.ts'
import { addDays } from './days.ts'

/** Making a format is slow, and there are few zones. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** The day of an instant (epoch milliseconds) in an IANA time zone. */
export function dayOf(instant: number, timeZone: string): Day {
  return new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10)
}

/** The hour that the clocks of an IANA time zone show at an instant, 0 to 23. */
export function hourOf(instant: number, timeZone: string): number {
  return new Date(wallClock(instant, timeZone)).getUTCHours()
}

/** The first instant after a day in a time zone: what held as of that day held just before it. */
export function endOfDay(day: Day, timeZone: string): number {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00Z`)
  const offset = (instant: number) => wallClock(instant, timeZone) - instant
  // The offset at midnight UTC may be that of the other side of a clock change: look again from there.
  return midnight - offset(midnight - offset(midnight))
}

/** What the clocks of a zone show at an instant, as the instant at which clocks in UTC show the same. */
function wallClock(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / quarterHour)
  const known = lately.get(timeZone)
  if (known?.quarter === quarter) return instant + known.offset
  const offset = formatted(instant, timeZone) - instant
  lately.set(timeZone, { quarter, offset })
  return instant + offset
}

/** Clocks are changed at whole quarters of an hour, and formatting is slow: the offset of the last one is kept. */
const quarterHour = 15 * 60_000
const lately = new Map<string, { quarter: number; offset: number }>()

function formatted(instant: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(instant)
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => Number(value))
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1000) + 1000) % 1000)
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, format)
  return format
}
