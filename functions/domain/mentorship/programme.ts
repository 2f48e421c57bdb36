import type { Day } from '../timing/reading.ts'
import type { MeetingKind } from './mentoring-forms.ts'

/** One line of the plan. */
export interface ProgrammeRow {
  id: string
  activity: string
  /** The deadline as written. */
  timing: string
  /** The last day the deadline gives; null where it gives none. */
  due: Day | null
  expected: string
  actual: string
  doneOn: Day | null
}

export interface Meeting {
  id: string
  kind: MeetingKind
  plannedOn: Day
  heldOn: Day | null
}

/** The personalised programme of a mentorship (DOMAIN 3.4); its term is that of the mentorship. */
export interface Programme {
  mentorshipId: string
  difficulties: string
  goals: string
  directions: string
  control: string
  isDraftedWithMentee: boolean
  rows: ProgrammeRow[]
  meetings: Meeting[]
  approvedOn: Day | null
  /** Conclusion, written at the end. */
  result: string
  completedOn: Day | null
}

export type ProgrammeStatus = 'draft' | 'approved' | 'running' | 'completed'

/** How a programme stands on a day. */
export function programmeStatus(
  { approvedOn, completedOn }: Pick<Programme, 'approvedOn' | 'completedOn'>,
  start: Day,
  day: Day,
): ProgrammeStatus {
  if (completedOn !== null && completedOn <= day) return 'completed'
  if (approvedOn === null || approvedOn > day) return 'draft'
  return start <= day ? 'running' : 'approved'
}
