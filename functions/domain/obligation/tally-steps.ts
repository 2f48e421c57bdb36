import { addDays } from '../calendar/days.ts'
import type { Day } from '../timing/reading.ts'
import type { ObligationState } from './state.ts'

/** What is counted ready; the other numbers of `Counts` follow from these. */
export const tallyKeys = [
  'onTime',
  'late',
  'overdue',
  'returned',
  'accepted',
  'waived',
  'ahead',
] as const
export type TallyKey = (typeof tallyKeys)[number]

/** From a day on, so many more (or fewer) are counted under a key. */
export interface TallyStep {
  day: Day
  key: TallyKey
  by: 1 | -1
}

type Counted = Pick<ObligationState, 'phase' | 'due' | 'isLate'>

/**
 * What an obligation adds to the counts when it comes into a state on a day: the step at the day, and the one at the
 * day it becomes overdue by itself, which is known in advance. So nothing has to run for it, and a later change
 * takes back only what lies ahead of it: the counts of a past day stay as they are.
 */
export function stepsInto(state: Counted, day: Day): TallyStep[] {
  if (state.phase !== 'expected') return plainKeys(state).map(key => ({ day, key, by: 1 }))
  const overdueFrom = addDays(state.due, 1)
  if (overdueFrom <= day) return [{ day, key: 'overdue', by: 1 }]
  return [
    { day, key: 'ahead', by: 1 },
    { day: overdueFrom, key: 'ahead', by: -1 },
    { day: overdueFrom, key: 'overdue', by: 1 },
  ]
}

/** What it takes back when it leaves that state on a day. */
export function stepsOutOf(state: Counted, day: Day): TallyStep[] {
  return stepsInto(state, day).map(step => ({ ...step, by: step.by === 1 ? -1 : 1 }))
}

function plainKeys({ phase, isLate }: Counted): TallyKey[] {
  const filed = isLate ? 'late' : 'onTime'
  if (phase === 'submitted') return [filed]
  if (phase === 'accepted') return [filed, 'accepted']
  return phase === 'returned' || phase === 'waived' ? [phase] : []
}
