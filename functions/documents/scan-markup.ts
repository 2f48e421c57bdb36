import { DOCUMENT_LIMITS } from './document-limits.ts'
import { DocumentRefusal } from './document-problem.ts'
import { decodeEntities } from './entities.ts'

/** Receives a document as it streams by. Attributes come raw: few are ever looked at, see {@link attribute}. */
export interface MarkupHandler {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

export interface MarkupScanner {
  write(chunk: string): void
  end(): void
}

type Markup = 'xml' | 'html'

const RAW_TEXT = /^(?:script|style)$/
const VOID = /^(?:area|base|br|col|hr|img|input|link|meta|wbr)$/

/**
 * Reads XML or HTML in pieces, without building a tree: a 100-row document would make some 20 000 nodes
 * of which a few hundred matter.
 *
 * XML must close what it opens and may declare nothing (`DOCTYPE`); HTML is taken as it comes.
 *
 * @throws {DocumentRefusal} `doctype`, or `damaged` where XML is not well-formed.
 */
export function scanMarkup(handler: MarkupHandler, markup: Markup): MarkupScanner {
  let rest = ''
  let depth = 0
  let rawElement = ''

  function tag(source: string): void {
    if (source.charCodeAt(0) === 47) {
      depth -= 1
      if (markup === 'xml' && depth < 0) throw new DocumentRefusal('damaged')
      handler.close(nameOf(source.slice(1), markup))
      return
    }
    const name = nameOf(source, markup)
    const isClosed = source.endsWith('/') || (markup === 'html' && VOID.test(name))
    handler.open(name, source.slice(name.length))
    if (isClosed) handler.close(name)
    else depth += 1
    if (markup === 'html' && !isClosed && RAW_TEXT.test(name)) rawElement = name
  }

  function text(piece: string): void {
    if (piece !== '') handler.text(decodeEntities(piece, markup))
  }

  function piece(source: string, start: number): number {
    if (rawElement !== '') return skipRawText(source, start)
    const end = markupEnd(source, start)
    if (end < 0) return -1
    if (source.startsWith('<![CDATA[', start)) handler.text(source.slice(start + 9, end - 2))
    else if (isDeclaration(source, start)) refuseDoctype(source, start, markup)
    else if (markup === 'html' && !/[A-Za-z/]/.test(source[start + 1] ?? '')) text('<')
    else tag(source.slice(start + 1, end))
    return end + 1
  }

  function skipRawText(source: string, start: number): number {
    const end = source.toLowerCase().indexOf(`</${rawElement}`, start)
    if (end >= 0) rawElement = ''
    return end
  }

  return {
    write(chunk) {
      const source = rest + chunk
      let at = 0
      while (at < source.length) {
        const start = source.indexOf('<', at)
        if (start < 0) break
        if (rawElement === '') text(source.slice(at, start))
        const next = piece(source, start)
        at = next < 0 ? start : next
        if (next < 0) break
      }
      rest = source.slice(at)
      if (rest.length > DOCUMENT_LIMITS.markupCharacters) rest = flushLong(rest, text)
    },
    end() {
      if (markup === 'xml' && (depth !== 0 || rest.trim() !== ''))
        throw new DocumentRefusal('damaged')
      if (!rest.startsWith('<')) text(rest)
      rest = ''
    },
  }
}

function nameOf(source: string, markup: Markup): string {
  const end = source.search(/[\s/]/)
  const name = end < 0 ? source : source.slice(0, end)
  return markup === 'html' ? name.toLowerCase() : name
}

function isDeclaration(source: string, start: number): boolean {
  const next = source[start + 1]
  return next === '!' || next === '?'
}

function refuseDoctype(source: string, start: number, markup: Markup): void {
  if (markup === 'xml' && /^<!(?!--)/.test(source.slice(start, start + 4))) {
    throw new DocumentRefusal('doctype')
  }
}

/** Index of the last character of the piece of markup that starts here, -1 where it is not all there yet. */
function markupEnd(source: string, start: number): number {
  for (const [opening, closing] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!source.startsWith(opening, start)) continue
    const end = source.indexOf(closing, start + opening.length)
    return end < 0 ? -1 : end + closing.length - 1
  }
  return tagEnd(source, start)
}

function tagEnd(source: string, start: number): number {
  let end = source.indexOf('>', start)
  let from = start
  while (end >= 0) {
    const quote = openQuote(source, from, end)
    if (quote < 0) return end
    const closing = source.indexOf(source[quote] ?? '"', quote + 1)
    if (closing < 0) return -1
    from = closing + 1
    end = source.indexOf('>', from)
  }
  return -1
}

/** Position of a quote that opens an attribute's value before `end` and closes after it, else -1. */
function openQuote(source: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const code = source.charCodeAt(at)
    if ((code === 34 || code === 39) && source.charCodeAt(at - 1) === 61) {
      const closing = source.indexOf(source[at] ?? '"', at + 1)
      if (closing < 0 || closing > end) return at
      at = closing
    }
    at += 1
  }
  return -1
}

/** Text may be any length, a tag may not: a whole document inside one tag is no document. */
function flushLong(rest: string, text: (piece: string) => void): string {
  if (rest.startsWith('<')) throw new DocumentRefusal('damaged')
  const keep = rest.lastIndexOf('&') > rest.length - 12 ? rest.lastIndexOf('&') : rest.length
  text(rest.slice(0, keep))
  return rest.slice(keep)
}

const patterns = new Map<string, RegExp>()

/** The value of an attribute by its local name (`val` finds `w:val`), `null` where it is absent. */
export function attribute(attributes: string, name: string): string | null {
  let pattern = patterns.get(name)
  if (pattern === undefined) {
    pattern = new RegExp(`[\\s:"']${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
    patterns.set(name, pattern)
  }
  const found = pattern.exec(attributes)
  if (found === null) return null
  return decodeEntities(found[1] ?? found[2] ?? found[3] ?? '', 'xml')
}

/** The value of a whole-number attribute, or `fallback`. */
export function numericAttribute(attributes: string, name: string, fallback: number): number {
  const value = Number(attribute(attributes, name) ?? Number.NaN)
  return Number.isInteger(value) ? value : fallback
}
