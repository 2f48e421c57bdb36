import type { DocumentContent } from '../domain/roadmap/document-content.ts'
import { createHtmlTables } from './html-tables.ts'
import { type MarkupHandler, numericAttribute, scanMarkup } from './scan-markup.ts'
import { createTextBudget } from './text-budget.ts'

const LINE_BREAKING = /^(?:p|div|li|h[1-6]|br|ul|ol|blockquote|center|caption|section|article)$/
const SKIPPED = /^(?:head|style|script|xml|title|del|template)$/

/** Paragraphs and tables of HTML as Word, Excel and web pages put it on the clipboard. */
export function readHtml(html: string): DocumentContent {
  const content: DocumentContent = { blocks: [] }
  const handler = createHtmlHandler(content)
  const scanner = scanMarkup(withoutSkipped(handler), 'html')
  scanner.write(html)
  scanner.end()
  handler.end()
  return content
}

/** Leaves out what a page does not show, up to its own closing tag. */
function withoutSkipped(handler: MarkupHandler): MarkupHandler {
  let skipped = ''
  return {
    open(name, attributes) {
      if (skipped !== '') return
      if (SKIPPED.test(name)) skipped = name
      else handler.open(name, attributes)
    },
    close(name) {
      if (skipped === '') handler.close(name)
      else if (name === skipped) skipped = ''
    },
    text(text) {
      if (skipped === '') handler.text(text)
    },
  }
}

function createHtmlHandler(content: DocumentContent): MarkupHandler & { end(): void } {
  const tables = createHtmlTables(content)
  const budget = createTextBudget()
  const lists: Array<number | null> = []
  let outside = ''

  function write(text: string): void {
    budget.spend(text.length)
    if (!tables.write(text)) outside += text
  }

  function endParagraphs(): void {
    for (const text of outside.split('\n')) {
      if (text.trim() !== '') content.blocks.push({ kind: 'paragraph', text })
    }
    outside = ''
  }

  function startItem(): void {
    const next = lists.pop()
    if (next === undefined) return
    write(next === null ? '- ' : `${next}. `)
    lists.push(next === null ? null : next + 1)
  }

  return {
    open(name, attributes) {
      if (name === 'table') endParagraphs()
      if (LINE_BREAKING.test(name)) write('\n')
      if (name === 'ol') lists.push(numericAttribute(attributes, 'start', 1))
      else if (name === 'ul') lists.push(null)
      else if (name === 'li') startItem()
      tables.open(name, attributes)
    },
    close(name) {
      if (name === 'ol' || name === 'ul') lists.pop()
      if (LINE_BREAKING.test(name) && name !== 'br') write('\n')
      tables.close(name)
    },
    text: text => write(text.replace(/[^\S\u00A0]+/g, ' ')),
    end() {
      tables.end()
      endParagraphs()
    },
  }
}
