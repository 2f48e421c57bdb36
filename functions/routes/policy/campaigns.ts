import { type Access, authority } from './access.ts'

/** Collections the authority runs, and their API. */
export const campaignsPolicy = {
  'GET /authorities/:authority/campaigns': { of: 'authority', roles: authority },
  'GET /authorities/:authority/campaigns/new': { of: 'authority', roles: authority },
  'POST /authorities/:authority/campaigns': { of: 'authority', roles: authority },
  'GET /campaigns/:campaign': { of: 'campaign', roles: authority },
  'POST /campaigns/:campaign/close': { of: 'campaign', roles: authority },
  'POST /campaigns/:campaign/reopen': { of: 'campaign', roles: authority },
  'GET /campaigns/:campaign/results': { of: 'campaign', roles: authority },
  'GET /campaigns/:campaign/results.xlsx': { of: 'campaign', roles: authority },
  'GET /api/v1/campaigns/:campaign/results': { of: 'campaign', roles: authority },
} as const satisfies Record<string, Access>
