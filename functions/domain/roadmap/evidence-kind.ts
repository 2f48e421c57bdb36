/** A kind of document or record that proves an activity. Its examples are in test/fixtures/evidence-kinds.ts. */
export interface EvidenceKind {
  code: string
  ru: string
  en: string
  /** Found in a row's text or result, it suggests this kind. */
  pattern: RegExp
}

/** Pieces of the patterns: words in any case and number, and «near» within one item of a list. */
export const ORDER = 'приказ[а-яё()]*'
export const NEAR = '[^;\\n]{0,120}?'
export const MENTORS = '(?:(?:по)?тенциальн[а-яё]+\\s+)?наставник'
export const REGISTER = '(?:баз[аыуе]|банк[а-яё]*|реестр[а-яё]*)'

/** A pattern that any of the sources fulfils. */
export const of = (...sources: string[]) => new RegExp(sources.join('|'), 'i')
