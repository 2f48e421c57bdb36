import type { SchoolDocumentKind } from './document-kind.ts'
import { annex, orderOf } from './order-frame.ts'
import { described, orBlank, termOf } from './wording.ts'

/** Order on rewarding the mentors whose pairs have carried out their programme. */
export const orderAwards: SchoolDocumentKind = {
  of: 'school',
  id: 'order-awards',
  ru: 'Приказ о поощрении участников наставничества',
  en: 'Order on rewards',
  evidence: 'order_awards',
  published: 'order',
  obstacle: ({ pairs }) =>
    pairs.some(({ endedOn }) => endedOn !== null) ? null : 'no-completed-pairs',
  draft: ({ institution, day, pairs }) => {
    const ended = pairs.filter(({ endedOn }) => endedOn !== null)
    return orderOf(institution, day, {
      about: 'О поощрении участников наставничества',
      preamble:
        'По итогам реализации персонализированных программ наставничества, за личный вклад в развитие наставничества',
      clauses: [
        'Поощрить участников наставничества согласно приложению к настоящему приказу.',
        `Куратору (${orBlank(institution.curator)}) организовать вручение поощрений на итоговом мероприятии.`,
        'Контроль за исполнением настоящего приказа оставляю за собой.',
      ],
      acquainted: [],
      annexes: annex(day, 'Список участников наставничества, представленных к поощрению', {
        kind: 'table',
        columns: [
          { title: '№', width: 1, align: 'center' },
          { title: 'Наставник', width: 6 },
          { title: 'Срок программы', width: 4 },
          { title: 'Вид поощрения', width: 4 },
        ],
        rows: ended.map((pair, index) => [
          String(index + 1),
          described(pair.mentor),
          termOf(pair.start, pair.endedOn),
          '',
        ]),
      }),
    })
  },
}
