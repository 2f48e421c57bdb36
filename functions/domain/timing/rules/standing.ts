import { span } from '../day-points.ts'
import { numberedSpans } from '../numbered.ts'
import {
  ahead,
  close,
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
import type { Piece, Rule, YearSpec } from '../pieces.ts'
import { point } from '../points.ts'
import { schoolYearWord, yearSpec } from '../years.ts'

type Standing = Extract<Piece, { is: 'standing' }>

const standing = (scope: Standing['scope']): Standing => ({ is: 'standing', scope })

const dots = many(mark('.'))

/** «в течение», «на протяжении» */
export const during = map(
  first(
    seq(word('в'), first(stem('течен'), word('теч')), dots),
    seq(stem('втечен'), dots),
    seq(word('на'), word('протяжении'), dots),
    seq(word('в'), word('продолжение', 'продолжении'), dots),
  ),
  () => null,
)

const whole = maybe(
  word(
    'весь',
    'всего',
    'всей',
    'всех',
    'целого',
    'каждого',
    'всем',
    'данного',
    'этого',
    'указанного',
    'отчетного',
    'текущего',
    'тек',
    'полного',
  ),
)

/** «реализации дорожной карты», «действия программы»: names the plan itself. */
const ofPlan = maybe(
  map(
    seq(
      stem(
        'реализац',
        'действ',
        'внедрен',
        'выполнен',
        'работ',
        'проведен',
        'апробац',
        'обучен',
        'наставнич',
        'программ',
        'проект',
        'осуществлен',
        'функционир',
        'сопровожд',
      ),
      many(
        seq(
          maybe(word('и')),
          first(
            stem(
              'реализац',
              'целев',
              'модел',
              'программ',
              'персонализ',
              'индивидуальн',
              'дорожн',
              'карт',
              'проект',
              'план',
              'мероприят',
              'наставнич',
              'систем',
              'пар',
              'групп',
              'образоват',
              'пед',
              'деятельн',
              'внедрен',
              'методолог',
              'школ',
              'молод',
              'муниципальн',
              'комплекс',
            ),
            token(({ text, is }) => is === 'mark' && text === '"'),
          ),
        ),
      ),
    ),
    () => null,
  ),
)

const yearish = first(
  map(schoolYearWord, (): Standing['scope'] => 'school-year'),
  map(seq(stem('учебн'), not(stem('год'))), (): Standing['scope'] => 'school-year'),
  map(
    seq(
      maybe(stem('календарн')),
      word('года', 'год', 'году', 'г'),
      dots,
      not(token(({ is }) => is === 'number')),
    ),
    (): Standing['scope'] => 'year',
  ),
)

const periodish = map(
  seq(stem('период', 'срок', 'этап', 'времени', 'цикл'), ofPlan),
  (): Standing['scope'] => 'period',
)

const planish = map(
  seq(stem('реализац', 'проект', 'программ'), ofPlan),
  (): Standing['scope'] => 'period',
)

const throughout: Parser<Piece> = map(
  seq(during, whole, first(yearish, periodish, planish)),
  ([, , scope]) => standing(scope),
)

const wholePeriod: Parser<Piece> = map(
  seq(
    maybe(word('за', 'на', 'в')),
    word('весь', 'всего', 'целый', 'круглый', 'всем', 'всей'),
    first(yearish, periodish, planish),
  ),
  ([, , scope]) => standing(scope),
)

const inPeriod: Parser<Piece> = map(
  first(
    seq(
      maybe(word('в', 'за', 'на')),
      stem('период', 'срок', 'ходе', 'процесс'),
      ahead(stem('реализац', 'действ', 'внедрен', 'работ', 'осуществлен')),
      ofPlan,
    ),
    seq(
      maybe(stem('осуществл', 'реализ')),
      word('на'),
      word('всех', 'каждом', 'протяжении'),
      maybe(word('всех')),
      stem('этап'),
      ofPlan,
    ),
  ),
  () => standing('period'),
)

/** «учебного года» alone is the tail of something else. */
const lone = map(seq(not(word('учебного', 'учебному', 'учебном')), schoolYearWord), () =>
  standing('school-year'),
)

const always: Parser<Piece> = map(
  first(
    map(
      stem(
        'постоян',
        'систематич',
        'регуляр',
        'непрерывн',
        'круглогодичн',
        'всегда',
        'периодическ',
        'перманентн',
      ),
      () => null,
    ),
    map(seq(word('пост'), first(mark('.'), seq(mark('-'), close(word('но'))))), () => null),
    map(seq(word('на'), stem('постоянн', 'регулярн', 'систематическ'), stem('основ')), () => null),
    map(
      seq(
        stem('осуществл', 'провод', 'ведет', 'реализ'),
        stem('постоянн', 'систематическ', 'регулярн'),
      ),
      () => null,
    ),
  ),
  () => standing('period'),
)

/** «в течение сентября», «в течение I полугодия», «на протяжении лета» */
const duringPoint: Parser<Piece> = map(
  seq(
    during,
    whole,
    longest(
      numberedSpans,
      map(seq(point, maybe(seq(mark('-'), point))), ([from, rest]) => [
        span(from, rest?.[1] ?? from),
      ]),
    ),
  ),
  ([, , whens]) => ({ is: 'when', whens, isDuring: true }),
)

/** «в течение 2023 и 2024 годов» is one stretch. */
function asStretch(years: YearSpec): YearSpec {
  const [start = 0] = years.years
  const isRun = years.years.length > 1 && years.years.every((year, nth) => year === start + nth)
  return isRun && !years.isRange ? { ...years, isRange: true, isUnsure: false } : years
}

const duringYears: Parser<Piece> = map(seq(during, whole, yearSpec), ([, , years]) => ({
  is: 'years',
  years: asStretch(years),
  isDuring: true,
}))

/** What goes on, and what is counted from something. */
export const standingRules: Rule[] = [
  {
    name: 'throughout',
    examples: [
      'В течение года',
      'в течение всего периода реализации',
      'в течении учебного года',
      'весь период',
      'на всех этапах',
      'учебный год',
    ],
    read: longest(throughout, wholePeriod, inPeriod, lone),
  },
  {
    name: 'always',
    examples: ['постоянно', 'систематически', 'на постоянной основе', 'регулярно'],
    read: always,
  },
  {
    name: 'during',
    examples: ['в течение сентября', 'в течение I полугодия 2024', 'в течение 2023 года'],
    read: longest(duringPoint, duringYears),
  },
  {
    name: 'then',
    examples: ['далее'],
    read: map(
      seq(
        maybe(word('а', 'и')),
        first(
          stem('далее', 'затем', 'впоследствии', 'потом'),
          map(
            seq(word('в'), stem('дальнейш', 'последующ'), maybe(word('годы', 'периоды'))),
            ([w]) => w,
          ),
        ),
      ),
      () => ({ is: 'then' }),
    ),
  },
]
