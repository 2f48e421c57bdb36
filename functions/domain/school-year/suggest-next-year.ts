import { addDays, contains, dayOf, schoolYearOf } from '../calendar/days.ts'
import { daysOffOfRussia } from '../calendar/days-off-of-russia.ts'
import { shiftToWorkingDay } from '../calendar/working-calendar.ts'
import type { EnteredYear } from './entered-year.ts'
import { answersOf, endField, type YearAnswers } from './year-answers.ts'

/** 52 weeks: the same weekday of the next year. */
const yearOfWeeks = 364

/**
 * Answers to begin the next year's form with: the same weekdays, lessons from the first working day of September.
 * Days off are not carried over: they are moved anew every year.
 */
export function suggestNextYear(entered: EnteredYear): YearAnswers {
  const next = schoolYearOf(entered.year + 1)
  const shifted = Object.entries(answersOf({ ...entered, daysOff: [], workingDays: [] }))
    .map(([field, answer]): [string, string] =>
      /-(from|to)$/u.test(field) ? [field, addDays(answer, yearOfWeeks)] : [field, answer],
    )
    .filter(([field, answer]) => !/-(from|to)$/u.test(field) || contains(next, answer))
  const start = shiftToWorkingDay(dayOf(entered.year + 1, 9, 1), daysOffOfRussia, 'next')
  return {
    ...Object.fromEntries(shifted),
    [endField(1, 'from')]: start,
    [endField('summer', 'from')]: '',
    [endField('summer', 'to')]: '',
  }
}
