import { dayNumber, stretches } from './numerals.ts'
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
import { dayUnit } from './units.ts'
import { currentYear, oneYear, yearSpec } from './years.ts'

const dots = many(mark('.'))

export const yearsOf = (year: number): YearSpec => ({
  years: [year],
  isSchool: false,
  isRange: false,
  hasWord: false,
})

/** The years after a unit, `null` where none stand there. */
export const yearsAfter: Parser<YearSpec | null> = first(
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

const anyNumber = token(({ is }) => is === 'number')

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
      not(oneYear),
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
    ([, , year]) => yearsOf(2000 + year),
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
    map(seq(dots, not(monthWord), not(close(anyNumber))), () => null),
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

export function day(found: number, month: number, years: YearSpec | null): Dated {
  return { unit: dayUnit(found, month), years }
}

export const year4 = token(({ is, text }) => is === 'number' && /^20\d\d$/u.test(text))

/** «2023-09-15» */
const isoDay: Parser<Dated> = map(
  seq(year4, mark('-', '.'), close(number(1, 12)), mark('-', '.'), close(number(1, 31))),
  ([year, , month, , found]) => day(found, month, yearsOf(Number(year.value))),
)

/** «15/09/2023», «15,09,2023», «15-09-2023»; «09-10.2023» may be two months. */
const oddDay: Parser<Dated> = check(
  seq(
    number(1, 31),
    mark('/', ',', '-', '.'),
    close(number(1, 12)),
    mark('/', ',', '-', '.'),
    close(year4),
    maybe(word('г', 'года')),
    dots,
  ),
  ([found, one, month, other, year]) => {
    const isAlike = one.text === other.text || `${one.text}${other.text}`.match(/^[.,]+$/u) !== null
    return isAlike || found > 12 ? day(found, month, yearsOf(Number(year.value))) : null
  },
)

/** «15/10/23»: only slashes, as «5,12,19 октября» and «10-12-15» are lists. */
const slashDay: Parser<Dated> = map(
  seq(
    number(1, 31),
    close(mark('/')),
    close(number(1, 12)),
    close(mark('/')),
    close(number(10, 49)),
    not(close(mark('/'))),
    maybe(word('г', 'года')),
    dots,
  ),
  ([found, , month, , year]) => day(found, month, yearsOf(2000 + year)),
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
export const dayPoint: Parser<Dated> = once(longest(isoDay, plainDay, oddDay, slashDay, romanDay))

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
