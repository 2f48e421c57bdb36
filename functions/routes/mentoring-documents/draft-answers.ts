import type { WrittenDocument } from '../../domain/document/document-block.ts'
import { documentKind } from '../../domain/mentorship/documents/catalogue.ts'
import type { ConsentFacts } from '../../domain/mentorship/documents/document-facts.ts'
import type { DraftObstacle } from '../../domain/mentorship/documents/document-kind.ts'
import { pairOf, personOf } from '../../domain/mentorship/documents/facts-of.ts'
import { isOpen } from '../../domain/mentorship/mentorship.ts'
import { internalNaming } from '../../domain/publication/naming.ts'
import { factsOf, namingFor, type Papers } from './papers.ts'

/** Which document is asked for, word for word. */
export interface DraftAnswers {
  kind: string
  pair: string
  person: string
  addresses: string
  isPublic: boolean
  url: string
}

type Drafted =
  | { document: WrittenDocument }
  | { fault: 'kindMissing' | 'pairMissing' | 'personMissing'; field: string }
  | { obstacle: DraftObstacle; field: string }

/** The document asked for, or what stands in its way and at which field. */
export function draftFor(papers: Papers, answers: DraftAnswers): Drafted {
  const kind = documentKind(answers.kind)
  if (kind === undefined) return { fault: 'kindMissing', field: 'kind' }
  const { institution, day } = papers
  const isPublic = answers.isPublic && kind.published !== null
  const naming = namingFor(papers, { isPublic, url: answers.url || null })
  if (kind.of === 'school') {
    const facts = factsOf(papers, naming)
    const obstacle = kind.obstacle(facts)
    return obstacle === null ? { document: kind.draft(facts) } : { obstacle, field: 'kind' }
  }
  if (kind.of === 'pair') {
    const found = papers.mentoring.mentorships.find(({ id }) => id === answers.pair)
    if (found === undefined) return { fault: 'pairMissing', field: 'pair' }
    const pair = pairOf(papers.mentoring, found, naming, day)
    const obstacle = kind.obstacle(pair)
    return obstacle === null
      ? { document: kind.draft(institution, pair, day) }
      : { obstacle, field: 'pair' }
  }
  const consent = consentFor(papers, answers)
  if (consent === null) return { fault: 'personMissing', field: 'person' }
  const obstacle = kind.obstacle(consent)
  if (obstacle !== null)
    return { obstacle, field: obstacle === 'no-addresses' ? 'addresses' : 'person' }
  return { document: kind.draft(institution, consent, day) }
}

/** What a consent of somebody is about: themselves, the addresses, and the pair they are in. */
function consentFor({ mentoring, day }: Papers, answers: DraftAnswers): ConsentFacts | null {
  const person = mentoring.participants.find(
    ({ id, erasedOn }) => id === answers.person && erasedOn === null,
  )
  if (person === undefined) return null
  const own = mentoring.mentorships.find(
    one => isOpen(one, day) && one.members.some(({ participantId }) => participantId === person.id),
  )
  return {
    person: personOf(person, internalNaming),
    addresses: answers.addresses.split(/\s+/).filter(address => address !== ''),
    fields: [],
    validUntil: null,
    pair: own === undefined ? null : pairOf(mentoring, own, internalNaming, day),
  }
}
