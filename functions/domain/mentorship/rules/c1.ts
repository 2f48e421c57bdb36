import { addMonths } from '../../calendar/days.ts'
import type { Gap } from '../gap.ts'
import { isOpen, type Mentorship } from '../mentorship.ts'
import { exampleDay, exampleMentorship, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

/** Three months to a year; one meeting (C2), and pupils' pairs that end with their term, are no long programme. */
const isExempt = ({ kinds, form }: Mentorship) =>
  kinds.includes('speed') || form === 'student_student'

/** A term may be longer than a year where both sides agreed to extend it. */
const isExtended = ({ events }: Mentorship) => events.some(({ kind }) => kind === 'extended')

function lengthGap(mentorship: Mentorship): Gap['kind'] | null {
  const { start, endPlanned } = mentorship
  if (endPlanned < addMonths(start, 3)) return 'programme-too-short'
  if (endPlanned > addMonths(start, 12) && !isExtended(mentorship)) return 'programme-too-long'
  return null
}

/** A personalised programme lasts three months to a year. */
export const c1: Rule = {
  code: 'C1',
  strength: 'soft',
  source: 'Положение о системе наставничества, п. 1.2, 7.2',
  find: ({ mentorships }, day) =>
    mentorships
      .filter(one => isOpen(one, day) && !isExempt(one))
      .flatMap(one => {
        const kind = lengthGap(one)
        const about = { of: 'mentorship' as const, id: one.id }
        return kind === null ? [] : [{ kind, about, participantIds: [], since: null, due: null }]
      }),
  examples: {
    fires: {
      name: 'two months',
      school: exampleSchool({ mentorships: [exampleMentorship({ endPlanned: '2026-12-01' })] }),
      day: exampleDay,
      finds: ['programme-too-short'],
    },
    refuses: {
      name: 'two years that nobody agreed to extend',
      school: exampleSchool({ mentorships: [exampleMentorship({ endPlanned: '2028-05-31' })] }),
      day: exampleDay,
      finds: ['programme-too-long'],
    },
    quiet: {
      name: 'a single meeting is no long programme (C2)',
      school: exampleSchool({
        mentorships: [
          exampleMentorship(),
          exampleMentorship({ id: 'speed', kinds: ['speed'], endPlanned: '2026-10-01' }),
        ],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
