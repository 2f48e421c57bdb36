import type { Text } from '../text/index.ts'

/** A number with at most one decimal, as the language writes it: «42,5», `42.5`. */
export function numberWords(value: number, { language }: Text): string {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB'
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)
}
