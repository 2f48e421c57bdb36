import type { EnteredYear } from './entered-year.ts'

/** The holidays a form asks for, with the names by which phrases find them. */
export const holidayNames = {
  autumn: 'осенние каникулы',
  winter: 'зимние каникулы',
  spring: 'весенние каникулы',
  summer: 'летние каникулы',
  extra: 'дополнительные каникулы',
} as const

export type HolidayId = keyof typeof holidayNames
export const holidayIds = Object.keys(holidayNames) as HolidayId[]

/** The most terms a year can have. */
export const mostTerms = 4

/** What is typed into the form of a school year, field by field; `''` or nothing where a field is empty. */
export type YearAnswers = Record<string, string>

/** The field of one end of a term (1-based) or of holidays. */
export function endField(of: number | HolidayId, end: 'from' | 'to'): string {
  return typeof of === 'number' ? `term-${of}-${end}` : `${of}-${end}`
}

/** Every field of the form. */
export const yearFields: readonly string[] = [
  'termKind',
  ...[1, 2, 3, 4, ...holidayIds].flatMap(of => [endField(of, 'from'), endField(of, 'to')]),
  'daysOff',
  'workingDays',
]

/** The answers that give a year as it was entered. */
export function answersOf(entered: EnteredYear): YearAnswers {
  const answers: YearAnswers = {
    termKind: entered.termKind,
    daysOff: entered.daysOff.map(toWritten).join('\n'),
    workingDays: entered.workingDays.map(toWritten).join('\n'),
  }
  entered.terms.forEach(({ from, to }, index) => {
    answers[endField(index + 1, 'from')] = from
    answers[endField(index + 1, 'to')] = to
  })
  for (const id of holidayIds) {
    const holiday = entered.holidays.find(({ name }) => name === holidayNames[id])
    if (holiday === undefined) continue
    answers[endField(id, 'from')] = holiday.from
    answers[endField(id, 'to')] = holiday.to
  }
  return answers
}

function toWritten(day: string): string {
  return day.split('-').reverse().join('.')
}
