import { type Access, everyone, officer } from './access.ts'

/** Questionnaires answered by schools or about them; who may fill in which is the form's own rule. */
export const diagnosticsPolicy = {
  'GET /schools/:school/diagnostics': { of: 'school', roles: everyone },
  'POST /schools/:school/diagnostics': { of: 'school', roles: everyone },
  'GET /diagnostics/:diagnostic': { of: 'diagnostic', roles: everyone },
  'GET /diagnostics/:diagnostic/sections/:section': { of: 'diagnostic', roles: everyone },
  'POST /diagnostics/:diagnostic/sections/:section': { of: 'diagnostic', roles: everyone },
  'GET /diagnostics/:diagnostic/check': { of: 'diagnostic', roles: everyone },
  'POST /diagnostics/:diagnostic/send': {
    of: 'diagnostic',
    roles: ['officer', 'methodologist', 'director', 'curator'],
  },
  'POST /diagnostics/:diagnostic/version': { of: 'diagnostic', roles: everyone },
  'POST /diagnostics/:diagnostic/discard': { of: 'diagnostic', roles: everyone },
  'POST /api/v1/schools/:school/diagnostics': { of: 'school', roles: everyone },
  'POST /diagnostics/:diagnostic/accept': { of: 'diagnostic', roles: officer },
  'POST /diagnostics/:diagnostic/return': { of: 'diagnostic', roles: officer },
} as const satisfies Record<string, Access>
