import type { Dated, PieceKind } from './pieces.ts'
import type { Item } from './scan.ts'

/** Pieces that are read together. */
export interface Clause {
  items: Item[]
  /** «далее …» */
  isThen: boolean
}

const timeKinds: readonly PieceKind[] = [
  'when',
  'years',
  'every',
  'month-day',
  'weekday',
  'nth-weekday',
  'nth-week',
  'edge-day',
  'term',
  'standing',
  'counted',
]

/** Splits at «;», at «далее», and at line ends that do not merely wrap a phrase. */
export function splitClauses(items: readonly Item[]): Clause[] {
  const clauses: Clause[] = [{ items: [], isThen: false }]
  for (const item of items) {
    const current = clauses.at(-1)
    if (!current) continue
    if (item.piece.is === 'then') {
      clauses.push({ items: [], isThen: true })
      continue
    }
    if (startsClause(item, current)) clauses.push({ items: [item], isThen: false })
    else current.items.push(item)
  }
  return clauses.filter(({ items: some, isThen }) => some.length > 0 || isThen)
}

function startsClause(item: Item, { items, isThen }: Clause): boolean {
  const times = items.filter(isTime)
  if (times.length === 0 && isThen) return false
  if (item.link.includes(';')) return times.length > 0 && !goesOn(item, times)
  if (!item.isLine || times.length === 0) return false
  const isWrapped = /[,(-]$/u.test(item.link)
  return !isWrapped && !isScope(times) && !isModifier(item, times)
}

/** «до 5 сентября; 5 января»: the same day of another month after «;» goes on with the series of «до». */
function goesOn({ piece, link }: Item, times: readonly Item[]): boolean {
  const before = times.at(-1)?.piece
  if (link !== ';' || piece.is !== 'when' || before?.is !== 'when') return false
  const last = before.whens.at(-1)
  if (last?.is !== 'by' || !last.to.unit.isDay) return false
  return piece.whens.every(
    when => when.is === 'span' && when.from === when.to && isOtherMonth(when.to, last.to),
  )
}

function isOtherMonth(one: Dated, other: Dated): boolean {
  const isSameDay = one.unit.isDay && one.unit.ends % 100 === other.unit.ends % 100
  return isSameDay && one.unit.ends !== other.unit.ends && !one.years === !other.years
}

export function isTime(item: Item): boolean {
  return timeKinds.includes(item.piece.is)
}

/** «Ежегодно», «2023-2024 уч. год» over the lines that follow. */
function isScope(times: readonly Item[]): boolean {
  return times.every(
    ({ piece }) => piece.is === 'every' || (piece.is === 'years' && !piece.isDuring),
  )
}

/** «ежемесячно» or «(2023 год)» on the line under a stretch of time. */
function isModifier(item: Item, times: readonly Item[]): boolean {
  if (item.link.endsWith('(')) return true
  const only = times.length === 1 ? times[0]?.piece : undefined
  if (item.piece.is === 'years') {
    return (
      only?.is === 'when' && only.whens.every(when => when.is === 'since' || when.to.years === null)
    )
  }
  if (item.piece.is !== 'every') return false
  if (item.piece.recurs === 'yearly') return only?.is === 'when'
  return only?.is === 'standing' || (only?.is === 'when' && only.whens.some(isLongStretch))
}

function isLongStretch(when: Extract<Item['piece'], { is: 'when' }>['whens'][number]): boolean {
  return (
    when.is === 'span' && !(when.to.unit.isDay && when.from === when.to) && when.from !== when.to
  )
}
