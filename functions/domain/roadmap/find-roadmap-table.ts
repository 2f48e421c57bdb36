import { nameColumnsByContents } from './column-contents.ts'
import type { ColumnKind } from './column-kinds.ts'
import type { Cell, DocumentContent, TableBlock } from './document-content.ts'
import { type Column, findHeadings } from './find-headings.ts'
import { foldText } from './fold-text.ts'

/** A table understood as a roadmap. */
export interface RoadmapTable {
  /** The block it came from. */
  block: number
  columns: Column[]
  /** Heading cells' words, to know them again on later pages. */
  heading: string
  /** Rows above the headings: in Excel the title and the stamps are there. */
  above: Cell[][]
  rows: Cell[][]
  /** A plan by months: no column of deadlines, the months are its section rows. */
  isByMonth: boolean
}

/** The roadmap among the tables of a document, with the tables that go on with it, and why there is none. */
export type RoadmapSearch =
  | { found: RoadmapTable[]; others: number }
  | { found: null; missing: 'no-table' | 'no-timing-column' }

/** Finds the roadmap by headings and contents; registers, working groups and signatures have no timing. */
export function findRoadmapTable(content: DocumentContent): RoadmapSearch {
  const tables = content.blocks.flatMap((block, index) =>
    block.kind === 'table' ? [understandTable(block, index)] : [],
  )
  const timed = tables.filter(hasTiming)
  const best = timed.sort((one, other) => weigh(other) - weigh(one))[0]
  if (best !== undefined) {
    const found = withContinuations(best, tables, content)
    const others = timed.filter(table => !found.some(({ block }) => block === table.block))
    return { found, others: others.filter(isLikeRoadmap).length }
  }
  const isTable = tables.some(table => table.rows.length >= 2 && widthOf(table) >= 2)
  return { found: null, missing: isTable ? 'no-timing-column' : 'no-table' }
}

function understandTable(block: TableBlock, index: number): RoadmapTable {
  const headings = findHeadings(block.rows)
  const start = headings?.start ?? 0
  const rows = block.rows.slice(headings?.end ?? 0)
  const columns = headings?.columns ?? plainColumns(block.rows)
  const named = settle(nameColumnsByContents(rows, columns))
  return {
    block: index,
    columns: named,
    heading: headings === null ? '' : headingText(block.rows[start] ?? []),
    above: block.rows.slice(0, start),
    rows,
    isByMonth: !named.some(({ kind }) => isWhen(kind)) && hasMonthRows(rows),
  }
}

function isWhen(kind: ColumnKind | null): boolean {
  return kind === 'timing' || kind === 'when-and-who'
}

const MONTH_ROW =
  /^(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)(?:\s+20\d\d(?:\s*г(?:ода|\.)?)?)?$/i

function hasMonthRows(rows: readonly Cell[][]): boolean {
  const merged = rows
    .filter(row => new Set(row).size === 1)
    .map(row => foldText(row[0]?.text ?? ''))
  return merged.length > 0 && merged.every(text => MONTH_ROW.test(text))
}

function plainColumns(rows: readonly Cell[][]): Column[] {
  return (rows[0] ?? []).map((_, index) => ({ kind: null, sub: '', indexes: [index] }))
}

/** «Мероприятия» beside «Содержание» names the group of its contents; alone it is the contents. */
function settle(columns: Column[]): Column[] {
  const named = columns.map(column => ({ ...column }))
  const of = (kind: ColumnKind) => named.filter(column => column.kind === kind)
  if (of('content').length === 0) {
    const text = of('activity').at(-1) ?? of('stage').at(-1)
    if (text !== undefined) text.kind = 'content'
  }
  const [first, ...more] = of('content')
  if (first !== undefined && more.length > 0 && of('activity').length === 0) first.kind = 'activity'
  return named
}

function hasTiming(table: RoadmapTable): boolean {
  const kinds = table.columns.map(column => column.kind)
  const hasWhen = kinds.some(isWhen) || table.isByMonth
  return hasWhen && kinds.includes('content') && table.rows.length > 0
}

function widthOf(table: RoadmapTable): number {
  return table.columns.length
}

function weigh(table: RoadmapTable): number {
  const kinds = new Set(table.columns.map(column => column.kind))
  const named = table.heading === '' ? 1 : 3
  const isRoadmap = kinds.has('responsible') || kinds.has('when-and-who') || kinds.has('result')
  return table.rows.length * named * (isRoadmap ? 3 : 1)
}

/** Another table with deadlines and parties: a second roadmap, which is for a person to choose. */
function isLikeRoadmap(table: RoadmapTable): boolean {
  const kinds = table.columns.map(column => column.kind)
  const hasWho = kinds.includes('responsible') || kinds.includes('when-and-who')
  return table.heading !== '' && hasWho
}

/** A roadmap may be drawn as a table per section or per page: same columns, no other roadmap begun between. */
function withContinuations(
  best: RoadmapTable,
  tables: readonly RoadmapTable[],
  content: DocumentContent,
): RoadmapTable[] {
  const chain = [best]
  for (const table of tables.filter(({ block }) => block > best.block)) {
    const last = chain.at(-1) ?? best
    if (!continues(last, table, content)) break
    chain.push(table.heading === '' ? { ...table, columns: best.columns } : table)
  }
  const before = tables.filter(({ block }) => block < best.block).reverse()
  for (const table of before) {
    const first = chain[0] ?? best
    if (table.heading === '' || first.heading === '' || !continues(table, first, content)) break
    chain.unshift(table)
  }
  return chain
}

function continues(table: RoadmapTable, next: RoadmapTable, content: DocumentContent): boolean {
  const between = content.blocks.slice(table.block + 1, next.block)
  const isOtherBegun = between.some(
    block => block.kind === 'table' || block.text.length > 250 || OTHER_DOCUMENT.test(block.text),
  )
  if (isOtherBegun) return false
  if (next.heading === '') return between.length === 0 && widthOf(next) === gridWidth(table)
  return next.heading === table.heading && hasTiming(next)
}

const OTHER_DOCUMENT =
  /дорожн[а-я]+ карт|план[а-я]* мероприяти|приложение|утвержда|утвержден|приказ/i

function gridWidth(table: RoadmapTable): number {
  return table.columns.reduce((sum, column) => sum + column.indexes.length, 0)
}

/** The words of a heading row, to compare rows by. */
export function headingText(row: readonly Cell[]): string {
  return [...new Set(row)].map(cell => foldText(cell.text).toLowerCase()).join('|')
}
