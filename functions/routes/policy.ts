import type { Role } from '../domain/people/roles.ts'

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

/**
 * Who may use a route. `of` names the path parameter that is looked up; a person holds one of `roles` in the school
 * it belongs to or in the authority above it. A deputy uses a route marked `assigned` only for activities assigned to them.
 * Who holds no role there at all is told the thing does not exist.
 */
export type Access =
  | 'anyone'
  | 'signed-in'
  | { of: Subject; roles: readonly Role[]; assigned?: true }

const everyone = ['officer', 'methodologist', 'director', 'curator', 'deputy'] as const
const school = ['director', 'curator', 'deputy'] as const
const schoolEditors = ['director', 'curator'] as const
const authority = ['officer', 'methodologist'] as const
const officer = ['officer'] as const

/** The one table that says who may do what. A route that is not here does not compile. */
export const policy = {
  'GET /': 'anyone',
  'GET /health': 'anyone',
  'GET /sign-in': 'anyone',
  'POST /sign-in': 'anyone',
  'GET /sign-in/code': 'anyone',
  'POST /sign-in/code': 'anyone',
  'GET /sign-in/link': 'anyone',
  'POST /sign-in/link': 'anyone',
  'POST /sign-out': 'signed-in',
  'GET /home': 'signed-in',
  'GET /account': 'signed-in',
  'POST /account/sessions/:session/end': 'signed-in',
  'GET /timings': 'signed-in',
  'GET /account/calendar': 'signed-in',
  'POST /account/calendar': 'signed-in',
  'POST /account/calendar/:feed/revoke': 'signed-in',
  'GET /calendar/:token': 'anyone',

  'GET /schools/:school': { of: 'school', roles: everyone },
  'GET /schools/:school/tasks.csv': { of: 'school', roles: everyone },
  'GET /schools/:school/people': { of: 'school', roles: everyone },
  'POST /schools/:school/people': { of: 'school', roles: ['officer', 'director'] },
  'GET /memberships/:membership/hand-over': { of: 'membership', roles: ['officer', 'director'] },
  'POST /memberships/:membership/hand-over': { of: 'membership', roles: ['officer', 'director'] },
  'POST /memberships/:membership/end': { of: 'membership', roles: ['officer', 'director'] },
  'GET /schools/:school/roadmaps': { of: 'school', roles: everyone },
  'GET /schools/:school/roadmaps/new': { of: 'school', roles: schoolEditors },
  'POST /schools/:school/roadmaps/new': { of: 'school', roles: schoolEditors },

  'GET /drafts/:draft': { of: 'draft', roles: schoolEditors },
  'POST /drafts/:draft/facts': { of: 'draft', roles: schoolEditors },
  'POST /drafts/:draft/activities/:index': { of: 'draft', roles: schoolEditors },
  'GET /drafts/:draft/check': { of: 'draft', roles: schoolEditors },
  'POST /drafts/:draft/submit': { of: 'draft', roles: schoolEditors },
  'POST /drafts/:draft/discard': { of: 'draft', roles: schoolEditors },

  'GET /roadmaps/:roadmap': { of: 'roadmap', roles: everyone },
  'GET /roadmaps/:roadmap/receipt': { of: 'roadmap', roles: everyone },
  'GET /roadmaps/:roadmap/activities.csv': { of: 'roadmap', roles: everyone },
  'POST /roadmaps/:roadmap/assignees': { of: 'roadmap', roles: schoolEditors },

  'GET /obligations/:obligation': { of: 'obligation', roles: everyone },
  'GET /obligations/:obligation/submit': { of: 'obligation', roles: school, assigned: true },
  'POST /obligations/:obligation/submit': { of: 'obligation', roles: school, assigned: true },
  'POST /obligations/:obligation/waiver': { of: 'obligation', roles: schoolEditors },
  'POST /obligations/:obligation/waiver/answer': { of: 'obligation', roles: officer },
  'POST /obligations/:obligation/due': { of: 'obligation', roles: officer },
  'GET /submissions/:submission': { of: 'submission', roles: everyone },
  'POST /submissions/:submission/correct': { of: 'submission', roles: school, assigned: true },
  'POST /submissions/:submission/accept': { of: 'submission', roles: officer },
  'POST /submissions/:submission/return': { of: 'submission', roles: officer },
  'GET /files/:file': { of: 'file', roles: everyone },

  'GET /authorities/:authority': { of: 'authority', roles: authority },
  'GET /authorities/:authority/schools.csv': { of: 'authority', roles: authority },
  'GET /authorities/:authority/obligations': { of: 'authority', roles: authority },
  'GET /authorities/:authority/obligations.csv': { of: 'authority', roles: authority },
  'GET /authorities/:authority/review': { of: 'authority', roles: authority },
  'GET /authorities/:authority/people': { of: 'authority', roles: authority },
  'POST /authorities/:authority/people': { of: 'authority', roles: officer },
  'GET /authorities/:authority/import': { of: 'authority', roles: officer },
  'POST /authorities/:authority/import': { of: 'authority', roles: officer },
  'GET /authorities/:authority/import/:import': { of: 'authority', roles: officer },
  'POST /authorities/:authority/import/:import': { of: 'authority', roles: officer },
  'GET /authorities/:authority/calendar': { of: 'authority', roles: authority },
  'POST /authorities/:authority/calendar': { of: 'authority', roles: officer },
  'GET /authorities/:authority/settings': { of: 'authority', roles: authority },
  'POST /authorities/:authority/settings': { of: 'authority', roles: officer },

  'GET /api/openapi.json': 'anyone',
  'GET /api/v1/me': 'signed-in',
  'POST /api/v1/timings/read': 'signed-in',
  'POST /api/v1/roadmaps/read': 'signed-in',
  'POST /api/v1/schools/:school/roadmaps': { of: 'school', roles: schoolEditors },
  'GET /api/v1/schools/:school/obligations': { of: 'school', roles: everyone },
  'POST /api/v1/obligations/:obligation/submissions': {
    of: 'obligation',
    roles: school,
    assigned: true,
  },
  'POST /api/v1/submissions/:submission/accept': { of: 'submission', roles: officer },
  'POST /api/v1/submissions/:submission/return': { of: 'submission', roles: officer },
  'GET /api/v1/status': 'signed-in',
} as const satisfies Record<string, Access>

export type RouteKey = keyof typeof policy
