import type { DocumentContent } from '../domain/roadmap/document-content.ts'
import { DOCUMENT_LIMITS } from './document-limits.ts'
import { DocumentRefusal } from './document-problem.ts'
import { expandGrid, type ListedCell, type ListedRow } from './expand-grid.ts'
import { numericAttribute } from './scan-markup.ts'

interface OpenTable {
  rows: ListedRow[]
  cell: ListedCell | null
}

/** Gathers the tables of HTML, whose rows and cells may be left unclosed. */
export interface HtmlTables {
  open(name: string, attributes: string): void
  close(name: string): void
  /** True where the text belongs to a table: inside its cells it is kept, between them dropped. */
  write(text: string): boolean
  end(): void
}

export function createHtmlTables(content: DocumentContent): HtmlTables {
  const stack: OpenTable[] = []

  function endTable(): void {
    const table = stack.pop()
    if (table === undefined) return
    const rows = expandGrid(table.rows.filter(isKept))
    const outer = stack.at(-1)?.cell
    if (outer) outer.text += `\n${rows.map(rowText).join('\n')}\n`
    if (rows.length > 0) content.blocks.push({ kind: 'table', rows })
  }

  return {
    open(name, attributes) {
      const table = stack.at(-1)
      if (name === 'table') stack.push({ rows: [], cell: null })
      else if (name === 'tr' && table !== undefined) startRow(table)
      else if ((name === 'td' || name === 'th') && table !== undefined) startCell(table, attributes)
    },
    close(name) {
      const table = stack.at(-1)
      if (name === 'table') endTable()
      else if (table !== undefined && /^t[dhr]$/.test(name)) table.cell = null
    },
    write(text) {
      const table = stack.at(-1)
      if (table?.cell) table.cell.text += text
      return table !== undefined
    },
    end() {
      while (stack.length > 0) endTable()
    },
  }
}

function startRow(table: OpenTable): void {
  table.cell = null
  const previous = table.rows.at(-1)
  if (previous !== undefined && !isKept(previous)) table.rows.pop()
  table.rows.push({ skip: 0, cells: [] })
  if (table.rows.length > DOCUMENT_LIMITS.rows) throw new DocumentRefusal('too-long')
}

function startCell(table: OpenTable, attributes: string): void {
  if (table.rows.length === 0) startRow(table)
  table.cell = {
    text: '',
    colSpan: numericAttribute(attributes, 'colspan', 1),
    rowSpan: numericAttribute(attributes, 'rowspan', 1),
    continuesAbove: false,
  }
  table.rows.at(-1)?.cells.push(table.cell)
}

function isKept(row: ListedRow): boolean {
  return row.cells.some(cell => cell.text.trim() !== '' || cell.rowSpan > 1)
}

function rowText(row: readonly { text: string }[]): string {
  return [...new Set(row)].map(cell => cell.text.trim()).join(' ')
}
