import { day, dayPoint, monthWord, year4, yearsAfter, yearsOf } from './day-points.ts'
import { anyNumbered } from './numbered.ts'
import { dayNumber, numbersOf, vagueDays } from './numerals.ts'
import {
  check,
  close,
  first,
  longest,
  many,
  map,
  mark,
  maybe,
  not,
  number,
  once,
  type Parser,
  seq,
  stem,
  token,
  word,
} from './parser.ts'
import type { Dated } from './pieces.ts'
import {
  monthsUnit,
  monthUnit,
  partOfMonth,
  schoolYearUnit,
  seasonUnit,
  type Unit,
  yearUnit,
} from './units.ts'
import { oneYear, schoolYearWord } from './years.ts'

const dots = many(mark('.'))

/** «в 20-х числах октября», «первые числа мая»: about ten days, and said so. */
const vagueDaysPoint: Parser<Dated> = map(
  seq(
    first(
      map(vagueDays, (found): [number, number] => [found, found === 20 ? 31 : found + 9]),
      map(seq(stem('перв'), word('числа', 'числах')), (): [number, number] => [1, 10]),
      map(seq(stem('последн'), word('числа', 'числах')), (): [number, number] => [21, 31]),
    ),
    monthWord,
    yearsAfter,
  ),
  ([days, month, years]) => ({
    unit: partOfMonth(month, days, [[days[0], Math.min(days[0] + 4, 31)]]),
    years,
  }),
)

/** A month in words. */
const monthPoint: Parser<Dated> = map(seq(monthWord, yearsAfter), ([month, years]) => ({
  unit: monthUnit(month),
  years,
}))

/** «янв.24», «сен-23»: a month shortened as spreadsheets do, and its year. */
const shortMonthAndYear: Parser<Dated> = map(
  seq(
    token(
      ({ is, text, value }) =>
        is === 'word' && value !== null && text.length <= 4 && !/[яе]$/u.test(text),
    ),
    close(mark('.', '-')),
    close(number(20, 39)),
    not(
      close(
        seq(
          mark('.', '-', '/'),
          token(({ is }) => is === 'number'),
        ),
      ),
    ),
    maybe(word('г', 'года')),
    dots,
  ),
  ([{ value }, , year]) => ({ unit: monthUnit(value ?? 1), years: yearsOf(2000 + year) }),
)

/** «09.2023» */
const monthAndYear: Parser<Dated> = map(
  seq(number(1, 12), mark('.', '/'), close(year4), maybe(word('г', 'года')), dots),
  ([month, , year]) => ({ unit: monthUnit(month), years: yearsOf(Number(year.value)) }),
)

const monthParts: [Parser<unknown>, (month: number) => Unit][] = [
  [
    stem('начал'),
    month =>
      partOfMonth(
        month,
        [1, 10],
        [
          [1, 5],
          [1, 15],
        ],
      ),
  ],
  [
    stem('середин'),
    month =>
      partOfMonth(
        month,
        [11, 20],
        [
          [10, 15],
          [15, 15],
        ],
      ),
  ],
  [
    word('конец', 'конца', 'конце', 'концу', 'концом'),
    month =>
      partOfMonth(
        month,
        [21, 31],
        [
          [16, 31],
          [25, 31],
        ],
      ),
  ],
]

/** «конец сентября», «середина мая»: vague, and said so. */
const partPoint: Parser<Dated> = first(
  ...monthParts.map(([part, unit]) =>
    map(seq(part, monthWord, yearsAfter), ([, month, years]) => ({ unit: unit(month), years })),
  ),
)

const numberedPoint: Parser<Dated> = check(anyNumbered, ({ found, unit, years }) => {
  const only = numbersOf(found)
  return only.length === 1 && only[0] !== undefined ? { unit: unit(only[0]), years } : null
})

const seasons: [number, Parser<unknown>][] = [
  [3, word('весна', 'весной', 'весны', 'весну', 'весне')],
  [6, word('лето', 'лета', 'летом', 'лету')],
  [9, word('осень', 'осени', 'осенью')],
  [12, word('зима', 'зимы', 'зимой', 'зиму')],
  [3, seq(stem('весенн'), stem('период', 'врем', 'месяц'))],
  [6, seq(stem('летн'), stem('период', 'врем', 'месяц'))],
  [9, seq(stem('осенн'), stem('период', 'врем', 'месяц'))],
  [12, seq(stem('зимн'), stem('период', 'врем', 'месяц'))],
]

const seasonPoint: Parser<Dated> = first(
  ...seasons.map(([month, name]) =>
    map(seq(name, yearsAfter), ([, years]) => ({ unit: seasonUnit(month), years })),
  ),
)

/** «сентябрь - начало октября» and the like take any of these as an end. */
const halfYearMonths = map(seq(word('осенне'), mark('-'), stem('зимн'), stem('период')), () => ({
  unit: { ...monthsUnit(9, 12), begins: 901 },
  years: null,
}))

/** Any piece of the calendar, without a list. */
export const point: Parser<Dated> = once(
  longest(
    dayPoint,
    monthPoint,
    shortMonthAndYear,
    monthAndYear,
    partPoint,
    vagueDaysPoint,
    numberedPoint,
    seasonPoint,
    halfYearMonths,
  ),
)

const yearPoint: Parser<Dated> = first(
  map(seq(oneYear, mark('-', '/'), close(number(10, 49)), schoolYearWord), ([year]) => ({
    unit: schoolYearUnit(year),
    years: null,
  })),
  map(oneYear, year => ({ unit: yearUnit(year), years: null })),
)

/** A point, or a year. */
export const pointOrYear: Parser<Dated> = longest(point, yearPoint)

/** «15 числа» «декабря, июня»: the day of each month of the list. */
export const dayOfMonths: Parser<Dated[]> = map(
  seq(
    not(vagueDays),
    dayNumber,
    word('числа', 'число', 'числу'),
    monthWord,
    many(
      map(
        seq(first(mark(','), word('и'), mark('/')), monthWord, not(mark('-'))),
        ([, month]) => month,
      ),
    ),
    yearsAfter,
  ),
  ([, found, , month, more, years]) => [month, ...more].map(one => day(found, one, years)),
)
