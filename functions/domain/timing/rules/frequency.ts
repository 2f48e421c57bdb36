import { count } from '../numerals.ts'
import {
  check,
  first,
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
import type { Recurrence } from '../reading.ts'
import { termRule } from '../rule-names.ts'

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

const isTerm = ({ recurs }: Every) => recurs === 'term'
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

export const times = map(first(word('раз', 'раза', 'разa', 'разу', 'р'), word('раз')), () => null)

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

export const each = word(
  'каждый',
  'каждая',
  'каждое',
  'каждую',
  'каждого',
  'каждой',
  'каждом',
  'кажд',
)

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

const unclearRate: Parser<Piece> = map(
  first(seq(stem('несколько'), times, word('в'), step), seq(number(1, 99), times)),
  () => ({ is: 'every', recurs: 'unclear', times: 1 }),
)

/** How often. */
export const frequencyRules: Rule[] = [
  {
    name: termRule,
    examples: ['1 раз в четверть', 'каждую четверть', 'по четвертям'],
    read: check(longest(rate, eachUnit, byUnits), found => (isTerm(found) ? found : null)),
  },
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
]
