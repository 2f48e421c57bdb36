import { hasConsent } from '../consent.ts'
import { isListed } from '../participant.ts'
import { exampleConsent, exampleDay, exampleSchool, exampleTeacher } from './example-school.ts'
import type { Rule } from './rule.ts'

/** Everybody in a register has agreed to their data being kept. */
export const c6: Rule = {
  code: 'C6',
  strength: 'missing',
  source: '152-ФЗ, ст. 6, 9',
  find: ({ participants, consents }, day) =>
    participants
      .filter(one => isListed(one, day))
      .filter(
        ({ id }) => !hasConsent(consents, { kind: 'data_processing', participantId: id }, day),
      )
      .map(({ id, enteredOn }) => ({
        kind: 'data-consent-missing',
        about: { of: 'participant', id },
        participantIds: [id],
        since: enteredOn,
        due: null,
      })),
  examples: {
    fires: {
      name: 'a mentor without consent',
      school: exampleSchool({ participants: [exampleTeacher('mentor')] }),
      day: exampleDay,
      finds: ['data-consent-missing'],
    },
    refuses: {
      name: 'a consent that was withdrawn',
      school: exampleSchool({
        participants: [exampleTeacher('mentor')],
        consents: [exampleConsent('data_processing', 'mentor', { revokedOn: '2026-11-01' })],
      }),
      day: exampleDay,
      finds: ['data-consent-missing'],
    },
    quiet: {
      name: 'a consent that holds, and somebody who has left the register',
      school: exampleSchool({
        participants: [
          exampleTeacher('mentor'),
          exampleTeacher('former', { closedOn: '2026-10-01' }),
        ],
        consents: [exampleConsent('data_processing', 'mentor')],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
