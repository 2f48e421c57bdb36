import ical, {
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
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

/** How often a program should look again, in seconds. */
const refreshSeconds = 6 * 3600

/**
 * A calendar of due days (RFC 5545, lines folded at 75 octets): an all-day event each, that takes no time of the day.
 * The same events give the same bytes.
 */
export function writeCalendar({ name, language, events }: DueCalendar): string {
  const calendar = ical({
    name: plain(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Nastavnik', product: 'Due days', language: language.toUpperCase() },
    ttl: refreshSeconds,
  })
  for (const event of events) addEvent(calendar, event)
  return calendar.toString()
}

function addEvent(calendar: ICalCalendar, event: DueEvent): void {
  const { due, sequence, url, changedAt, createdAt } = event
  calendar.createEvent({
    id: `obligation-${event.id}@nastavnik`,
    start: midnight(due),
    end: midnight(addDays(due, 1)),
    allDay: true,
    summary: plain(event.summary),
    description: event.description.map(plain).join('\n'),
    categories: event.categories.map(category => ({ name: plain(category) })),
    url,
    sequence,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    created: new Date(createdAt),
    lastModified: new Date(changedAt),
    stamp: new Date(changedAt),
  })
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** One line, without characters a calendar program cannot read. */
function plain(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}
