import type { Day } from '../timing/reading.ts'
import { type ConsentKind, isValid } from './consent.ts'
import { isListed } from './participant.ts'
import type { SchoolMentoring } from './school-mentoring.ts'
import type { Register } from './signed-order.ts'

/** The kind of evidence that consents of a kind are, null for what no roadmap asks for. */
export const consentProof: Record<ConsentKind, string | null> = {
  data_processing: 'consent_data',
  guardian: 'consent_guardian',
  assignment: 'consent_assignment',
  publication: 'consent_publication',
  involvement: null,
}

/** The kind of evidence that a register is. */
export const registerProof: Record<Register, string> = {
  mentors: 'mentor_register',
  mentees: 'mentee_register',
}

/** What stands behind a piece of evidence kept in the product, in numbers: nobody is named. */
export type ProofNumbers =
  | { of: 'consents'; count: number; first: Day | null; latest: Day | null }
  | { of: 'register'; register: Register; count: number; checkedOn: Day | null }

/** The numbers behind evidence of a kind on a day, null where it is counted in none. */
export function proofNumbers(
  school: Pick<SchoolMentoring, 'consents' | 'participants' | 'checks'>,
  evidenceKind: string,
  day: Day,
): ProofNumbers | null {
  const kinds = Object.entries(consentProof).filter(([, proof]) => proof === evidenceKind)
  if (kinds.length > 0) {
    const names = kinds.map(([kind]) => kind)
    const days = school.consents
      .filter(one => names.includes(one.kind) && isValid(one, day))
      .map(({ signedOn }) => signedOn)
      .sort()
    return {
      of: 'consents',
      count: days.length,
      first: days[0] ?? null,
      latest: days.at(-1) ?? null,
    }
  }
  if (evidenceKind === registerProof.mentors) return registerNumbers(school, 'mentors', day)
  if (evidenceKind === registerProof.mentees) return registerNumbers(school, 'mentees', day)
  return null
}

function registerNumbers(
  { participants, checks }: Pick<SchoolMentoring, 'participants' | 'checks'>,
  register: Register,
  day: Day,
): ProofNumbers {
  const listed = participants.filter(
    one => isListed(one, day) && (register === 'mentors' ? one.isMentor : one.isMentee),
  )
  const days = [
    ...listed.map(({ checkedOn }) => checkedOn),
    ...checks.filter(one => one.register === register).map(({ checkedOn }) => checkedOn),
  ].sort()
  return { of: 'register', register, count: listed.length, checkedOn: days.at(-1) ?? null }
}
