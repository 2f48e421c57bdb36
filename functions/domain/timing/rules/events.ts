import { count } from '../numerals.ts'
import {
  first,
  longest,
  many,
  map,
  mark,
  maybe,
  not,
  type Parser,
  seq,
  stem,
  token,
  word,
} from '../parser.ts'
import type { Piece, Rule } from '../pieces.ts'
import { pointOrYear } from '../points.ts'
import { tail } from '../tail.ts'
import { schoolYearWord, yearSpec } from '../years.ts'
import { partyAfterMark } from './responsible.ts'

/** «отдельному», «взаимной», «утверждённым»: whatever the plan is called. */
const own = many(token(({ is, text }) => is === 'word' && /(ому|ему|ой|ей|ым|им)$/u.test(text)))

const opening: Parser<unknown> = longest(
  seq(word('по'), stem('мер')),
  seq(word('по', 'при'), stem('необходимост', 'возможност', 'потребност', 'желани')),
  seq(
    word('по'),
    own,
    stem(
      'план',
      'график',
      'расписани',
      'запрос',
      'требовани',
      'согласовани',
      'договоренност',
      'обращени',
      'заявк',
      'факт',
      'итог',
      'окончани',
      'завершени',
      'результат',
      'поступлени',
      'положени',
      'приказ',
      'мере',
      'программ',
      'дорожн',
      'циклограмм',
      'приглашени',
      'истечени',
      'инициатив',
      'указани',
      'распоряжени',
      'назначени',
      'готовност',
      'выбор',
      'заявлени',
      'индивидуальн',
      'вызов',
      'ситуаци',
      'прибыти',
    ),
  ),
  seq(stem('согласно')),
  seq(word('в'), word('соответствии')),
  seq(
    word('в'),
    word('сроки', 'срок'),
    maybe(mark(',')),
    stem('установленн', 'указанн', 'определенн', 'утвержденн', 'предусмотренн', 'обозначенн'),
  ),
  seq(
    word('в'),
    stem('установленн', 'указанн', 'определенн', 'предусмотренн', 'законодательн'),
    many(token(({ is, text, value }) => is === 'word' && value === null && !/^срок/u.test(text))),
    stem('срок'),
  ),
  seq(word('в'), word('случае', 'рамках', 'день', 'дни', 'момент')),
  seq(word('во'), word('время')),
  seq(
    word('в'),
    word('период'),
    stem(
      'подготовк',
      'проведен',
      'аттестац',
      'прохожд',
      'адаптац',
      'практик',
      'стажировк',
      'набор',
      'прием',
      'подачи',
      'закреплен',
    ),
  ),
  seq(word('в'), word('ходе', 'процессе')),
  word('после'),
  seq(word('перед')),
  seq(
    word('до'),
    word(
      'начала',
      'момента',
      'завершения',
      'окончания',
      'подписания',
      'проведения',
      'дня',
      'истечения',
      'утверждения',
      'заседания',
    ),
  ),
  seq(word('с'), word('момента', 'даты', 'дня')),
  seq(word('со'), word('дня')),
  seq(
    word('при'),
    stem(
      'назначен',
      'прием',
      'наличи',
      'трудоустр',
      'поступлен',
      'условии',
      'обращен',
      'возникнов',
      'выявлен',
      'закреплен',
      'смен',
      'приеме',
      'формирован',
      'появлен',
      'оформлен',
      'составлен',
      'заключен',
    ),
  ),
  seq(
    word('на'),
    stem(
      'педсовет',
      'педагогическ',
      'совещани',
      'заседани',
      'собрани',
      'усмотрени',
      'момент',
      'стадии',
    ),
  ),
  stem(
    'одновременн',
    'незамедлительн',
    'своевременн',
    'ситуативн',
    'немедленн',
    'оперативн',
    'индивидуальн',
  ),
  seq(stem('дат', 'срок'), stem('уточня', 'определя', 'устанавлива', 'будет', 'по')),
  seq(word('в'), stem('рабоч'), stem('порядк')),
  seq(word('за'), maybe(count), stem('дн', 'день', 'недел', 'месяц', 'календарн', 'рабоч')),
  seq(
    word('не'),
    word('позднее', 'позже', 'менее'),
    maybe(mark(',')),
    maybe(word('чем')),
    word('за'),
  ),
  seq(word('ежегодн'), stem('план')),
)

/** «по плану на 2023-2024 учебный год»: the years are the plan's, not the due day's. */
const planYear = first(seq(maybe(stem('текущ', 'нов')), schoolYearWord), yearSpec)

/** «по итогам года», «по окончании учебного года», «после каждой четверти» */
const undatedYear = seq(
  maybe(word('каждого', 'каждой', 'текущего')),
  first(
    schoolYearWord,
    seq(stem('полугод', 'четверт', 'триместр', 'квартал', 'месяц', 'недел'), not(yearSpec)),
    seq(maybe(stem('календарн')), word('года'), not(yearSpec)),
    seq(stem('каникул')),
  ),
)

/** «после 1 сентября», «по итогам I полугодия»: a date stands in it, yet it is not the due day. */
const datedEvent: Parser<Piece> = map(
  seq(
    first(
      word('после'),
      map(
        seq(word('по'), stem('итог', 'окончани', 'завершени', 'результат', 'истечени')),
        ([found]) => found,
      ),
      word('перед'),
    ),
    maybe(stem('работы', 'обучения')),
    pointOrYear,
  ),
  () => ({ is: 'reference' }),
)

const document: Parser<Piece> = map(
  seq(
    stem('приказ', 'распоряжен', 'протокол', 'постановлен', 'письм', 'решен'),
    tail(not(word('от'))),
    word('от'),
    pointOrYear,
  ),
  () => ({ is: 'reference' }),
)

/** What is tied to something that is not a date. */
export const eventRules: Rule[] = [
  {
    name: 'event',
    examples: [
      'по мере необходимости',
      'по отдельному плану',
      'после издания приказа',
      'не позднее чем за месяц до конкурса',
      'согласно плану работы школы',
    ],
    read: map(
      seq(
        opening,
        maybe(undatedYear),
        tail(not(partyAfterMark)),
        maybe(seq(word('на'), planYear, tail(not(partyAfterMark)))),
      ),
      () => ({
        is: 'event',
      }),
    ),
  },
  {
    name: 'dated-event',
    examples: ['после 1 сентября', 'по итогам I полугодия'],
    read: datedEvent,
  },
  { name: 'document', examples: ['приказ от 01.09.2023'], read: document },
]
