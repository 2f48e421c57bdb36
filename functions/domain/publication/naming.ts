import { type Consent, mayPublish, type PublishableField } from '../mentorship/consent.ts'
import type { Participant } from '../mentorship/participant.ts'
import type { Day } from '../timing/reading.ts'

/** How people stand in a document: as they are, or as its readers may see them. */
export interface Naming {
  /** Whether the document is for everybody: then it shows no request, difficulties, class or contact. */
  isPublic: boolean
  nameOf: (person: Participant) => string
  /** Post, or class; `''` where it may not be shown. */
  workOf: (person: Participant) => string
}

/** Everybody by their name, for documents that stay in the institution. */
export const internalNaming: Naming = {
  isPublic: false,
  nameOf: ({ name }) => name,
  workOf: person => (person.kind === 'pupil' ? classOf(person.classLevel) : person.post),
}

/** Where a public document is to stand, and what people have agreed to. */
export interface PublicPlace {
  consents: readonly Consent[]
  /** Null while nobody has said where: then nobody is named. */
  url: string | null
  day: Day
}

/**
 * A name or a post only where a publication consent covers that field at that address; a pseudonym otherwise,
 * «Наставник 1» and «Наставляемый А» in the order of the lists. The class of a pupil needs its own consent too
 * (152-ФЗ, ст. 10.1; rule C9).
 */
export function publicNaming(
  mentors: readonly Participant[],
  mentees: readonly Participant[],
  place: PublicPlace,
): Naming {
  const pseudonyms = new Map([
    ...mentees.map(({ id }, index) => [id, `Наставляемый ${letterOf(index)}`] as const),
    ...mentors.map(({ id }, index) => [id, `Наставник ${index + 1}`] as const),
  ])
  const isAllowed = ({ id }: Participant, field: PublishableField) =>
    place.url !== null &&
    mayPublish(place.consents, { participantId: id, field, url: place.url }, place.day)
  return {
    isPublic: true,
    nameOf: person =>
      isAllowed(person, 'name') ? person.name : (pseudonyms.get(person.id) ?? 'Участник'),
    workOf: person => {
      if (person.kind === 'pupil')
        return isAllowed(person, 'class') ? classOf(person.classLevel) : ''
      return isAllowed(person, 'post') ? person.post : ''
    },
  }
}

function classOf(level: string): string {
  return level === '' ? '' : `${level} класс`
}

const letters = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ'

/** А, Б … Я, АА, АБ …, without letters that are read as others. */
export function letterOf(index: number): string {
  const last = letters.charAt(index % letters.length)
  const before = Math.floor(index / letters.length)
  return before === 0 ? last : letterOf(before - 1) + last
}
