import type { Consent } from '../../mentorship/consent.ts'
import type { SchoolMentoring } from '../../mentorship/school-mentoring.ts'
import type { Day } from '../../timing/reading.ts'
import { addYears, mentorshipsOf, purposeEndOf } from '../purpose-end.ts'
import type { Hold, RetentionRule } from '../retention-rule.ts'

/** Consents with their scans, kept to prove that what was done was allowed. */
export const consents: RetentionRule = {
  id: 'consents',
  ru: 'Согласие',
  en: 'Consent',
  contents: 'вид согласия, даты, адреса и перечень данных, скан-копия',
  way: 'erased',
  source: 'Приказ Росархива от 20.12.2019 № 236 (3 года после окончания срока действия)',
  find: ({ mentoring }, { consentYears }) =>
    mentoring.consents.flatMap(consent => {
      const since = endOf(consent, mentoring)
      if (since === null) return []
      const { id } = consent
      return [{ id, since, due: addYears(since, consentYears), holds: holdsOf(consent, mentoring) }]
    }),
}

/** The day it was withdrawn, ran out, or was of no more use; null while it holds. */
function endOf(consent: Consent, mentoring: SchoolMentoring): Day | null {
  const person = mentoring.participants.find(({ id }) => id === consent.participantId)
  const purpose = person === undefined ? null : purposeEndOf(person, mentoring)
  const ends = [consent.revokedOn, consent.validUntil, purpose].flatMap(day => day ?? [])
  return ends.sort()[0] ?? null
}

function holdsOf(consent: Consent, mentoring: SchoolMentoring): Hold[] {
  const { participantId, mentorshipId } = consent
  const isOn = mentorshipsOf(mentoring, participantId).some(
    ({ id, endActual }) => endActual === null && (mentorshipId === null || mentorshipId === id),
  )
  const isShown =
    consent.kind === 'publication' &&
    mentoring.publications.some(
      ({ named, takenDownOn }) =>
        takenDownOn === null && named.some(one => one.participantId === participantId),
    )
  return [
    ...(isOn ? ['open-mentorship' as const] : []),
    ...(isShown ? ['still-published' as const] : []),
  ]
}
