import { dayNumber, monthNumber, yearNumber } from '../../calendar/days.ts'
import type { Day } from '../../timing/reading.ts'

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const

/** «10 июня 2027 г.» */
export function inWords(day: Day): string {
  return `${dayNumber(day)} ${months[monthNumber(day) - 1]} ${yearNumber(day)} г.`
}

/** «10.06.2027» */
export function inFigures(day: Day): string {
  return day.split('-').toReversed().join('.')
}

/** «01.10.2026 – 31.05.2027», or the beginning alone. */
export function termOf(start: Day, end: Day | null): string {
  return end === null ? `с ${inFigures(start)}` : `${inFigures(start)} – ${inFigures(end)}`
}

/** A day to be written by hand. */
export function blankDay(day: Day): string {
  return `«____» ______________ ${yearNumber(day)} г.`
}

/** «Иванов И. И.» of «Иванов Иван Иванович»; what is no full name stays as it is. */
export function shortName(name: string): string {
  const [surname = '', ...rest] = name.trim().split(/\s+/)
  if (rest.length !== 2 || /^(Наставник|Наставляемый)$/.test(surname)) return name
  return `${surname} ${initials(rest)}`
}

/** «И. И. Иванов», as it stands beside a signature. */
export function signatureName(name: string): string {
  const [surname = '', ...rest] = name.trim().split(/\s+/)
  return rest.length === 2 ? `${initials(rest)} ${surname}` : name
}

function initials(names: readonly string[]): string {
  return names.map(part => `${part.charAt(0)}.`).join('\u00a0')
}

/** The text, or a line to be filled in by hand. */
export function orBlank(text: string, length = 30): string {
  return text === '' ? '_'.repeat(length) : text
}

/** Parts that are there, with commas between. */
export function joined(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(', ')
}

/** «Иванов Иван Иванович, учитель математики» */
export function described({ name, work }: { name: string; work: string }): string {
  return joined(name, work)
}
