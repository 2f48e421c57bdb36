import type { Day } from '../../timing/reading.ts'
import { type Consent, isValid } from '../consent.ts'
import { actingMentorsOf, isOpen, isOrderOutdated, type Mentorship } from '../mentorship.ts'
import {
  exampleAssigned,
  exampleConsent,
  exampleDay,
  exampleMentorship,
  exampleSchool,
} from './example-school.ts'
import type { Rule } from './rule.ts'

/** Whether somebody agreed to the duties of a mentorship before the order that lays them on. */
export function hasAgreed(
  consents: readonly Consent[],
  mentorship: Pick<Mentorship, 'id' | 'assignedOn' | 'members'>,
  participantId: string,
  day: Day,
): boolean {
  const { id, assignedOn, members } = mentorship
  const own = members.filter(one => one.participantId === participantId)
  const latest = isOrderOutdated({ members: own, assignedOn }, day) ? null : assignedOn
  return consents.some(
    one =>
      one.kind === 'assignment' &&
      one.participantId === participantId &&
      one.mentorshipId === id &&
      isValid(one, day) &&
      (latest === null || one.signedOn <= latest),
  )
}

/** Whether every mentor of a mentorship has agreed. */
export function haveMentorsAgreed(
  consents: readonly Consent[],
  mentorship: Mentorship,
  day: Day,
): boolean {
  const mentors = actingMentorsOf(mentorship, day)
  return mentors.length > 0 && mentors.every(id => hasAgreed(consents, mentorship, id, day))
}

/** Every mentor in an order on pairs has agreed in writing, not later than the order. */
export const c5: Rule = {
  code: 'C5',
  strength: 'missing',
  source: 'ТК РФ, ст. 351.8; положение о системе наставничества, п. 3.2, 3.3',
  find: ({ mentorships, consents }, day) =>
    mentorships
      .filter(one => isOpen(one, day))
      .flatMap(one =>
        actingMentorsOf(one, day)
          .filter(id => !hasAgreed(consents, one, id, day))
          .map(participantId => ({
            kind: 'assignment-consent-missing' as const,
            about: { of: 'mentorship' as const, id: one.id },
            participantIds: [participantId],
            since: one.proposedOn,
            due: one.assignedOn,
          })),
      ),
  examples: {
    fires: {
      name: 'a pair without the mentor’s consent',
      school: exampleSchool({ mentorships: [exampleMentorship()] }),
      day: exampleDay,
      finds: ['assignment-consent-missing'],
    },
    refuses: {
      name: 'a consent signed after the order',
      school: exampleSchool({
        mentorships: [exampleAssigned()],
        consents: [exampleConsent('assignment', 'mentor', { signedOn: '2026-09-21' })],
      }),
      day: exampleDay,
      finds: ['assignment-consent-missing'],
    },
    quiet: {
      name: 'a consent signed on the day of the order',
      school: exampleSchool({
        mentorships: [exampleAssigned()],
        consents: [exampleConsent('assignment', 'mentor', { signedOn: '2026-09-20' })],
      }),
      day: exampleDay,
      finds: [],
    },
  },
}
