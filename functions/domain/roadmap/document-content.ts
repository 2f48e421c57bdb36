/**
 * A table cell. A merged cell stands at every position it covers as the same object,
 * so that `row[i] === row[i - 1]` means merged across and the same column of two rows means merged down.
 */
export interface Cell {
  text: string
  colSpan: number
  rowSpan: number
}

export interface TableBlock {
  kind: 'table'
  /** Rows of equal length, one entry per grid column. */
  rows: Cell[][]
}

export interface ParagraphBlock {
  kind: 'paragraph'
  text: string
}

/** What any kind of document comes down to: paragraphs and tables in reading order. */
export interface DocumentContent {
  blocks: Array<ParagraphBlock | TableBlock>
}
