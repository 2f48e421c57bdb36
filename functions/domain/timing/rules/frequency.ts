import { count, dayNumber, numbersOf, ordinal, stretches } from '../numerals.ts'
import {
  check,
  first,
  list,
  longest,
  many,
  map,
  mark,
  maybe,
  number,
  type Parser,
  seq,
  stem,
  word,
} from '../parser.ts'
import type { Piece, Rule } from '../pieces.ts'
import { weekdayWord } from '../points.ts'
import type { Recurrence } from '../reading.ts'

type Every = Extract<Piece, { is: 'every' }>
type Step = Every['recurs']

const dots = many(mark('.'))

const adverbs: [Step, Parser<unknown>][] = [
  ['yearly', stem('ежегодн', 'ежегод')],
  ['quarterly', stem('ежеквартальн', 'поквартальн', 'ежекв')],
  ['monthly', stem('ежемесячн', 'помесячн', 'ежемес')],
  ['weekly', stem('еженедельн', 'еженед')],
  ['daily', stem('ежедневн')],
  ['yearly', word('погодно')],
]

const unitWords: [Step, Parser<unknown>][] = [
  [
    'yearly',
    seq(
      maybe(stem('учебн', 'календарн', 'уч')),
      dots,
      maybe(mark('-')),
      word('год', 'году', 'года', 'г'),
    ),
  ],
  ['half-yearly', stem('полугод')],
  ['half-yearly', word('полгода')],
  ['half-yearly', seq(word('п'), mark('/'), word('г'))],
  ['quarterly', first(stem('кварт'), word('кв'))],
  ['monthly', first(stem('месяц'), word('мес'))],
  ['weekly', first(stem('недел'), word('нед'))],
  ['daily', word('день', 'дня')],
  ['term', first(stem('четверт', 'триместр'), word('четв'))],
]

function steps(entries: [Step, Parser<unknown>][]): Parser<Step> {
  return longest(...entries.map(([step, parser]) => map(parser, (): Step => step)))
}

const step = map(seq(steps(unitWords), dots), ([found]) => found)

const notLess = map(
  first(
    seq(maybe(word('как')), word('минимум')),
    seq(
      maybe(word('но')),
      word('не'),
      word('реже', 'менее', 'меньше', 'ранее', 'более', 'чаще'),
      maybe(word('чем')),
    ),
  ),
  () => null,
)

const times = map(first(word('раз', 'раза', 'разa', 'разу', 'р'), word('раз')), () => null)

const howOften = first(
  map(seq(count, times), ([found]) => found),
  map(word('дважды'), () => 2),
  map(word('трижды'), () => 3),
  map(times, () => 1),
)

/** «1 раз в месяц», «не реже двух раз в год», «раз в 2 года», «2 р./год». */
const rate: Parser<Every> = map(
  seq(
    maybe(notLess),
    howOften,
    dots,
    first(word('в', 'за', 'на', 'во'), mark('/')),
    maybe(word('каждый', 'каждую', 'каждое', 'каждом', 'каждой')),
    maybe(count),
    step,
  ),
  ([, often, , , , span, found]) => rateOf(often, span, found),
)

function rateOf(often: number, span: number | null, found: Step): Every {
  if (span !== null && span > 1) {
    const isQuarter = span === 3 && found === 'monthly'
    const isHalf = span === 6 && found === 'monthly'
    return {
      is: 'every',
      recurs: isQuarter ? 'quarterly' : isHalf ? 'half-yearly' : 'unclear',
      times: often,
    }
  }
  if (found === 'yearly' && often > 1) return perYear(often)
  return { is: 'every', recurs: found, times: often }
}

const perYearSteps: Record<number, Recurrence> = { 2: 'half-yearly', 4: 'quarterly', 12: 'monthly' }

function perYear(often: number): Every {
  return {
    is: 'every',
    recurs: perYearSteps[often] ?? 'unclear',
    times: perYearSteps[often] ? 1 : often,
  }
}

const each = word('каждый', 'каждая', 'каждое', 'каждую', 'каждого', 'каждой', 'каждом', 'кажд')

const eachUnit: Parser<Every> = map(
  seq(maybe(word('в', 'во')), each, maybe(stem('учебн', 'календарн')), step),
  ([, , , found]) => ({
    is: 'every',
    recurs: found,
    times: 1,
  }),
)

const byUnits: Parser<Every> = first(
  map(seq(word('по'), stem('квартал')), () => every('quarterly')),
  map(seq(word('по'), stem('полугодиям')), () => every('half-yearly')),
  map(seq(word('по'), stem('четвертям', 'триместрам')), () => every('term')),
  map(seq(word('по'), word('месяцам')), () => every('monthly')),
)

function every(recurs: Step): Every {
  return { is: 'every', recurs, times: 1 }
}

const adverb: Parser<Every> = map(seq(steps(adverbs), maybe(mark('.'))), ([found]) => every(found))

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

/** «до 5 числа каждого месяца», «с 1 по 5 число», «до 10 числа месяца, следующего за отчётным» */
const monthDay: Parser<Piece> = map(
  seq(
    byDay,
    maybe(each),
    dayNumber,
    maybe(map(seq(first(mark('-'), word('по')), dayNumber), ([, to]) => to)),
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
  ([by, , from, to]) => ({
    is: 'month-day',
    from: by === 'by' ? null : from,
    to: to ?? from,
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

const dayJoint = first(mark(','), word('и'))

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
    stretches(ordinal(5)),
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

const nthWeek: Parser<Piece> = map(
  seq(maybe(word('в', 'во')), maybe(each), stretches(ordinal(5)), stem('недел'), ofMonth),
  ([, , found]) => ({ is: 'nth-week', nth: numbersOf(found) }),
)

const unclearRate: Parser<Piece> = map(
  first(seq(stem('несколько'), times, word('в'), step), seq(number(1, 99), times)),
  () => ({ is: 'every', recurs: 'unclear', times: 1 }),
)

/** How often. */
export const frequencyRules: Rule[] = [
  {
    name: 'every',
    examples: [
      'ежегодно',
      'ежеквартально',
      'ежемесячно',
      'еженедельно',
      'каждый месяц',
      'по полугодиям',
    ],
    read: longest(adverb, eachUnit, byUnits),
  },
  {
    name: 'times-per',
    examples: [
      '1 раз в месяц',
      'не реже двух раз в год',
      'раз в квартал',
      '1 раз в полугодие',
      '1 раз в 3 месяца',
    ],
    read: rate,
  },
  { name: 'unclear-rate', examples: ['несколько раз в год'], read: unclearRate },
  {
    name: 'day-of-every-month',
    examples: ['до 20 числа каждого месяца', '1-5 числа каждого месяца'],
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
  { name: 'week-of-month', examples: ['3-я неделя каждого месяца'], read: nthWeek },
]
