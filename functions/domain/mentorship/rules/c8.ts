import type { Day } from '../../timing/reading.ts'
import type { Gap, GapKind } from '../gap.ts'
import { isAssigned, isOpen, isOrderOutdated, type Mentorship, membersOf } from '../mentorship.ts'
import type { SchoolMentoring } from '../school-mentoring.ts'
import {
  exampleAssigned,
  exampleDay,
  exampleMentorship,
  exampleProgramme,
  exampleSchool,
} from './example-school.ts'
import type { Rule } from './rule.ts'

/** A school without mentees owes no programme (C16). */
function faultOf(one: Mentorship, school: SchoolMentoring, day: Day): GapKind | null {
  if (!isAssigned(one, day) || isOrderOutdated(one, day)) return 'pair-order-missing'
  if (!school.hasMentees) return null
  const programme = school.programmes.find(({ mentorshipId }) => mentorshipId === one.id)
  if (programme === undefined) return 'programme-missing'
  const { approvedOn } = programme
  return approvedOn === null || approvedOn > day ? 'programme-not-approved' : null
}

function gapOf(one: Mentorship, school: SchoolMentoring, day: Day): Gap[] {
  const kind = faultOf(one, school, day)
  if (kind === null) return []
  return [
    {
      kind,
      about: { of: 'mentorship', id: one.id },
      participantIds: [...membersOf(one, 'mentor', day), ...membersOf(one, 'mentee', day)],
      since: kind === 'pair-order-missing' ? one.proposedOn : one.assignedOn,
      due: kind === 'pair-order-missing' ? one.start : null,
    },
  ]
}

/** A pair has an order, and an assigned pair an approved programme. */
export const c8: Rule = {
  code: 'C8',
  strength: 'missing',
  source: 'Положение о системе наставничества, п. 3.3, 6.2; дорожная карта, п. 3.4',
  find: (school, day) =>
    school.mentorships.filter(one => isOpen(one, day)).flatMap(one => gapOf(one, school, day)),
  examples: {
    fires: {
      name: 'an assigned pair without a programme',
      school: exampleSchool({ mentorships: [exampleAssigned()] }),
      day: exampleDay,
      finds: ['programme-missing'],
    },
    refuses: {
      name: 'a programme does not stand for the order',
      school: exampleSchool({
        mentorships: [exampleMentorship()],
        programmes: [exampleProgramme()],
      }),
      day: exampleDay,
      finds: ['pair-order-missing'],
    },
    quiet: {
      name: 'order and approved programme',
      school: exampleSchool({
        mentorships: [exampleAssigned()],
        programmes: [exampleProgramme()],
      }),
      day: exampleDay,
      finds: [],
    },
    more: [
      {
        name: 'a programme that nobody has approved',
        school: exampleSchool({
          mentorships: [exampleAssigned()],
          programmes: [exampleProgramme({ approvedOn: null })],
        }),
        day: exampleDay,
        finds: ['programme-not-approved'],
      },
      {
        name: 'a mentee who came after the order',
        school: exampleSchool({
          mentorships: [
            exampleAssigned({
              members: [
                ...exampleAssigned().members,
                {
                  participantId: 'newcomer',
                  role: 'mentee',
                  since: '2026-11-01',
                  until: '9999-12-31',
                },
              ],
            }),
          ],
          programmes: [exampleProgramme()],
        }),
        day: exampleDay,
        finds: ['pair-order-missing'],
      },
    ],
  },
}
