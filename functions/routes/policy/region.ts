import { type Access, authority } from './access.ts'

/** The totals of a region's municipalities, for the authority that is its centre. */
export const regionPolicy = {
  'GET /authorities/:authority/region': { of: 'authority', roles: authority },
  'GET /authorities/:authority/region.xlsx': { of: 'authority', roles: authority },
} as const satisfies Record<string, Access>
