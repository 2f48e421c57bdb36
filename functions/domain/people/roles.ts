import type { AuthoritySettings } from '../authority/settings.ts'

/** What a person is for an authority or one of its institutions. */
export const roles = ['officer', 'methodologist', 'director', 'curator', 'deputy'] as const
export type Role = (typeof roles)[number]

/** Roles held in the authority itself, not in one institution. */
export const authorityRoles = ['officer', 'methodologist'] as const satisfies readonly Role[]
export const schoolRoles = ['director', 'curator', 'deputy'] as const satisfies readonly Role[]

/** The authority a role is held under, as far as every page needs it. */
export interface AuthorityBrief {
  id: string
  shortName: string
  /** IANA. */
  timeZone: string
  settings: AuthoritySettings
}

/** A role held now: in an authority as a whole (`school: null`) or in one institution. */
export interface Membership {
  id: string
  role: Role
  authority: AuthorityBrief
  school: { id: string; shortName: string } | null
}

/** True where the role belongs to the authority rather than to one institution. */
export function isAuthorityRole(role: Role): boolean {
  return (authorityRoles as readonly Role[]).includes(role)
}
