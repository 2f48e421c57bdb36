import { type Access, authority, officer, schoolEditors } from './access.ts'

/** A municipality's own roadmaps, and how its institutions stand by them. */
export const oversightPolicy = {
  'GET /authorities/:authority/roadmaps': { of: 'authority', roles: authority },
  'POST /authorities/:authority/roadmaps/begin': { of: 'authority', roles: officer },
  'GET /drafts/:draft/audience': { of: 'draft', roles: schoolEditors },
  'POST /drafts/:draft/audience': { of: 'draft', roles: schoolEditors },
  'GET /authorities/:authority/coverage': { of: 'authority', roles: authority },
  'POST /authorities/:authority/coverage': { of: 'authority', roles: officer },
  'GET /authorities/:authority/status': { of: 'authority', roles: authority },
  'GET /authorities/:authority/matrix': { of: 'authority', roles: authority },
  'GET /authorities/:authority/views': { of: 'authority', roles: authority },
  'POST /authorities/:authority/views': { of: 'authority', roles: officer },
  'POST /authorities/:authority/views/remove': { of: 'authority', roles: officer },
  'GET /authorities/:authority/institutions': { of: 'authority', roles: authority },
  'POST /authorities/:authority/institutions': { of: 'authority', roles: officer },
  'POST /authorities/:authority/institutions/close': { of: 'authority', roles: officer },
} as const satisfies Record<string, Access>
