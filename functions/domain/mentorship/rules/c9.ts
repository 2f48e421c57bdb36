import { addWorkingDays } from '../../calendar/working-calendar.ts'
import type { Day } from '../../timing/reading.ts'
import { isValid, mayPublish, type PublishableField } from '../consent.ts'
import type { Gap } from '../gap.ts'
import type { SchoolMentoring } from '../school-mentoring.ts'
import type { Publication } from '../signed-order.ts'
import { exampleConsent, exampleDay, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

const url = 'https://school.example/mentoring/pairs'

/** Working days in which what a person no longer allows must be off the site. */
const takeDownDays = 3

function unlawful({ named, url: at }: Publication, school: SchoolMentoring, day: Day): string[] {
  return named
    .filter(({ participantId, fields }) =>
      fields.some(
        field =>
          !mayPublish(
            school.consents,
            { participantId, field: field as PublishableField, url: at },
            day,
          ),
      ),
    )
    .map(({ participantId }) => participantId)
}

/** Pages known to the product that name somebody without consent. */
function namedWithoutConsent(school: SchoolMentoring, day: Day): Gap[] {
  return school.publications
    .filter(one => one.publishedOn <= day && (one.takenDownOn === null || one.takenDownOn > day))
    .flatMap(one => {
      const participantIds = unlawful(one, school, day)
      const about = { of: 'publication' as const, id: one.id }
      const kind = 'published-without-consent' as const
      return participantIds.length === 0
        ? []
        : [{ kind, about, participantIds, since: one.publishedOn, due: day }]
    })
}

/** A consent to publish that was withdrawn or has run out, until the school says its pages are clean. */
function toTakeDown({ consents, working }: SchoolMentoring, day: Day): Gap[] {
  return consents
    .filter(one => one.kind === 'publication' && one.signedOn <= day && !isValid(one, day))
    .filter(({ takenDownOn }) => takenDownOn === null || takenDownOn > day)
    .map(one => {
      const since = one.revokedOn ?? one.validUntil ?? one.signedOn
      return {
        kind: 'take-down',
        about: { of: 'consent', id: one.id },
        participantIds: [one.participantId],
        since,
        due: addWorkingDays(since, takeDownDays, working),
      }
    })
}

/** Nothing that identifies a person is published without their consent to that field at that address. */
export const c9: Rule = {
  code: 'C9',
  strength: 'hard',
  source: '152-ФЗ, ст. 10.1; приказ Роскомнадзора от 24.02.2021 № 18',
  find: (school, day) => [...namedWithoutConsent(school, day), ...toTakeDown(school, day)],
  examples: {
    fires: {
      name: 'a consent to publish was withdrawn, and the page still stands',
      school: exampleSchool({
        consents: [
          exampleConsent('publication', 'pupil', {
            urls: [url],
            fields: ['name'],
            revokedOn: '2026-11-20',
          }),
        ],
        publications: [publicationOf(['name'])],
      }),
      day: exampleDay,
      finds: ['published-without-consent', 'take-down'],
    },
    refuses: {
      name: 'consent to one field is none to another',
      school: exampleSchool({
        consents: [exampleConsent('publication', 'pupil', { urls: [`${url}/`], fields: ['name'] })],
        publications: [publicationOf(['name', 'photo'])],
      }),
      day: exampleDay,
      finds: ['published-without-consent'],
    },
    quiet: {
      name: 'the name at the address it was allowed at, and a withdrawn one taken down',
      school: exampleSchool({
        consents: [
          exampleConsent('publication', 'pupil', { urls: [url], fields: ['name'] }),
          exampleConsent('publication', 'former', {
            urls: [url],
            fields: ['name'],
            revokedOn: '2026-11-02',
            takenDownOn: '2026-11-05',
          }),
        ],
        publications: [publicationOf(['name'])],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}

function publicationOf(fields: string[]): Publication {
  return {
    id: 'publication',
    kind: 'pairs',
    mentorshipId: null,
    url,
    publishedOn: '2026-10-01',
    takenDownOn: null,
    named: [{ participantId: 'pupil', fields }],
  }
}
