import type { Day } from '../timing/reading.ts'
import { lengthInDays } from './days.ts'

/**
 * Days in blocks of 1, 2, 4 … 8192 of them (a binary indexed tree; Fenwick, 1994): whatever is counted ready keeps a
 * row a block, so that the sum up to any day, or what holds on it, is read from at most 14 rows.
 * A block is one number: its level times 8192, and its place on that level. A change on a day is added to every block that
 * holds the day and has an even place: `store/tally.ts` and the migrations say so in SQL.
 */
const firstDay: Day = '2024-01-01'
const levels = 14
const days = 8192
const levelsOf = Array.from({ length: levels }, (_, level) => level)

/** The day after the last one, as a number: what has no end ends here (6 June 2046). */
export const endOfDays = days

/** Days since 1 January 2024; what lies outside the blocks counts as their first or last day. */
export function numberOfDay(day: Day): number {
  return Math.min(days - 1, Math.max(0, lengthInDays({ from: firstDay, to: day }) - 1))
}

function blockOf(level: number, place: number): number {
  return level * days + place
}

/** The blocks whose sum is everything up to a day, the day included. */
export function blocksUpTo(day: Day): number[] {
  const count = numberOfDay(day) + 1
  return levelsOf
    .filter(level => ((count >> level) & 1) === 1)
    .map(level => blockOf(level, (count >> level) - 1))
}

/** The blocks a day lies in, one of each size: a stretch that holds the day stands in exactly one of them. */
export function blocksAround(day: Day): number[] {
  const number = numberOfDay(day)
  return levelsOf.map(level => blockOf(level, number >> level))
}

/** The fewest blocks that make up the stretch of day numbers `from <= day < to`. */
export function cover(from: number, to: number): number[] {
  return levelsOf.flatMap(level => {
    const first = (from + (1 << level) - 1) >> level
    const end = to >> level
    if (first >= end) return []
    const low = (first & 1) === 1 ? [blockOf(level, first)] : []
    return (end & 1) === 1 ? [...low, blockOf(level, end - 1)] : low
  })
}
