import { looksLikeNumber } from './column-contents.ts'
import type { Cell } from './document-content.ts'
import type { Column } from './find-headings.ts'
import { headingText, type RoadmapTable } from './find-roadmap-table.ts'
import { foldLine, foldText } from './fold-text.ts'
import { joinContinuation, MERGED_DOWN, type RowDraft, rowContinues } from './row-drafts.ts'
import { type RowValues, readRowValues } from './row-values.ts'

/** Reads the rows of a roadmap's tables in order; a section goes on into the next table. */
export function readRows(
  tables: readonly RoadmapTable[],
  between: (block: number) => string,
): RowDraft[] {
  const drafts: RowDraft[] = []
  let section = ''
  for (const table of tables) {
    section = between(table.block) || section
    section = readTableRows(table, section, drafts)
  }
  return drafts
}

function readTableRows(table: RoadmapTable, section: string, drafts: RowDraft[]): string {
  const shape = shapeOf(table)
  let current = section
  let previous: readonly Cell[] = []
  for (const [index, row] of table.rows.entries()) {
    const values = readRowValues(row, table.columns)
    if (isSkipped(row, values, table)) continue
    const heading = sectionOf(row, values, table, shape, index)
    if (heading !== null) {
      const isRest = isSectionContinued(heading, current, drafts)
      current = isRest ? `${current} ${heading}` : heading
    } else addRow(row, previous, values, { table, shape, section: current, drafts })
    previous = row
  }
  return current
}

interface TableShape {
  hasNumbers: boolean
  hasStages: boolean
  /** Rows are numbered «1.1», so that a row numbered «1» is a section. */
  isTwoLevel: boolean
  /** Rows are numbered «1», so that a row numbered «II» is a section. */
  isArabic: boolean
}

function shapeOf(table: RoadmapTable): TableShape {
  const numbers = table.rows
    .map(row => readRowValues(row, table.columns).number)
    .filter(number => looksLikeNumber(number))
  const twoLevel = numbers.filter(number => /\d\.\d/.test(number)).length
  return {
    hasNumbers: numbers.length >= table.rows.length / 3,
    hasStages: table.columns.some(column => column.kind === 'stage' || column.kind === 'activity'),
    isTwoLevel: twoLevel > 0 && twoLevel >= numbers.length / 2,
    isArabic: numbers.filter(number => /^\d/.test(number)).length > numbers.length / 2,
  }
}

function isSkipped(row: readonly Cell[], values: RowValues, table: RoadmapTable): boolean {
  const words = Object.values(values).filter(value => value !== '')
  if (words.length === 0 && row.every(cell => foldText(cell.text) === '')) return true
  if (table.heading !== '' && headingText(row) === table.heading) return true
  return isColumnNumbering(row)
}

/** The row «1 | 2 | 3 | 4 | 5» under the headings. */
function isColumnNumbering(row: readonly Cell[]): boolean {
  const numbers = [...new Set(row)].map(cell => foldLine(cell.text)).filter(text => text !== '')
  return numbers.length >= 3 && numbers.every((text, index) => text === String(index + 1))
}

/** The section's title where the row is a section, else `null`. */
function sectionOf(
  row: readonly Cell[],
  values: RowValues,
  table: RoadmapTable,
  shape: TableShape,
  index: number,
): string | null {
  const filled = [...new Set(row)].filter(cell => foldText(cell.text) !== '')
  const [only] = filled
  if (only !== undefined && filled.length === 1) {
    return isSectionCell(only, row, table, shape, index) ? foldLine(only.text) : null
  }
  return isNumberedSection(filled, values, row, shape)
    ? filled.map(cell => foldLine(cell.text)).join(' ')
    : null
}

function isSectionCell(
  cell: Cell,
  row: readonly Cell[],
  table: RoadmapTable,
  shape: TableShape,
  index: number,
): boolean {
  const column = table.columns.find(({ indexes }) => indexes.some(at => row[at] === cell))
  const covered = table.columns.filter(({ indexes }) => indexes.some(at => row[at] === cell))
  if (covered.length > 1 && covered.length >= table.columns.length / 2)
    return !isFromAbove(cell, table, index)
  if (isFromAbove(cell, table, index)) return false
  return isLoneTitle(cell, column, table, shape, index)
}

function isFromAbove(cell: Cell, table: RoadmapTable, index: number): boolean {
  return table.rows[index - 1]?.includes(cell) ?? false
}

/** One filled cell of a table that does not merge its section rows. */
function isLoneTitle(
  cell: Cell,
  column: Column | undefined,
  table: RoadmapTable,
  shape: TableShape,
  index: number,
): boolean {
  const text = foldText(cell.text)
  if (column === undefined || !/[А-ЯЁа-яёA-Za-z]{3}/.test(text) || text.includes('\n')) return false
  if (column.kind === 'number') return true
  if (column.kind !== 'content' && column.kind !== 'activity' && column.kind !== 'stage')
    return false
  if (!/^[«"]?[А-ЯЁA-Z\dIVX]/.test(text) || text.length > 250) return false
  const next = table.rows.slice(index + 1).find(row => row.some(({ text }) => text.trim() !== ''))
  if (next === undefined) return false
  const values = readRowValues(next, table.columns)
  const isNextWhole = (values.timing || values['when-and-who']) !== '' && values.content !== ''
  return isNextWhole && (!shape.hasNumbers || values.number !== '') && !endsOpen(table, index)
}

/** True where the row above ends in the middle of a sentence, so that a lone cell is its rest. */
function endsOpen(table: RoadmapTable, index: number): boolean {
  const above = table.rows[index - 1]
  if (above === undefined) return false
  return /[,\-–(«]$/.test(readRowValues(above, table.columns).content)
}

/** «1 | Организация работы | | |»: its title is merged over the rest, or it is numbered above the rows. */
function isNumberedSection(
  filled: readonly Cell[],
  values: RowValues,
  row: readonly Cell[],
  shape: TableShape,
): boolean {
  const title = filled[1]
  if (filled.length !== 2 || title === undefined || values.number === '') return false
  if (row.length > 3 && row.filter(cell => cell === title).length >= row.length - 2) return true
  if ((values.timing || values['when-and-who'] || values.responsible || values.result) !== '') {
    return false
  }
  const isRoman = /^[IVXХ]+[.)]?$/.test(values.number)
  const isTop = isRoman || /^\d{1,2}[.)]?$/.test(values.number)
  return isTop && (shape.isTwoLevel || (isRoman && shape.isArabic))
}

/** A long section title broken over two rows. */
function isSectionContinued(
  heading: string,
  current: string,
  drafts: readonly RowDraft[],
): boolean {
  const isFresh = current !== '' && drafts.at(-1)?.section !== current
  return isFresh && /^[а-яё]/.test(heading)
}

interface Reading {
  table: RoadmapTable
  shape: TableShape
  section: string
  drafts: RowDraft[]
}

function addRow(
  row: readonly Cell[],
  above: readonly Cell[],
  values: RowValues,
  { table, shape, section, drafts }: Reading,
): void {
  const previous = drafts.at(-1)
  const own = ownValues(row, above, values, table)
  if (
    previous !== undefined &&
    previous.section === section &&
    rowContinues(own, previous, shape)
  ) {
    joinContinuation(previous, own)
    return
  }
  if ((values.content || values.activity || values.stage) === '') return
  drafts.push(inherit(toDraft(values, section, table), previous, shape, table))
}

/** The values this row writes itself, without what is merged down into it. */
function ownValues(
  row: readonly Cell[],
  above: readonly Cell[],
  values: RowValues,
  table: RoadmapTable,
): RowValues {
  const own = { ...values }
  for (const { kind, indexes } of table.columns) {
    const isMergedDown = indexes.every(
      index => above[index] !== undefined && above[index] === row[index],
    )
    if (kind !== null && isMergedDown) own[kind] = MERGED_DOWN
  }
  return own
}

function toDraft(values: RowValues, section: string, table: RoadmapTable): RowDraft {
  const hasNumberColumn = table.columns.some(column => column.kind === 'number')
  const numberInText = /^\d{1,2}\.\d{1,2}\.?(?=\s)/.exec(values.content)?.[0] ?? ''
  const timing = values.timing || values['when-and-who']
  return {
    number: foldLine(values.number) || (hasNumberColumn ? '' : numberInText),
    section,
    stage: foldLine(values.stage),
    activity: foldLine(values.activity),
    text: values.content || values.activity || values.stage,
    timing: timing || (table.isByMonth ? section : ''),
    responsible: values.responsible,
    result: values.result,
  }
}

/** Where stages and numbers are written once and left empty below, they hold for the rows below. */
function inherit(
  draft: RowDraft,
  previous: RowDraft | undefined,
  shape: TableShape,
  table: RoadmapTable,
): RowDraft {
  if (previous === undefined || previous.section !== draft.section || !shape.hasStages) return draft
  const hasStage = table.columns.some(column => column.kind === 'stage')
  const isSameStage = draft.stage === '' || draft.stage === previous.stage
  if (hasStage && isSameStage && draft.number === '') draft.number = previous.number
  if (draft.activity === '' && isSameStage) draft.activity = previous.activity
  if (draft.stage === '') draft.stage = previous.stage
  return draft
}
