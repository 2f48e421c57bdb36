/** One letter of the normalised text and the part of the verbatim text it stands for, `from` inclusive, `to` exclusive. */
export interface Letter {
  char: string
  from: number
  to: number
}

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/u
const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]/u
const dash = /[-\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d÷]/u
const quote = /["'«»“”„‟‘’‹›`]/u
const compatibility = /[\u2150-\u218f\uff01-\uff5e]/u

/**
 * The text in lower case, with one kind of dash, quote, space and line break, without soft hyphens and ё,
 * every letter with its place in the verbatim text.
 */
export function normalise(text: string): Letter[] {
  const letters: Letter[] = []
  for (let from = 0; from < text.length; ) {
    const source = String.fromCodePoint(text.codePointAt(from) ?? 0)
    const to = from + source.length
    if (/\p{M}/u.test(source)) combine(letters, source, to)
    else for (const char of plainOf(source)) letters.push({ char, from, to })
    from = to
  }
  return withDigits(letters)
}

/** «й» may come as «и» and a breve; other marks (the dots of «ё», stresses) are dropped. */
function combine(letters: Letter[], mark: string, to: number): void {
  const last = letters.at(-1)
  if (!last) return
  last.to = to
  if (mark === '\u0306' && last.char === 'и') last.char = 'й'
}

function plainOf(source: string): string {
  if (invisible.test(source)) return ''
  if (lineBreak.test(source)) return '\n'
  if (/\s/u.test(source)) return ' '
  if (dash.test(source)) return '-'
  if (quote.test(source)) return '"'
  const plain = compatibility.test(source) ? source.normalize('NFKC') : source
  return plain.toLowerCase().replaceAll('ё', 'е')
}

/** A letter typed for a digit (О1.09, З0.08) is the digit where only digits and dots stand around it. */
function withDigits(letters: Letter[]): Letter[] {
  const at = (index: number) => letters[index]?.char ?? ' '
  return letters.map((letter, index) => {
    const digit = /[оo]/u.test(letter.char) ? '0' : letter.char === 'з' ? '3' : null
    if (digit === null) return letter
    const [before, after] = [at(index - 1), at(index + 1)]
    const isInside = /[\d.]/.test(before) && /[\d.]/.test(after) && /\d/.test(before + after)
    const isFirst = /[\s(]/u.test(before) && /\d/.test(after)
    return isInside || isFirst ? { ...letter, char: digit } : letter
  })
}
