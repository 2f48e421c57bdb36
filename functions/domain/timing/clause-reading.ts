import type { Piece } from './pieces.ts'
import type { Recurrence, TimingWarning, Window } from './reading.ts'
import type { Item } from './scan.ts'

/** What a clause gives; `form` says what kind of phrase it is. */
export interface ClauseReading {
  windows: Window[]
  recurs: Recurrence | null
  isStanding: boolean
  warnings: TimingWarning[]
  form: 'dates' | 'stretches' | 'regular' | 'standing' | 'event' | 'nothing'
  /** Items whose meaning could not be had: their text is unread. */
  unread: Item[]
  hasUnplaced: boolean
}

/** A clause that says nothing. */
export const emptyReading: ClauseReading = {
  windows: [],
  recurs: null,
  isStanding: false,
  warnings: [],
  form: 'nothing',
  unread: [],
  hasUnplaced: false,
}

/** The first piece of a kind. */
export function pick<K extends Piece['is']>(
  items: readonly Item[],
  kind: K,
): Extract<Piece, { is: K }> | undefined {
  return items
    .map(({ piece }) => piece)
    .find((piece): piece is Extract<Piece, { is: K }> => piece.is === kind)
}

/** In the order of their last days, without repeats. */
export function uniqueInOrder(windows: readonly Window[]): Window[] {
  return unique(windows).sort((a, b) => a.to.localeCompare(b.to))
}

export function unique(windows: readonly Window[]): Window[] {
  const seen = new Set<string>()
  return windows.filter(({ from, to }) => {
    const key = `${from}/${to}`
    return !seen.has(key) && seen.add(key)
  })
}
