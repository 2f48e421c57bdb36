import { addMonths } from '../../calendar/days.ts'
import type { Day } from '../../timing/reading.ts'
import { isListed } from '../participant.ts'
import type { SchoolMentoring } from '../school-mentoring.ts'
import { type Register, registers } from '../signed-order.ts'
import { exampleDay, exampleSchool, exampleTeacher } from './example-school.ts'
import type { Rule } from './rule.ts'

/** The last day a register was looked through; where it never was, the day of its first line. */
function lastChecked(
  register: Register,
  { checks, participants }: SchoolMentoring,
  day: Day,
): Day | null {
  const check = checks.find(one => one.register === register && one.checkedOn <= day)
  if (check !== undefined) return check.checkedOn
  const lines = participants.filter(
    one => isListed(one, day) && (register === 'mentors' ? one.isMentor : one.isMentee),
  )
  return lines.map(({ enteredOn }) => enteredOn).sort()[0] ?? null
}

/** The registers are looked through at least once a year. */
export const c12: Rule = {
  code: 'C12',
  strength: 'soft',
  source: 'Положение о системе наставничества, п. 3.4',
  find: (school, day) =>
    registers.flatMap(register => {
      const checked = lastChecked(register, school, day)
      if (checked === null || addMonths(checked, 12) >= day) return []
      const about = { of: 'register' as const, id: register }
      const due = addMonths(checked, 12)
      return [{ kind: 'register-stale' as const, about, participantIds: [], since: checked, due }]
    }),
  examples: {
    fires: {
      name: 'mentors looked through fourteen months ago',
      school: exampleSchool({
        participants: [exampleTeacher('mentor')],
        checks: [{ register: 'mentors', checkedOn: '2025-09-20' }],
      }),
      day: exampleDay,
      finds: ['register-stale'],
    },
    refuses: {
      name: 'a fresh list of mentors does not stand for the old one of mentees',
      school: exampleSchool({
        participants: [exampleTeacher('both', { isMentee: true, enteredOn: '2025-09-01' })],
        checks: [{ register: 'mentors', checkedOn: '2026-09-20' }],
      }),
      day: exampleDay,
      finds: ['register-stale'],
    },
    quiet: {
      name: 'looked through twelve months ago to the day, and no mentees',
      school: exampleSchool({
        participants: [exampleTeacher('mentor', { enteredOn: '2024-09-01' })],
        checks: [{ register: 'mentors', checkedOn: '2025-11-24' }],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
