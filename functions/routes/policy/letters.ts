import { type Access, authority, officer } from './access.ts'

/** Letters: what was sent, who wants which, what became of them. A letter is read by whom it was for and by the officer over it. */
export const lettersPolicy = {
  'GET /account/letters': 'signed-in',
  'POST /account/letters': 'signed-in',
  'GET /letters': 'signed-in',
  'GET /letters/:letter': 'signed-in',
  'GET /letters/:letter/html': 'signed-in',
  'POST /letters/:letter/again': 'signed-in',
  'POST /letters/:letter/settle': 'signed-in',
  'GET /unsubscribe/:token': 'anyone',
  'POST /unsubscribe/:token': 'anyone',
  'POST /unsubscribe/:token/undo': 'anyone',
  'POST /webhooks/resend': 'anyone',
  'GET /authorities/:authority/letters': { of: 'authority', roles: officer },
  'POST /authorities/:authority/letters/addresses': { of: 'authority', roles: officer },
  'GET /authorities/:authority/letters/kinds': { of: 'authority', roles: authority },
  'GET /authorities/:authority/letters/kinds/:kind': { of: 'authority', roles: authority },
  'GET /authorities/:authority/letters/kinds/:kind/html': { of: 'authority', roles: authority },
  'GET /authorities/:authority/letters/rules': { of: 'authority', roles: authority },
  'POST /authorities/:authority/letters/rules': { of: 'authority', roles: officer },
  'GET /api/v1/letters': 'signed-in',
} as const satisfies Record<string, Access>
