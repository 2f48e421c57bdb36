import { addDays } from '../calendar/days.ts'
import type { Day } from '../timing/reading.ts'
import type { Status } from './status.ts'

/** Where a task stands in a school's list; `null` where it is out of it. */
export type TaskGroup = 'now' | 'next' | 'later' | 'done'

const daysAhead = 60

const groups: Record<Exclude<Status, 'upcoming'>, TaskGroup | null> = {
  overdue: 'now',
  returned: 'now',
  'due-soon': 'now',
  open: 'next',
  submitted: 'done',
  'submitted-late': 'done',
  accepted: 'done',
  waived: 'done',
  closed: null,
}

/** The group of a task on a day: what begins within 60 days is next, what begins after is later. */
export function taskGroupOf(status: Status, windowFrom: Day | null, day: Day): TaskGroup | null {
  if (status !== 'upcoming') return groups[status]
  return windowFrom !== null && windowFrom > addDays(day, daysAhead) ? 'later' : 'next'
}
