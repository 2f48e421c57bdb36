import { hasConsent } from '../consent.ts'
import { isListed, isMinor } from '../participant.ts'
import { exampleConsent, exampleDay, examplePupil, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

/** For a pupil under 18 the legal representative has agreed. */
export const c7: Rule = {
  code: 'C7',
  strength: 'missing',
  source: '152-ФЗ, ст. 9, ч. 6',
  find: ({ participants, consents }, day) =>
    participants
      .filter(one => isListed(one, day) && isMinor(one))
      .filter(({ id }) => !hasConsent(consents, { kind: 'guardian', participantId: id }, day))
      .map(({ id, enteredOn }) => ({
        kind: 'guardian-consent-missing',
        about: { of: 'participant', id },
        participantIds: [id],
        since: enteredOn,
        due: null,
      })),
  examples: {
    fires: {
      name: 'a pupil whose parents have not signed',
      school: exampleSchool({ participants: [examplePupil('pupil')] }),
      day: exampleDay,
      finds: ['guardian-consent-missing'],
    },
    refuses: {
      name: 'the pupil’s own consent does not stand for the parents’',
      school: exampleSchool({
        participants: [examplePupil('pupil')],
        consents: [exampleConsent('data_processing', 'pupil')],
      }),
      day: exampleDay,
      finds: ['guardian-consent-missing'],
    },
    quiet: {
      name: 'parents who have signed, and a pupil who is of age',
      school: exampleSchool({
        participants: [examplePupil('pupil'), examplePupil('adult', { isAdult: true })],
        consents: [exampleConsent('guardian', 'pupil')],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
