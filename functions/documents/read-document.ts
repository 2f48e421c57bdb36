import type { DocumentContent } from '../domain/roadmap/document-content.ts'
import { DOCUMENT_LIMITS } from './document-limits.ts'
import { DocumentRefusal, type DocumentResult, readingOr } from './document-problem.ts'
import { readDocx } from './read-docx.ts'
import { type OfficePackage, openPackage } from './read-package.ts'
import { readXlsx } from './read-xlsx.ts'
import { attribute } from './scan-markup.ts'
import { sniffFile } from './sniff-file.ts'

/** The paragraphs and tables of a .docx or .xlsx file, told apart by content. */
export function readDocument(file: Uint8Array): DocumentResult<{ content: DocumentContent }> {
  return readingOr(() => {
    if (file.length > DOCUMENT_LIMITS.fileBytes) throw new DocumentRefusal('too-big')
    const kind = sniffFile(file)
    if (kind !== 'zip') throw new DocumentRefusal(kind)
    return { ok: true, content: readPackage(openPackage(file)) }
  })
}

function readPackage(file: OfficePackage): DocumentContent {
  const main = mainPart(file)
  if (main?.startsWith('word/')) return readDocx(file, main)
  if (file.has('xl/workbook.xml')) return readXlsx(file)
  if (file.has('mimetype')) throw new DocumentRefusal('open-document')
  if (file.names.some(name => name.startsWith('ppt/'))) throw new DocumentRefusal('presentation')
  throw new DocumentRefusal(file.has('[Content_Types].xml') ? 'damaged' : 'archive')
}

/** Word may call its main part otherwise («word/document2.xml»): the package's relations say. */
function mainPart(file: OfficePackage): string | null {
  let main: string | null = file.has('word/document.xml') ? 'word/document.xml' : null
  const open = (name: string, attributes: string): void => {
    if (name !== 'Relationship' || main !== null) return
    const target = attribute(attributes, 'Target')?.replace(/^\//, '') ?? ''
    if (attribute(attributes, 'Type')?.endsWith('/officeDocument') && file.has(target))
      main = target
  }
  if (main === null) file.scan('_rels/.rels', { open, close: () => {}, text: () => {} })
  return main
}
