import type { Day } from '../../timing/reading.ts'
import type { GapKind } from '../gap.ts'
import { isOpen, type Mentorship, membersOf, mentorOf } from '../mentorship.ts'
import { isOneWay } from '../mentorship-input.ts'
import { exampleDay, exampleMentorship, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

function faultOf(one: Mentorship, day: Day): GapKind | null {
  if (membersOf(one, 'mentee', day).includes(mentorOf(one, day))) return 'mentor-is-mentee'
  return isOneWay(one) ? 'reverse-one-way' : null
}

/** Nobody is their own mentor; a reverse pair says what each passes on to the other. */
export const c4: Rule = {
  code: 'C4',
  strength: 'hard',
  source: 'Положение о системе наставничества, п. 2.3',
  find: ({ mentorships }, day) =>
    mentorships
      .filter(one => isOpen(one, day))
      .flatMap(one => {
        const kind = faultOf(one, day)
        const participantIds = membersOf(one, 'mentor', day)
        const about = { of: 'mentorship' as const, id: one.id }
        return kind === null ? [] : [{ kind, about, participantIds, since: null, due: null }]
      }),
  examples: {
    fires: {
      name: 'one and the same person on both sides',
      school: exampleSchool({ mentorships: [exampleMentorship({ mentees: ['mentor'] })] }),
      day: exampleDay,
      finds: ['mentor-is-mentee'],
    },
    refuses: {
      name: 'a reverse pair with one direction only',
      school: exampleSchool({ mentorships: [exampleMentorship({ kinds: ['reverse'] })] }),
      day: exampleDay,
      finds: ['reverse-one-way'],
    },
    quiet: {
      name: 'a reverse pair with both',
      school: exampleSchool({
        mentorships: [
          exampleMentorship({ kinds: ['reverse'], reverseDirection: 'цифровые сервисы' }),
        ],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
