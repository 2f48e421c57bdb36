import type { Cell, DocumentContent } from '../domain/roadmap/document-content.ts'
import { DOCUMENT_LIMITS } from './document-limits.ts'
import { DocumentRefusal } from './document-problem.ts'

/**
 * Cells pasted as plain text: tabs between columns, a cell with line breaks in quotes.
 * Lines without a tab before the table are the paragraphs above it.
 */
export function readTsv(text: string): DocumentContent {
  if (text.length > DOCUMENT_LIMITS.characters) throw new DocumentRefusal('too-long')
  const rows = splitRows(text).filter(row => row.some(cell => cell.trim() !== ''))
  const first = rows.findIndex(row => row.length > 1)
  const above = first < 0 ? rows : rows.slice(0, first)
  const blocks: DocumentContent['blocks'] = above.map(row => ({
    kind: 'paragraph',
    text: row.join(' '),
  }))
  if (first >= 0) blocks.push({ kind: 'table', rows: toGrid(rows.slice(first)) })
  return { blocks }
}

function splitRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/g,
  )) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\t') continue
    rows.push(row)
    row = []
  }
  return rows
}

function toGrid(rows: readonly string[][]): Cell[][] {
  if (rows.length > DOCUMENT_LIMITS.rows) throw new DocumentRefusal('too-long')
  const widest = rows.reduce((width, row) => Math.max(width, row.length), 0)
  const width = Math.min(widest, DOCUMENT_LIMITS.columns)
  return rows.map(row =>
    Array.from({ length: width }, (_, column) => ({
      text: row[column] ?? '',
      colSpan: 1,
      rowSpan: 1,
    })),
  )
}
