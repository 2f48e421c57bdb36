import { type ColumnKind, columnKindOf } from './column-kinds.ts'
import type { Cell } from './document-content.ts'
import { foldLine } from './fold-text.ts'

/** A column as its heading draws it: one or more grid columns under one lowest heading cell. */
export interface Column {
  kind: ColumnKind | null
  /** The lowest heading cell's own words, where a heading above it covers several columns («2026», «начало»). */
  sub: string
  indexes: number[]
}

export interface Headings {
  /** Index of the first heading row and of the first row under the headings. */
  start: number
  end: number
  columns: Column[]
}

const ROWS_SEARCHED = 60

/** The heading rows of a table, `null` where no row names at least what is to be done and when, or by whom. */
export function findHeadings(rows: readonly Cell[][]): Headings | null {
  let best: Headings | null = null
  let bestScore = 0
  for (let start = 0; start < Math.min(rows.length, ROWS_SEARCHED); start += 1) {
    const headings = readHeadings(rows, start)
    const score = scoreOf(headings.columns)
    if (score > bestScore) {
      best = headings
      bestScore = score
    }
  }
  return best
}

function scoreOf(columns: readonly Column[]): number {
  const kinds = new Set(columns.map(column => column.kind).filter(kind => kind !== null))
  const hasWords = kinds.has('activity') || kinds.has('content') || kinds.has('stage')
  const hasTiming = kinds.has('timing') || kinds.has('when-and-who')
  const hasOther = kinds.has('responsible') || kinds.has('result') || kinds.has('number')
  if (!hasTiming && !(hasWords && hasOther)) return 0
  if (!hasWords && !hasOther) return 0
  return kinds.size + (hasTiming ? 1 : 0)
}

function readHeadings(rows: readonly Cell[][], start: number): Headings {
  const height = headingHeight(rows, start)
  const columns: Column[] = []
  let previous: Cell[] = []
  for (let index = 0; index < (rows[start]?.length ?? 0); index += 1) {
    const stack = rows.slice(start, start + height).flatMap(row => row[index] ?? [])
    const last = columns.at(-1)
    if (last !== undefined && stack.every((cell, depth) => cell === previous[depth])) {
      last.indexes.push(index)
    } else columns.push(columnOf(stack, index))
    previous = stack
  }
  return { start, end: start + height, columns }
}

function columnOf(stack: readonly Cell[], index: number): Column {
  const words = [...new Set(stack)].map(cell => foldLine(cell.text)).filter(text => text !== '')
  const sub = words.length > 1 ? (words.at(-1) ?? '') : ''
  return { kind: columnKindOf(words.join(' ')) ?? columnKindOf(sub), sub, indexes: [index] }
}

/** A heading cell merged down, or one that covers several columns with names of their own below it. */
function headingHeight(rows: readonly Cell[][], start: number): number {
  const heading = rows[start] ?? []
  const below = rows[start + 1]
  if (below === undefined) return 1
  const isMergedDown = heading.some(
    (cell, index) => cell.text.trim() !== '' && below[index] === cell,
  )
  const isWhole = new Set(heading).size === 1
  const isSplit =
    !isWhole && heading.some((cell, index) => splitsBelow(cell, index, heading, below))
  const hasOwn = below.some((cell, index) => cell !== heading[index] && cell.text.trim() !== '')
  return (isMergedDown || isSplit) && hasOwn && below.every(isShort) ? 2 : 1
}

function splitsBelow(
  cell: Cell,
  index: number,
  heading: readonly Cell[],
  below: readonly Cell[],
): boolean {
  if (cell.colSpan < 2 || heading[index + 1] !== cell) return false
  const under = [below[index], below[index + 1]]
  const isNamed = under.every(lower => lower !== undefined && lower.text.trim() !== '')
  return isNamed && under[0] !== under[1] && (below[0]?.text.trim() ?? '') === ''
}

function isShort(cell: Cell): boolean {
  return cell.text.trim().length <= 60
}
