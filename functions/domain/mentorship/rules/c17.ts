import type { Day } from '../../timing/reading.ts'
import { actingMenteesOf, isOpen } from '../mentorship.ts'
import { isListed, type Participant } from '../participant.ts'
import type { SchoolMentoring } from '../school-mentoring.ts'
import { exampleDay, exampleMentorship, examplePupil, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

/** Mentees in the register who are in no open mentorship. */
export function unpairedMentees(
  { participants, mentorships }: Pick<SchoolMentoring, 'participants' | 'mentorships'>,
  day: Day,
): Participant[] {
  const paired = new Set(
    mentorships.filter(one => isOpen(one, day)).flatMap(one => actingMenteesOf(one, day)),
  )
  return participants.filter(one => one.isMentee && isListed(one, day) && !paired.has(one.id))
}

/** For a mentee without a pair the search goes on, with the psychologist's support. */
export const c17: Rule = {
  code: 'C17',
  strength: 'missing',
  source: 'Положение о системе наставничества, этап 5; модель «ученик — ученик», этап 5',
  find: (school, day) =>
    unpairedMentees(school, day).flatMap(({ id, enteredOn, supportedOn }) => {
      const about = { of: 'participant' as const, id }
      const gap = { about, participantIds: [id], since: enteredOn, due: null }
      const isSupported = supportedOn !== null && supportedOn <= day
      return [
        { kind: 'mentee-unpaired', ...gap },
        ...(isSupported ? [] : [{ kind: 'support-missing' as const, ...gap }]),
      ]
    }),
  examples: {
    fires: {
      name: 'a mentee nobody has been found for',
      school: exampleSchool({ participants: [examplePupil('pupil')] }),
      day: exampleDay,
      finds: ['mentee-unpaired', 'support-missing'],
    },
    refuses: {
      name: 'support given does not end the search, nor does a pair that is over',
      school: exampleSchool({
        participants: [examplePupil('pupil', { supportedOn: '2026-10-20' })],
        mentorships: [exampleMentorship({ mentees: ['pupil'], endActual: '2026-10-10' })],
      }),
      day: exampleDay,
      finds: ['mentee-unpaired'],
    },
    quiet: {
      name: 'a mentee in a proposed pair',
      school: exampleSchool({
        participants: [examplePupil('pupil')],
        mentorships: [exampleMentorship({ mentees: ['pupil'] })],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
