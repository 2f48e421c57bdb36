import type { DocumentProblemCode } from '../domain/roadmap/document-problems.ts'

export type { DocumentProblemCode }

export interface DocumentProblem {
  code: DocumentProblemCode
}

/** Stops a reader half-way; only {@link readingOr} catches it. */
export class DocumentRefusal extends Error {
  readonly code: DocumentProblemCode

  constructor(code: DocumentProblemCode) {
    super(code)
    this.code = code
    this.name = 'DocumentRefusal'
  }
}

export type DocumentResult<T> = ({ ok: true } & T) | { ok: false; problem: DocumentProblem }

/** Runs a reader; what it refuses becomes a value, a bug stays a bug. */
export function readingOr<T>(read: () => DocumentResult<T>): DocumentResult<T> {
  try {
    return read()
  } catch (error) {
    if (error instanceof DocumentRefusal) return { ok: false, problem: { code: error.code } }
    throw error
  }
}
