import { exampleDay, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

/** The curator is one of the deputy heads; samples break this themselves, so it is only said. */
export const c18: Rule = {
  code: 'C18',
  strength: 'soft',
  source: 'Положение о системе наставничества, п. 3.4',
  find: ({ schoolId, curators }) =>
    curators.length === 0 || curators.some(({ isDeputy }) => isDeputy)
      ? []
      : [
          {
            kind: 'curator-not-deputy',
            about: { of: 'school', id: schoolId },
            participantIds: [],
            since: null,
            due: null,
          },
        ],
  examples: {
    fires: {
      name: 'a curator who is no deputy head',
      school: exampleSchool({ curators: [{ personId: 'curator', isDeputy: false }] }),
      day: exampleDay,
      finds: ['curator-not-deputy'],
    },
    refuses: {
      name: 'two curators make no deputy head',
      school: exampleSchool({
        curators: [
          { personId: 'one', isDeputy: false },
          { personId: 'two', isDeputy: false },
        ],
      }),
      day: exampleDay,
      finds: ['curator-not-deputy'],
    },
    quiet: {
      name: 'one of two curators is a deputy head',
      school: exampleSchool({
        curators: [
          { personId: 'one', isDeputy: false },
          { personId: 'two', isDeputy: true },
        ],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
