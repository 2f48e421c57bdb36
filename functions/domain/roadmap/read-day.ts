import type { Day } from '../timing/reading.ts'

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']

/** The source of a pattern that finds a date of a stamp: «30.08.2023», «"30" августа 2023 г.». */
export const DAY_SOURCE =
  '(?:\\d{1,2}\\s?\\.\\s?\\d{1,2}\\s?\\.\\s?(?:20)?\\d\\d(?!\\d)|[«"“„]?\\s?\\d{1,2}\\s?[»"”]?\\s+(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\\s+20\\d\\d)'

/** The day such a date names, `null` where there is no such day. */
export function readDay(text: string): Day | null {
  const digits = /(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?(?:20)?(\d\d)(?!\d)/.exec(text)
  if (digits !== null) return toDay(Number(digits[3]), Number(digits[2]), Number(digits[1]))
  const words = /(\d{1,2})\s?[»"”]?\s+([а-я]+)\s+20(\d\d)/i.exec(text)
  if (words === null) return null
  const name = (words[2] ?? '').toLowerCase()
  const month = MONTHS.findIndex(
    prefix => name.startsWith(prefix) && !(prefix === 'ма' && /^мар/.test(name)),
  )
  return toDay(Number(words[3]), month + 1, Number(words[1]))
}

function toDay(year: number, month: number, day: number): Day | null {
  const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const lastDay = lastDays[month - 1]
  if (lastDay === undefined || day < 1 || day > lastDay) return null
  const two = (value: number) => String(value).padStart(2, '0')
  return `20${two(year)}-${two(month)}-${two(day)}`
}
