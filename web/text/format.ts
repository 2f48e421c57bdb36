import type { Language } from './index.ts'

const locales = { ru: 'ru-RU', en: 'en-GB' } as const

/** A day in figures: `10.06.2027`, `10/06/2027`. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-')
  return language === 'ru' ? `${date}.${month}.${year}` : `${date}/${month}/${year}`
}

/** A day in words: «10 июня 2027 г.», `10 June 2027`. */
export function formatDayLong(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  )
}

/** An instant (epoch milliseconds) in a time zone: `10.06.2027, 14:05`. */
export function formatInstant(instant: number, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone,
  }).format(instant)
}

/** The form of a noun that goes with a number: `plural(5, 'ru', ['день', 'дня', 'дней'])` is «5 дней». English takes the first two. */
export function plural(
  count: number,
  language: Language,
  forms: readonly [string, string, string?],
): string {
  const rule = new Intl.PluralRules(locales[language]).select(count)
  const [one, few, many = few] = forms
  const form = rule === 'one' ? one : rule === 'few' || language === 'en' ? few : many
  return `${new Intl.NumberFormat(locales[language]).format(count)} ${form}`
}
