import { keywords, monthForms, monthNamed, prepositions } from './lexicon.ts'
import { type Token, wordToken } from './tokens.ts'

const known = new Set([...keywords, ...monthForms])
const fusible = new Set([...known, ...prepositions])
/** Shorter words have too many neighbours («карта» is one letter from «марта»). */
const mendable = [...known].filter(word => word.length >= 6)
const mostPieces = 12

/** Mends words broken by a space, a hyphen or a line end, fused words, and words one letter away from a known one. */
export function mendWords(tokens: readonly Token[]): Token[] {
  const joined = joinPieces(tokens)
  return joined.flatMap(token => (isKnown(token) ? [token] : (split(token) ?? [corrected(token)])))
}

function isKnown(token: Token): boolean {
  return token.is !== 'word' || known.has(token.text) || monthNamed(token.text) !== undefined
}

function joinPieces(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const found = longestJoin(tokens, at)
    const token = found?.token ?? tokens[at]
    if (token) joined.push(token)
    at = found?.next ?? at + 1
  }
  return joined
}

function longestJoin(tokens: readonly Token[], at: number): { token: Token; next: number } | null {
  const first = tokens[at]
  if (first?.is !== 'word' && first?.is !== 'roman') return null
  let text = first.text
  let best: { token: Token; next: number } | null = null
  for (let next = at + 1, pieces = 1; pieces < mostPieces; pieces += 1) {
    const after = tokens[next]
    const hasHyphen =
      after?.text === '-' && after.gap === 'none' && tokens[next + 1]?.gap === 'line'
    const piece = hasHyphen ? tokens[next + 1] : after
    if (!piece || (piece.is !== 'word' && piece.is !== 'roman')) break
    text += piece.text
    next += hasHyphen ? 2 : 1
    if (known.has(text) && isBroken(tokens.slice(at, next))) {
      best = { token: wordToken(text, { ...first, to: piece.to }), next }
    }
  }
  return best
}

/** «март а также» is two words: a piece that is a whole word of its own is not glued to a month. */
function isBroken(pieces: readonly Token[]): boolean {
  if (pieces.length > 3) return true
  const last = pieces.at(-1)?.text ?? ''
  if (['а', 'и', 'с', 'к', 'в', 'о', 'у'].includes(last)) return false
  return pieces.some(piece => piece.is === 'word' && !known.has(piece.text))
}

function split(token: Token): Token[] | null {
  for (let cut = 1; cut < token.text.length - 2; cut += 1) {
    const [first, second] = [token.text.slice(0, cut), token.text.slice(cut)]
    if (!fusible.has(first) || !known.has(second)) continue
    const middle = Math.min(token.from + cut, token.to)
    return [
      wordToken(first, { ...token, to: middle }),
      wordToken(second, { from: middle, to: token.to, gap: 'none' }),
    ]
  }
  return null
}

function corrected(token: Token): Token {
  if (token.text.length < 5) return token
  const near = mendable.filter(word => isOneSlipAway(token.text, word))
  const meanings = new Set(near.map(word => monthNamed(word) ?? word))
  const word = near[0]
  if (word !== undefined && isOtherEnding(token.text, word)) return token
  if (word === undefined || (meanings.size > 1 && !sharesStem(near))) return token
  return { ...wordToken(word, token), isMistyped: true }
}

/** «пятницам» is «пятница» in another case: rules read words by their stems, months apart. */
function isOtherEnding(typed: string, known: string): boolean {
  return monthNamed(known) === undefined && typed.slice(0, -2) === known.slice(0, typed.length - 2)
}

function sharesStem(words: readonly string[]): boolean {
  return new Set(words.map(word => word.slice(0, 5))).size === 1
}

/** One letter missing, added, changed, or two neighbours swapped. */
export function isOneSlipAway(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1 || typed === meant) return false
  let start = 0
  while (start < typed.length && typed[start] === meant[start]) start += 1
  const rest = (word: string, skip: number) => word.slice(start + skip)
  return (
    rest(typed, 1) === rest(meant, 1) ||
    rest(typed, 1) === rest(meant, 0) ||
    rest(typed, 0) === rest(meant, 1) ||
    (typed[start] === meant[start + 1] &&
      typed[start + 1] === meant[start] &&
      rest(typed, 2) === rest(meant, 2))
  )
}
