import { addWorkingDays } from '../calendar/working-calendar.ts'
import { isValid, mayPublish, type PublishableField } from '../mentorship/consent.ts'
import type { SchoolMentoring } from '../mentorship/school-mentoring.ts'
import type { Publication } from '../mentorship/signed-order.ts'
import type { Day } from '../timing/reading.ts'

/** Working days in which what a person allows no longer must be off the site (152-ФЗ, ст. 10.1 ч. 12–14). */
const takeDownDays = 3

/** The day by which a publication must be off the site; null while everybody it names allows it, and once it is off. */
export function takeDownDue(
  { named, url, takenDownOn, publishedOn }: Publication,
  { consents, working }: SchoolMentoring,
  day: Day,
): Day | null {
  if (takenDownOn !== null) return null
  const unlawful = named.filter(({ participantId, fields }) =>
    fields.some(
      field => !mayPublish(consents, { participantId, field: field as PublishableField, url }, day),
    ),
  )
  const since = unlawful.map(({ participantId }) => {
    const ended = consents
      .filter(one => one.kind === 'publication' && one.participantId === participantId)
      .filter(one => !isValid(one, day))
      .flatMap(one => one.revokedOn ?? one.validUntil ?? [])
    return ended.sort().at(-1) ?? publishedOn
  })
  const [first] = since.sort()
  return first === undefined ? null : addWorkingDays(first, takeDownDays, working)
}
