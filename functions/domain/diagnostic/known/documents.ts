import { EVIDENCE_KINDS } from '../../roadmap/evidence-kinds.ts'
import type { KnownValue } from './known-value.ts'

/** One for every kind of document: it is there once it was sent as evidence, with its number, day and address. */
export const documents: readonly KnownValue[] = EVIDENCE_KINDS.map(kind => ({
  code: `document-${kind.code}`,
  ru: `Документ: ${kind.ru}`,
  en: `Document: ${kind.en}`,
  of: facts => {
    const document = facts.documents[kind.code]
    return document === undefined
      ? null
      : {
          value: { state: 'present', url: document.href },
          source: { from: 'document', document },
        }
  },
}))
