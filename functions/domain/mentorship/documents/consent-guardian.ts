import { guardianConsentOf, paragraph } from './consent-frame.ts'
import { dataConsentContents } from './data-consent-contents.ts'
import type { ConsentDocumentKind } from './document-kind.ts'

/** Consent of a minor's legal representative. */
export const consentGuardian: ConsentDocumentKind = {
  of: 'person',
  id: 'consent-guardian',
  ru: 'Согласие законного представителя',
  en: 'Consent of the legal representative',
  evidence: 'consent_guardian',
  published: null,
  obstacle: ({ person }) => (person.isMinor ? null : 'not-a-minor'),
  draft: (institution, consent, day) =>
    guardianConsentOf(consent, day, {
      about: 'на участие в наставничестве и обработку персональных данных несовершеннолетнего',
      body: [
        paragraph(
          `даю согласие на участие обучающегося в программе наставничества ${institution.name},`,
        ),
        ...dataConsentContents(institution, consent),
      ],
    }),
}
