import type { Cell } from '../domain/roadmap/document-content.ts'
import { DOCUMENT_LIMITS } from './document-limits.ts'
import { DocumentRefusal } from './document-problem.ts'

/** A cell as a document lists it, once. */
export interface ListedCell {
  text: string
  colSpan: number
  /** Rows it covers, where the document says so on the first cell (HTML, Excel). */
  rowSpan: number
  /** True where the document says so on the lower cells (Word's `vMerge`). */
  continuesAbove: boolean
}

/** A row as a document lists it, with columns left out before its first cell. */
export interface ListedRow {
  skip: number
  cells: ListedCell[]
}

/**
 * A rectangular grid in which a merged cell stands at every position it covers.
 *
 * @throws {DocumentRefusal} `too-long` where the table has more rows than a roadmap can have.
 */
export function expandGrid(rows: readonly ListedRow[]): Cell[][] {
  if (rows.length > DOCUMENT_LIMITS.rows) throw new DocumentRefusal('too-long')
  const grid: Cell[][] = []
  const pending = new Map<number, { cell: Cell; rows: number }>()
  for (const listed of rows) grid.push(expandRow(listed, grid.at(-1) ?? [], pending))
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0)
  for (const row of grid) while (row.length < width) row.push(emptyCell())
  return grid
}

type Pending = Map<number, { cell: Cell; rows: number }>

function expandRow(listed: ListedRow, above: readonly Cell[], pending: Pending): Cell[] {
  const row: Cell[] = []
  for (let skipped = 0; skipped < Math.min(listed.skip, DOCUMENT_LIMITS.columns); skipped += 1) {
    row.push(emptyCell())
  }
  for (const cell of listed.cells) {
    takePending(row, pending)
    if (row.length >= DOCUMENT_LIMITS.columns) break
    placeCell(cell, row, above, pending)
  }
  takePending(row, pending)
  return row
}

function takePending(row: Cell[], pending: Pending): void {
  for (let held = pending.get(row.length); held !== undefined; held = pending.get(row.length)) {
    const column = row.length
    if (row[column - 1] !== held.cell) held.cell.rowSpan += 1
    row.push(held.cell)
    if (held.rows <= 1) pending.delete(column)
    else held.rows -= 1
  }
}

function placeCell(
  listed: ListedCell,
  row: Cell[],
  above: readonly Cell[],
  pending: Pending,
): void {
  const column = row.length
  const colSpan = clamp(listed.colSpan, DOCUMENT_LIMITS.columns - column)
  const over = listed.continuesAbove ? above[column] : undefined
  const cell = over ?? { text: listed.text, colSpan, rowSpan: 1 }
  if (over !== undefined) over.rowSpan += 1
  for (let covered = 0; covered < colSpan; covered += 1) {
    row.push(cell)
    if (listed.rowSpan > 1) pending.set(column + covered, { cell, rows: listed.rowSpan - 1 })
  }
}

function clamp(span: number, most: number): number {
  return Math.max(1, Math.min(Number.isInteger(span) ? span : 1, most))
}

function emptyCell(): Cell {
  return { text: '', colSpan: 1, rowSpan: 1 }
}
