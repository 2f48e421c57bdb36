import { consentOf } from './consent-frame.ts'
import { dataConsentContents } from './data-consent-contents.ts'
import type { ConsentDocumentKind } from './document-kind.ts'

/** Consent of an adult, or of a pupil who has come of age, to the processing of their data. */
export const consentData: ConsentDocumentKind = {
  of: 'person',
  id: 'consent-data',
  ru: 'Согласие на обработку персональных данных',
  en: 'Consent to the processing of personal data',
  evidence: 'consent_data',
  published: null,
  obstacle: () => null,
  draft: (institution, consent, day) =>
    consentOf(consent, day, {
      about: 'на обработку персональных данных участника наставничества',
      body: dataConsentContents(institution, consent),
    }),
}
