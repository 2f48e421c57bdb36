import type { Role } from '../../domain/people/roles.ts'

/** What the path names, and so whose school and authority decide. */
export type Subject =
  | 'school'
  | 'authority'
  | 'draft'
  | 'roadmap'
  | 'obligation'
  | 'submission'
  | 'file'
  | 'membership'
  | 'upload'
  | 'mentorship'
  | 'order'
  | 'diagnostic'
  | 'questionnaire'
  | 'campaign'
  | 'survey'
  | 'note'

/**
 * Who may use a route. `of` names the path parameter that is looked up; a person holds one of `roles` in the school
 * it belongs to or in the authority above it. A deputy uses a route marked `assigned` only for activities assigned to them.
 * Who holds no role there at all is told the thing does not exist. On a route marked `witnessed` a token and the obligation
 * may be known from a moment ago: what it writes verifies both, and anything but success is decided anew.
 */
export type Access =
  | 'anyone'
  | 'signed-in'
  | { of: Subject; roles: readonly Role[]; assigned?: true; witnessed?: true }

export const everyone = ['officer', 'methodologist', 'director', 'curator', 'deputy'] as const
export const school = ['director', 'curator', 'deputy'] as const
export const schoolEditors = ['director', 'curator'] as const
export const authority = ['officer', 'methodologist'] as const
export const officer = ['officer'] as const
