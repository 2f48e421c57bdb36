import { paragraph } from './consent-frame.ts'
import type { PairDocumentKind } from './document-kind.ts'
import { directorSignature } from './order-frame.ts'
import { formAndKinds } from './pairs-table.ts'
import { blankDay, described, orBlank, signatureName, termOf } from './wording.ts'

/** Amendment of an employment contract: content, term, form, and pay, whose amount is written in by hand (ТК РФ, ст. 351.8). */
export const contractAmendment: PairDocumentKind = {
  of: 'pair',
  id: 'contract-amendment',
  ru: 'Дополнительное соглашение к трудовому договору',
  en: 'Amendment of the employment contract',
  evidence: 'contract_amendment',
  published: null,
  obstacle: ({ mentor }) => (mentor.isPupil ? 'pupil-mentor' : null),
  draft: (institution, pair, day) => ({
    title: 'Дополнительное соглашение о наставничестве',
    language: 'ru',
    blocks: [
      {
        kind: 'title',
        text: 'ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № ______\nк трудовому договору от ______________ № ______',
      },
      { kind: 'twoSides', left: orBlank(institution.place, 20), right: blankDay(day) },
      paragraph(
        `${institution.name}, именуемое «Работодатель», в лице: ${institution.directorPost} ${institution.director}, с одной стороны, и работник: ${described(pair.mentor)}, с другой стороны, заключили настоящее соглашение о выполнении работы по наставничеству.`,
      ),
      {
        kind: 'list',
        isNumbered: true,
        items: [
          `Содержание работы: сопровождение наставляемого (${pair.mentees.map(described).join('; ')}) по персонализированной программе наставничества.`,
          `Срок выполнения работы: ${termOf(pair.start, pair.end)}.`,
          `Форма выполнения работы: ${formAndKinds(pair)}.`,
          'Размеры и условия выплат за наставничество: ________________________.',
          'Работник вправе досрочно отказаться от осуществления наставничества, Работодатель вправе досрочно отменить поручение, предупредив другую сторону не менее чем за три рабочих дня.',
          'Соглашение составлено в двух экземплярах, по одному для каждой стороны, и является частью трудового договора.',
        ],
      },
      directorSignature(institution),
      { kind: 'signature', post: 'Работник', name: signatureName(pair.mentor.name) },
      paragraph('Экземпляр соглашения получен: ______________ (дата, подпись работника)'),
    ],
  }),
}
