import { isRealDay } from '../calendar/days.ts'
import type { Day } from '../timing/reading.ts'
import {
  type Consent,
  type ConsentKind,
  consentKinds,
  type PublishableField,
  publishableFields,
} from './consent.ts'
import { dayFault, type Faults, faultsBy, hasFaults, type MentoringFault } from './faults.ts'
import { isMinor, type Participant } from './participant.ts'

/** Consents of one kind, signed by one person or by several, as entered. */
export interface ConsentAnswers {
  kind: string
  people: string[]
  mentorship: string
  signedOn: string
  validUntil: string
  isByGuardian: boolean
  /** One address a line. */
  urls: string
  fields: string[]
}

export const noConsent: ConsentAnswers = {
  kind: '',
  people: [],
  mentorship: '',
  signedOn: '',
  validUntil: '',
  isByGuardian: false,
  urls: '',
  fields: [],
}

export type ConsentFields = Pick<
  Consent,
  'kind' | 'mentorshipId' | 'signedOn' | 'validUntil' | 'isByGuardian' | 'urls' | 'fields'
>

/** Kinds that are given to one mentorship. */
export function isForMentorship(kind: string): boolean {
  return kind === 'assignment' || kind === 'involvement'
}

/** Consents as answered, or what to fix field by field. `mentorships` are those it may be given to. */
export function readConsent(
  answers: ConsentAnswers,
  around: { people: readonly Participant[]; mentorships: readonly string[]; today: Day },
): { consent: ConsentFields; people: string[] } | { faults: Faults } {
  const faults = consentFaults(answers, around)
  if (hasFaults(faults)) return { faults }
  const { kind, mentorship, signedOn, validUntil, people } = answers
  const isPublication = kind === 'publication'
  return {
    people: [...new Set(people)],
    consent: {
      kind: kind as ConsentKind,
      mentorshipId: isForMentorship(kind) ? mentorship : null,
      signedOn,
      validUntil: validUntil === '' ? null : validUntil,
      isByGuardian: kind === 'guardian' || answers.isByGuardian,
      urls: isPublication ? addressesIn(answers.urls) : [],
      fields: isPublication
        ? publishableFields.filter((field): field is PublishableField =>
            answers.fields.includes(field),
          )
        : [],
    },
  }
}

function consentFaults(answers: ConsentAnswers, around: Parameters<typeof readConsent>[1]): Faults {
  const { kind, signedOn, validUntil } = answers
  const isKnown = (consentKinds as readonly string[]).includes(kind)
  return {
    ...faultsBy({
      kind: isKnown ? null : 'consentKindMissing',
      people: peopleFault(answers, around.people),
      mentorship:
        isForMentorship(kind) && !around.mentorships.includes(answers.mentorship)
          ? 'mentorshipMissing'
          : null,
      signedOn: dayFault(signedOn, around.today),
      validUntil: untilFault(validUntil, signedOn),
    }),
    ...(kind === 'publication' ? publicationFaults(answers, around.people) : {}),
  }
}

function peopleFault(
  { people, kind }: ConsentAnswers,
  known: readonly Participant[],
): MentoringFault | null {
  if (people.length === 0) return 'peopleMissing'
  const chosen = known.filter(({ id }) => people.includes(id))
  if (chosen.length < new Set(people).size) return 'notListed'
  return kind === 'guardian' && chosen.some(one => one.kind !== 'pupil') ? 'notListed' : null
}

function untilFault(until: string, signedOn: string): MentoringFault | null {
  if (until === '') return null
  if (!isRealDay(until)) return 'dayUnreal'
  return until < signedOn ? 'validBeforeSigned' : null
}

/** A minor's consent to be published is signed by the legal representative. */
function publicationFaults(answers: ConsentAnswers, known: readonly Participant[]): Faults {
  const urls = addressesIn(answers.urls)
  const chosen = known.filter(({ id }) => answers.people.includes(id))
  return faultsBy({
    urls: urls.length === 0 ? 'urlMissing' : urls.every(isWebAddress) ? null : 'urlNotWeb',
    fields: answers.fields.length === 0 ? 'fieldsMissing' : null,
    isByGuardian: chosen.some(isMinor) && !answers.isByGuardian ? 'guardianMissing' : null,
  })
}

function addressesIn(text: string): string[] {
  return text
    .split(/\s+/)
    .map(line => line.trim())
    .filter(line => line !== '')
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.')
}
