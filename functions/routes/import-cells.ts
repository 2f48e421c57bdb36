import { readDocument } from '../documents/read-document.ts'
import { readPasted } from '../documents/read-pasted.ts'
import { sniffFile } from '../documents/sniff-file.ts'
import { decodeText } from '../domain/import/decode-text.ts'
import { findHeading } from '../domain/import/import-columns.ts'
import { type Cells, readCells } from '../domain/import/read-cells.ts'
import type { DocumentContent } from '../domain/roadmap/document-content.ts'

/** The cells of a list sent as a file: .xlsx, .csv, or a web page some programs save as .xls. `null` for anything else. */
export function cellsOfFile(bytes: Uint8Array): Cells | null {
  const kind = sniffFile(bytes)
  if (kind === 'zip') {
    const document = readDocument(bytes)
    return document.ok ? cellsOfContent(document.content) : null
  }
  if (kind === 'web-page') {
    const pasted = readPasted(decodeText(bytes))
    return pasted.ok ? cellsOfContent(pasted.content) : null
  }
  return kind === 'not-word' && !isBinary(bytes) ? readCells(decodeText(bytes)) : null
}

/** Zero bytes stand in no text but UTF-16, which says so with its mark. */
function isBinary(bytes: Uint8Array): boolean {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return !isUtf16 && bytes.subarray(0, 4096).includes(0)
}

/** The first table whose columns are understood; of several sheets, the one with the list. */
function cellsOfContent({ blocks }: DocumentContent): Cells | null {
  const tables = blocks.flatMap(block =>
    block.kind === 'table' ? [block.rows.map(row => row.map(({ text }) => text))] : [],
  )
  return tables.find(table => findHeading(table) !== null) ?? tables[0] ?? null
}
