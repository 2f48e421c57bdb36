import { consentOf, paragraph } from './consent-frame.ts'
import type { Pair } from './document-facts.ts'
import type { ConsentDocumentKind } from './document-kind.ts'
import { formAndKinds } from './pairs-table.ts'
import { described, orBlank, termOf } from './wording.ts'

/** Consent of an employee to mentoring beside their work (ТК РФ, ст. 351.8). */
export const consentAssignment: ConsentDocumentKind = {
  of: 'person',
  id: 'consent-assignment',
  ru: 'Согласие на возложение обязанностей наставника',
  en: 'Consent to the duties of a mentor',
  evidence: 'consent_assignment',
  published: null,
  obstacle: ({ person }) => (person.isPupil ? 'pupil-mentor' : null),
  draft: (institution, consent, day) =>
    consentOf(consent, day, {
      about: 'на возложение дополнительных обязанностей по наставничеству',
      body: [
        paragraph(
          `${consent.person.work === '' ? 'работник' : consent.person.work}, даю согласие ${institution.name} на выполнение работы по наставничеству наряду с работой, определённой трудовым договором.`,
        ),
        ...(consent.pair === null ? [] : pairLines(consent.pair)),
        paragraph(
          'Содержание, сроки и форма выполнения работы по наставничеству, размеры и условия её оплаты устанавливаются трудовым договором или дополнительным соглашением к нему.',
        ),
        paragraph(
          'Мне известно, что я вправе досрочно отказаться от осуществления наставничества, а работодатель вправе досрочно отменить поручение, предупредив об этом не менее чем за три рабочих дня (статья 351.8 Трудового кодекса Российской Федерации).',
        ),
      ],
    }),
}

function pairLines(pair: Pair) {
  const mentees = pair.mentees.map(described).join('; ')
  return [
    paragraph(`Наставляемый: ${orBlank(mentees)}.`),
    paragraph(`Форма и вид наставничества: ${formAndKinds(pair)}.`),
    paragraph(`Срок: ${termOf(pair.start, pair.end)}.`),
  ]
}
