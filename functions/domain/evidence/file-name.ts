import type { FileKind } from './file-kind.ts'

const mostCharacters = 120

/**
 * The name a file is kept and given out under: no folders, no control or invisible characters,
 * at most 120 characters, and an ending that says what the file is.
 * @example cleanFileName('C:\\docs\\Приказ.PDF', pdf) // 'Приказ.PDF'
 */
export function cleanFileName(name: string, kind: FileKind): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/\p{C}/gu, '')
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const ending = endingOf(clean, kind)
  const stem = (ending === null ? clean : clean.slice(0, -ending.length - 1)).replace(
    /^[\s.]+|[\s.]+$/g,
    '',
  )
  const tail = `.${ending ?? kind.endings[0]}`
  return shorten(stem === '' ? 'document' : stem, mostCharacters - tail.length) + tail
}

function endingOf(name: string, kind: FileKind): string | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]
  return ending !== undefined && kind.endings.includes(ending.toLowerCase()) ? ending : null
}

/** Cut between characters, never inside one. */
function shorten(text: string, most: number): string {
  const cut = text.slice(0, most)
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd()
}
