import {
  check,
  close,
  first,
  list,
  many,
  map,
  mark,
  maybe,
  number,
  once,
  type Parser,
  seq,
  stem,
  token,
  word,
} from './parser.ts'

const suffixes = 'й ый ий ой я ая е ое ье ая го ого му ому м ом х ых ю ую ей ти и'.split(' ')

const suffix = map(
  seq(maybe(close(mark('-'))), close(token(({ text }) => suffixes.includes(text)))),
  () => null,
)

const wordLike = (pattern: RegExp): Parser<unknown> =>
  token(({ is, text }) => is === 'word' && pattern.test(text))

/** Whole words: «вторник» is no second. */
const ordinalWords: [number, Parser<unknown>][] = [
  [1, wordLike(/^перв(ый|ая|ое|ого|ой|ом|ую|ому|ые|ых)$/u)],
  [2, wordLike(/^втор(ой|ая|ое|ого|ом|ую|ому|ые|ых)$/u)],
  [3, wordLike(/^трет(ий|ья|ье|ьего|ьей|ьем|ью|ьему|ьи|ьих)$/u)],
  [4, wordLike(/^четверт(ый|ая|ое|ого|ой|ом|ую|ому|ые|ых)$/u)],
  [-1, stem('последн')],
]

/** Recognition takes П for II, Ш for III, У for V. */
const misread: [number, Parser<unknown>][] = [
  [2, word('п', 'пи')],
  [3, word('ш', 'пі', 'шi')],
]

const iv = map(
  seq(
    token(({ text, is }) => is === 'number' && text === '1'),
    close(token(({ text }) => text === 'v' || text === 'у')),
  ),
  () => 4,
)

const roman = check(
  token(({ is }) => is === 'roman'),
  ({ value }) => value,
)

function named(words: [number, Parser<unknown>][]): Parser<number>[] {
  return words.map(([value, parser]) => map(parser, () => value))
}

/** «1», «1-я», «II-й», «первая», «последняя» (-1), and what recognition makes of them. */
export function ordinal(most: number): Parser<number> {
  const figure = map(seq(first(iv, number(1, most), roman), maybe(suffix)), ([value]) => value)
  return check(first(figure, ...named(ordinalWords), ...named(misread)), value =>
    value <= most ? value : null,
  )
}

const ordinals = new Map<number, Parser<Stretch[]>>()

/** Stretches of ordinals up to `most`; read once at each place for all the rules that begin with them. */
export function ordinalStretches(most: number): Parser<Stretch[]> {
  const known = ordinals.get(most) ?? stretches(ordinal(most))
  ordinals.set(most, known)
  return known
}

/** A day of a month: «5», «1-го», «05», «"05"», «первое». */
export const dayNumber: Parser<number> = first(
  map(seq(mark('"'), number(1, 31), mark('"')), ([, value]) => value),
  map(seq(number(1, 31), maybe(suffix)), ([value]) => value),
  map(word('первое', 'первого', 'первому'), () => 1),
)

/** «20-х числах», «10-е числа»: days about a day. */
export const vagueDays: Parser<number> = map(
  seq(
    number(1, 31),
    maybe(close(mark('-'))),
    close(token(({ text }) => ['х', 'x', 'е', 'ые', 'ых'].includes(text))),
    word('числа', 'числах'),
  ),
  ([value]) => value,
)

/** «1», «2-3», «с 1 по 5»: first and last. */
export type Stretch = [number, number]

function stretch(one: Parser<number>): Parser<Stretch> {
  const joint = map(seq(maybe(mark('.')), first(mark('-'), word('по'))), () => null)
  const last = map(seq(joint, one), ([, value]) => value)
  return map(seq(one, maybe(last)), ([from, to]) => [from, to ?? from])
}

const comma = map(seq(first(mark(','), word('и'), mark(';')), maybe(word('и'))), () => null)

/** «1», «1, 3», «II-IV», «2 и 4»: in order. */
export function stretches(
  one: Parser<number>,
  separator: Parser<unknown> = comma,
): Parser<Stretch[]> {
  return once(
    check(list(stretch(one), separator), found =>
      found.every(([from, to]) => from <= to || to < 0) ? found : null,
    ),
  )
}

/** Every number the stretches hold. */
export function numbersOf(found: readonly Stretch[]): number[] {
  return found.flatMap(([from, to]) =>
    to < from ? [from, to] : Array.from({ length: to - from + 1 }, (_, index) => from + index),
  )
}

const counts: [number, Parser<unknown>][] = [
  [1, word('один', 'одного', 'одной', 'одну', 'одно')],
  [2, word('два', 'двух', 'две', 'дважды')],
  [3, word('три', 'трех', 'трижды')],
  [4, word('четыре', 'четырех')],
  [5, word('пять', 'пяти')],
  [6, word('шесть', 'шести')],
  [7, word('семь', 'семи')],
  [10, word('десять', 'десяти')],
  [14, word('четырнадцати')],
  [15, word('пятнадцати')],
]

/** «3», «трёх», «1-2» (the smaller), «3 (трёх)», «2-х». */
export const count: Parser<number> = map(
  seq(
    first(
      map(
        seq(number(1, 99), maybe(suffix), maybe(seq(mark('-'), number(1, 99)))),
        ([value]) => value,
      ),
      ...named(counts),
    ),
    many(seq(mark('('), first(...named(counts), number(1, 99)), mark(')'))),
  ),
  ([value]) => value,
)
