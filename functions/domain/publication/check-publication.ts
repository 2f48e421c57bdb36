import { isForeignStorage } from '../evidence/evidence-input.ts'
import { type Consent, mayPublish, type PublishableField } from '../mentorship/consent.ts'
import type { Participant } from '../mentorship/participant.ts'
import type { Publication } from '../mentorship/signed-order.ts'
import type { Day } from '../timing/reading.ts'

/** What the school wants to say it has published. */
export interface WantedPublication {
  /** What it counts as; null for a document that never leaves the institution. */
  kind: Publication['kind'] | null
  url: string
  /** Whether the people in it stand there by name. */
  isNamed: boolean
  /** Everybody in it. */
  people: readonly Participant[]
  /** Of a programme or its result; null where it is of the whole school. */
  pair: { isAssigned: boolean; isApproved: boolean; isCompleted: boolean } | null
  consents: readonly Consent[]
  day: Day
}

/** Why something is not published, or only after a second look. `rule` is one of DOMAIN 3.8. */
export type PublicationRefusal =
  | { code: 'internal-only'; rule: 'C9'; isHard: true }
  | {
      code: 'no-consent'
      rule: 'C9'
      isHard: true
      participantId: string
      fields: PublishableField[]
    }
  | { code: 'not-completed'; rule: 'C11'; isHard: false }
  | { code: 'not-assigned'; rule: 'C8'; isHard: false }
  | { code: 'not-approved'; rule: 'C8'; isHard: false }
  | { code: 'foreign-storage'; rule: '152-ФЗ'; isHard: false }

/**
 * What stands against a publication. A hard reason stops it; a soft one is confirmed by who publishes.
 * Nobody stands by name without their own consent to that field at that very address (C9).
 */
export function checkPublication(wanted: WantedPublication): PublicationRefusal[] {
  if (wanted.kind === null) return [{ code: 'internal-only', rule: 'C9', isHard: true }]
  return [
    ...(wanted.isNamed ? wanted.people.flatMap(person => uncovered(person, wanted)) : []),
    ...pairRefusals(wanted),
    ...(isForeignStorage(wanted.url)
      ? [{ code: 'foreign-storage', rule: '152-ФЗ', isHard: false } as const]
      : []),
  ]
}

function uncovered(person: Participant, wanted: WantedPublication): PublicationRefusal[] {
  const fields = fieldsShown(person, wanted.kind).filter(field => !isCovered(person, field, wanted))
  if (fields.length === 0) return []
  return [{ code: 'no-consent', rule: 'C9', isHard: true, participantId: person.id, fields }]
}

function isCovered(
  { id }: Participant,
  field: PublishableField,
  { consents, url, day }: WantedPublication,
): boolean {
  return mayPublish(consents, { participantId: id, field, url }, day)
}

/** What a document with names shows of somebody. */
function fieldsShown(person: Participant, kind: Publication['kind'] | null): PublishableField[] {
  const work = person.kind === 'pupil' ? 'class' : 'post'
  return kind === 'result' ? ['name', work, 'result'] : ['name', work]
}

function pairRefusals({ kind, pair }: WantedPublication): PublicationRefusal[] {
  if (pair === null) return []
  const refusals: PublicationRefusal[] = []
  if (!pair.isAssigned) refusals.push({ code: 'not-assigned', rule: 'C8', isHard: false })
  if (!pair.isApproved) refusals.push({ code: 'not-approved', rule: 'C8', isHard: false })
  if (kind === 'result' && !pair.isCompleted)
    refusals.push({ code: 'not-completed', rule: 'C11', isHard: false })
  return refusals
}

/** Whom the published document names and what of them: with names everybody, otherwise those who have agreed. */
export function namedIn(wanted: WantedPublication): Publication['named'] {
  return wanted.people.flatMap(person => {
    const fields = fieldsShown(person, wanted.kind).filter(
      field => wanted.isNamed || isCovered(person, field, wanted),
    )
    return fields.length === 0 ? [] : [{ participantId: person.id, fields }]
  })
}
