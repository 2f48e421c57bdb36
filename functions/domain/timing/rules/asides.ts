import { dayPoint } from '../day-points.ts'
import { weekdayWord } from '../numbered.ts'
import {
  ahead,
  close,
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
  token,
  word,
} from '../parser.ts'
import type { Piece, Rule } from '../pieces.ts'

export const aside = (parser: Parser<unknown>): Parser<Piece> =>
  map(parser, () => ({ is: 'aside' }))
const dots = many(mark('.'))

const minutes = close(token(({ is, text }) => is === 'number' && /^[0-5]\d$/u.test(text)))
const roundMinutes = close(
  token(({ is, text }) => is === 'number' && /^(00|15|20|30|35|40|45|50|55)$/u.test(text)),
)
const hourMark = first(stem('час'), word('ч'))

/** «12:30», «10.00», «14 ч. 30 мин.» */
const clock: Parser<unknown> = longest(
  seq(number(0, 23), mark(':'), minutes),
  seq(number(0, 23), mark('.'), roundMinutes),
  seq(number(0, 23), mark('-'), close(token(({ text }) => text === '00'))),
  seq(number(0, 23), hourMark, dots, maybe(seq(number(0, 59), stem('мин'), dots))),
)

/** After «в» any hour and minute: a date never follows «в» in figures. */
const clockAfterIn: Parser<unknown> = longest(clock, seq(number(0, 23), mark('.', '-'), minutes))

const timeOfDay: Parser<unknown> = longest(
  seq(clock, maybe(seq(first(mark('-'), word('до', 'по')), clock)), maybe(hourMark), dots),
  seq(word('в'), clockAfterIn, dots),
  seq(word('с', 'до', 'к'), clock, maybe(seq(first(mark('-'), word('до', 'по')), clock)), dots),
)

const figure = seq(number(0, 99), maybe(seq(first(mark('-'), mark(','), word('и')), number(0, 99))))
const duration: Parser<unknown> = seq(
  maybe(word('по')),
  figure,
  first(
    stem('мин', 'час', 'балл', 'занят', 'урок', 'встреч', 'консультац', 'человек', 'чел'),
    word('ч'),
  ),
  dots,
)

const classLetter = maybe(close(token(({ is, text }) => is === 'word' && text.length === 1)))
const classNumber = seq(number(1, 11), maybe(mark('"')), classLetter, maybe(mark('"')))
/** «5 «а»» */
const classInQuotes: Parser<unknown> = seq(
  maybe(word('в', 'для')),
  number(1, 11),
  mark('"'),
  token(({ is, text }) => is === 'word' && text.length === 1),
  mark('"'),
)

const classes: Parser<unknown> = seq(
  maybe(word('в', 'для')),
  classNumber,
  many(seq(first(mark('-'), mark(','), word('и')), maybe(mark('-')), classNumber)),
  maybe(mark('-')),
  maybe(word('х', 'е', 'й')),
  first(stem('класс'), word('кл')),
  dots,
)

const numberedNoun: Parser<unknown> = seq(
  first(
    stem(
      'каб',
      'аудитор',
      'ауд',
      'урок',
      'кабинет',
      'этап',
      'пункт',
      'раздел',
      'занят',
      'встреч',
      'групп',
      'заседан',
    ),
    mark('№'),
  ),
  dots,
  maybe(mark('№')),
  first(token(({ is }) => is === 'number' || is === 'roman')),
)

const stage: Parser<unknown> = seq(
  maybe(word('на')),
  first(
    token(({ is }) => is === 'roman'),
    number(1, 12),
    stem('перв', 'втор', 'трет', 'подготовительн', 'основн', 'заключительн'),
  ),
  maybe(seq(mark('-'), stem('й', 'ый', 'м'))),
  stem('этап'),
  maybe(first(mark(':'), mark('-'))),
)

const bracketed = (inner: Parser<unknown>) => seq(mark('('), inner, mark(')'))

const weekdayShort = seq(word('пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'), dots)
const weekday = first(weekdayWord, weekdayShort)
const weekdayBeside: Parser<unknown> = first(
  bracketed(weekday),
  seq(maybe(word('в', 'во')), weekday, maybe(mark(',')), ahead(dayPoint)),
)

/** «14.11.2023 вторник» */
const weekdayAfter: Parser<unknown> = (tokens, at) => {
  const before = tokens[at - 1]
  const isDate =
    before?.is === 'number' || before?.text === '.' || typeof before?.value === 'number'
  return isDate && tokens[at]?.gap === 'space' ? weekday(tokens, at) : null
}

const monthAhead = ahead(token(({ is, value }) => is === 'word' && value !== null))

const nominativeAhead = ahead(
  token(({ is, value, text }) => is === 'word' && value !== null && !/[яаюе]$/u.test(text)),
)
const unpadded = token(({ is, text }) => is === 'number' && /^[1-9]\d?$/u.test(text))
const spaced = (parser: Parser<unknown>): Parser<unknown> => {
  return (tokens, at) => (tokens[at]?.gap === 'none' ? null : parser(tokens, at))
}

/** «1. 15 сентября»: what follows the dot is a whole date of its own. */
const itemMark: Parser<unknown> = first(
  seq(unpadded, close(mark('.')), close(unpadded), maybe(mark('.')), monthAhead),
  seq(number(1, 30), mark(')')),
  seq(
    unpadded,
    mark('.'),
    ahead(
      spaced(
        first(
          token(({ is }) => is === 'word'),
          dayPoint,
        ),
      ),
    ),
  ),
  seq(unpadded, mark('.'), nominativeAhead),
)

/** A bare «1.» is an item's number only at the start of a line, or before a month or «до». */
const lineItem: Parser<unknown> = (tokens, at) => {
  const after = tokens[at + 2]
  const isStart =
    at === 0 ||
    tokens[at]?.gap === 'line' ||
    tokens[at + 1]?.text === ')' ||
    typeof after?.value === 'number' ||
    ['до', 'не', 'в', 'с'].includes(after?.text ?? '')
  return isStart ? itemMark(tokens, at) : null
}

/** «б) май» */
const letterItem: Parser<unknown> = (tokens, at) => {
  const isStart = at === 0 || tokens[at]?.gap === 'line' || tokens[at - 1]?.text === ';'
  return isStart
    ? seq(
        token(({ is, text }) => is === 'word' && text.length === 1),
        mark(')'),
      )(tokens, at)
    : null
}

/** What stands beside a deadline and is none. */
export const asideRules: Rule[] = [
  {
    name: 'time-of-day',
    examples: ['10.00', 'в 12:30', 'с 14.00 до 15.30', 'в 10 часов'],
    read: aside(timeOfDay),
  },
  { name: 'duration', examples: ['40 мин', '2 занятия'], read: aside(duration) },
  {
    name: 'class',
    examples: ['5-9 классы', '11 «А» класс', '1-4 кл.', '5 «а»'],
    read: aside(longest(classes, classInQuotes)),
  },
  { name: 'numbered-thing', examples: ['каб. 12', 'урок 3', '№ 156'], read: aside(numberedNoun) },
  { name: 'stage', examples: ['1 этап:', 'II этап'], read: aside(stage) },
  {
    name: 'weekday-beside-date',
    examples: ['(вторник)', '(пт)'],
    read: aside(first(weekdayBeside, weekdayAfter)),
  },
  { name: 'nothing', examples: ['нет'], read: aside(word('нет')) },
  {
    name: 'item-number',
    examples: ['1) сентябрь', '2. Октябрь', '1. 15 сентября', 'а) май'],
    read: aside(first(lineItem, letterItem)),
  },
]
