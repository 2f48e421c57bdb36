import { addMonths } from '../calendar/days.ts'
import type { Day } from '../timing/reading.ts'

/** Who somebody in a register is; `outside` is an employer's specialist, a lecturer or a student of another institution. */
export const participantKinds = ['teacher', 'pupil', 'outside'] as const
export type ParticipantKind = (typeof participantKinds)[number]

/**
 * One line of the registers of mentors and mentees: the fields DOMAIN 8 allows, and no others. The name of a pupil may be
 * a code that only the school can read. What is free text stays inside the school.
 */
export interface Participant {
  id: string
  schoolId: string
  kind: ParticipantKind
  isMentor: boolean
  isMentee: boolean
  name: string
  /** Post of a teacher or of somebody from outside, `''` for a pupil. */
  post: string
  /** Class of a pupil («8»), `''` for others. */
  classLevel: string
  /** A pupil who has come of age signs alone. */
  isAdult: boolean
  /** First day of teaching work, where known. */
  worksSince: Day | null
  /** Below the age limit of the authority's definition of a young teacher, as said when the line was last checked. */
  isUnderAgeLimit: boolean
  competences: string
  interests: string
  availability: string
  /** How many mentees a mentor is ready to take at once; null where not said. */
  mostMentees: number | null
  request: string
  /** Internal: in no document that leaves the school. */
  difficulties: string[]
  enteredOn: Day
  /** When the line was last looked through. */
  checkedOn: Day
  /** When a mentee without a pair was last given the psychologist's support; what about is not kept. */
  supportedOn: Day | null
  /** Why article 351.8 of the Labour Code asks no amendment of this mentor, `''` where it does. */
  amendmentExemption: string
  /** Left the registers. */
  closedOn: Day | null
  /** Name and free text were erased. */
  erasedOn: Day | null
}

/** The authority's definition of a young teacher: no federal one is usable (DOMAIN 1.1). */
export interface YoungTeacherDefinition {
  /** Below this age, in years; 0 where age does not matter. */
  youngTeacherAge: number
  /** Teaching work of at most so many years. */
  youngTeacherYears: number
}

/** Whether a line of the registers is a young teacher on a day. */
export function isYoungTeacher(
  person: Pick<Participant, 'kind' | 'worksSince' | 'isUnderAgeLimit'>,
  { youngTeacherAge, youngTeacherYears }: YoungTeacherDefinition,
  day: Day,
): boolean {
  if (person.kind !== 'teacher' || person.worksSince === null) return false
  const isNew = addMonths(person.worksSince, youngTeacherYears * 12) >= day
  return isNew && (youngTeacherAge === 0 || person.isUnderAgeLimit)
}

/** A pupil under 18: the legal representative signs (DOMAIN 8.9). */
export function isMinor({ kind, isAdult }: Pick<Participant, 'kind' | 'isAdult'>): boolean {
  return kind === 'pupil' && !isAdult
}

/** Whether somebody stands in a register on a day. */
export function isListed(
  { enteredOn, closedOn }: Pick<Participant, 'enteredOn' | 'closedOn'>,
  day: Day,
): boolean {
  return enteredOn <= day && (closedOn === null || closedOn > day)
}
