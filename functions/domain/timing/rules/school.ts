import { yearsAfter } from '../day-points.ts'
import { numbersOf, ordinalStretches } from '../numerals.ts'
import {
  check,
  first,
  longest,
  many,
  map,
  mark,
  maybe,
  type Parser,
  seq,
  stem,
  token,
  word,
} from '../parser.ts'
import type { Dated, Piece, Rule, When } from '../pieces.ts'
import { planEnd, schoolYearEnd, schoolYearStart, yearEnd, yearStart } from '../school-edges.ts'
import type { Unit } from '../units.ts'
import { schoolYearWord, yearSpec } from '../years.ts'

type Term = Extract<Piece, { is: 'term' }>

const dots = many(mark('.'))
const before = maybe(
  first(
    map(seq(word('в', 'во', 'на', 'за'), maybe(word('время', 'период', 'дни'))), () => false),
    map(seq(word('в'), word('течение', 'течении')), () => false),
    map(seq(word('до', 'к', 'по'), maybe(word('конца', 'окончания'))), () => true),
  ),
)

const termNoun: Parser<Term['kind']> = first(
  map(
    token(({ is, text }) => is === 'word' && /^четверт(ь|и|ей|ям|ях|ью)$/u.test(text)),
    (): Term['kind'] => 'quarter',
  ),
  map(word('четв', 'чет'), (): Term['kind'] => 'quarter'),
  map(stem('триместр'), (): Term['kind'] => 'trimester'),
)

const term: Parser<Piece> = map(
  seq(before, ordinalStretches(4), termNoun, dots, maybe(stem('учебн')), yearsAfter),
  ([by, found, kind]) => ({
    is: 'term',
    kind,
    numbers: numbersOf(found),
    name: '',
    by: by === true,
  }),
)

const holidayNames = ['осенн', 'зимн', 'весенн', 'летн', 'новогодн', 'дополнительн']

const holidayName: Parser<string> = map(
  stem(...holidayNames),
  ({ text }) => holidayNames.find(name => text.startsWith(name)) ?? '',
)

const holiday: Parser<Piece> = map(
  first(
    map(
      seq(
        before,
        maybe(stem('школьн')),
        maybe(holidayName),
        maybe(seq(first(mark(','), word('и')), holidayName)),
        stem('каникул'),
        maybe(stem('врем', 'период', 'дни')),
        yearsAfter,
      ),
      ([by, , name]) => ({ by, name }),
    ),
    map(seq(before, holidayName, stem('каникул')), ([by, name]) => ({ by, name })),
  ),
  ({ by, name }): Term => ({
    is: 'term',
    kind: 'holiday',
    numbers: [],
    name: name ?? '',
    by: by === true,
  }),
)

const schoolYear = schoolYearWord
const plainYear = map(seq(maybe(stem('календарн')), word('года', 'год', 'году'), dots), () => null)
const endWord = word(
  'конец',
  'конца',
  'конце',
  'концу',
  'концом',
  'окончания',
  'окончание',
  'завершения',
  'завершение',
  'окончанию',
)
const startWord = word('начало', 'начала', 'начале', 'началу')
const plan = map(
  seq(
    stem('период', 'срок', 'реализац'),
    many(
      stem(
        'реализац',
        'проект',
        'программ',
        'дорожн',
        'карт',
        'целев',
        'модел',
        'наставнич',
        'действ',
      ),
    ),
  ),
  () => null,
)

const edges: [Parser<unknown>, Unit][] = [
  [seq(endWord, maybe(stem('текущ')), schoolYear), schoolYearEnd],
  [seq(startWord, maybe(word('нового', 'следующего', 'текущего')), schoolYear), schoolYearStart],
  [seq(endWord, maybe(stem('текущ')), plainYear), yearEnd],
  [seq(startWord, maybe(stem('текущ')), plainYear), yearStart],
  [seq(endWord, plan), planEnd],
]

/** «конец 2024 года», «начало 2024/2025 учебного года» */
function edgeOfYears(name: Parser<unknown>, school: Unit, calendar: Unit): Parser<Dated> {
  return check(seq(name, yearSpec), ([, years]) =>
    years.isSchool
      ? { unit: school, years }
      : years.years.length === 1
        ? { unit: calendar, years }
        : null,
  )
}

const edge: Parser<Dated> = longest(
  edgeOfYears(endWord, schoolYearEnd, yearEnd),
  edgeOfYears(startWord, schoolYearStart, yearStart),
  ...edges.map(([name, unit]) =>
    map(seq(name, yearsAfter), ([, years]): Dated => ({ unit, years })),
  ),
)

const byWord = first(
  map(word('до', 'к', 'ко', 'по'), () => null),
  map(seq(word('не'), word('позднее', 'позже')), () => null),
  map(seq(maybe(word('в')), stem('срок'), word('до')), () => null),
)

const byEdge: Parser<Piece> = map(seq(byWord, edge), ([, to]): Piece => {
  const when: When = { is: 'by', to, canExclude: false }
  return { is: 'when', whens: [when] }
})

const atEdge: Parser<Piece> = map(seq(maybe(word('в', 'на')), edge), ([, found]): Piece => {
  const dated = { unit: stretchOf(found.unit), years: found.years }
  return { is: 'when', whens: [{ is: 'span', from: dated, to: dated }] }
})

const sinceEdge: Parser<Piece> = map(
  seq(maybe(stem('начиная')), word('с'), startWord, schoolYear, yearsAfter),
  ([, , , , years]) => ({
    is: 'when',
    whens: [{ is: 'since', from: { unit: schoolYearStart, years } }],
  }),
)

const stretchOf = (unit: Unit & { stretch?: Unit }): Unit => unit.stretch ?? unit

/** «в начале и в конце учебного года» */
const bothEdges: Parser<Piece> = map(
  seq(
    maybe(word('в', 'на')),
    startWord,
    first(word('и'), mark(',', '/')),
    maybe(word('в')),
    endWord,
    maybe(stem('текущ', 'кажд')),
    first(
      map(schoolYear, () => [schoolYearStart, schoolYearEnd]),
      map(plainYear, () => [yearStart, yearEnd]),
    ),
    yearsAfter,
  ),
  ([, , , , , , units, years]) => ({
    is: 'when',
    whens: units.map((unit): When => {
      const dated = { unit: stretchOf(unit), years }
      return { is: 'span', from: dated, to: dated }
    }),
  }),
)

/** School terms, holidays, and the two ends of a year. */
export const schoolRules: Rule[] = [
  { name: 'term', examples: ['1 четверть', 'I-II четверти', '2 триместр'], read: term },
  {
    name: 'holidays',
    examples: ['осенние каникулы', 'в каникулярное время', 'каникулы'],
    read: holiday,
  },
  {
    name: 'by-edge-of-year',
    examples: ['до конца учебного года', 'к началу учебного года', 'до конца года'],
    read: byEdge,
  },
  {
    name: 'edge-of-year',
    examples: ['конец учебного года', 'в начале года', 'начало и конец года'],
    read: longest(atEdge, bothEdges, sinceEdge),
  },
]
