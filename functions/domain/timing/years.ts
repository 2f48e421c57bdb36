import {
  check,
  close,
  first,
  type Hit,
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
import type { YearSpec } from './pieces.ts'
import type { Token } from './tokens.ts'

const dot = many(mark('.'))

/** «2023», also broken («202 3»). */
const wholeYear: Parser<number> = first(
  check(
    token(({ is, text }) => is === 'number' && text.length === 4),
    ({ value }) => yearOrNull(value),
  ),
  check(
    seq(
      token(({ is, text }) => is === 'number' && /^20\d$/u.test(text)),
      token(({ is, text }) => is === 'number' && text.length === 1),
    ),
    ([start, end]) => yearOrNull(Number(start.text + end.text)),
  ),
  check(brokenAfterTwo(), yearOrNull),
)

/** «20», a line end and «23», unless «23» begins a date. */
function brokenAfterTwo(): Parser<number> {
  return map(
    seq(
      token(({ is, text }) => is === 'number' && text === '20'),
      token(({ is, text, gap }) => is === 'number' && gap === 'line' && /^[1-4]\d$/u.test(text)),
      not(
        seq(
          mark('.', '-', '/'),
          token(({ is }) => is === 'number'),
        ),
      ),
      not(token(({ is, value }) => is === 'word' && value !== null)),
    ),
    ([, end]) => 2000 + Number(end.value),
  )
}

function yearOrNull(value: number | null): number | null {
  return value !== null && value >= 2000 && value <= 2099 ? value : null
}

const shortYear: Parser<number> = map(number(10, 49), value => 2000 + value)

const gWord = first(
  map(seq(word('гг', 'г', 'гт'), dot, maybe(close(word('г'))), dot), () => null),
  map(
    seq(
      word('год', 'года', 'году', 'годы', 'годов', 'годах', 'годам', 'годом', 'гоа', 'гола'),
      dot,
    ),
    () => null,
  ),
)

const school = first(
  stem('учебн', 'уч'),
  map(seq(word('у'), mark('.', '/')), ([found]) => found),
)

/** «учебный год», «уч. года», «уч.г.», «у.г.». */
export const schoolYearWord: Parser<null> = map(
  seq(school, dot, maybe(mark('/')), maybe(mark('-')), gWord),
  () => null,
)

/** «год», «г.», «гг.», «учебный год»: `true` for a school year. */
const yearWord: Parser<boolean> = first(
  map(schoolYearWord, () => true),
  map(seq(maybe(stem('календарн')), gWord), () => false),
)

const joint: Parser<'range' | 'slash' | 'list'> = first(
  map(mark('-'), () => 'range' as const),
  map(mark('/', '\\'), () => 'slash' as const),
  map(first(mark(','), word('и')), () => 'list' as const),
  map(
    token(({ is, gap }) => is === 'number' && gap === 'space'),
    () => 'list' as const,
  ),
)

interface Chain {
  years: number[]
  joints: ('range' | 'slash' | 'list')[]
  isSchool: boolean
  hasWord: boolean
}

/** «2023», «2023 г. - 2024 г.», «2023/24», «2024 2025 2026», «с 2023 по 2025». */
const chain: Parser<Chain> = (tokens, at) => {
  const start = wholeYear(tokens, at)
  if (!start) return null
  const found: Chain = { years: [start.value], joints: [], isSchool: false, hasWord: false }
  let next = start.next
  for (;;) {
    const mid = yearWord(tokens, next)
    const after = mid?.next ?? next
    const link = joint(tokens, after)
    const isBare = tokens[after]?.is === 'number'
    const year =
      link && nextYear(link.value, isBare ? after : link.next, tokens, found.years.at(-1) ?? 0)
    if (mid) {
      found.hasWord = true
      found.isSchool ||= mid.value
      next = mid.next
    }
    const isOver =
      found.isSchool || found.joints.includes('range') || found.joints.includes('slash')
    if (!link || !year || isOver || (mid && isBare)) return { value: found, next }
    found.joints.push(link.value)
    found.years.push(year.value)
    next = year.next
  }
}

function nextYear(
  link: Chain['joints'][number],
  at: number,
  tokens: readonly Token[],
  before: number,
): Hit<number> | null {
  const year = wholeYear(tokens, at)
  if (year) return yearStartsDate(tokens, year.next) ? null : year
  const short = link === 'list' ? null : shortYear(tokens, at)
  if (!short) return null
  const isDate = tokens[short.next]?.text === '.' && tokens[short.next + 1]?.is === 'number'
  const isDay = tokens[short.next]?.is === 'word' && tokens[short.next]?.value !== null
  const isNamed = short.value === before + 1 || yearWord(tokens, short.next) !== null
  return isNamed && !isDate && !isDay ? short : null
}

/** «сентябрь 2023, 2024-09-01»: a year with a dash and a month number is an ISO date. */
function yearStartsDate(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.text === '-' &&
    tokens[at]?.gap === 'none' &&
    /^[01]\d$/u.test(tokens[at + 1]?.text ?? '') &&
    tokens[at + 2]?.text === '-'
  )
}

function specOf({ years, joints, isSchool, hasWord }: Chain): YearSpec | null {
  const [start, end] = [years[0] ?? 0, years.at(-1) ?? 0]
  const isRange = years.length === 2 && joints[0] !== 'list'
  if (isRange && end < start) return null
  const isSlash = joints.includes('slash') && end === start + 1
  const all = isRange ? Array.from({ length: end - start + 1 }, (_, index) => start + index) : years
  const isUnsure = isSlash && hasWord && !isSchool
  return {
    years: all,
    isSchool: isSchool || isSlash,
    isRange,
    hasWord,
    ...(isUnsure ? { isUnsure } : {}),
  }
}

/** Two-digit school years: «23-24 уч. год», «23/24 уч.г.». */
const shortSchoolYears: Parser<YearSpec> = map(
  seq(shortYear, mark('-', '/'), shortYear, schoolYearWord),
  ([from, , to]) => ({
    years: from <= to ? [from, to] : [from],
    isSchool: true,
    isRange: true,
    hasWord: true,
  }),
)

/** «23 г.», «24 года»: only with its word, else it may be a day. */
const shortNamedYear: Parser<YearSpec> = map(seq(shortYear, gWord), ([year]) => ({
  years: [year],
  isSchool: false,
  isRange: false,
  hasWord: true,
}))

const prefixed: Parser<YearSpec> = map(
  seq(schoolYearWord, wholeYear, mark('-', '/'), wholeYear),
  ([, from, , to]) => ({ years: [from, to], isSchool: true, isRange: true, hasWord: true }),
)

/** The years a phrase names, in any of their spellings. */
export const yearSpec: Parser<YearSpec> = once(
  first(prefixed, shortSchoolYears, check(chain, specOf), shortNamedYear),
)

/** One four-digit year with its word, if any, and nothing chained to it. */
export const oneYear: Parser<number> = map(seq(wholeYear, maybe(gWord)), ([year]) => year)

/** «текущего года», «т.г.», «сего года»: says nothing the period does not. */
export const currentYear: Parser<null> = map(
  first(
    seq(
      stem('текущ', 'тек', 'сего', 'данного', 'этого'),
      dot,
      first(
        map(schoolYearWord, () => null),
        gWord,
      ),
    ),
    seq(word('т', 'с'), mark('.'), word('г'), dot),
  ),
  () => null,
)
