import { consentOf, paragraph } from './consent-frame.ts'
import type { ConsentDocumentKind } from './document-kind.ts'
import { described, orBlank, termOf } from './wording.ts'

/** Consent of a colleague whom the mentor asks to help. */
export const consentInvolvement: ConsentDocumentKind = {
  of: 'person',
  id: 'consent-involvement',
  ru: 'Согласие педагога на привлечение к работе с наставляемым',
  en: 'Consent of a teacher to help a mentor',
  evidence: null,
  published: null,
  obstacle: ({ person }) => (person.isPupil ? 'pupil-mentor' : null),
  draft: (_institution, consent, day) => {
    const { pair } = consent
    const mentor = pair === null ? '' : described(pair.mentor)
    const term = pair === null ? '' : termOf(pair.start, pair.end)
    return consentOf(consent, day, {
      about: 'на привлечение к работе с наставляемым',
      body: [
        paragraph('даю согласие на участие в реализации персонализированной программы.'),
        paragraph(`Наставник: ${orBlank(mentor)}.`),
        paragraph(`Срок программы: ${orBlank(term)}.`),
        paragraph(
          'Участие не освобождает от основной работы. Согласие может быть отозвано в любое время письменным заявлением.',
        ),
      ],
    })
  },
}
