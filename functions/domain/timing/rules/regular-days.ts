import { weekdayWord } from '../numbered.ts'
import { dayNumber, numbersOf, ordinalStretches, vagueDays } from '../numerals.ts'
import {
  check,
  first,
  list,
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
  word,
} from '../parser.ts'
import type { Piece, Rule } from '../pieces.ts'
import { each, times } from './frequency.ts'

const dots = many(mark('.'))
const ofEachMonth = map(
  first(seq(maybe(each), word('месяца', 'мес'), dots), seq(word('ежемесячно'), dots)),
  () => true,
)

const followsReport = map(
  seq(
    maybe(mark(',')),
    maybe(word('месяца')),
    maybe(mark(',')),
    stem('следующ'),
    maybe(word('месяца')),
    maybe(word('за')),
    maybe(stem('отчетн')),
    maybe(stem('период', 'квартал', 'месяц')),
    maybe(word('месяца')),
  ),
  () => true,
)

const lastOfQuarter = map(
  seq(stem('последн'), word('месяца'), maybe(each), stem('квартал')),
  () => true,
)

const byDay = maybe(
  first(
    map(seq(word('не'), word('позднее', 'позже'), maybe(word('чем'))), () => 'by'),
    map(word('до', 'к', 'по'), () => 'by'),
    map(word('с'), () => 'from'),
  ),
)

const dayJoint = first(mark(','), word('и'))
const someDays = once(
  list(
    seq(dayNumber, maybe(map(seq(first(mark('-'), word('по')), dayNumber), ([, to]) => to))),
    seq(dayJoint, maybe(word('до'))),
  ),
)

/** «до 5 числа каждого месяца», «с 1 по 5 число», «до 10 числа месяца, следующего за отчётным» */
const monthDay: Parser<Piece> = map(
  seq(
    byDay,
    maybe(each),
    not(vagueDays),
    someDays,
    first(
      map(
        seq(
          word('числа', 'число', 'числу', 'чис'),
          maybe(first(followsReport, lastOfQuarter, ofEachMonth)),
          maybe(followsReport),
        ),
        () => null,
      ),
      map(seq(each, word('месяца')), () => null),
    ),
  ),
  ([by, , , found]) => ({
    is: 'month-day',
    days: found.map(([from, to]) => ({ from: by === 'by' ? null : from, to: to ?? from })),
    isAfter: false,
    isEveryMonth: false,
    isQuarterEnd: false,
  }),
)

/** The same with what the words after the number say. */
const monthDayInFull: Parser<Piece> = (tokens, at) => {
  const hit = monthDay(tokens, at)
  if (hit?.value.is !== 'month-day') return hit
  const texts = tokens.slice(at, hit.next).map(({ text }) => text)
  const has = (...starts: string[]) =>
    texts.some(text => starts.some(start => text.startsWith(start)))
  const value: Piece = {
    ...hit.value,
    isAfter: has('следующ'),
    isQuarterEnd: has('последн'),
    isEveryMonth: has('каждо', 'ежемесяч', 'месяц') && !has('квартал'),
  }
  return { value, next: hit.next }
}

const weekdays: Parser<Piece> = map(
  seq(first(each, word('по'), seq(word('в'), each)), list(weekdayWord, dayJoint)),
  ([, days]) => ({ is: 'weekday', days }),
)

const ofMonth = map(
  seq(maybe(word('в')), maybe(each), word('месяца', 'месяце', 'мес'), dots),
  () => null,
)

/** «еженедельно (среда)», «1 раз в неделю, по вторникам» */
const weeklyOn: Parser<Piece> = map(
  seq(
    first(stem('еженедельн', 'еженед'), seq(number(1, 1), times, word('в'), stem('недел'))),
    maybe(mark('.')),
    maybe(mark(',', '(', ':', '-')),
    maybe(word('в', 'во', 'по', 'каждый', 'каждую')),
    list(weekdayWord, dayJoint),
    maybe(mark(')')),
  ),
  ([, , , , days]) => ({ is: 'weekday', days }),
)

const nthWeekday: Parser<Piece> = map(
  seq(
    maybe(word('в', 'во')),
    maybe(each),
    ordinalStretches(5),
    weekdayWord,
    maybe(map(ofMonth, () => true)),
  ),
  ([, , found, weekday, month]) => ({
    is: 'nth-weekday',
    nth: numbersOf(found),
    weekday,
    isOfMonth: month !== null,
  }),
)

type MonthPart = Extract<Piece, { is: 'nth-week' }>['part']

const monthPart: Parser<[MonthPart, number]> = first(
  map(first(stem('недел'), seq(word('нед'), dots)), (): [MonthPart, number] => ['week', 5]),
  map(stem('декад'), (): [MonthPart, number] => ['decade', 3]),
  map(stem('половин'), (): [MonthPart, number] => ['half', 2]),
)

const nthWeek: Parser<Piece> = check(
  seq(maybe(word('в', 'во')), maybe(each), ordinalStretches(5), monthPart, ofMonth),
  ([, , found, [part, most]]): Piece | null => {
    const nth = numbersOf(found)
    return nth.every(one => one <= most) ? { is: 'nth-week', nth, part } : null
  },
)

const by = first(
  map(word('до', 'к'), () => true),
  map(seq(word('не'), word('позднее', 'позже')), () => true),
  map(word('в'), () => false),
)
const perMonth = map(ofMonth, () => 'monthly' as const)
const perQuarter = map(seq(maybe(each), stem('квартал')), () => 'quarterly' as const)

const edgeDay: Parser<Piece> = map(
  seq(
    maybe(by),
    maybe(each),
    first(
      map(stem('последн'), () => true),
      map(stem('перв'), () => false),
    ),
    maybe(stem('рабоч')),
    word('день', 'дня', 'дню', 'число', 'числа'),
    maybe(first(perMonth, perQuarter)),
  ),
  ([isBy, , isLast, working, , of]) => ({
    is: 'edge-day',
    isLast,
    isWorking: working !== null,
    isBy: isBy === true,
    of,
  }),
)

/** Days that come back: of every month, of every week. */
export const regularDayRules: Rule[] = [
  {
    name: 'day-of-every-month',
    examples: [
      'до 20 числа каждого месяца',
      '1-5 числа каждого месяца',
      '5, 15, 25 числа каждого месяца',
    ],
    read: check(monthDayInFull, piece => piece),
  },
  {
    name: 'weekdays',
    examples: ['каждый понедельник', 'по вторникам и четвергам'],
    read: longest(weekdays, weeklyOn),
  },
  {
    name: 'weekday-of-month',
    examples: ['последняя пятница месяца', '1 и 3 среда каждого месяца'],
    read: nthWeekday,
  },
  {
    name: 'week-of-month',
    examples: ['3-я неделя каждого месяца', 'первая декада каждого месяца'],
    read: nthWeek,
  },
  {
    name: 'edge-day-of-month',
    examples: ['последний рабочий день месяца', 'до последнего числа каждого месяца'],
    read: edgeDay,
  },
]
