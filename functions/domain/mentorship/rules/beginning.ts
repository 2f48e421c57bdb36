import { isListed } from '../participant.ts'
import {
  exampleDay,
  exampleOrder,
  examplePupil,
  exampleSchool,
  exampleTeacher,
} from './example-school.ts'
import type { Rule } from './rule.ts'

const registered = [exampleTeacher('mentor'), examplePupil('pupil')]

/** What comes before all pairs: a curator appointed by order, and somebody in both registers. */
export const beginning: Rule = {
  code: 'C0',
  strength: 'missing',
  source: 'Положение о системе наставничества, п. 3.3, 3.4',
  find: ({ schoolId, hasMentees, orders, participants }, day) => {
    const listed = participants.filter(one => isListed(one, day))
    const missing = [
      ...(orders.some(({ kind, signedOn }) => kind === 'order_curator' && signedOn <= day)
        ? []
        : [{ kind: 'curator-order-missing' as const, of: 'school' as const, id: schoolId }]),
      ...(!hasMentees || listed.some(({ isMentor }) => isMentor)
        ? []
        : [{ kind: 'mentors-empty' as const, of: 'register' as const, id: 'mentors' }]),
      ...(!hasMentees || listed.some(({ isMentee }) => isMentee)
        ? []
        : [{ kind: 'mentees-empty' as const, of: 'register' as const, id: 'mentees' }]),
    ]
    return missing.map(({ kind, of, id }) => ({
      kind,
      about: { of, id },
      participantIds: [],
      since: null,
      due: null,
    }))
  },
  examples: {
    fires: {
      name: 'a school where nothing is entered',
      school: exampleSchool(),
      day: exampleDay,
      finds: ['curator-order-missing', 'mentors-empty', 'mentees-empty'],
    },
    refuses: {
      name: 'an order on pairs appoints no curator, one who has left is no mentor',
      school: exampleSchool({
        orders: [exampleOrder({ kind: 'order_pairs' })],
        participants: [exampleTeacher('former', { closedOn: '2026-10-01' }), examplePupil('pupil')],
      }),
      day: exampleDay,
      finds: ['curator-order-missing', 'mentors-empty'],
    },
    quiet: {
      name: 'a curator’s order and both registers begun',
      school: exampleSchool({ orders: [exampleOrder()], participants: registered }),
      day: exampleDay,
      finds: [],
    },
  },
}
