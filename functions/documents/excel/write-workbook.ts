import writeSheets, { type Row } from 'write-excel-file/universal'
import { isRealDay } from '../../domain/calendar/days.ts'
import { sheetFeature } from './sheet-feature.ts'
import { namedSheets } from './sheet-names.ts'

/** What is not there is empty. A day is an ISO string, a share a number from 0 to 1. */
export type SheetCell = string | number | null

export interface SheetColumn {
  title: string
  /** In characters. */
  width: number
  type: 'text' | 'number' | 'date' | 'share'
}

/** One question and its answer: lines that say what the list is and as of when, a head, the rows. */
export interface WorkbookSheet {
  /** As the tab should say; what Excel does not allow in it is taken out, a repeated one gets a number. */
  name: string
  note: readonly string[]
  columns: readonly SheetColumn[]
  rows: readonly (readonly SheetCell[])[]
}

export interface Workbook {
  sheets: readonly WorkbookSheet[]
}

/** The most characters a cell of Excel holds. */
const mostCharacters = 32_767

const head = {
  type: String,
  fontWeight: 'bold' as const,
  backgroundColor: '#e8eef4',
  bottomBorderStyle: 'thin' as const,
  alignVertical: 'top' as const,
  wrap: true,
}

/**
 * A workbook (.xlsx) that opens ready to be read: the heads stay in sight, every column filters, the head is
 * printed on each page, days are days. No cell is a formula, whatever is written in it.
 *
 * @throws {Error} where there is no sheet, or a row has more cells than there are columns.
 */
export async function writeWorkbook({ sheets }: Workbook): Promise<Uint8Array> {
  if (sheets.length === 0) throw new Error('a workbook has at least one sheet')
  const named = namedSheets(sheets)
  const blob = await writeSheets(
    named.map(sheet => ({
      sheet: sheet.name,
      data: rowsOf(sheet),
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: headRow(sheet),
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [sheetFeature(named.map(placeOf))] },
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** The number of the row with the titles, from 1: the note is above it, and an empty row between them. */
function headRow({ note }: WorkbookSheet): number {
  return note.length === 0 ? 1 : note.length + 2
}

function placeOf(sheet: WorkbookSheet) {
  const head = headRow(sheet)
  const last = head + Math.max(sheet.rows.length, 1)
  return { name: sheet.name, head, last, columns: sheet.columns.length }
}

function rowsOf(sheet: WorkbookSheet): Row[] {
  const note: Row[] = sheet.note.map((line, index) => [
    { value: line, type: String, ...(index === 0 && { fontWeight: 'bold' as const }) },
  ])
  const gap: Row[] = note.length === 0 ? [] : [[]]
  const titles: Row = sheet.columns.map(({ title }) => ({ ...head, value: title }))
  return [...note, ...gap, titles, ...sheet.rows.map(cells => rowOf(cells, sheet.columns))]
}

function rowOf(cells: readonly SheetCell[], columns: readonly SheetColumn[]): Row {
  return cells.map((value, index) => {
    const column = columns[index]
    if (column === undefined) throw new Error('a row has more cells than there are columns')
    return cellOf(value, column.type)
  })
}

function cellOf(value: SheetCell, type: SheetColumn['type']): Row[number] {
  if (value === null || value === '') return null
  if (typeof value === 'number') return numberCell(value, type)
  if (type === 'date' && isRealDay(value)) return dayCell(value)
  return textCell(value)
}

function numberCell(value: number, type: SheetColumn['type']): Row[number] {
  if (!Number.isFinite(value)) return null
  const format = type === 'share' ? { format: '0%' } : {}
  return { value, type: Number, alignVertical: 'top', ...format }
}

function dayCell(day: string): Row[number] {
  const value = new Date(`${day}T00:00:00Z`)
  return { value, type: Date, format: 'dd.mm.yyyy', alignVertical: 'top', align: 'left' }
}

/** Excel makes a formula of such a text when somebody edits the cell, unless the cell is text by its format. */
const formulaLike = /^[=+\-@]/

function textCell(value: string): Row[number] {
  const text = value.length > mostCharacters ? `${value.slice(0, mostCharacters - 1)}…` : value
  const format = formulaLike.test(text) ? { format: '@' } : {}
  return { value: text, type: String, alignVertical: 'top', wrap: true, ...format }
}
