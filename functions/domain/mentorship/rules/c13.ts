import type { Day } from '../../timing/reading.ts'
import { actingMentorsOf, isAssigned } from '../mentorship.ts'
import type { SchoolMentoring } from '../school-mentoring.ts'
import { amendmentPoints } from '../signed-order.ts'
import { exampleAssigned, exampleDay, exampleSchool, exampleTeacher } from './example-school.ts'
import type { Rule } from './rule.ts'

/** Article 351.8 of the Labour Code is in force from this day (381-ФЗ of 09.11.2024). */
const inForce = '2025-03-01'

/** Teachers whom the article concerns: mentors by an order of its time, without a reason why not. */
function mentorsConcerned(school: SchoolMentoring, day: Day) {
  const mentors = school.mentorships
    .filter(one => isAssigned(one, day) && (one.assignedOn ?? '') >= inForce)
    .flatMap(one => actingMentorsOf(one, day).map(id => ({ id, assignedOn: one.assignedOn })))
  const first = new Map(mentors.toReversed().map(({ id, assignedOn }) => [id, assignedOn]))
  return school.participants.flatMap(({ id, kind, amendmentExemption }) => {
    const since = first.get(id)
    return kind === 'teacher' && amendmentExemption === '' && since !== undefined
      ? [{ id, since }]
      : []
  })
}

const amendment = {
  id: 'amendment',
  participantId: 'mentor',
  number: '3',
  signedOn: '2026-09-20',
  fileId: null,
}

/**
 * The contract of a teacher who is a mentor, or its amendment, states content, term, form and pay. Switched off for those
 * whose post includes helping newcomers (Роструд, 02.10.2025, № ТЗ/7300-6-1).
 */
export const c13: Rule = {
  code: 'C13',
  strength: 'missing',
  source: 'ТК РФ, ст. 351.8',
  find: (school, day) =>
    mentorsConcerned(school, day).flatMap(({ id, since }) => {
      const own = school.amendments.filter(one => one.participantId === id && one.signedOn <= day)
      const stated = new Set(own.flatMap(({ states }) => states))
      if (own.length > 0 && amendmentPoints.every(point => stated.has(point))) return []
      const kind = own.length === 0 ? 'amendment-missing' : 'amendment-incomplete'
      const about = { of: 'participant' as const, id }
      return [{ kind, about, participantIds: [id], since, due: null } as const]
    }),
  examples: {
    fires: {
      name: 'a mentor without an amendment',
      school: exampleSchool({
        participants: [exampleTeacher('mentor')],
        mentorships: [exampleAssigned()],
      }),
      day: exampleDay,
      finds: ['amendment-missing'],
    },
    refuses: {
      name: 'an amendment that is silent on pay',
      school: exampleSchool({
        participants: [exampleTeacher('mentor')],
        mentorships: [exampleAssigned()],
        amendments: [{ ...amendment, states: ['content', 'term', 'form'] }],
      }),
      day: exampleDay,
      finds: ['amendment-incomplete'],
    },
    quiet: {
      name: 'an amendment with all four points, a reason why none, and a pair of before the law',
      school: exampleSchool({
        participants: [
          exampleTeacher('mentor'),
          exampleTeacher('methodist', { amendmentExemption: 'Помощь новичкам — часть должности' }),
          exampleTeacher('earlier'),
        ],
        mentorships: [
          exampleAssigned(),
          exampleAssigned({ id: 'two', mentor: 'methodist' }),
          exampleAssigned({
            id: 'three',
            mentor: 'earlier',
            proposedOn: '2025-02-01',
            assignedOn: '2025-02-28',
          }),
        ],
        amendments: [{ ...amendment, states: [...amendmentPoints] }],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
