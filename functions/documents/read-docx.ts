import type { DocumentContent } from '../domain/roadmap/document-content.ts'
import { DOCUMENT_LIMITS } from './document-limits.ts'
import { DocumentRefusal } from './document-problem.ts'
import { createBodyHandler } from './docx-body.ts'
import { readNumbering } from './docx-numbering.ts'
import { readListStyles } from './docx-styles.ts'
import { localNames, WORD_NAMESPACE } from './local-names.ts'
import type { OfficePackage } from './read-package.ts'

/**
 * The paragraphs and tables of a Word document, as its reader sees them.
 *
 * @throws {DocumentRefusal} `too-long`, or what the package refuses.
 */
export function readDocx(file: OfficePackage, mainPart = 'word/document.xml'): DocumentContent {
  const content: DocumentContent = { blocks: [] }
  const hasLists = file.has('word/numbering.xml')
  const lists = {
    numbering: readNumbering(file),
    styles: hasLists ? readListStyles(file) : new Map<string, never>(),
  }
  const body = createBodyHandler(lists, content)
  file.scan(mainPart, localNames(WORD_NAMESPACE, body))
  if (body.pages() > DOCUMENT_LIMITS.pages) throw new DocumentRefusal('too-long')
  return content
}
