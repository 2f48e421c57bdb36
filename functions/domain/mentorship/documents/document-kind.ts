import type { WrittenDocument } from '../../document/document-block.ts'
import type { Publication } from '../signed-order.ts'
import type { ConsentFacts, Institution, Pair, SchoolFacts } from './document-facts.ts'

/** What an institution must have before a document of the kind can be drafted. The sentences are in `web/text`. */
export type DraftObstacle =
  | 'nothing-to-assign'
  | 'no-pairs'
  | 'no-curator'
  | 'no-programme'
  | 'no-mentors'
  | 'no-mentees'
  | 'no-difficulties'
  | 'no-completed-pairs'
  | 'no-addresses'
  | 'not-a-minor'
  | 'pupil-mentor'

interface CommonKind {
  /** In addresses and in the catalogue's order: `order-pairs`. */
  id: string
  ru: string
  en: string
  /** The kind of evidence the signed document is, null for what proves nothing. */
  evidence: string | null
  /** What its public version counts as when it is published; null for a document that never leaves the institution. */
  published: Publication['kind'] | null
}

/** Drafted from all the institution has. */
export interface SchoolDocumentKind extends CommonKind {
  of: 'school'
  obstacle: (facts: SchoolFacts) => DraftObstacle | null
  draft: (facts: SchoolFacts) => WrittenDocument
}

/** Drafted for one pair or group. */
export interface PairDocumentKind extends CommonKind {
  of: 'pair'
  obstacle: (pair: Pair) => DraftObstacle | null
  draft: (institution: Institution, pair: Pair, day: string) => WrittenDocument
}

/** Drafted for one person to sign. */
export interface ConsentDocumentKind extends CommonKind {
  of: 'person'
  obstacle: (consent: ConsentFacts) => DraftObstacle | null
  draft: (institution: Institution, consent: ConsentFacts, day: string) => WrittenDocument
}

/** A kind of document drafted from what is kept here: one value in one file. */
export type DocumentKind = SchoolDocumentKind | PairDocumentKind | ConsentDocumentKind
