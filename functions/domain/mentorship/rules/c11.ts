import type { Publication } from '../signed-order.ts'
import { exampleDay, exampleProgramme, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

const result: Publication = {
  id: 'publication',
  kind: 'result',
  mentorshipId: 'mentorship',
  url: 'https://school.example/mentoring/results',
  publishedOn: '2026-11-01',
  takenDownOn: null,
  named: [],
}

/** Results are published after the programme is completed. */
export const c11: Rule = {
  code: 'C11',
  strength: 'soft',
  source: 'Положение о системе наставничества, п. 8.2',
  find: ({ publications, programmes }, day) =>
    publications
      .filter(one => one.kind === 'result' && one.publishedOn <= day && one.takenDownOn === null)
      .filter(({ mentorshipId, publishedOn }) => {
        const own = programmes.find(one => one.mentorshipId === mentorshipId)
        return own?.completedOn == null || own.completedOn > publishedOn
      })
      .map(({ id, publishedOn }) => ({
        kind: 'result-published-early',
        about: { of: 'publication', id },
        participantIds: [],
        since: publishedOn,
        due: null,
      })),
  examples: {
    fires: {
      name: 'results of a programme that still runs',
      school: exampleSchool({ programmes: [exampleProgramme()], publications: [result] }),
      day: exampleDay,
      finds: ['result-published-early'],
    },
    refuses: {
      name: 'a completion written down afterwards',
      school: exampleSchool({
        programmes: [exampleProgramme({ completedOn: '2026-11-10' })],
        publications: [result],
      }),
      day: exampleDay,
      finds: ['result-published-early'],
    },
    quiet: {
      name: 'completed, then published',
      school: exampleSchool({
        programmes: [exampleProgramme({ completedOn: '2026-10-30' })],
        publications: [result],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
