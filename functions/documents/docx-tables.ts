import type { Cell, DocumentContent } from '../domain/roadmap/document-content.ts'
import { DOCUMENT_LIMITS } from './document-limits.ts'
import { DocumentRefusal } from './document-problem.ts'
import { expandGrid, type ListedCell, type ListedRow } from './expand-grid.ts'
import { attribute, numericAttribute } from './scan-markup.ts'

interface OpenCell extends ListedCell {
  lines: string[]
}

interface OpenTable {
  rows: ListedRow[]
  row: ListedRow | null
  isRowDeleted: boolean
  cell: OpenCell | null
}

/** Gathers tables of WordprocessingML as their elements stream by. */
export interface TableStack {
  /** True where the element was the table's own. */
  open(name: string, attributes: string): boolean
  close(name: string): void
  /** A finished paragraph: of the innermost open cell, or of the document. */
  paragraph(text: string): void
  dropRow(): void
}

export function createTableStack(content: DocumentContent): TableStack {
  const stack: OpenTable[] = []
  const current = () => stack.at(-1)

  const opened: Record<string, (attributes: string) => void> = {
    tbl() {
      showLayout(content, current()?.cell?.lines ?? [])
      stack.push({ rows: [], row: null, isRowDeleted: false, cell: null })
    },
    tr() {
      const table = current()
      if (table !== undefined) table.row = { skip: 0, cells: [] }
    },
    tc() {
      const table = current()
      if (table === undefined) return
      table.cell = { lines: [], text: '', colSpan: 1, rowSpan: 1, continuesAbove: false }
    },
    gridBefore(attributes) {
      const row = current()?.row
      if (row) row.skip = numericAttribute(attributes, 'val', 0)
    },
    gridSpan(attributes) {
      const cell = current()?.cell
      if (cell) cell.colSpan = numericAttribute(attributes, 'val', 1)
    },
    vMerge(attributes) {
      const cell = current()?.cell
      if (cell) cell.continuesAbove = attribute(attributes, 'val') !== 'restart'
    },
    hMerge(attributes) {
      const table = current()
      if (table?.cell && attribute(attributes, 'val') !== 'restart') widenPrevious(table)
    },
  }

  const closed: Record<string, (table: OpenTable) => void> = {
    tc: closeCell,
    tr: closeRow,
    tbl(table) {
      stack.pop()
      const rows = expandGrid(table.rows)
      current()?.cell?.lines.push(...rows.map(rowText))
      if (rows.length > 0) content.blocks.push({ kind: 'table', rows })
    },
  }

  return {
    open(name, attributes) {
      opened[name]?.(attributes)
      return Object.hasOwn(opened, name)
    },
    close(name) {
      const table = current()
      if (table !== undefined) closed[name]?.(table)
    },
    paragraph(text) {
      const cell = current()?.cell
      if (cell) cell.lines.push(text)
      else if (text.trim() !== '') content.blocks.push({ kind: 'paragraph', text })
    },
    dropRow() {
      const table = current()
      if (table !== undefined) table.isRowDeleted = true
    },
  }
}

/** A table inside a cell: the cell is there for layout, so what stands in it above is text of the page. */
function showLayout(content: DocumentContent, lines: readonly string[]): void {
  for (const text of lines) {
    if (text.trim() !== '') content.blocks.push({ kind: 'paragraph', text })
  }
}

function closeCell(table: OpenTable): void {
  if (table.cell === null) return
  const { lines, ...cell } = table.cell
  if (table.cell.colSpan > 0) table.row?.cells.push({ ...cell, text: lines.join('\n') })
  table.cell = null
}

/** Old documents merge across by marking cells instead of spanning them. */
function widenPrevious(table: OpenTable): void {
  const previous = table.row?.cells.at(-1)
  if (previous === undefined || table.cell === null) return
  previous.colSpan += 1
  table.cell.colSpan = 0
}

function closeRow(table: OpenTable): void {
  const row = table.row
  table.row = null
  const isDeleted = table.isRowDeleted
  table.isRowDeleted = false
  if (row === null || isDeleted || isBlank(row)) return
  table.rows.push(row)
  if (table.rows.length > DOCUMENT_LIMITS.rows) throw new DocumentRefusal('too-long')
}

function isBlank(row: ListedRow): boolean {
  return row.cells.every(cell => cell.text.trim() === '' && !cell.continuesAbove)
}

function rowText(row: readonly Cell[]): string {
  return [...new Set(row)].map(cell => cell.text).join(' ')
}
