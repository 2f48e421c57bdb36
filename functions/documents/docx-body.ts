import type { DocumentContent } from '../domain/roadmap/document-content.ts'
import { createListCounter, type NumberingDefinitions } from './docx-numbering.ts'
import type { ListStyle } from './docx-styles.ts'
import { createTableStack } from './docx-tables.ts'
import { attribute, type MarkupHandler, numericAttribute } from './scan-markup.ts'
import { createTextBudget } from './text-budget.ts'

export interface DocxLists {
  numbering: NumberingDefinitions
  styles: ReadonlyMap<string, ListStyle>
}

interface Paragraph {
  text: string
  numberId: string
  level: number
  style: string
}

/**
 * What a reader of the document does not see, or sees elsewhere: deleted text, the copy of a text box
 * for old versions of Word, field codes, the former properties of tracked changes.
 */
const UNSEEN =
  /^(?:del|moveFrom|mc:Fallback|instrText|delText|delInstrText|sectPr|tblGrid|.*PrChange|rt)$/

/**
 * Handles `word/document.xml`: paragraphs and tables as they are seen, lists with the numbers
 * Word counts itself, insertions kept, deletions dropped.
 */
export function createBodyHandler(
  lists: DocxLists,
  content: DocumentContent,
): MarkupHandler & { pages: () => number } {
  const tables = createTableStack(content)
  const counter = createListCounter(lists.numbering)
  const budget = createTextBudget()
  const paragraphs: Paragraph[] = []
  let hidden = 0
  let isText = false
  let isVanished = false
  let isRowProperties = false
  let pages = 1

  const write = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph === undefined || isVanished) return
    budget.spend(text.length)
    paragraph.text += text
  }

  const opened: Record<string, (attributes: string) => void> = {
    p: () => paragraphs.push({ text: '', numberId: '', level: 0, style: '' }),
    r: () => {
      isVanished = false
    },
    t: () => {
      isText = true
    },
    vanish: attributes => {
      isVanished = !/^(?:0|false|off)$/.test(attribute(attributes, 'val') ?? '1')
    },
    tab: () => write('\t'),
    ptab: () => write('\t'),
    cr: () => write('\n'),
    br: attributes => {
      if (attribute(attributes, 'type') === 'page') pages += 1
      write('\n')
    },
    lastRenderedPageBreak: () => {
      pages += 1
    },
    noBreakHyphen: () => write('-'),
    pStyle: attributes => set('style', attribute(attributes, 'val')),
    numId: attributes => set('numberId', attribute(attributes, 'val')),
    ilvl: attributes => {
      const paragraph = paragraphs.at(-1)
      if (paragraph !== undefined) paragraph.level = numericAttribute(attributes, 'val', 0)
    },
    trPr: () => {
      isRowProperties = true
    },
  }

  function set(field: 'style' | 'numberId', value: string | null): void {
    const paragraph = paragraphs.at(-1)
    if (paragraph !== undefined) paragraph[field] = value ?? ''
  }

  function closeParagraph(): void {
    const paragraph = paragraphs.pop()
    if (paragraph === undefined) return
    tables.paragraph(withLabel(paragraph))
    isVanished = false
  }

  function withLabel(paragraph: Paragraph): string {
    const style = lists.styles.get(paragraph.style)
    const numberId = paragraph.numberId === '' ? style?.numberId : paragraph.numberId
    if (numberId === undefined || numberId === '0') return paragraph.text
    const level = paragraph.numberId === '' ? (style?.level ?? 0) : paragraph.level
    const isBlank = paragraph.text.trim() === ''
    const label = counter.next(numberId, level)
    if (label === '' || (isBlank && label === '-')) return paragraph.text
    return `${label} ${paragraph.text}`
  }

  return {
    pages: () => pages,
    open(name, attributes) {
      if (hidden > 0) hidden += 1
      else if (isRowProperties && name === 'del') tables.dropRow()
      else if (UNSEEN.test(name)) hidden = 1
      else if (!tables.open(name, attributes)) opened[name]?.(attributes)
    },
    close(name) {
      if (hidden > 0) {
        hidden -= 1
        return
      }
      if (name === 'p') closeParagraph()
      else if (name === 't') isText = false
      else if (name === 'trPr') isRowProperties = false
      else tables.close(name)
    },
    text(text) {
      if (isText && hidden === 0) write(text)
    },
  }
}
