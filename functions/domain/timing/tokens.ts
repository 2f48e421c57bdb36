import { monthNamed } from './lexicon.ts'
import type { Letter } from './normalise.ts'

/** A number, a Roman numeral, a word or a single mark, with its place in the verbatim text. */
export interface Token {
  is: 'number' | 'roman' | 'word' | 'mark'
  text: string
  /** Of a number or a numeral; the month of a month word; otherwise `null`. */
  value: number | null
  from: number
  to: number
  /** What stands between it and the token before it. */
  gap: 'none' | 'space' | 'line'
  /** Mended from a word that is one letter away. */
  isMistyped?: boolean
}

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

const cyrillicOf: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  u: 'и',
  x: 'х',
  y: 'у',
}

/** Splits normalised letters into tokens; Latin look-alikes inside Russian words become Russian. */
export function tokenise(letters: readonly Letter[]): Token[] {
  const tokens: Token[] = []
  let gap = 'none' as Token['gap']
  for (let at = 0; at < letters.length; ) {
    const end = endOfToken(letters, at)
    const text = letters
      .slice(at, end)
      .map(({ char }) => char)
      .join('')
    if (text.trim() === '') gap = text.includes('\n') || gap === 'line' ? 'line' : 'space'
    else {
      tokens.push(token(text, letters[at]?.from ?? 0, letters[end - 1]?.to ?? 0, gap))
      gap = 'none'
    }
    at = end
  }
  return tokens
}

const classes = [/\d/u, /\p{L}/u, /\s/u]

function endOfToken(letters: readonly Letter[], at: number): number {
  const same = classes.find(one => one.test(letters[at]?.char ?? ''))
  if (!same) return at + 1
  let end = at + 1
  while (end < letters.length && same.test(letters[end]?.char ?? '')) end += 1
  return end
}

function token(text: string, from: number, to: number, gap: Token['gap']): Token {
  const place = { from, to, gap }
  if (/^\d/u.test(text)) return { is: 'number', text, value: Number(text), ...place }
  if (!/^\p{L}/u.test(text)) return { is: 'mark', text, value: null, ...place }
  const numeral = numeralOf(text)
  if (numeral) return { is: 'roman', text, value: numeral, ...place }
  return wordToken(russianOf(text), place)
}

/** A word token; `value` is its month, where it names one. */
export function wordToken(text: string, place: Pick<Token, 'from' | 'to' | 'gap'>): Token {
  const { from, to, gap } = place
  return { is: 'word', text, value: monthNamed(text) ?? null, from, to, gap }
}

/** Typed in Latin or Russian letters, with l for I: 1 to 12, otherwise `null`. */
function numeralOf(word: string): number | null {
  if (!/^[ivxlхі]+$/u.test(word)) return null
  const latin = word.replaceAll('х', 'x').replaceAll(/[іl]/gu, 'i')
  const index = numerals.indexOf(latin)
  return index < 0 ? null : index + 1
}

function russianOf(word: string): string {
  const mapped = [...word].map(char => cyrillicOf[char] ?? char).join('')
  return /[a-z]/u.test(mapped) ? word : mapped
}
