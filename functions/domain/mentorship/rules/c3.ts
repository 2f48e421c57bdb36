import type { Day } from '../../timing/reading.ts'
import type { GapKind } from '../gap.ts'
import { isOpen, type Mentorship, membersOf, mentorOf } from '../mentorship.ts'
import { exampleDay, exampleMentorship, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

function faultOf(one: Mentorship, day: Day): GapKind | null {
  if (mentorOf(one, day) === '') return 'mentor-vacant'
  const mentees = membersOf(one, 'mentee', day)
  const least = one.kinds.includes('group') ? 2 : 1
  return mentees.length < least ? 'group-too-small' : null
}

/** A group is one mentor with two mentees or more. */
export const c3: Rule = {
  code: 'C3',
  strength: 'hard',
  source: 'Положение о системе наставничества, п. 2.3',
  find: ({ mentorships }, day) =>
    mentorships
      .filter(one => isOpen(one, day))
      .flatMap(one => {
        const kind = faultOf(one, day)
        const participantIds = membersOf(one, 'mentee', day)
        const about = { of: 'mentorship' as const, id: one.id }
        return kind === null ? [] : [{ kind, about, participantIds, since: null, due: null }]
      }),
  examples: {
    fires: {
      name: 'a group with one mentee',
      school: exampleSchool({ mentorships: [exampleMentorship({ kinds: ['group'] })] }),
      day: exampleDay,
      finds: ['group-too-small'],
    },
    refuses: {
      name: 'a pair whose mentor has left is no pair',
      school: exampleSchool({ mentorships: [exampleMentorship({ mentor: '' })] }),
      day: exampleDay,
      finds: ['mentor-vacant'],
    },
    quiet: {
      name: 'a group of two',
      school: exampleSchool({
        mentorships: [exampleMentorship({ kinds: ['group'], mentees: ['one', 'two'] })],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
