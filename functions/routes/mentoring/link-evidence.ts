import { mentoring } from '../../../web/text/mentoring.ts'
import type { ConsentKind } from '../../domain/mentorship/consent.ts'
import { type Mentorship, membersOf } from '../../domain/mentorship/mentorship.ts'
import { consentProof, registerProof } from '../../domain/mentorship/proof.ts'
import type { OrderKind, Register } from '../../domain/mentorship/signed-order.ts'
import { proveByEntry } from '../../store/prove-by-entry.ts'
import type { RequestContext } from '../route.ts'
import { type MentoringView, mentoringScene } from './read-mentoring.ts'

/** The titles that stand in evidence are the school's language, and name nobody. */
const titles = mentoring.ru

interface Signed {
  number: string
  signedOn: string | null
}

const unnumbered: Signed = { number: '', signedOn: null }

/** Where what counts as evidence of a kind is read without names. */
export function proofPath(c: RequestContext, kind: string): string {
  return `/schools/${mentoringScene(c).schoolId}/mentoring/proofs/${kind}`
}

/** Files something kept in the product for the obligations that ask for its kind. Null where nothing asks. */
export function prove(
  c: RequestContext,
  { kind, title, url }: { kind: string; title: string; url: string },
  { number, signedOn }: Signed = unnumbered,
) {
  const entry = { kind, title, url, documentNumber: number, documentDate: signedOn }
  return proveByEntry(c.get('ctx'), mentoringScene(c), entry)
}

/** An order counts for the obligations that ask for its kind. */
export function proveOrder(
  c: RequestContext,
  { id, kind, ...signed }: { id: string; kind: OrderKind; number: string; signedOn: string },
) {
  const url = `/schools/${mentoringScene(c).schoolId}/mentoring/orders/${id}`
  return prove(c, { kind, title: titles.orderTitle[kind], url }, signed)
}

/** Signed consents count for the obligations that ask for their kind. */
export async function proveConsents(c: RequestContext, of: ConsentKind): Promise<void> {
  const kind = consentProof[of]
  if (kind === null) return
  await prove(c, { kind, title: titles.proofConsent[of], url: proofPath(c, kind) })
}

/** An approved programme counts for the obligations that ask for one. */
export function proveProgramme(c: RequestContext, mentorshipId: string, signedOn: string) {
  const url = `/mentorships/${mentorshipId}/card`
  const programme = { kind: 'personalised_programme', title: titles.proofProgramme, url }
  return prove(c, programme, { number: '', signedOn })
}

/** A register with somebody in it counts for the obligations that ask for one. */
export function proveRegister(c: RequestContext, register: Register) {
  const kind = registerProof[register]
  return prove(c, { kind, title: titles.proofRegister[register], url: proofPath(c, kind) })
}

/** What stands on the site counts for the obligations that ask for a publication. */
export function provePublication(
  c: RequestContext,
  { id, publishedOn }: { id: string; publishedOn: string },
) {
  const url = `/schools/${mentoringScene(c).schoolId}/mentoring/publications/${id}`
  const publication = { kind: 'publication', title: titles.proofPublication, url }
  return prove(c, publication, { number: '', signedOn: publishedOn })
}

/** How many pairs an order assigns, and how many mentees are in them. */
export function orderNumbers(
  pairs: readonly Mentorship[],
  { today }: Pick<MentoringView, 'today'>,
) {
  return {
    pairs: pairs.length,
    mentees: new Set(pairs.flatMap(one => membersOf(one, 'mentee', today))).size,
  }
}
