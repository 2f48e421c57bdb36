/** Why a file or a paste cannot be read. The sentences are in `web/text/document-problems.ts`. */
export const documentProblems = [
  'empty',
  'empty-paste',
  'too-big',
  'not-word',
  'old-doc',
  'old-xls',
  'pdf',
  'rtf',
  'open-document',
  'web-page',
  'picture',
  'presentation',
  'archive',
  'encrypted',
  'damaged',
  'zip-bomb',
  'doctype',
  'too-long',
  'no-table',
  'no-timing-column',
] as const

export type DocumentProblemCode = (typeof documentProblems)[number]
