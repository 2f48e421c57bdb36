import { createListCounter, type NumberingDefinitions } from './docx-numbering.ts'
import type { ListStyle } from './docx-styles.ts'
import { createTextBudget } from './text-budget.ts'

export interface DocxLists {
  numbering: NumberingDefinitions
  styles: ReadonlyMap<string, ListStyle>
}

export interface DocxParagraph {
  text: string
  /** Its own `numId`, `''` where its style decides; `0` takes it out of the style's list. */
  numberId: string
  level: number
  style: string
}

/** The paragraphs open at the moment: one inside another where a text box is anchored. */
export interface ParagraphStack {
  open(): void
  current(): DocxParagraph | undefined
  write(text: string): void
  /** The finished paragraph's text with the label Word draws before it, `null` where none was open. */
  close(): string | null
}

export function createParagraphStack(lists: DocxLists): ParagraphStack {
  const stack: DocxParagraph[] = []
  const counter = createListCounter(lists.numbering)
  const budget = createTextBudget()

  function labelOf(paragraph: DocxParagraph): string {
    const style = lists.styles.get(paragraph.style)
    const isOwn = paragraph.numberId !== ''
    const numberId = isOwn ? paragraph.numberId : (style?.numberId ?? '0')
    if (numberId === '0') return ''
    const label = counter.next(numberId, isOwn ? paragraph.level : (style?.level ?? 0))
    return label === '-' && paragraph.text.trim() === '' ? '' : label
  }

  return {
    open: () => stack.push({ text: '', numberId: '', level: 0, style: '' }),
    current: () => stack.at(-1),
    write(text) {
      const paragraph = stack.at(-1)
      if (paragraph === undefined) return
      budget.spend(text.length)
      paragraph.text += text
    },
    close() {
      const paragraph = stack.pop()
      if (paragraph === undefined) return null
      const label = labelOf(paragraph)
      return label === '' ? paragraph.text : `${label} ${paragraph.text}`
    },
  }
}
