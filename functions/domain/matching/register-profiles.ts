import { addMonths } from '../calendar/days.ts'
import { mentoringForms } from '../mentorship/mentoring-forms.ts'
import { isOpen, membersOf, mentorOf } from '../mentorship/mentorship.ts'
import type { MentorshipAnswers } from '../mentorship/mentorship-input.ts'
import { isListed, type Participant } from '../mentorship/participant.ts'
import type { SchoolMentoring } from '../mentorship/school-mentoring.ts'
import type { Day } from '../timing/reading.ts'
import type { MenteeRequest, MentorProfile } from './suitability.ts'

/** Mentees at once, where a mentor has not said how many. */
const usualCapacity = 3

/** Mentors and unpaired mentees of the registers, as they are matched. */
export function profilesOf(
  { participants, mentorships }: SchoolMentoring,
  day: Day,
): { mentors: MentorProfile[]; mentees: MenteeRequest[] } {
  const listed = participants.filter(one => isListed(one, day) && one.erasedOn === null)
  const open = mentorships.filter(one => isOpen(one, day))
  const loadOf = (id: string) =>
    open
      .filter(one => mentorOf(one, day) === id)
      .reduce((sum, one) => sum + membersOf(one, 'mentee', day).length, 0)
  const paired = new Set(open.flatMap(one => membersOf(one, 'mentee', day)))
  const common = (person: Participant) => ({
    id: person.id,
    personKey: person.id,
    isPupil: person.kind === 'pupil',
    work: person.post,
    interests: person.interests,
    availability: person.availability,
  })
  return {
    mentors: listed
      .filter(one => one.isMentor)
      .map(one => ({
        ...common(one),
        competences: one.competences,
        load: loadOf(one.id),
        capacity: one.mostMentees ?? usualCapacity,
      })),
    mentees: listed
      .filter(one => one.isMentee && !paired.has(one.id))
      .map(one => ({ ...common(one), request: [one.request, ...one.difficulties].join(' ') })),
  }
}

/** Months of a programme nobody has said the end of. */
const usualMonths = 9

/** The pair an accepted suggestion proposes; its term and kind are the curator's to change. */
export function proposalOf(
  mentor: Pick<Participant, 'id' | 'kind'>,
  mentee: Pick<Participant, 'id' | 'kind'>,
  basis: string[],
  day: Day,
): MentorshipAnswers {
  const form = mentoringForms.find(one => {
    const wanted: { mentor: readonly string[]; mentee: readonly string[] } = one
    return wanted.mentor.includes(mentor.kind) && wanted.mentee.includes(mentee.kind)
  })
  return {
    form: form?.code ?? 'other',
    kinds: ['traditional'],
    mentor: mentor.id,
    mentees: [mentee.id],
    basis,
    roleModel: '',
    direction: '',
    reverseDirection: '',
    start: day,
    endPlanned: addMonths(day, usualMonths),
  }
}
