import type { SchoolKind } from '../people/school-kinds.ts'
import type { Activity } from './roadmap-reading.ts'

/** Which schools a row of a municipal roadmap is for. */
export type SchoolAudience =
  | { of: 'all' }
  | { of: 'kinds'; kinds: SchoolKind[] }
  | { of: 'list'; ids: string[] }

/** Whom a municipal requirement is for: schools, the municipality itself, or both. */
export interface Audience {
  /** Null where no school is asked. */
  schools: SchoolAudience | null
  isForAuthority: boolean
}

export interface AddressedSchool {
  id: string
  kind: SchoolKind
  hasMentees: boolean
}

/** Evidence that only an institution with people to be mentored can have (DOMAIN C16). */
const ofPairs: readonly string[] = ['personalised_programme', 'programme_register']

/** The audience of a municipal row by who must do it; `schools` is all of them unless somebody chose. */
export function audienceOf(
  { level, audience }: Pick<Activity, 'level' | 'audience'>,
  former?: Audience,
): Audience {
  const schools = audience ?? former?.schools ?? { of: 'all' }
  return {
    schools: level === 'municipality' ? null : schools,
    isForAuthority: level !== 'school',
  }
}

/**
 * Whether a municipal requirement is asked of an institution. One without mentees is not asked for
 * programmes of mentoring (DOMAIN C16).
 */
export function isAddressed(
  { audience, evidence }: { audience: Audience; evidence: readonly string[] },
  school: AddressedSchool,
): boolean {
  const { schools, isForAuthority } = audience
  if (school.kind === 'authority') return isForAuthority
  if (schools === null) return false
  if (!school.hasMentees && evidence.some(kind => ofPairs.includes(kind))) return false
  if (schools.of === 'kinds') return schools.kinds.includes(school.kind)
  return schools.of === 'all' || schools.ids.includes(school.id)
}
