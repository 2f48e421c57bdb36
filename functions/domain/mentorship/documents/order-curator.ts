import type { SchoolDocumentKind } from './document-kind.ts'
import { orderOf } from './order-frame.ts'
import { joined } from './wording.ts'

/** Order that appoints the curator of mentoring and says what they do. */
export const orderCurator: SchoolDocumentKind = {
  of: 'school',
  id: 'order-curator',
  ru: 'Приказ о назначении куратора',
  en: 'Order appointing the curator',
  evidence: 'order_curator',
  published: 'order',
  obstacle: ({ institution }) => (institution.curator === '' ? 'no-curator' : null),
  draft: ({ institution, day }) =>
    orderOf(institution, day, {
      about: 'О назначении куратора реализации программ наставничества',
      preamble:
        'В целях организации и сопровождения наставничества, в соответствии с положением о наставничестве',
      clauses: [
        `Назначить куратором реализации программ наставничества следующего работника: ${joined(institution.curator, institution.curatorPost)}.`,
        'Куратору: вести базы наставников и наставляемых и обновлять их не реже одного раза в год; сопровождать разработку и выполнение персонализированных программ; вести учёт письменных согласий участников; проводить мониторинг эффективности наставничества и готовить итоговый аналитический отчёт; организовать размещение сведений на сайте.',
        'Контроль за исполнением настоящего приказа оставляю за собой.',
      ],
      acquainted: [institution.curator],
    }),
}
