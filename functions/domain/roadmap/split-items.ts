import { looksLikeTiming } from './column-contents.ts'
import type { RowDraft } from './row-drafts.ts'

interface Item {
  /** Its number, `null` for a dash. */
  number: string | null
  /** With its mark, as written. */
  text: string
  /** Without its mark. */
  bare: string
}

interface Listing {
  /** What stands before the first item. */
  lead: string
  items: Item[]
}

const MARK =
  /^(?:(\d{1,2}(?:\.\d{1,2}){0,2})\s?[.)](?!\d)\s*|(\d{1,2}\.\d{1,2})\s+(?=[А-ЯЁ])|[-–—−•·*]\s*)(?=\S)/

/** The numbered or dashed items of a cell, a line each; lines without a mark belong to the item above. */
export function readListing(text: string): Listing {
  const lead: string[] = []
  const items: Item[] = []
  for (const line of breakInlineItems(text).split('\n')) {
    const mark = MARK.exec(line)
    const last = items.at(-1)
    if (mark !== null) items.push(itemOf(line, mark))
    else if (last === undefined) lead.push(line)
    else {
      last.text += `\n${line}`
      last.bare += `\n${line}`
    }
  }
  return { lead: lead.join('\n'), items }
}

function itemOf(line: string, mark: RegExpExecArray): Item {
  return {
    number: mark[1] ?? mark[2] ?? null,
    text: line,
    bare: line.slice(mark[0].length).replace(/[;.]$/, ''),
  }
}

/** «1) …; 2) …» on one line: broken where the next number follows the end of a clause. */
function breakInlineItems(text: string): string {
  if (!/^1\s?[.)]/m.test(text)) return text
  let next = 2
  return text.replace(/([;.])\s+(\d{1,2})(\)|\.(?=\s?[А-ЯЁ]))/g, (whole, end, number, close) => {
    if (Number(number) !== next) return whole
    next += 1
    return `${end}\n${number}${close}`
  })
}

/** The items inside a text, without their marks; `[]` where it is one. */
export function readItems(text: string): string[] {
  const { items } = readListing(text)
  return items.length > 1 ? items.map(item => item.bare) : []
}

/**
 * A row whose numbered items have a deadline each becomes a row per item;
 * where the counts or the numbers disagree it stays one row.
 */
export function splitRow(row: RowDraft): RowDraft[] {
  const { lead, items } = readListing(row.text)
  const isNumbered = items.length > 1 && items.every(item => item.number !== null)
  const timings = isNumbered ? readTimingLines(row.timing, items) : null
  if (timings === null) return [row]
  const responsibles = linesFor(row.responsible, items.length)
  const results = linesFor(row.result, items.length)
  return items.map((item, index) => ({
    ...row,
    activity: row.activity || lead,
    text: item.text,
    timing: timings[index] ?? '',
    responsible: responsibles?.[index] ?? row.responsible,
    result: results?.[index] ?? row.result,
  }))
}

function readTimingLines(timing: string, items: readonly Item[]): string[] | null {
  const lines = timing.split('\n')
  if (lines.length !== items.length || !lines.every(looksLikeTiming)) return null
  const numbers = lines.map(line => /^(\d{1,2})(?:\)|\.(?!\d))\s*\S/.exec(line)?.[1])
  const isNumbered = numbers.every(number => number !== undefined)
  if (!isNumbered) return lines
  const isSame = numbers.every((number, index) => number === items[index]?.number)
  return isSame ? lines.map(line => line.replace(/^\d{1,2}[.)]\s*/, '')) : null
}

function linesFor(cell: string, count: number): string[] | null {
  const lines = cell.split('\n')
  const isRun = lines.some(line => /^[а-яё]/.test(line))
  return lines.length === count && !isRun ? lines : null
}
