import { first, map, mark, maybe, not, type Parser, seq, stem, token, word } from '../parser.ts'
import type { Piece, Rule } from '../pieces.ts'
import { tail, timePhrase } from '../tail.ts'

const roles = stem(
  'директор',
  'дир',
  'зам',
  'заведующ',
  'куратор',
  'наставник',
  'наставляем',
  'администрац',
  'педагог',
  'учител',
  'классн',
  'руководител',
  'психолог',
  'методист',
  'координатор',
  'специалист',
  'библиотекар',
  'соц',
  'советник',
  'управлени',
  'отдел',
  'комитет',
  'департамент',
  'министерств',
  'школа',
  'школы',
  'школе',
  'гимнази',
  'лице',
  'совет',
  'комисс',
  'воспитател',
  'ответственн',
  'отв',
  'председател',
  'секретар',
  'рук',
  'начальник',
  'инспектор',
  'оператор',
  'организатор',
  'тьютор',
  'вожат',
  'завуч',
  'профсоюз',
  'системн',
  'молод',
  'старш',
  'муниципальн',
  'образовательн',
  'учрежден',
  'организац',
  'член',
  'творческ',
  'инициативн',
  'проектн',
  'преподавател',
  'мастер',
)

const organisations = word(
  'оо',
  'оу',
  'доу',
  'мо',
  'шмо',
  'рмо',
  'гмо',
  'мбоу',
  'мкоу',
  'маоу',
  'моу',
  'мбдоу',
  'мадоу',
  'мкдоу',
  'сош',
  'оош',
  'мбу',
  'мку',
  'му',
  'мау',
  'гбоу',
  'гбу',
  'гау',
  'уо',
  'имц',
  'рмк',
  'ммк',
  'ммс',
  'имк',
  'цнппм',
  'ко',
  'роо',
  'гоо',
  'умц',
  'рц',
  'кимц',
  'увр',
  'вр',
  'мс',
  'нмр',
  'умр',
  'ук',
  'мц',
  'ипк',
  'иро',
  'ту',
  'оси',
  'упр',
  'спо',
  'поо',
)

/** Capital letters are gone by now: a surname is told by the initials after it. */
const surname: Parser<unknown> = seq(
  token(({ is, text }) => is === 'word' && text.length > 2),
  token(({ is, text }) => is === 'word' && text.length === 1),
  mark('.'),
  maybe(token(({ is, text }) => is === 'word' && text.length === 1)),
)

const surnameAfter: Parser<unknown> = seq(
  token(({ is, text }) => is === 'word' && text.length === 1),
  mark('.'),
  token(({ is, text }) => is === 'word' && text.length === 1),
  mark('.'),
  token(({ is, text, value }) => is === 'word' && text.length > 2 && value === null),
)

const group = seq(stem('рабоч'), stem('групп'))

/** A comma or a slash and a party after it: where a phrase before it ends. */
export const partyAfterMark: Parser<unknown> = seq(
  mark(',', '/'),
  first(group, roles, organisations),
)

const party: Parser<Piece> = map(
  seq(
    maybe(mark('/')),
    first(
      group,
      roles,
      seq(word('кл'), mark('.'), stem('рук')),
      organisations,
      surname,
      surnameAfter,
      seq(mark('"'), first(roles, organisations)),
    ),
    tail(),
  ),
  () => ({ is: 'responsible', text: '' }),
)

/** After a slash whatever is not a date is the party. */
const afterSlash: Parser<Piece> = map(
  seq(
    mark('/', '\\'),
    not(timePhrase),
    token(({ is }) => is === 'word'),
    tail(),
  ),
  () => ({ is: 'responsible', text: '' }),
)

/** Who does it, where the cell says that beside the date. */
export const responsibleRules: Rule[] = [
  {
    name: 'responsible',
    examples: ['зам. директора', 'ОО', 'Иванова И.И.', 'рабочая группа'],
    read: party,
  },
  { name: 'after-slash', examples: ['/ Петрова'], read: afterSlash },
]
