import type { DocumentContent } from '../domain/roadmap/document-content.ts'
import { DocumentRefusal, type DocumentResult, readingOr } from './document-problem.ts'
import { readHtml } from './read-html.ts'
import { readTsv } from './read-tsv.ts'

const MARKUP = /<(?:table|html|body|meta|p|div|span|!--)\b|<!--/i

/** What was pasted: HTML of a clipboard, or cells as plain text. */
export function readPasted(pasted: string): DocumentResult<{ content: DocumentContent }> {
  return readingOr(() => {
    if (pasted.trim() === '') throw new DocumentRefusal('empty-paste')
    const start = pasted.search(MARKUP)
    const content = start < 0 ? readTsv(pasted) : readHtml(pasted.slice(start))
    return { ok: true, content }
  })
}
