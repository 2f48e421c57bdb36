import { mentoring } from '../../../web/text/mentoring.ts'
import type { ConsentKind } from '../../domain/mentorship/consent.ts'
import { type Mentorship, membersOf } from '../../domain/mentorship/mentorship.ts'
import type { OrderKind, Register } from '../../domain/mentorship/signed-order.ts'
import { type Entry, proveByEntry } from '../../store/prove-by-entry.ts'
import type { RequestContext } from '../route.ts'
import { type MentoringView, mentoringScene } from './read-mentoring.ts'

const consentEvidence: Record<ConsentKind, string | null> = {
  data_processing: 'consent_data',
  guardian: 'consent_guardian',
  assignment: 'consent_assignment',
  publication: 'consent_publication',
  involvement: null,
}

/** The titles that stand in evidence are the school's language, and name nobody. */
const titles = mentoring.ru

async function prove(c: RequestContext, entry: Omit<Entry, 'url'> & { url?: string }) {
  const scene = mentoringScene(c)
  const url = entry.url ?? `/schools/${scene.schoolId}/mentoring/overview`
  return proveByEntry(c.get('ctx'), scene, { ...entry, url })
}

/** An order counts for the obligations that ask for its kind. */
export function proveOrder(
  c: RequestContext,
  order: { id: string; kind: OrderKind; number: string; signedOn: string },
) {
  const { schoolId } = mentoringScene(c)
  return prove(c, {
    kind: order.kind,
    title: titles.orderTitle[order.kind],
    documentNumber: order.number,
    documentDate: order.signedOn,
    url: `/schools/${schoolId}/mentoring/orders/${order.id}`,
  })
}

/** Signed consents count for the obligations that ask for their kind. */
export async function proveConsents(c: RequestContext, kind: ConsentKind): Promise<void> {
  const evidence = consentEvidence[kind]
  if (evidence === null) return
  const title = titles.proofConsent[kind]
  await prove(c, { kind: evidence, title, documentNumber: '', documentDate: null })
}

/** An approved programme counts for the obligations that ask for one. */
export function proveProgramme(c: RequestContext, approvedOn: string) {
  const title = titles.proofProgramme
  return prove(c, {
    kind: 'personalised_programme',
    title,
    documentNumber: '',
    documentDate: approvedOn,
  })
}

/** A register with somebody in it counts for the obligations that ask for one. */
export function proveRegister(c: RequestContext, register: Register) {
  const kind = register === 'mentors' ? 'mentor_register' : 'mentee_register'
  const title = titles.proofRegister[register]
  return prove(c, { kind, title, documentNumber: '', documentDate: null })
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
