import type { Day, Recurrence } from './reading.ts'

/** The phrases a reading is told in. */
export interface Wording {
  none: string
  unread: string
  event: string
  standing: string
  past: string
  afterwards: string
  every: Record<Recurrence, string>
  /** «1 раз в четверть» */
  everyTerm: string
  next: (day: Day) => string
  /** «15 сентября 2023 года» */
  day: (day: Day) => string
  /** «15 сентября» */
  dayMonth: (day: Day) => string
  /** «сентябрь 2023 года» */
  month: (day: Day) => string
  /** «в сентябре» */
  inMonth: (month: number) => string
  by: (day: string) => string
  byDay: (day: number) => string
  from: (start: string, end: string) => string
  range: (from: Day, to: Day) => string
  list: (phrases: readonly string[]) => string
  more: (count: number) => string
}

const at = (day: Day) => new Date(`${day}T00:00:00Z`)

function formatter(locale: string, options: Intl.DateTimeFormatOptions): (day: Day) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  return day => format.format(at(day))
}

const figures = formatter('ru', { day: '2-digit', month: '2-digit', year: 'numeric' })
const ruDay = formatter('ru', { day: 'numeric', month: 'long' })
const ruMonth = formatter('ru', { month: 'long' })
const enDay = formatter('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const enDayMonth = formatter('en-GB', { day: 'numeric', month: 'long' })
const enMonth = formatter('en-GB', { month: 'long' })
const ruPlural = new Intl.PluralRules('ru')
const ruList = new Intl.ListFormat('ru', { type: 'conjunction' })
const enList = new Intl.ListFormat('en-GB', { type: 'conjunction' })

const monthDay = (month: number): Day => `2024-${String(month).padStart(2, '0')}-01`

/** «сентябрь» → «сентябре»: every month's prepositional case ends so. */
function prepositional(month: string): string {
  return /[ьй]$/u.test(month) ? `${month.slice(0, -1)}е` : `${month}е`
}

const deadlines: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'срок', few: 'срока' }

const ru: Wording = {
  none: 'срок не указан',
  unread: 'срок не прочитан',
  event: 'зависит от события, даты нет',
  standing: 'постоянно',
  past: 'все сроки прошли',
  afterwards: 'далее',
  every: {
    yearly: 'каждый год',
    'half-yearly': 'каждое полугодие',
    quarterly: 'каждый квартал',
    monthly: 'каждый месяц',
    weekly: 'каждую неделю',
    daily: 'каждый день',
  },
  everyTerm: 'каждую четверть',
  next: day => `ближайший срок ${figures(day)}`,
  day: day => `${ruDay(day)} ${day.slice(0, 4)} года`,
  dayMonth: ruDay,
  month: day => `${ruMonth(day)} ${day.slice(0, 4)} года`,
  inMonth: month => `в ${prepositional(ruMonth(monthDay(month)))}`,
  by: day => `до ${day}`,
  byDay: day => `до ${day} числа`,
  from: (start, end) => `с ${start} по ${end}`,
  range: (from, to) => `с ${ru.day(from)} по ${ru.day(to)}`,
  list: phrases => ruList.format(phrases),
  more: count => `и ещё ${count} ${deadlines[ruPlural.select(count)] ?? 'сроков'}`,
}

const en: Wording = {
  none: 'no date is given',
  unread: 'the date was not read',
  event: 'depends on an event, no date',
  standing: 'continuously',
  past: 'all due dates have passed',
  afterwards: 'then',
  every: {
    yearly: 'every year',
    'half-yearly': 'every half-year',
    quarterly: 'every quarter',
    monthly: 'every month',
    weekly: 'every week',
    daily: 'every day',
  },
  everyTerm: 'every term',
  next: day => `next due ${enDay(day)}`,
  day: enDay,
  dayMonth: enDayMonth,
  month: day => `${enMonth(day)} ${day.slice(0, 4)}`,
  inMonth: month => `in ${enMonth(monthDay(month))}`,
  by: day => `by ${day}`,
  byDay: day => `by day ${day} of the month`,
  from: (start, end) => `from ${start} to ${end}`,
  range: (from, to) => `from ${en.day(from)} to ${en.day(to)}`,
  list: phrases => enList.format(phrases),
  more: count => `and ${count} more`,
}

export const wordings: Record<'ru' | 'en', Wording> = { ru, en }
