import type { Piece } from './pieces.ts'
import { rules } from './rules.ts'
import type { Token } from './tokens.ts'

/** A piece and the tokens it was read from. */
export interface Item {
  rule: string
  piece: Piece
  first: Token
  last: Token
  /** The marks and «и» between the piece before it and it; «#» is an aside. */
  link: string
  /** It stands at the start of a line. */
  isLine: boolean
}

export interface Scan {
  items: Item[]
  /** Runs of tokens no rule read. */
  leftovers: Token[][]
  /** Marks and conjunctions between the pieces. */
  links: Token[]
}

/** What may stand between two dates without joining them. */
const besides: readonly Piece['is'][] = ['aside', 'responsible']

const conjunctions = ['и', 'а', 'также', 'г']

/** Reads tokens from left to right; at each place the rule that reads most wins. */
export function scan(tokens: readonly Token[]): Scan {
  const found: Scan = { items: [], leftovers: [], links: [] }
  let link = ''
  let isAfterLeftover = false
  let isLine = false
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (!token) break
    isLine ||= token.gap === 'line'
    const best = bestRule(tokens, at)
    const last = tokens[(best?.next ?? 0) - 1]
    if (best && last) {
      found.items.push({ rule: best.rule, piece: best.piece, first: token, last, link, isLine })
      link = besides.includes(best.piece.is) ? '#' : ''
      isLine = best.rule === 'item-number'
      isAfterLeftover = false
      at = best.next
      continue
    }
    at += 1
    if (isLink(token)) {
      link += token.text
      found.links.push(token)
      isAfterLeftover &&= token.is === 'mark' && !';,'.includes(token.text)
      continue
    }
    if (isAfterLeftover) found.leftovers.at(-1)?.push(token)
    else found.leftovers.push([token])
    isAfterLeftover = true
  }
  return found
}

function isLink(token: Token): boolean {
  return token.is === 'mark' || conjunctions.includes(token.text)
}

function bestRule(tokens: readonly Token[], at: number) {
  let best: { rule: string; piece: Piece; next: number } | null = null
  for (const { name, read } of rules) {
    const hit = read(tokens, at)
    if (hit && hit.next > (best?.next ?? at))
      best = { rule: name, piece: hit.value, next: hit.next }
  }
  return best
}
