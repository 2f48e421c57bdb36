import type { DocumentContent } from '../domain/roadmap/document-content.ts'
import { createParagraphStack, type DocxLists, type ParagraphStack } from './docx-paragraphs.ts'
import { createTableStack } from './docx-tables.ts'
import { attribute, type MarkupHandler, numericAttribute } from './scan-markup.ts'

/**
 * What a reader of the document does not see, or sees elsewhere: deleted text, the copy of a text box
 * for old versions of Word, field codes, the former properties of tracked changes.
 */
const UNSEEN = new Set(
  'del moveFrom mc:Fallback instrText delText delInstrText sectPr tblGrid tabs rt rPrChange pPrChange tcPrChange trPrChange tblPrChange tblPrExChange'.split(
    ' ',
  ),
)

/** What is known between one element and the next. */
interface Progress {
  /** Depth inside something unseen. */
  hidden: number
  isText: boolean
  isVanished: boolean
  isRowProperties: boolean
  pages: number
}

type Openings = Readonly<Record<string, (attributes: string) => void>>

/**
 * Handles `word/document.xml`: paragraphs and tables as they are seen, lists with the numbers
 * Word counts itself, insertions kept, deletions dropped.
 */
export function createBodyHandler(
  lists: DocxLists,
  content: DocumentContent,
): MarkupHandler & { pages: () => number } {
  const tables = createTableStack(content)
  const paragraphs = createParagraphStack(lists)
  const progress: Progress = {
    hidden: 0,
    isText: false,
    isVanished: false,
    isRowProperties: false,
    pages: 1,
  }
  const opened: Openings = {
    ...runOpenings(paragraphs, progress),
    ...propertyOpenings(paragraphs, progress),
  }

  function close(name: string): void {
    if (name === 't') progress.isText = false
    else if (name === 'trPr') progress.isRowProperties = false
    else if (name === 'p') {
      const text = paragraphs.close()
      if (text !== null) tables.paragraph(text)
      progress.isVanished = false
    } else tables.close(name)
  }

  return {
    pages: () => progress.pages,
    open(name, attributes) {
      if (progress.hidden > 0) progress.hidden += 1
      else if (progress.isRowProperties && name === 'del') tables.dropRow()
      else if (UNSEEN.has(name)) progress.hidden = 1
      else if (!tables.open(name, attributes)) opened[name]?.(attributes)
    },
    close(name) {
      if (progress.hidden > 0) progress.hidden -= 1
      else close(name)
    },
    text(text) {
      if (progress.isText && progress.hidden === 0 && !progress.isVanished) paragraphs.write(text)
    },
  }
}

/** The elements of a run that are text. */
function runOpenings(paragraphs: ParagraphStack, progress: Progress): Openings {
  const write = (text: string) => {
    if (!progress.isVanished) paragraphs.write(text)
  }
  return {
    p: () => paragraphs.open(),
    r: () => {
      progress.isVanished = false
    },
    t: () => {
      progress.isText = true
    },
    tab: () => write('\t'),
    ptab: () => write('\t'),
    cr: () => write('\n'),
    br: attributes => {
      if (attribute(attributes, 'type') === 'page') progress.pages += 1
      write('\n')
    },
    noBreakHyphen: () => write('-'),
    lastRenderedPageBreak: () => {
      progress.pages += 1
    },
  }
}

/** The properties that decide what is seen: hidden text, list numbers, styles that number. */
function propertyOpenings(paragraphs: ParagraphStack, progress: Progress): Openings {
  return {
    vanish: attributes => {
      progress.isVanished = !/^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '1')
    },
    trPr: () => {
      progress.isRowProperties = true
    },
    pStyle: attributes => {
      const paragraph = paragraphs.current()
      if (paragraph !== undefined) paragraph.style = attribute(attributes, 'val') ?? ''
    },
    numId: attributes => {
      const paragraph = paragraphs.current()
      if (paragraph !== undefined) paragraph.numberId = attribute(attributes, 'val') ?? ''
    },
    ilvl: attributes => {
      const paragraph = paragraphs.current()
      if (paragraph !== undefined) paragraph.level = numericAttribute(attributes, 'val', 0)
    },
  }
}
