import { addDays } from '../domain/calendar/days.ts'
import type { Day } from '../domain/timing/reading.ts'

/** A due day as a calendar program shows it. */
export interface DueEvent {
  /** What stays the same however often it is fetched: the obligation's id. */
  id: string
  due: Day
  summary: string
  /** Lines. */
  description: string[]
  url: string
  categories: string[]
  isCancelled: boolean
  /** Raised with every change. */
  sequence: number
  /** Epoch milliseconds. */
  createdAt: number
  changedAt: number
}

export interface DueCalendar {
  name: string
  language: 'ru' | 'en'
  events: readonly DueEvent[]
}

/** How often a program should look again. */
const refresh = 'PT6H'

/** Octets of a line, its CRLF not counted (RFC 5545, 3.1). */
const mostOctets = 75

/**
 * A calendar of due days (RFC 5545): an all-day event each, that takes no time of the day.
 * The same events give the same bytes.
 */
export function writeCalendar({ name, language, events }: DueCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Nastavnik//Due days//${language.toUpperCase()}`,
    'METHOD:PUBLISH',
    `NAME:${escaped(plain(name))}`,
    `X-WR-CALNAME:${escaped(plain(name))}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${fold(line)}\r\n`).join('')
}

function eventLines(event: DueEvent): string[] {
  const categories = event.categories.map(category => escaped(plain(category)))
  return [
    'BEGIN:VEVENT',
    `UID:obligation-${event.id}@nastavnik`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${instant(event.changedAt)}`,
    `DTSTART;VALUE=DATE:${date(event.due)}`,
    `DTEND;VALUE=DATE:${date(addDays(event.due, 1))}`,
    `SUMMARY:${escaped(plain(event.summary))}`,
    `DESCRIPTION:${escaped(event.description.map(plain).join('\n'))}`,
    ...(categories.length > 0 ? [`CATEGORIES:${categories.join(',')}`] : []),
    `URL:${event.url}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    `CREATED:${instant(event.createdAt)}`,
    `LAST-MODIFIED:${instant(event.changedAt)}`,
    'END:VEVENT',
  ]
}

/** `2026-11-30` as `20261130`. */
function date(day: Day): string {
  return day.replaceAll('-', '')
}

/** `20261130T140500Z` */
function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[-:]|\.\d+/g, '')
}

/** One line, without characters a calendar program cannot read. */
function plain(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** A value of the type TEXT (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

/** A line in pieces of at most 75 octets, the later ones after a space; no character is cut. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += more
  }
  return folded
}

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
