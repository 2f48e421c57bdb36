import { addDays } from '../calendar/days.ts'
import type { ObligationState } from '../obligation/state.ts'
import type { Day } from '../timing/reading.ts'
import { mondayOf } from './sending-hours.ts'

/** The parts of a school's digest, in the order they are read. */
export const digestParts = ['overdue', 'returned', 'this-week', 'opened', 'next-30-days'] as const
export type DigestPart = (typeof digestParts)[number]

/** The digest of the first week of a month: what does not change from week to week is said then. */
export function isFirstOfMonth(day: Day): boolean {
  return Number(day.slice(8)) <= 7
}

type Owed = Pick<ObligationState, 'phase' | 'due' | 'isWaiverAsked'>

/** The last day a digest looks ahead to. */
export function digestHorizon(day: Day): Day {
  return addDays(day, 30)
}

/**
 * Where a thing stands in the digest of a day, null where it is out of it. What the school asks not to count is nobody's
 * to finish until that is answered.
 */
export function digestPartOf({ phase, due, isWaiverAsked }: Owed, day: Day): DigestPart | null {
  if (isWaiverAsked) return null
  if (phase === 'returned') return 'returned'
  if (phase !== 'expected') return null
  if (due < day) return 'overdue'
  if (due <= addDays(mondayOf(day), 6)) return 'this-week'
  return due <= digestHorizon(day) ? 'next-30-days' : 'opened'
}
