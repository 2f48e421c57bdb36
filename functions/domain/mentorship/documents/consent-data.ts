import { consentOf, guardianConsentOf } from './consent-frame.ts'
import { dataConsentContents } from './data-consent-contents.ts'
import type { ConsentDocumentKind } from './document-kind.ts'

/** Consent to the processing of personal data, and to nothing else; for a minor the legal representative signs. */
export const consentData: ConsentDocumentKind = {
  of: 'person',
  id: 'consent-data',
  ru: 'Согласие на обработку персональных данных',
  en: 'Consent to the processing of personal data',
  evidence: 'consent_data',
  published: null,
  obstacle: () => null,
  draft: (institution, consent, day) => {
    const body = dataConsentContents(institution, consent)
    return consent.person.isMinor
      ? guardianConsentOf(consent, day, {
          about: 'на обработку персональных данных несовершеннолетнего',
          body,
        })
      : consentOf(consent, day, {
          about: 'на обработку персональных данных участника наставничества',
          body,
        })
  },
}
