import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Alignment, TableBlock, TableColumn } from '../../domain/document/document-block.ts'
import { twips } from './page-measures.ts'
import { alignment } from './word-paragraphs.ts'
import { letterSize } from './word-styles.ts'
import { runs } from './word-text.ts'

/** Free space around the text of a cell. */
const cellMargins = { left: 85, right: 85, top: 28, bottom: 28 }

/** A table as wide as the text, letters of 12 points, whose head comes again on each page. */
export function writeTable({ columns, rows }: TableBlock, millimetres: number): Table {
  const widths = columnWidths(columns, twips(millimetres))
  return new Table({
    columnWidths: widths,
    width: { size: twips(millimetres), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: cellMargins,
    rows: [headRow(columns), ...rows.map(row => bodyRow(columns, row))],
  })
}

/** Whole twips that together give the whole width. */
function columnWidths(columns: readonly TableColumn[], whole: number): number[] {
  const parts = columns.map(({ width }) => width ?? 1)
  const all = parts.reduce((sum, part) => sum + part, 0)
  return parts.map(part => Math.floor((part / all) * whole))
}

function headRow(columns: readonly TableColumn[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }) => cell(title, 'center', true)),
  })
}

function bodyRow(columns: readonly TableColumn[], row: readonly string[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ align }, index) => cell(row[index] ?? '', align ?? 'left', false)),
  })
}

function cell(text: string, align: Alignment, isHead: boolean): TableCell {
  return new TableCell({
    ...(isHead && { verticalAlign: VerticalAlign.CENTER }),
    children: [
      new Paragraph({
        alignment: alignment(align),
        children: runs(text, { size: letterSize.table, bold: isHead }),
      }),
    ],
  })
}
