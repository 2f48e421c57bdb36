import { DOCUMENT_LIMITS } from './document-limits.ts'
import { DocumentRefusal } from './document-problem.ts'

/** Counts characters of text as they are read. */
export interface TextBudget {
  /** @throws {DocumentRefusal} `too-long` past some 200 pages. */
  spend(characters: number): void
}

export function createTextBudget(): TextBudget {
  let left: number = DOCUMENT_LIMITS.characters
  return {
    spend(characters) {
      left -= characters
      if (left < 0) throw new DocumentRefusal('too-long')
    },
  }
}
