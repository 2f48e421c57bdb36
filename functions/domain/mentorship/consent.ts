import type { Day } from '../timing/reading.ts'

/** Kinds of consent, each a separate document (152-ФЗ, ст. 9, from 01.09.2025). */
export const consentKinds = [
  'data_processing',
  'guardian',
  'assignment',
  'publication',
  'involvement',
] as const
export type ConsentKind = (typeof consentKinds)[number]

/** What a person may allow to be published. */
export const publishableFields = ['name', 'post', 'class', 'photo', 'result'] as const
export type PublishableField = (typeof publishableFields)[number]

/** One signed consent. The paper stays in the school; a scan may be kept beside it. */
export interface Consent {
  id: string
  kind: ConsentKind
  participantId: string
  /** The mentorship an assignment or involvement was agreed to; null for the other kinds. */
  mentorshipId: string | null
  signedOn: Day
  /** The last day it holds; null while it is not withdrawn. */
  validUntil: Day | null
  revokedOn: Day | null
  /** Null where only the paper is kept. */
  fileId: string | null
  /** Signed by the legal representative. */
  isByGuardian: boolean
  /** Of a publication: the exact addresses and fields it allows. */
  urls: string[]
  fields: PublishableField[]
  /** When what a withdrawn publication consent covered was taken off the site. */
  takenDownOn: Day | null
}

type Dated = Pick<Consent, 'signedOn' | 'validUntil' | 'revokedOn'>

/** Whether a consent holds on a day. */
export function isValid({ signedOn, validUntil, revokedOn }: Dated, day: Day): boolean {
  return (
    signedOn <= day &&
    (validUntil === null || day <= validUntil) &&
    (revokedOn === null || day < revokedOn)
  )
}

/** Whether somebody has a valid consent of a kind on a day; of a mentorship, one for that mentorship. */
export function hasConsent(
  consents: readonly Consent[],
  wanted: { kind: ConsentKind; participantId: string; mentorshipId?: string },
  day: Day,
): boolean {
  return consents.some(
    consent =>
      consent.kind === wanted.kind &&
      consent.participantId === wanted.participantId &&
      (wanted.mentorshipId === undefined || consent.mentorshipId === wanted.mentorshipId) &&
      isValid(consent, day),
  )
}

/** Whether a field about somebody may stand at an address on a day (152-ФЗ, ст. 10.1): silence is not consent. */
export function mayPublish(
  consents: readonly Consent[],
  wanted: { participantId: string; field: PublishableField; url: string },
  day: Day,
): boolean {
  return consents.some(
    consent =>
      consent.kind === 'publication' &&
      consent.participantId === wanted.participantId &&
      consent.fields.includes(wanted.field) &&
      consent.urls.some(url => isAt(url, wanted.url)) &&
      isValid(consent, day),
  )
}

/** An address allowed covers itself, and not what lies below it. */
function isAt(allowed: string, wanted: string): boolean {
  return allowed.replace(/\/+$/, '') === wanted.replace(/\/+$/, '')
}
