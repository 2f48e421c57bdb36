import {
  ahead,
  first,
  many,
  mark,
  maybe,
  not,
  number,
  type Parser,
  seq,
  stem,
  token,
  word,
} from '../parser.ts'
import type { Rule } from '../pieces.ts'
import { timePhrase } from '../tail.ts'
import { aside } from './asides.ts'
import { eventRules } from './events.ts'
import { responsibleRules } from './responsible.ts'

const dots = many(mark('.'))

/** Which of two surveys, or which stage of a contest, a month is for. */
const label = seq(
  first(
    stem('стартов', 'входн', 'входящ', 'промежуточн', 'итогов', 'первичн', 'повторн', 'вводн'),
    stem('заключительн', 'основн', 'дополнительн', 'резервн', 'досрочн', 'отборочн', 'финальн'),
    stem('школьн', 'муниципальн', 'региональн', 'районн', 'городск', 'федеральн', 'всероссийск'),
  ),
  maybe(stem('этап', 'тур', 'период', 'срок', 'диагностик', 'контрол', 'мониторинг', 'срез')),
  maybe(first(mark(':'), mark('-'))),
  first(
    ahead(mark(')', ',', ';')),
    ahead(token(({ is, value }) => is === 'number' || value !== null)),
    ahead(word('до', 'с', 'в', 'не', 'по')),
    (tokens, at) => (tokens[at] ? null : { value: null, next: at }),
  ),
)

/** Words that would change the date they stand beside. */
const ofTime =
  /^(не$|за$|до$|по$|с$|кроме|исключ|перенос|отмен|начал|кон[ец]ц|середин|последн|перв|втор|трет|половин|декад|недел|месяц|год|числ|кварт|полуг|четв|триместр|раза?$|срок|период|врем|рабоч|будн|выходн|календар|далее|затем|кажд|посл)/u
const remarkWord = token(
  ({ is, text, value }) =>
    (is === 'word' && value === null && text.length > 1 && !ofTime.test(text)) ||
    (is === 'mark' && '",-'.includes(text)),
)
const anyEvent: Parser<unknown> = first(...eventRules.map(({ read }) => read))
const anyParty: Parser<unknown> = first(...responsibleRules.map(({ read }) => read))

/** «(месячник пожилого человека)»: words only, none of them of time, of an event or of a party. */
const remark: Parser<unknown> = seq(
  mark('('),
  many(seq(not(timePhrase), not(anyEvent), not(anyParty), remarkWord), 1),
  mark(')'),
)

/** «отчёт до 10 января», but not «отчёт за I полугодие»: what is handed in by then. */
const handedIn: Parser<unknown> = seq(
  many(
    stem('отчет', 'сдач', 'прием', 'подач', 'заявк', 'заявок', 'представлен', 'предоставлен'),
    1,
  ),
  maybe(first(mark(':'), mark('-'))),
  first(ahead(word('до', 'к')), ahead(token(({ is, value }) => is === 'word' && value !== null))),
)

/** «15 января, ВКС»: where or how one meets. */
const meeting: Parser<unknown> = seq(
  first(
    word('вкс', 'онлайн', 'офлайн', 'очно', 'заочно', 'дистанционно', 'педсовет', 'линейка'),
    stem('вебинар', 'видеоконференц'),
  ),
  dots,
)

const roughly: Parser<unknown> = first(
  seq(
    stem(
      'ориентировочн',
      'примерн',
      'предварительн',
      'предположительн',
      'однократн',
      'единовременн',
      'включительн',
      'одноразов',
    ),
    dots,
  ),
  seq(word('один'), word('раз')),
  seq(number(1, 1), word('раз')),
)

const planTime = first(
  seq(
    maybe(word('в', 'за', 'на')),
    maybe(stem('крайн', 'последн', 'конечн', 'предельн')),
    stem('период', 'срок', 'дата', 'даты', 'врем', 'дедлайн'),
    maybe(
      stem(
        'исполнен',
        'реализац',
        'проведен',
        'выполнен',
        'осуществлен',
        'сдач',
        'представлен',
        'предоставлен',
        'подач',
      ),
    ),
    maybe(mark(':', '-')),
  ),
  seq(stem('осуществля', 'проводит', 'реализуе', 'провод')),
)

/** Words about what is due, how and where. */
export const remarkRules: Rule[] = [
  {
    name: 'roughly',
    examples: ['ориентировочно', 'однократно', 'включительно'],
    read: aside(roughly),
  },
  { name: 'lead-in', examples: ['срок исполнения:', 'в период'], read: aside(planTime) },
  { name: 'label', examples: ['стартовая', 'итоговый'], read: aside(label) },
  {
    name: 'remark',
    examples: ['октябрь (месячник пожилого человека)'],
    read: aside(remark),
  },
  {
    name: 'handed-in',
    examples: ['отчёт – до 25 мая', 'прием заявок до 20 октября'],
    read: aside(handedIn),
  },
  { name: 'meeting', examples: ['15 января, ВКС', 'онлайн'], read: aside(meeting) },
]
