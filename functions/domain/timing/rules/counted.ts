import { count } from '../numerals.ts'
import { first, longest, map, mark, maybe, type Parser, seq, stem, word } from '../parser.ts'
import type { Count, Piece, Rule } from '../pieces.ts'
import { during } from './standing.ts'

const units: [Count['unit'], Parser<unknown>][] = [
  ['working-day', seq(stem('рабоч'), stem('дн', 'день'))],
  [
    'day',
    seq(maybe(first(stem('календарн'), seq(word('к'), mark('.')))), stem('дн', 'день', 'суток')),
  ],
  ['day', stem('дневн')],
  ['week', stem('недел')],
  ['month', stem('месяц', 'месячн', 'мес')],
  ['year', word('лет', 'года', 'год')],
]

const countUnit: Parser<Count['unit']> = longest(
  ...units.map(([unit, parser]) => map(parser, () => unit)),
)

/** «в трёхдневный срок», in one word */
const shortTerms: [string, Count][] = [
  ['двухдневн', { amount: 2, unit: 'day' }],
  ['трехдневн', { amount: 3, unit: 'day' }],
  ['пятидневн', { amount: 5, unit: 'day' }],
  ['десятидневн', { amount: 10, unit: 'day' }],
  ['недельн', { amount: 1, unit: 'week' }],
  ['двухнедельн', { amount: 2, unit: 'week' }],
  ['месячн', { amount: 1, unit: 'month' }],
  ['двухмесячн', { amount: 2, unit: 'month' }],
  ['трехмесячн', { amount: 3, unit: 'month' }],
]

const shortTerm: Parser<Count> = first(
  ...shortTerms.map(([name, found]) => map(seq(word('в'), stem(name), stem('срок')), () => found)),
)

const counted: Parser<Piece> = map(
  first(
    shortTerm,
    map(
      seq(during, maybe(stem('последующ', 'ближайш', 'перв')), count, maybe(mark('-')), countUnit),
      ([, , amount, , unit]): Count => ({ amount, unit }),
    ),
    map(
      seq(during, first(stem('недел'), word('месяца', 'дня', 'суток', 'квартала'))),
      ([, { text }]): Count =>
        text.startsWith('недел')
          ? { amount: 1, unit: 'week' }
          : text === 'месяца'
            ? { amount: 1, unit: 'month' }
            : text === 'квартала'
              ? { amount: 3, unit: 'month' }
              : { amount: 1, unit: 'day' },
    ),
    map(
      seq(
        maybe(word('в')),
        count,
        maybe(mark('-')),
        maybe(word('х', 'ти')),
        maybe(mark('-')),
        countUnit,
        stem('срок'),
      ),
      ([, amount, , , , unit]): Count => ({ amount, unit }),
    ),
    map(
      seq(
        word('не'),
        word('позднее', 'позже'),
        maybe(word('чем')),
        maybe(word('через')),
        count,
        countUnit,
      ),
      ([, , , , amount, unit]): Count => ({ amount, unit }),
    ),
    map(seq(word('через'), count, countUnit), ([, amount, unit]): Count => ({ amount, unit })),
    map(
      seq(word('через'), word('месяц', 'неделю')),
      ([, { text }]): Count => ({ amount: 1, unit: text === 'месяц' ? 'month' : 'week' }),
    ),
  ),
  found => ({ is: 'counted', count: found }),
)

/** What is counted from a day: of the document, or of an event. */
export const countedRules: Rule[] = [
  {
    name: 'counted',
    examples: [
      'в течение 10 рабочих дней',
      'в 3-месячный срок',
      'в течение месяца',
      'через неделю',
    ],
    read: counted,
  },
]
