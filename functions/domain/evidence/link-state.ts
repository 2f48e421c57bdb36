import type { Day } from '../timing/reading.ts'

/** What is known of an address that stands as evidence. */
export interface LinkState {
  /** Days in a row on which it did not open. */
  failures: number
  /** The last of them. */
  failedOn: Day | null
  /** Since when it counts as dead. */
  deadOn: Day | null
}

/** What came of opening an address. `closed` is an answer too: whoever has the right to it may read it there. */
export type LinkAnswer = 'opened' | 'closed' | 'gone' | 'silent'

/** A site may be down for a night; on so many days it is not there any more. */
const daysToDie = 3
const daysBetween = { alive: 30, failing: 1, dead: 7 }

/** What an HTTP status says of an address; null is no answer at all. */
export function readStatus(status: number | null): LinkAnswer {
  if (status === null) return 'silent'
  if (status === 401 || status === 403 || status === 407 || status === 429) return 'closed'
  return status < 400 ? 'opened' : 'gone'
}

/** What is known after a look on a day. Failures of one day count once. */
export function afterLook(before: LinkState, answer: LinkAnswer, day: Day): LinkState {
  if (answer === 'opened' || answer === 'closed')
    return { failures: 0, failedOn: null, deadOn: null }
  if (before.failedOn !== null && before.failedOn >= day) return before
  const failures = before.failures + 1
  const deadOn = before.deadOn ?? (failures >= daysToDie ? day : null)
  return { failures, failedOn: day, deadOn }
}

/** In how many days it is looked at again. */
export function daysToNextLook({ failures, deadOn }: LinkState): number {
  if (deadOn !== null) return daysBetween.dead
  return failures > 0 ? daysBetween.failing : daysBetween.alive
}
