import { guardianConsentOf, paragraph, termText } from './consent-frame.ts'
import type { ConsentDocumentKind } from './document-kind.ts'

/** A legal representative's consent to a minor taking part; the one to their data is a document of its own. */
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
      about: 'на участие несовершеннолетнего в наставничестве',
      body: [
        paragraph(
          `даю согласие на участие обучающегося в программе наставничества: ${institution.name}.`,
        ),
        paragraph(
          'С целями, формами и сроком наставничества ознакомлен(-а). Участие добровольное и может быть прекращено в любое время.',
        ),
        paragraph(
          'Согласие на обработку персональных данных обучающегося даётся отдельным документом.',
        ),
        paragraph(termText(consent, 'завершения участия в наставничестве')),
      ],
    }),
}
