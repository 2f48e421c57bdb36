import type { RequestContext } from './route.ts'

/** A cell of a list: what is not there is empty. */
export type CsvCell = string | number | null

/** Of which day a list is and what was asked for: two columns at the end of each row, so that sorted, filtered and joined lists keep it. */
export interface CsvAbout {
  heads: readonly [day: string, asked: string]
  day: string
  asked: string
  /** Said in the only row of a list that has none. */
  none: string
}

/**
 * Answers with a list that Excel opens as it is: UTF-8 with its mark, `;` between the cells.
 * A cell that a spreadsheet would take for a formula is made text (OWASP, CSV Injection).
 */
export function csv(
  c: RequestContext,
  name: string,
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  about?: CsvAbout,
): Response {
  const table = about === undefined ? [header, ...rows] : withAbout(header, rows, about)
  const lines = table.map(cells => cells.map(cellOf).join(';'))
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', disposition(name))
  c.header('cache-control', 'private, no-store')
  return c.body(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function withAbout(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  { heads, day, asked, none }: CsvAbout,
): CsvCell[][] {
  const empty = [...header.map(() => null), day, `${asked}: ${none}`]
  const full = rows.map(row => [...row, day, asked])
  return [[...header, ...heads], ...(full.length === 0 ? [empty] : full)]
}

function cellOf(value: CsvCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 6266: the name as it is for browsers that read it, plain letters for the others. */
function disposition(name: string): string {
  return `attachment; filename="list.csv"; filename*=UTF-8''${encodeURIComponent(name)}`
}
