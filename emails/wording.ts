import { lengthInDays } from '../functions/domain/calendar/days.ts'
import type { Day } from '../functions/domain/timing/reading.ts'
import type { Language } from './letter-kind.ts'

const locales = { ru: 'ru-RU', en: 'en-GB' } as const
const dayFormats = new Map<Language, Intl.DateTimeFormat>()

/** A day as a letter says it, without the year: «10 июня», `10 June`. */
export function dayWords(day: Day, language: Language): string {
  const known = dayFormats.get(language)
  const format =
    known ??
    new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', timeZone: 'UTC' })
  dayFormats.set(language, format)
  return format.format(Date.parse(`${day}T00:00:00Z`))
}

/** A day with its year where it is far from another: «10 июня», «10 июня 2025 года». */
export function dayWordsSeen(day: Day, from: Day, language: Language): string {
  const words = dayWords(day, language)
  if (day.slice(0, 4) === from.slice(0, 4) || daysBetween(day, from) < 200) return words
  return language === 'ru' ? `${words} ${day.slice(0, 4)} года` : `${words} ${day.slice(0, 4)}`
}

/** Whole days from one to the other, whichever comes first. */
export function daysBetween(one: Day, other: Day): number {
  const [from, to] = one < other ? [one, other] : [other, one]
  return lengthInDays({ from, to }) - 1
}

const rules = { ru: new Intl.PluralRules('ru-RU'), en: new Intl.PluralRules('en-GB') }

/** A number with the form of a noun that goes with it: «5 дней». English takes the first two forms. */
export function counted(
  count: number,
  language: Language,
  forms: readonly [string, string, string?],
): string {
  const [one, few, many = few] = forms
  const rule = rules[language].select(count)
  return `${count} ${rule === 'one' ? one : language === 'ru' && rule === 'many' ? many : few}`
}

/** How long something is overdue: in days, and beyond a year in whole years: «34 дня», «больше 2 лет». */
export function longTime(days: number, language: Language): string {
  if (days < 366) {
    return language === 'ru'
      ? counted(days, 'ru', ['день', 'дня', 'дней'])
      : counted(days, 'en', ['day', 'days'])
  }
  const years = Math.floor(days / 365.25)
  if (language === 'en') return years <= 1 ? 'over a year' : `over ${years} years`
  return years <= 1 ? 'больше года' : `больше ${years} лет`
}

/** A text cut at a word, with «…» where it went on. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 25)).replace(/[\s,;:.–—-]+$/, '')}…`
}

/** The first letter of a sentence. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
