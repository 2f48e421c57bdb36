/** How the lines of a paragraph or a cell stand between the margins. */
export type Alignment = 'left' | 'center' | 'right' | 'justified'

/** The name of a document, in its middle and bold. */
export interface TitleBlock {
  kind: 'title'
  text: string
}

export interface HeadingBlock {
  kind: 'heading'
  level: 1 | 2 | 3
  text: string
}

/** Text; a line feed in it begins a new line of the same paragraph. */
export interface ParagraphBlock {
  kind: 'paragraph'
  text: string
  /** `justified` where it is not said. */
  align?: Alignment
  isBold?: boolean
  /** Whether the first line stands in by 12.5 mm; true for justified text where it is not said. */
  isIndented?: boolean
}

export interface ListBlock {
  kind: 'list'
  items: readonly string[]
  /** Numbered «1.», counted from one in every list; dashes otherwise. */
  isNumbered?: boolean
}

export interface TableColumn {
  title: string
  /** Its part of the table's width, in proportion to the other columns; 1 where it is not said. */
  width?: number
  align?: Alignment
}

/** A table with lines, whose head is repeated on each page it runs over. */
export interface TableBlock {
  kind: 'table'
  columns: readonly TableColumn[]
  /** A cell for each column; missing ones are empty. */
  rows: readonly (readonly string[])[]
}

export interface PictureBlock {
  kind: 'picture'
  /** A PNG file. */
  png: Uint8Array
  /** Pixels; a picture wider than the text is made smaller in proportion. */
  width: number
  height: number
  /** What it shows, for who does not see it. */
  alt: string
}

/** «Директор ____________ И. И. Иванов», kept with what stands before it. */
export interface SignatureBlock {
  kind: 'signature'
  post: string
  name: string
}

/** One text at the left margin and one at the right: a date and a number. */
export interface TwoSidesBlock {
  kind: 'twoSides'
  left: string
  right: string
}

/** Lines in the right upper corner: «УТВЕРЖДЕНА приказом … от … № …». */
export interface CornerBlock {
  kind: 'corner'
  lines: readonly string[]
}

/** A line to be filled in by hand, with what belongs there in small letters beneath. */
export interface BlankBlock {
  kind: 'blank'
  caption: string
  /** What stands before the line: «Я,». */
  before?: string
}

export interface PageBreakBlock {
  kind: 'pageBreak'
}

/** What a document to be written comes down to, whatever kind of file it becomes. */
export type DocumentBlock =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | PictureBlock
  | SignatureBlock
  | TwoSidesBlock
  | CornerBlock
  | BlankBlock
  | PageBreakBlock

/** A document to be written. */
export interface WrittenDocument {
  /** Its name in the properties of the file; the block `title` is what its reader sees. */
  title: string
  language: 'ru' | 'en'
  /** `portrait` where it is not said; `landscape` for wide tables. */
  orientation?: 'portrait' | 'landscape'
  blocks: readonly DocumentBlock[]
}
