import { dayNumber, daysInMonth, monthNumber, yearNumber } from '../calendar/days.ts'
import { nextDue } from './next-due.ts'
import type { Day, Reading, Recurrence, Window } from './reading.ts'
import { termRule } from './rule-names.ts'
import { type Wording, wordings } from './wording.ts'

const mostListed = 4

/**
 * The reading in one plain sentence, with the next due day.
 * @example explain(reading, '2027-01-01') // 'каждый год до 10 июня; ближайший срок 10.06.2027'
 */
export function explain(reading: Reading, today: Day, locale: 'ru' | 'en' = 'ru'): string {
  const words = wordings[locale]
  if (reading.windows.length === 0) return withoutDates(reading, words)
  const due = nextDue(reading, today)
  const sentence = reading.standing ? standing(reading, words) : dated(reading, words)
  return `${sentence}; ${due === null ? words.past : words.next(due)}`
}

function withoutDates(reading: Reading, words: Wording): string {
  if (reading.kind === 'none') return words.none
  if (reading.standing) return words.standing
  if (reading.kind === 'event') return words.event
  return reading.recurs ? words.every[reading.recurs] : words.unread
}

function standing(reading: Reading, words: Wording): string {
  const [last, ...others] = [...reading.windows].reverse()
  const goesOn = last
    ? `${words.standing} ${words.range(last.from ?? last.to, last.to)}`
    : words.standing
  if (others.length === 0) return goesOn
  return `${listed(others.reverse(), words)}; ${goesOn}`
}

function dated(reading: Reading, words: Wording): string {
  const { windows, recurs } = reading
  if (reading.trace.some(({ rule }) => rule === termRule) && recurs === 'quarterly')
    return words.everyTerm
  if (recurs === 'yearly') return yearly(windows, words)
  if (recurs !== null && recurs !== 'half-yearly') return regular(windows, recurs, words)
  return listed(windows, words)
}

/** The dates of the year, where they are the same every year; what is dated once comes first. */
function yearly(windows: readonly Window[], words: Wording): string {
  const phrases = windows.map(window => ofEveryYear(window, words))
  const isRepeated = (phrase: string) => phrases.filter(one => one === phrase).length > 1
  const every = [...new Set(phrases.filter(isRepeated))]
  const once = windows.filter((_, index) => every.length > 0 && !isRepeated(phrases[index] ?? ''))
  const repeated = every.length > 0 ? every : [...new Set(phrases)]
  if (repeated.length > mostListed) return `${words.every.yearly}: ${listed(windows, words)}`
  const sentence = `${words.every.yearly} ${words.list(repeated)}`.trim()
  return once.length > 0 ? `${listed(once, words)}, ${words.afterwards} ${sentence}` : sentence
}

function ofEveryYear(window: Window, words: Wording): string {
  if (isWholeYear(window)) return ''
  if (isWholeMonth(window)) return words.inMonth(monthNumber(window.to))
  if (window.from === null) return words.by(words.dayMonth(window.to))
  return window.from === window.to
    ? words.dayMonth(window.to)
    : words.from(words.dayMonth(window.from), words.dayMonth(window.to))
}

function regular(windows: readonly Window[], recurs: Recurrence, words: Wording): string {
  const days = new Set(windows.map(({ to }) => dayNumber(to)))
  const isBy = windows.every(({ from }) => from === null)
  const pace = words.every[recurs]
  const [day] = days
  return isBy && days.size === 1 && day !== undefined ? `${pace} ${words.byDay(day)}` : pace
}

function listed(windows: readonly Window[], words: Wording): string {
  const shown = windows.slice(0, mostListed).map(window => phraseOf(window, words))
  const rest = windows.length - shown.length
  return rest > 0 ? `${shown.join(', ')} ${words.more(rest)}` : words.list(shown)
}

function phraseOf(window: Window, words: Wording): string {
  if (window.from === null) return words.by(words.day(window.to))
  if (window.from === window.to) return words.day(window.to)
  return isWholeMonth(window) ? words.month(window.to) : words.range(window.from, window.to)
}

function isWholeMonth({ from, to }: Window): boolean {
  if (from === null || from.slice(0, 7) !== to.slice(0, 7)) return false
  return dayNumber(from) === 1 && dayNumber(to) === daysInMonth(yearNumber(to), monthNumber(to))
}

function isWholeYear({ from, to }: Window): boolean {
  return (
    from !== null &&
    from.slice(5) === '01-01' &&
    to.slice(5) === '12-31' &&
    yearNumber(from) === yearNumber(to)
  )
}
