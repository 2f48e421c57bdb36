import { dayNumber, numbersOf, ordinal, type Stretch, stretches } from './numerals.ts'
import {
  ahead,
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
import type { Dated, When, YearSpec } from './pieces.ts'
import {
  dayUnit,
  halfUnit,
  lastDayUnit,
  monthsUnit,
  monthUnit,
  partOfMonth,
  quarterUnit,
  schoolYearUnit,
  seasonUnit,
  type Unit,
  weekdayOfMonth,
  weekOfMonth,
  yearUnit,
} from './units.ts'
import { currentYear, oneYear, schoolYearWord, yearSpec } from './years.ts'

const dots = many(mark('.'))

const yearsOf = (year: number): YearSpec => ({
  years: [year],
  isSchool: false,
  isRange: false,
  hasWord: false,
})

/** The years after a unit, `null` where none stand there. */
const yearsAfter: Parser<YearSpec | null> = first(
  map(currentYear, () => null),
  map(seq(mark('('), yearSpec, mark(')')), ([, years]) => years),
  maybe(yearSpec),
)

/** A month word with its dot and «месяц». */
export const monthWord: Parser<number> = check(
  seq(
    token(({ is, value }) => is === 'word' && value !== null),
    dots,
    maybe(stem('месяц')),
  ),
  ([{ value }]) => value,
)

/** «.09» of «15.09» and the year after it: «.2023», «.23», « 2023 г.». */
const numericMonth: Parser<[number, YearSpec | null]> = map(
  seq(
    map(seq(mark('.'), dots), () => null),
    first(fusedMonthYear(), monthThenYear()),
  ),
  ([, found]) => found,
)

function monthThenYear(): Parser<[number, YearSpec | null]> {
  const short = map(
    seq(
      mark('.'),
      close(number(10, 49)),
      not(
        close(
          first(
            mark(':'),
            seq(
              mark('.'),
              token(({ is }) => is === 'number'),
            ),
          ),
        ),
      ),
    ),
    ([, year]) => yearsOf(2000 + year),
  )
  const year = first(
    map(seq(short, maybe(word('г', 'гг', 'года', 'год')), dots), ([found]) => found),
    map(
      seq(
        map(seq(dots, maybe(mark(','))), () => null),
        yearSpec,
      ),
      ([, found]) => found,
    ),
    map(seq(dots, not(monthWord)), () => null),
  )
  return seq(number(1, 12), year)
}

/** «.092023», the dot forgotten. */
function fusedMonthYear(): Parser<[number, YearSpec | null]> {
  return check(
    seq(
      token(({ is, text }) => is === 'number' && /^(0\d|1[0-2])20\d\d$/u.test(text)),
      maybe(word('г', 'года', 'год')),
      dots,
    ),
    ([{ text }]) => [Number(text.slice(0, 2)), yearsOf(Number(text.slice(2)))],
  )
}

/** «1. сентября» is a day, «1. Сентябрь» the first item of a list. */
const monthOfDate: Parser<number> = map(
  seq(ahead(token(({ text }) => /[яа]$/u.test(text))), monthWord),
  ([, month]) => month,
)

/** What follows the day: a month in words or in figures, and the years. */
const monthOfDay: Parser<[number, YearSpec | null]> = first(
  numericMonth,
  seq(
    first(
      monthWord,
      map(seq(mark('.'), monthOfDate), ([, month]) => month),
    ),
    yearsAfter,
  ),
)

function day(found: number, month: number, years: YearSpec | null): Dated {
  return { unit: dayUnit(found, month), years }
}

const year4 = token(({ is, text }) => is === 'number' && /^20\d\d$/u.test(text))

/** «2023-09-15» */
const isoDay: Parser<Dated> = map(
  seq(year4, mark('-', '.'), close(number(1, 12)), mark('-', '.'), close(number(1, 31))),
  ([year, , month, , found]) => day(found, month, yearsOf(Number(year.value))),
)

/** «15/09/2023», «15,09,2023», «15-09-2023» */
const oddDay: Parser<Dated> = map(
  seq(
    number(1, 31),
    mark('/', ',', '-', '.'),
    close(number(1, 12)),
    mark('/', ',', '-', '.'),
    close(year4),
    maybe(word('г', 'года')),
    dots,
  ),
  ([found, , month, , year]) => day(found, month, yearsOf(Number(year.value))),
)

/** «12.V.2024» */
const romanDay: Parser<Dated> = map(
  seq(
    number(1, 31),
    maybe(mark('.')),
    token(({ is }) => is === 'roman'),
    maybe(mark('.')),
    year4,
    maybe(word('г', 'года')),
    dots,
  ),
  ([found, , { value }, , year]) => day(found, value ?? 1, yearsOf(Number(year.value))),
)

const plainDay: Parser<Dated> = map(seq(dayNumber, monthOfDay), ([found, [month, years]]) =>
  day(found, month, years),
)

/** A single day in any spelling. */
export const dayPoint: Parser<Dated> = once(longest(isoDay, plainDay, oddDay, romanDay))

/** A month in words. */
const monthPoint: Parser<Dated> = map(seq(monthWord, yearsAfter), ([month, years]) => ({
  unit: monthUnit(month),
  years,
}))

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

const quarterWord = map(first(stem('кварт'), seq(word('кв'), dots)), () => null)
const halfWord = map(
  first(
    map(seq(stem('полугод', 'полуг'), dots), () => null),
    map(seq(word('п'), maybe(mark('.')), mark('/'), word('г'), dots), () => null),
    map(seq(stem('половин'), maybe(stem('учебн', 'календарн')), word('года')), () => null),
  ),
  () => null,
)

/** Numbered units with their years: «I квартал 2024», «2-3 неделя сентября», «III и IV кв.». */
interface Numbered {
  found: Stretch[]
  unit: (nth: number) => Unit
  years: YearSpec | null
}

function numbered(most: number, noun: Parser<(nth: number) => Unit>): Parser<Numbered> {
  return map(seq(stretches(ordinal(most)), noun, yearsAfter), ([found, unit, years]) => ({
    found,
    unit,
    years,
  }))
}

const weekdayNouns = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень']

/** 1 to 7; «среда» and «середина» are told apart by the whole word. */
export const weekdayWord: Parser<number> = check(
  token(
    ({ is, text }) =>
      is === 'word' &&
      /^(понедельник|вторник|сред(а|у|ы|ам|е)$|четверг|пятниц|суббот|воскресень)/u.test(text),
  ),
  ({ text }) => weekdayNouns.findIndex(noun => text.startsWith(noun)) + 1,
)

const halvesOfMonth = (month: number) => (nth: number) =>
  partOfMonth(month, nth === 1 ? [1, 15] : [16, 31])
const decadesOfMonth = (month: number) => (nth: number) =>
  partOfMonth(month, nth === 1 ? [1, 10] : nth === 2 ? [11, 20] : [21, 31])

const weekStem = first(
  stem('недел'),
  map(seq(word('нед'), dots), ([found]) => found),
)

const nouns: [number, Parser<(nth: number) => Unit>][] = [
  [4, map(quarterWord, () => quarterUnit)],
  [2, map(halfWord, () => halfUnit)],
  [
    5,
    map(
      seq(weekStem, maybe(word('в')), monthWord),
      ([, , month]) =>
        nth =>
          weekOfMonth(nth, month),
    ),
  ],
  [3, map(seq(stem('декад'), monthWord), ([, month]) => decadesOfMonth(month))],
  [2, map(seq(stem('половин'), monthWord), ([, month]) => halvesOfMonth(month))],
  [
    5,
    map(
      seq(weekdayWord, maybe(word('в')), monthWord),
      ([weekday, , month]) =>
        nth =>
          weekdayOfMonth(nth, weekday, month),
    ),
  ],
  [
    1,
    map(
      seq(word('день', 'дня', 'числа', 'число'), monthWord),
      ([, month]) =>
        nth =>
          nth < 0 ? lastDayUnit(month) : dayUnit(nth, month),
    ),
  ],
]

const anyNumbered: Parser<Numbered> = once(
  longest(...nouns.map(([most, noun]) => numbered(most, noun))),
)

const partNouns: Parser<(month: number) => (nth: number) => Unit> = first(
  map(weekStem, () => (month: number) => (nth: number) => weekOfMonth(nth, month)),
  map(stem('декад'), () => decadesOfMonth),
  map(stem('половин'), () => halvesOfMonth),
)

/** «сентябрь (1-я неделя)», «октябрь, вторая декада» */
const monthThenPart: Parser<Numbered> = map(
  seq(
    monthWord,
    yearsAfter,
    maybe(mark(',', '(', '-', ':')),
    stretches(ordinal(5)),
    partNouns,
    maybe(mark(')')),
    not(seq(maybe(word('в')), monthWord)),
  ),
  ([month, years, , found, unitOf]) => ({ found, unit: unitOf(month), years }),
)

/** Lists and stretches of numbered units, each a stretch of its own. */
export const numberedSpans: Parser<When[]> = map(
  longest(anyNumbered, monthThenPart),
  ({ found, unit, years }) =>
    found.map(([from, to]) => {
      const start = { unit: unit(from), years }
      return span(start, from === to ? start : { unit: unit(to), years })
    }),
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
    monthAndYear,
    partPoint,
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

/** «2, 3 мая 2024», «10-15, 20-25 октября», «20-25.10»: days that share a month. */
export const daysOfMonth: Parser<When[]> = map(
  seq(stretches(dayNumber), monthOfDay),
  ([found, [month, years]]) =>
    found.map(([from, to]) => {
      const start = day(from, month, years)
      return span(start, from === to ? start : day(to, month, years))
    }),
)

export function span(from: Dated, to: Dated = from): When {
  return { is: 'span', from, to }
}

/** «15 числа» «декабря, июня»: the day of each month of the list. */
export const dayOfMonths: Parser<Dated[]> = map(
  seq(
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
  ([found, , month, more, years]) => [month, ...more].map(one => day(found, one, years)),
)

export { yearsAfter }
