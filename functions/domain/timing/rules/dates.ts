import { dayPoint, daysOfMonth, span } from '../day-points.ts'
import { monthThenDays } from '../month-then-days.ts'
import { numberedSpans } from '../numbered.ts'
import { dayNumber } from '../numerals.ts'
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
  type Parser,
  seq,
  stem,
  token,
  word,
} from '../parser.ts'
import type { Dated, Piece, Rule, When, YearSpec } from '../pieces.ts'
import { dayOfMonths, point, pointOrYear } from '../points.ts'
import { dayUnit, monthUnit } from '../units.ts'
import { yearSpec } from '../years.ts'

const toPiece = (parser: Parser<When[]>): Parser<Piece> =>
  map(parser, whens => ({ is: 'when', whens }))

/** Not «за»: «за I полугодие» is what a report is about. */
const into = maybe(word('в', 'во', 'на'))

const dotOfDay = many(mark('.'))

/** «с 1 по 15 сентября»: the first day borrows the month and the year of the second. */
const bareStart = (joint: Parser<unknown>): Parser<When> =>
  check(seq(dayNumber, joint, dayPoint), ([from, , to]) => {
    const month = Math.floor(to.unit.begins / 100)
    return from <= to.unit.begins % 100
      ? span({ unit: dayUnit(from, month), years: to.years }, to)
      : null
  })

/** «1. до 15 сентября» is the first item of a list: only after «с» is its number a day. */
const bareStarts = {
  afterS: bareStart(seq(dotOfDay, first(word('по', 'до'), mark('-')))),
  alone: bareStart(first(seq(dotOfDay, mark('-')), word('по'))),
}

const through = first(
  map(seq(mark('-'), word('по', 'до')), () => ({ text: '-' })),
  map(first(mark('-'), word('по', 'до')), ({ text }) => ({ text })),
)

/** Two points and what joins them. */
const fromTo: Parser<When> = check(
  seq(point, maybe(mark(',')), through, maybe(word('в', 'во')), point),
  ([from, comma, { text }, , to]): When | null => {
    if (comma && text === 'до') return null
    if (text === 'до' && !from.unit.isDay && to.unit.isDay) {
      return { ...span(from, to), doubt: 'list-or-range' }
    }
    return text === 'до' && !to.unit.isDay
      ? { ...span(from, to), doubt: 'by-month' }
      : span(from, to)
  },
)

const withS = map(
  seq(
    maybe(word('в')),
    maybe(stem('период', 'срок')),
    word('с', 'со', 'от', 'начиная'),
    maybe(word('с', 'со')),
  ),
  () => null,
)

/** «1.1 - сентябрь»: a section's number, or the first of January to September. */
const sectionNumber = seq(
  token(({ is, text }) => is === 'number' && /^[1-9]$/u.test(text)),
  close(mark('.')),
  close(token(({ is, text }) => is === 'number' && /^[1-9]$/u.test(text))),
  maybe(mark('.')),
  mark('-'),
  token(({ is, value }) => is === 'word' && value !== null),
)

/** «с сентября до 25 мая» is no list: «с» says so. */
function sureOf(found: When): When {
  return found.is === 'span' && found.doubt === 'list-or-range' ? span(found.from, found.to) : found
}

const fullRange: Parser<When> = first(
  map(seq(withS, longest(fromTo, bareStarts.afterS)), ([, found]) => sureOf(found)),
  map(seq(not(sectionNumber), longest(fromTo, bareStarts.alone)), ([, found]) => found),
)

/** «с 2023 по 2025 год» */
const yearsFromTo: Parser<When> = map(
  seq(withS, pointOrYear, through, pointOrYear),
  ([, from, , to]) => span(from, to),
)

const byWord: Parser<boolean> = first(
  map(seq(maybe(word('в')), stem('срок'), maybe(mark('-', ':')), word('до')), () => true),
  map(
    seq(
      maybe(word('в')),
      maybe(stem('срок')),
      word('не'),
      word('позднее', 'позже', 'поздее'),
      maybe(mark(',')),
      maybe(word('чем')),
      maybe(word('до')),
    ),
    () => false,
  ),
  map(seq(word('вплоть'), word('до')), () => true),
  map(word('до', 'к', 'ко'), () => true),
  map(word('по'), () => false),
)

const end = maybe(word('конца', 'концу', 'окончания', 'завершения'))

/** A due day; `isLast` of a stretch: «до 15-20 сентября». */
type Due = Dated & { isLast?: boolean }

interface Deadline {
  isExclusive: boolean
  isEnd: boolean
  to: Due[]
}

const dayList: Parser<Due[]> = map(daysOfMonth, found =>
  found.flatMap(one => (one.is === 'span' ? [{ ...one.to, isLast: one.from !== one.to }] : [])),
)

const one = (parser: Parser<Dated>): Parser<Due[]> => map(parser, found => [found])

const deadline: Parser<Deadline> = map(
  seq(
    byWord,
    end,
    maybe(word('на', 'в')),
    longest(dayOfMonths, dayList, one(point), one(pointOrYear)),
  ),
  ([isExclusive, isEnd, , to]) => ({ isExclusive, isEnd: isEnd !== null, to }),
)

/** «до мая» may mean its first day; «до 10 мая», «по май», «до конца мая» may not. */
function byOf({ isExclusive, isEnd, to }: Deadline): When[] {
  return to.map((found): When => {
    const isWhole = found.unit.begins % 100 === 1 && found.unit.ends % 100 === 31
    const isVague =
      isExclusive && !isEnd && !found.unit.isDay && (isWhole || found.unit.doubt === undefined)
    const doubt = isVague ? (found.unit.ownYear ? 'by-year' : 'by-month') : null
    return {
      is: 'by',
      to: found,
      canExclude: isExclusive && found.unit.isDay,
      ...(found.isLast ? { doubt: 'by-range' } : doubt ? { doubt } : {}),
    }
  })
}

const since: Parser<When> = map(
  seq(maybe(stem('начиная')), word('с', 'со'), maybe(word('начала')), pointOrYear),
  ([, , , from]) => ({ is: 'since', from }),
)

/** «09.23» may be the ninth month of 2023: only these years, so that no time of day is taken. */
const shortMonthYear: Parser<When> = map(
  seq(
    number(1, 12),
    mark('.'),
    close(number(21, 29)),
    not(
      close(
        seq(
          mark('.'),
          token(({ is }) => is === 'number'),
        ),
      ),
    ),
    maybe(word('г', 'года')),
    many(mark('.')),
  ),
  ([month, , year]) => ({
    ...span({
      unit: monthUnit(month),
      years: { years: [2000 + year], isSchool: false, isRange: false, hasWord: false },
    }),
    doubt: 'short-month-year',
  }),
)

/** «15.13.2023»: what is left of a date that is none is not a year. */
const yearAlone: Parser<YearSpec> = (tokens, at) => {
  const isCut =
    tokens[at]?.gap === 'none' && tokens[at - 1]?.text === '.' && tokens[at - 2]?.is === 'number'
  return isCut ? null : yearSpec(tokens, at)
}

const list1 = (parser: Parser<When>): Parser<When[]> => map(parser, found => [found])

/** Days, months, quarters and the like, and the stretches between them. */
export const dateRules: Rule[] = [
  {
    name: 'day-list',
    examples: ['2, 3 мая', '20-25 октября', '01.09.2023г.', '«15» сентября', 'первого сентября'],
    read: toPiece(map(seq(into, daysOfMonth), ([, found]) => found)),
  },
  {
    name: 'day',
    examples: ['2023-09-15', '15/09/2023', '15/10/23'],
    read: toPiece(map(seq(into, dayPoint), ([, found]) => [span(found)])),
  },
  {
    name: 'numbered',
    examples: [
      'I квартал 2024 года',
      'III-IV кв.',
      '2-3 неделя сентября',
      '1-я декада марта',
      'вторая половина мая',
    ],
    read: toPiece(map(seq(into, numberedSpans), ([, found]) => found)),
  },
  {
    name: 'month-or-season',
    examples: [
      'Сентябрь',
      'окт. 2023',
      '09.2023',
      'янв.24',
      'лето 2024',
      'конец мая',
      'май 2024 2025 2026',
    ],
    read: toPiece(map(seq(into, point), ([, found]) => [span(found)])),
  },
  {
    name: 'month-then-days',
    examples: ['Сентябрь 1-15', 'декабрь 25-29'],
    read: toPiece(monthThenDays),
  },
  { name: 'short-month-year', examples: ['09.23'], read: toPiece(list1(shortMonthYear)) },
  {
    name: 'range',
    examples: [
      'сентябрь 2023 – май 2024',
      'с 1 по 15 сентября 2023',
      '01.09-15.09',
      'с сентября по май',
    ],
    read: toPiece(list1(map(seq(into, fullRange), ([, found]) => found))),
  },
  { name: 'range-of-years', examples: ['с 2023 по 2025 год'], read: toPiece(list1(yearsFromTo)) },
  {
    name: 'deadline',
    examples: [
      'до 01.09.2023г',
      'не позднее 15 числа декабря, июня',
      'к 1 сентября',
      'по 28.12',
      'в срок до 1.10',
      'до конца мая',
    ],
    read: toPiece(map(deadline, byOf)),
  },
  {
    name: 'day-of-months',
    examples: ['15 числа декабря, июня'],
    read: toPiece(map(dayOfMonths, found => found.map(day => span(day)))),
  },
  {
    name: 'since',
    examples: ['с 1 сентября', 'начиная с октября 2023'],
    read: toPiece(list1(since)),
  },
  {
    name: 'years',
    examples: ['2023-2025 гг.', '2023/2024 учебный год', '2023 год'],
    read: map(seq(into, yearAlone), ([, years]) => ({ is: 'years', years })),
  },
]
