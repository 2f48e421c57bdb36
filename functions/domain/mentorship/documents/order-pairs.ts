import type { Pair } from './document-facts.ts'
import type { SchoolDocumentKind } from './document-kind.ts'
import { annex, orderOf } from './order-frame.ts'
import { pairsTable } from './pairs-table.ts'
import { orBlank } from './wording.ts'

/** Order that assigns pairs and groups: with written consent, approved by the head (ТК РФ, ст. 351.8). */
export const orderPairs: SchoolDocumentKind = {
  of: 'school',
  id: 'order-pairs',
  ru: 'Приказ о закреплении наставнических пар и групп',
  en: 'Order on pairs and groups',
  evidence: 'order_pairs',
  published: 'pairs',
  obstacle: ({ toAssign }) => (toAssign.length === 0 ? 'nothing-to-assign' : null),
  draft: ({ institution, day, toAssign }) =>
    orderOf(institution, day, {
      about: 'О закреплении наставнических пар и групп',
      preamble:
        'В целях реализации системы (целевой модели) наставничества, в соответствии с положением о наставничестве и с письменного согласия наставников на возложение на них дополнительных обязанностей',
      clauses: [
        'Закрепить наставнические пары и группы согласно приложению к настоящему приказу.',
        'Наставникам осуществлять наставничество по персонализированным программам, разработанным совместно с наставляемыми, в сроки, указанные в приложении.',
        `Куратору (${orBlank(institution.curator)}) обеспечить сопровождение пар и групп, учёт письменных согласий участников и размещение на сайте сведений о наставничестве без персональных данных тех, кто не дал согласия на их распространение.`,
        'Контроль за исполнением настоящего приказа оставляю за собой.',
      ],
      acquainted: employees(institution.curator, toAssign),
      annexes: annex(day, 'Перечень наставнических пар и групп', pairsTable(toAssign)),
    }),
}

/** Employees sign that they have read an order; pupils do not. */
function employees(curator: string, pairs: readonly Pair[]): string[] {
  const people = pairs.flatMap(({ mentor, mentees }) => [mentor, ...mentees])
  const names = people.filter(({ isPupil }) => !isPupil).map(({ name }) => name)
  return [...new Set([curator, ...names])].filter(name => name !== '')
}
