import { isListed } from '../participant.ts'
import { exampleAssigned, exampleDay, examplePupil, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

/** A school without mentees owes no programme; mentees in its register say it has some. */
export const c16: Rule = {
  code: 'C16',
  strength: 'soft',
  source: 'Дорожная карта района, этап 1: «при наличии в организации наставляемых»',
  find: ({ hasMentees, schoolId, participants }, day) => {
    const listed = participants.filter(one => one.isMentee && isListed(one, day))
    if (hasMentees || listed.length === 0) return []
    return [
      {
        kind: 'mentees-not-expected',
        about: { of: 'school', id: schoolId },
        participantIds: listed.map(({ id }) => id),
        since: null,
        due: null,
      },
    ]
  },
  examples: {
    fires: {
      name: 'no mentees said, one entered',
      school: exampleSchool({ hasMentees: false, participants: [examplePupil('pupil')] }),
      day: exampleDay,
      finds: ['mentees-not-expected'],
    },
    refuses: {
      name: 'a pair does not make it silent',
      school: exampleSchool({
        hasMentees: false,
        participants: [examplePupil('pupil')],
        mentorships: [exampleAssigned({ mentees: ['pupil'] })],
      }),
      day: exampleDay,
      finds: ['mentees-not-expected'],
    },
    quiet: {
      name: 'no mentees said, and none in the register any more',
      school: exampleSchool({
        hasMentees: false,
        participants: [examplePupil('pupil', { closedOn: '2026-09-15' })],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
