import { addMonths } from '../calendar/days.ts'
import type { Mentorship } from '../mentorship/mentorship.ts'
import type { Participant } from '../mentorship/participant.ts'
import type { SchoolMentoring } from '../mentorship/school-mentoring.ts'
import type { Day } from '../timing/reading.ts'

export function mentorshipsOf(
  { mentorships }: SchoolMentoring,
  participantId: string,
): Mentorship[] {
  return mentorships.filter(({ members }) =>
    members.some(member => member.participantId === participantId),
  )
}

/**
 * The day somebody's data was last needed for mentoring: they left the registers, and every pair they were in has
 * ended. Null while it is needed.
 */
export function purposeEndOf(person: Participant, mentoring: SchoolMentoring): Day | null {
  if (person.closedOn === null) return null
  const ends = mentorshipsOf(mentoring, person.id).map(({ endActual }) => endActual)
  if (ends.includes(null)) return null
  return [person.closedOn, ...ends.flatMap(end => end ?? [])].reduce((a, b) => (a > b ? a : b))
}

/** So many years later; 29 February becomes the 28th. */
export function addYears(since: Day, years: number): Day {
  return addMonths(since, years * 12)
}
