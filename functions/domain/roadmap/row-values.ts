import type { ColumnKind } from './column-kinds.ts'
import { columnKindOf } from './column-kinds.ts'
import type { Cell } from './document-content.ts'
import type { Column } from './find-headings.ts'
import { foldText } from './fold-text.ts'

/** A row's words by column kind, `''` where empty. */
export type RowValues = Record<ColumnKind, string>

const MARK = /^(?:[+xхv✓✔*•]|да)$/i

/** Reads a row under the columns: each cell goes to the column it covers most. */
export function readRowValues(row: readonly Cell[], columns: readonly Column[]): RowValues {
  const values = emptyValues()
  const taken = assignCells(row, columns)
  for (const column of columns) {
    if (column.kind === null) continue
    const text = (taken.get(column) ?? [])
      .map(cell => foldText(cell.text))
      .join('\n')
      .trim()
    values[column.kind] = joinLines(values[column.kind], withSubHeading(text, column))
  }
  return values
}

export function emptyValues(): RowValues {
  return {
    number: '',
    stage: '',
    activity: '',
    content: '',
    timing: '',
    responsible: '',
    'when-and-who': '',
    result: '',
    note: '',
  }
}

function assignCells(row: readonly Cell[], columns: readonly Column[]): Map<Column, Cell[]> {
  const taken = new Map<Column, Cell[]>()
  for (const cell of new Set(row)) {
    const overlap = (column: Column) => column.indexes.filter(index => row[index] === cell).length
    let most: Column | null = null
    for (const column of columns) {
      if (overlap(column) > (most === null ? 0 : overlap(most))) most = column
    }
    if (most !== null) taken.set(most, [...(taken.get(most) ?? []), cell])
  }
  return taken
}

/** Under «Сроки» split into «2026 | 2027» or «начало | окончание» the heading is part of the deadline. */
function withSubHeading(text: string, column: Column): string {
  if (text === '' || column.kind !== 'timing' || column.sub === '') return text
  if (/^(?:до|с|по|не позднее)\s/i.test(text)) return text
  if (MARK.test(text)) return column.sub
  if (/^20\d\d/.test(column.sub) && !/20\d\d/.test(text)) return `${text} ${column.sub}`
  if (/^(?:начало|с$)/i.test(column.sub)) return `с ${text}`
  if (/^(?:окончание|конец|завершение|по$)/i.test(column.sub)) return `по ${text}`
  return columnKindOf(column.sub) === null && /^до/i.test(column.sub) ? `до ${text}` : text
}

function joinLines(one: string, other: string): string {
  if (one === '' || other === '' || one === other) return one === '' ? other : one
  const isRange = one.startsWith('с ') && other.startsWith('по ')
  return `${one}${isRange ? ' ' : '\n'}${other}`
}
