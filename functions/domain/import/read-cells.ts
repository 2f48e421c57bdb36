/** A list as cells: rows of texts, as they stand in the file, empty rows included. */
export type Cells = readonly (readonly string[])[]

const separators = ['\t', ';', ','] as const

/** Cells of a CSV file or of cells pasted from a spreadsheet. The separator is the one that splits the first lines most. */
export function readCells(text: string): string[][] {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(clean)
  const rows = splitRows(clean, separator)
  while (rows.at(-1)?.every(cell => cell === '')) rows.pop()
  return rows
}

function separatorOf(text: string): string {
  const head = text
    .split('\n')
    .slice(0, 5)
    .join('\n')
    .replace(/"[^"]*"/g, '')
  const counts = separators.map(one => [one, head.split(one).length] as const)
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/** Quoted cells may hold the separator, line ends and doubled quotes. */
function splitRows(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at, separator)
    rows.at(-1)?.push(cell.text.trim())
    at = cell.end
    if (at >= text.length) break
    if (text[at] === '\n') rows.push([])
    at += 1
  }
  return rows
}

function plainAt(text: string, start: number, separator: string) {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1
  return { text: text.slice(start, end), end }
}

function quotedAt(text: string, start: number) {
  let end = start + 1
  let found = ''
  for (;;) {
    const next = text.indexOf('"', end)
    if (next < 0) return { text: found + text.slice(end), end: text.length }
    found += text.slice(end, next)
    if (text[next + 1] !== '"') return { text: found, end: next + 1 }
    found += '"'
    end = next + 2
  }
}
