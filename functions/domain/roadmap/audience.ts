import type { SchoolKind } from '../people/school-kinds.ts'

/** Which institutions a municipal requirement is for. */
export type Audience =
  | { of: 'all' }
  | { of: 'kinds'; kinds: SchoolKind[] }
  | { of: 'schools'; ids: string[] }
  /** The municipality itself. */
  | { of: 'authority' }

export interface AddressedSchool {
  id: string
  kind: SchoolKind
  hasMentees: boolean
}

/** Evidence that only an institution with people to be mentored can have (DOMAIN C16). */
const ofPairs: readonly string[] = ['personalised_programme']

/**
 * Whether a municipal requirement is asked of an institution. One without mentees is not asked for
 * programmes of mentoring (DOMAIN C16).
 */
export function isAddressed(
  { audience, evidence }: { audience: Audience; evidence: readonly string[] },
  school: AddressedSchool,
): boolean {
  if (audience.of === 'authority') return school.kind === 'authority'
  if (school.kind === 'authority') return false
  if (!school.hasMentees && evidence.some(kind => ofPairs.includes(kind))) return false
  if (audience.of === 'kinds') return audience.kinds.includes(school.kind)
  return audience.of === 'all' || audience.ids.includes(school.id)
}
