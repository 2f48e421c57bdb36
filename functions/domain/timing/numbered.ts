import { monthWord, span, yearsAfter } from './day-points.ts'
import { ordinalStretches, type Stretch } from './numerals.ts'
import {
  check,
  first,
  longest,
  many,
  map,
  mark,
  maybe,
  not,
  once,
  type Parser,
  seq,
  stem,
  token,
  word,
} from './parser.ts'
import type { When, YearSpec } from './pieces.ts'
import {
  dayUnit,
  decadeOfMonth,
  halfOfMonth,
  halfUnit,
  lastDayUnit,
  quarterUnit,
  type Unit,
  weekdayOfMonth,
  weekOfMonth,
} from './units.ts'

const dots = many(mark('.'))
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
  return map(seq(ordinalStretches(most), noun, yearsAfter), ([found, unit, years]) => ({
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

const halvesOfMonth = (month: number) => (nth: number) => halfOfMonth(nth, month)
const decadesOfMonth = (month: number) => (nth: number) => decadeOfMonth(nth, month)

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

/** A numbered unit, a stretch or a list of them, with their years. */
export const anyNumbered: Parser<Numbered> = once(
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
    ordinalStretches(5),
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
