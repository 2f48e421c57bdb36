import { type Access, officer, schoolEditors } from './access.ts'

/** How other systems are connected: tokens and webhooks. */
export const connectionsPolicy = {
  'GET /authorities/:authority/tokens': { of: 'authority', roles: officer },
  'POST /authorities/:authority/tokens': { of: 'authority', roles: officer },
  'POST /authorities/:authority/tokens/:token/revoke': { of: 'authority', roles: officer },
  'GET /schools/:school/tokens': { of: 'school', roles: schoolEditors },
  'POST /schools/:school/tokens': { of: 'school', roles: schoolEditors },
  'POST /schools/:school/tokens/:token/revoke': { of: 'school', roles: schoolEditors },
  'GET /authorities/:authority/webhooks': { of: 'authority', roles: officer },
  'POST /authorities/:authority/webhooks': { of: 'authority', roles: officer },
  'POST /authorities/:authority/webhooks/:webhook/remove': { of: 'authority', roles: officer },
  'POST /authorities/:authority/deliveries/:delivery/replay': { of: 'authority', roles: officer },
} as const satisfies Record<string, Access>
