import type { RequestContext } from './route.ts'

/** A cell of a list: what is not there is empty. */
export type CsvCell = string | number | null

/**
 * Answers with a list that Excel opens as it is: UTF-8 with its mark, `;` between the cells.
 * A cell that a spreadsheet would take for a formula is made text (OWASP, CSV Injection).
 */
export function csv(
  c: RequestContext,
  name: string,
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): Response {
  const lines = [header, ...rows].map(cells => cells.map(cellOf).join(';'))
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', disposition(name))
  c.header('cache-control', 'private, no-store')
  return c.body(`\uFEFF${lines.join('\r\n')}\r\n`)
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
