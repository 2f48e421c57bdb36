import { EVIDENCE_KINDS } from './evidence-kinds.ts'
import { foldText } from './fold-text.ts'

/** Codes of the kinds of evidence that a row's words name, in the order of the catalogue. */
export function suggestEvidence(...texts: readonly string[]): string[] {
  const words = foldText(texts.join('\n'))
  return EVIDENCE_KINDS.filter(kind => kind.pattern.test(words)).map(kind => kind.code)
}
