/** The most characters the name of a tab has. */
const mostCharacters = 31

/** Sheets under names that Excel takes: without the signs it forbids, of its length, each once (letter case aside). */
export function namedSheets<Sheet extends { name: string }>(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>()
  return sheets.map(sheet => {
    const name = freeName(cleanName(sheet.name), taken)
    taken.add(name.toLowerCase())
    return { ...sheet, name }
  })
}

function cleanName(name: string): string {
  const clean = name
    .replace(/[[\]/\\:*?\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
  return clean === '' ? 'Лист' : cut(clean, mostCharacters)
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    const suffix = ` (${number})`
    free = `${cut(name, mostCharacters - suffix.length)}${suffix}`
  }
  return free
}

function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\s'\ud800-\udbff]+$/, '')
}
