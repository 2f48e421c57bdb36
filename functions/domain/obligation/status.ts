import type { Day } from '../timing/reading.ts'
import type { ObligationState, Phase } from './state.ts'

/** What a person sees of an obligation on a given day. */
export const statuses = [
  'upcoming',
  'open',
  'due-soon',
  'overdue',
  'submitted',
  'submitted-late',
  'returned',
  'accepted',
  'waived',
  'closed',
] as const

export type Status = (typeof statuses)[number]

type StatusInput = Pick<ObligationState, 'phase' | 'windowFrom' | 'due' | 'isLate'>

/**
 * The status on a day. `soonUntil` is the last day that counts as «скоро» (the authority's setting, in days from `day`).
 * A thing is overdue from the day after it was due.
 * @example statusOn({ phase: 'expected', windowFrom: null, due: '2027-06-10', isLate: false }, '2027-06-11', '2027-06-25') // 'overdue'
 */
export function statusOn(state: StatusInput, day: Day, soonUntil: Day): Status {
  if (state.phase === 'submitted') return state.isLate ? 'submitted-late' : 'submitted'
  if (state.phase !== 'expected') return state.phase satisfies Exclude<Phase, 'expected'>
  if (state.due < day) return 'overdue'
  if (state.due <= soonUntil) return 'due-soon'
  return state.windowFrom !== null && state.windowFrom > day ? 'upcoming' : 'open'
}

/**
 * How many obligations stand how. By construction
 * `expected = submitted + returned + overdue` and `submitted = onTime + late`; `accepted` is part of `submitted`.
 * What is not due yet and has not been sent is in none but `ahead`; what is waived is in none but `waived`.
 */
export interface Counts {
  expected: number
  submitted: number
  onTime: number
  late: number
  overdue: number
  returned: number
  accepted: number
  waived: number
  /** Not due yet and not sent. */
  ahead: number
}

export const noCounts: Counts = {
  expected: 0,
  submitted: 0,
  onTime: 0,
  late: 0,
  overdue: 0,
  returned: 0,
  accepted: 0,
  waived: 0,
  ahead: 0,
}

/** Two counts added up. */
export function addCounts(a: Counts, b: Counts): Counts {
  const sum = { ...a }
  for (const key of Object.keys(a) as (keyof Counts)[]) sum[key] = a[key] + b[key]
  return sum
}

/** Counts of a list of states on a day: what the SQL of `store/status.ts` must equal. */
export function countStates(states: readonly StatusInput[], day: Day): Counts {
  return states.reduce((counts, state) => addCounts(counts, countOne(state, day)), noCounts)
}

function countOne(state: StatusInput, day: Day): Counts {
  const isFiled = state.phase === 'submitted' || state.phase === 'accepted'
  const isOverdue = state.phase === 'expected' && state.due < day
  const isReturned = state.phase === 'returned'
  return {
    expected: Number(isFiled || isReturned || isOverdue),
    submitted: Number(isFiled),
    onTime: Number(isFiled && !state.isLate),
    late: Number(isFiled && state.isLate),
    overdue: Number(isOverdue),
    returned: Number(isReturned),
    accepted: Number(state.phase === 'accepted'),
    waived: Number(state.phase === 'waived'),
    ahead: Number(state.phase === 'expected' && !isOverdue),
  }
}
