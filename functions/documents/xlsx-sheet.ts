import type { Cell } from '../domain/roadmap/document-content.ts'
import { DOCUMENT_LIMITS } from './document-limits.ts'
import { DocumentRefusal } from './document-problem.ts'
import { attribute, type MarkupHandler, numericAttribute } from './scan-markup.ts'
import { createTextBudget } from './text-budget.ts'
import { type DateFormat, showSerialDate } from './xlsx-dates.ts'

export interface WorkbookValues {
  strings: readonly string[]
  formats: readonly DateFormat[]
  is1904: boolean
}

interface Place {
  row: number
  column: number
}

/** The rows of a sheet that have something in them, with merged cells spread over the grid. */
export interface SheetHandler extends MarkupHandler {
  rows(): Cell[][]
}

/** Handles `xl/worksheets/sheetN.xml`; rows without a value cost nothing but their markup. */
export function createSheetHandler(workbook: WorkbookValues): SheetHandler {
  const values = new Map<number, Map<number, string>>()
  const merges: Array<{ from: Place; to: Place }> = []
  const budget = createTextBudget()
  let place: Place = { row: 0, column: 0 }
  let type = ''
  let style = 0
  let value = ''
  let isValue = false

  function keep(): void {
    const text = shownValue(value, type, style, workbook)
    if (text.trim() === '' || place.column > DOCUMENT_LIMITS.columns) return
    budget.spend(text.length)
    const row = values.get(place.row) ?? new Map<number, string>()
    if (values.set(place.row, row).size > DOCUMENT_LIMITS.rows)
      throw new DocumentRefusal('too-long')
    row.set(place.column, text)
  }

  return {
    open(name, attributes) {
      if (name === 'row') {
        place = { row: numericAttribute(attributes, 'r', place.row + 1), column: 0 }
      } else if (name === 'c') {
        place = placeOf(attribute(attributes, 'r')) ?? { row: place.row, column: place.column + 1 }
        type = attribute(attributes, 't') ?? 'n'
        style = numericAttribute(attributes, 's', 0)
        value = ''
      } else if (name === 'v' || name === 't') isValue = true
      else if (name === 'mergeCell') addMerge(attributes, merges)
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'c' && value !== '') keep()
    },
    text(text) {
      if (isValue) value += text
    },
    rows: () => gridOf(values, merges),
  }
}

function addMerge(attributes: string, merges: Array<{ from: Place; to: Place }>): void {
  const [first, last] = (attribute(attributes, 'ref') ?? '').split(':')
  const from = placeOf(first ?? null)
  const to = placeOf(last ?? null)
  if (from !== null && to !== null && merges.length < 20_000) merges.push({ from, to })
}

function shownValue(value: string, type: string, style: number, workbook: WorkbookValues): string {
  if (type === 's') return workbook.strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'ИСТИНА' : 'ЛОЖЬ'
  if (type === 'd') return value.replace(/^(\d{4})-(\d\d)-(\d\d).*/, '$3.$2.$1')
  if (type !== 'n') return type === 'e' ? '' : value
  const format = workbook.formats[style] ?? 'none'
  if (format !== 'none' && Number(value) >= 1) {
    return showSerialDate(Number(value), format, workbook.is1904)
  }
  return shownNumber(value)
}

/** Excel stores 4.1 as 4.0999999999999996 and shows 4.1. */
function shownNumber(value: string): string {
  const number = Number(value)
  return Number.isFinite(number) ? String(Number(number.toPrecision(12))) : value
}

function placeOf(reference: string | null): Place | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '')
  if (found === null) return null
  let column = 0
  for (const letter of found[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(found[2]), column }
}

function gridOf(
  values: Map<number, Map<number, string>>,
  merges: ReadonlyArray<{ from: Place; to: Place }>,
): Cell[][] {
  const numbers = [...values.keys()].sort((one, other) => one - other)
  const at = new Map(numbers.map((row, index) => [row, index]))
  const width = Math.max(0, ...[...values.values()].map(row => Math.max(...row.keys())))
  const grid = numbers.map(row =>
    Array.from({ length: width }, (_, column) => ({
      text: values.get(row)?.get(column + 1) ?? '',
      colSpan: 1,
      rowSpan: 1,
    })),
  )
  for (const merge of merges) applyMerge(grid, at, merge, width)
  return grid
}

function applyMerge(
  grid: Cell[][],
  at: ReadonlyMap<number, number>,
  merge: { from: Place; to: Place },
  width: number,
): void {
  const origin = grid[at.get(merge.from.row) ?? -1]?.[merge.from.column - 1]
  if (origin === undefined || merge.to.row - merge.from.row > DOCUMENT_LIMITS.rows * 10) return
  const lastColumn = Math.min(merge.to.column, width)
  for (let row = merge.from.row; row <= merge.to.row; row += 1) {
    const cells = grid[at.get(row) ?? -1]
    if (cells === undefined) continue
    cells.fill(origin, merge.from.column - 1, lastColumn)
  }
  origin.colSpan = lastColumn - merge.from.column + 1
  origin.rowSpan = merge.to.row - merge.from.row + 1
}
