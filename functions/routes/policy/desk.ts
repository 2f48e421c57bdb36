import { type Access, authority, everyone, officer } from './access.ts'

/** The authority's desk: what came in, ready words, recommendations, letters to schools. */
export const deskPolicy = {
  'GET /authorities/:authority/review': { of: 'authority', roles: authority },
  'POST /authorities/:authority/review': { of: 'authority', roles: officer },
  'GET /files/:file/view': { of: 'file', roles: everyone },
  'GET /authorities/:authority/remarks': { of: 'authority', roles: officer },
  'POST /authorities/:authority/remarks': { of: 'authority', roles: officer },
  'POST /authorities/:authority/remarks/:remark/remove': { of: 'authority', roles: officer },
  'GET /authorities/:authority/recommendations': { of: 'authority', roles: authority },
  'GET /authorities/:authority/recommendations/new': { of: 'authority', roles: authority },
  'POST /authorities/:authority/recommendations': { of: 'authority', roles: authority },
  'GET /authorities/:authority/reminders': { of: 'authority', roles: authority },
  'GET /authorities/:authority/reminders/new': { of: 'authority', roles: officer },
  'POST /authorities/:authority/reminders/preview': { of: 'authority', roles: officer },
  'POST /authorities/:authority/reminders': { of: 'authority', roles: officer },
  'GET /api/v1/authorities/:authority/review': { of: 'authority', roles: authority },
  'GET /api/v1/authorities/:authority/recommendations': { of: 'authority', roles: authority },
  'POST /api/v1/authorities/:authority/recommendations': { of: 'authority', roles: authority },
} as const satisfies Record<string, Access>
