import { isOpen } from '../mentorship.ts'
import { exampleDay, exampleMentorship, exampleProgramme, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

const speed = exampleMentorship({ kinds: ['speed'], endPlanned: '2026-10-01' })

const meetingOn = (plannedOn: string) => ({
  id: plannedOn,
  kind: 'regular' as const,
  plannedOn,
  heldOn: null,
})

/** Speed mentoring is a single meeting: it is exempt from C1, and several meetings make it another kind. */
export const c2: Rule = {
  code: 'C2',
  strength: 'soft',
  source: 'Положение о системе наставничества, п. 2.3',
  find: ({ mentorships, programmes }, day) =>
    mentorships
      .filter(one => isOpen(one, day) && one.kinds.length === 1 && one.kinds[0] === 'speed')
      .filter(({ id }) =>
        programmes.some(({ mentorshipId, meetings }) => mentorshipId === id && meetings.length > 1),
      )
      .map(({ id }) => ({
        kind: 'speed-several-meetings',
        about: { of: 'mentorship', id },
        participantIds: [],
        since: null,
        due: null,
      })),
  examples: {
    fires: {
      name: 'a speed mentorship with two meetings',
      school: exampleSchool({
        mentorships: [speed],
        programmes: [
          exampleProgramme({ meetings: [meetingOn('2026-10-01'), meetingOn('2026-10-08')] }),
        ],
      }),
      day: exampleDay,
      finds: ['speed-several-meetings'],
    },
    refuses: {
      name: 'meetings that were not held count too: they were planned',
      school: exampleSchool({
        mentorships: [{ ...speed, endPlanned: '2027-05-31' }],
        programmes: [
          exampleProgramme({ meetings: [meetingOn('2026-12-01'), meetingOn('2027-02-01')] }),
        ],
      }),
      day: exampleDay,
      finds: ['speed-several-meetings'],
    },
    quiet: {
      name: 'one meeting',
      school: exampleSchool({
        mentorships: [speed],
        programmes: [exampleProgramme({ meetings: [meetingOn('2026-10-01')] })],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
