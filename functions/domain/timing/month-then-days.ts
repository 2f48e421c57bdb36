import { span } from './day-points.ts'
import { dayNumber, stretches } from './numerals.ts'
import { first, map, mark, maybe, type Parser, seq, token, word } from './parser.ts'
import type { Dated, When } from './pieces.ts'
import { dayUnit } from './units.ts'

/** Nothing, a line end or a mark that ends a phrase. */
const endOfPhrase: Parser<null> = (tokens, at) => {
  const next = tokens[at]
  const isEnd = !next || next.gap === 'line' || (next.is === 'mark' && ';)'.includes(next.text))
  return isEnd ? { value: null, next: at } : null
}

/** «Сентябрь 1-15»: the days after their month; one of them may be a year, few of them classes. */
export const monthThenDays: Parser<When[]> = map(
  seq(
    token(({ is, text, value }) => is === 'word' && value !== null && !/[яе]$/u.test(text)),
    maybe(mark(',')),
    stretches(dayNumber, first(mark(','), word('и'))),
    endOfPhrase,
  ),
  ([{ value }, , found]) =>
    found.map(([from, to]): When => {
      const at = (day: number): Dated => ({ unit: dayUnit(day, value ?? 1), years: null })
      const isSure = to > 11 && from < to && to - from !== 1
      const start = at(from)
      const days = span(start, from === to ? start : at(to))
      return isSure ? days : { ...days, doubt: 'days-after-month' }
    }),
)
