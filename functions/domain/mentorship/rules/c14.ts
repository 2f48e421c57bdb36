import { addDays } from '../../calendar/days.ts'
import type { Day } from '../../timing/reading.ts'
import type { Gap, GapKind } from '../gap.ts'
import { isAssigned, type Mentorship, membersOf } from '../mentorship.ts'
import { exampleAssigned, exampleDay, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

/** Days before its end from which a mentorship is said to be ending. */
const daysBefore = 30

/** The day the employer's cancellation takes effect, where one was announced (ТК РФ, ст. 351.8). */
function cancelledFrom({ events }: Mentorship): Day | null {
  return events.findLast(({ kind }) => kind === 'cancellation-announced')?.takesEffect ?? null
}

function faultOf(one: Mentorship, day: Day): { kind: GapKind; due: Day } | null {
  const cancelled = cancelledFrom(one)
  if (cancelled !== null && cancelled <= day) {
    return { kind: 'cancellation-in-force', due: cancelled }
  }
  if (one.endPlanned < day) return { kind: 'completion-missing', due: one.endPlanned }
  const isEnding = addDays(one.endPlanned, -daysBefore) <= day
  return isEnding ? { kind: 'programme-ending', due: one.endPlanned } : null
}

function gapOf(one: Mentorship, day: Day): Gap[] {
  const fault = faultOf(one, day)
  const participantIds = [...membersOf(one, 'mentor', day), ...membersOf(one, 'mentee', day)]
  const about = { of: 'mentorship' as const, id: one.id }
  return fault === null ? [] : [{ ...fault, about, participantIds, since: fault.due }]
}

/** A mentorship past its end has a record of how it ended. */
export const c14: Rule = {
  code: 'C14',
  strength: 'overdue',
  source: 'Положение о системе наставничества, п. 7.1; ТК РФ, ст. 351.8',
  find: ({ mentorships }, day) =>
    mentorships.filter(one => isAssigned(one, day)).flatMap(one => gapOf(one, day)),
  examples: {
    fires: {
      name: 'a pair whose term ran out yesterday',
      school: exampleSchool({ mentorships: [exampleAssigned({ endPlanned: '2026-11-23' })] }),
      day: exampleDay,
      finds: ['completion-missing'],
    },
    refuses: {
      name: 'an announced cancellation is not the end, which must be written down',
      school: exampleSchool({
        mentorships: [
          exampleAssigned({
            events: [
              {
                kind: 'cancellation-announced',
                day: '2026-11-18',
                takesEffect: '2026-11-24',
                note: '',
              },
            ],
          }),
        ],
      }),
      day: exampleDay,
      finds: ['cancellation-in-force'],
    },
    quiet: {
      name: 'a pair in the middle of its term, and one that is completed',
      school: exampleSchool({
        mentorships: [
          exampleAssigned(),
          exampleAssigned({
            id: 'done',
            endPlanned: '2026-11-01',
            endActual: '2026-11-01',
            reason: 'plan_completed',
          }),
        ],
      }),
      day: exampleDay,
      finds: [],
    },
    more: [
      {
        name: 'a pair whose term runs out in three weeks',
        school: exampleSchool({ mentorships: [exampleAssigned({ endPlanned: '2026-12-15' })] }),
        day: exampleDay,
        finds: ['programme-ending'],
      },
    ],
  },
}
