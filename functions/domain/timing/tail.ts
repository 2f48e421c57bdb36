import { first, list, mark, maybe, once, type Parser, seq, token, word } from './parser.ts'
import { countedRules } from './rules/counted.ts'
import { dateRules } from './rules/dates.ts'
import { frequencyRules } from './rules/frequency.ts'
import { regularDayRules } from './rules/regular-days.ts'
import { schoolRules } from './rules/school.ts'
import { standingRules } from './rules/standing.ts'

/** The rules that read time itself; the others read words until one of these begins. */
export const timeRules = [
  ...dateRules,
  ...frequencyRules,
  ...regularDayRules,
  ...standingRules,
  ...countedRules,
  ...schoolRules,
]

/** Fits where a phrase of time begins. */
export const timePhrase: Parser<null> = once((tokens, at) =>
  timeRules.some(rule => rule.read(tokens, at) !== null) ? { value: null, next: at } : null,
)

const numberSign = first(
  mark('№'),
  word('сош', 'оош', 'школа', 'школы', 'лицей', 'лицея', 'гимназия', 'гимназии', 'доу', 'оо'),
)
const bareNumber = token(({ is }) => is === 'number')

/** «СОШ № 1, 2, 3»: the number of a school is not a day, though a month may follow. */
const schoolNumbers: Parser<unknown> = seq(
  numberSign,
  maybe(mark('№')),
  list(bareNumber, first(mark(','), word('и'))),
)

/** Names and titles are shorter; what lies further on is not read over and over from each word. */
const longestTail = 60

/** Everything up to «;» or to where a phrase of time begins. */
export function tail(guard?: Parser<null>): Parser<null> {
  return (tokens, at) => {
    let next = schoolNumbers(tokens, at - 1)?.next ?? at
    while (next - at < longestTail && next < tokens.length && tokens[next]?.text !== ';') {
      if (timePhrase(tokens, next)) break
      if (guard && !guard(tokens, next)) break
      next = schoolNumbers(tokens, next)?.next ?? next + 1
    }
    return { value: null, next }
  }
}
