import { type Access, authority } from './access.ts'

/** The questionnaires the methodological centre keeps. */
export const questionnairesPolicy = {
  'GET /authorities/:authority/questionnaires': { of: 'authority', roles: authority },
  'POST /authorities/:authority/questionnaires': { of: 'authority', roles: authority },
  'GET /authorities/:authority/questionnaires/recommendations': {
    of: 'authority',
    roles: authority,
  },
  'POST /authorities/:authority/questionnaires/recommendations': {
    of: 'authority',
    roles: authority,
  },
  'GET /questionnaires/:questionnaire': { of: 'questionnaire', roles: authority },
  'GET /questionnaires/:questionnaire/preview': { of: 'questionnaire', roles: authority },
  'GET /questionnaires/:questionnaire/questionnaire.json': {
    of: 'questionnaire',
    roles: authority,
  },
  'POST /questionnaires/:questionnaire/facts': { of: 'questionnaire', roles: authority },
  'POST /questionnaires/:questionnaire/sections': { of: 'questionnaire', roles: authority },
  'POST /questionnaires/:questionnaire/move': { of: 'questionnaire', roles: authority },
  'GET /questionnaires/:questionnaire/questions/:question': {
    of: 'questionnaire',
    roles: authority,
  },
  'POST /questionnaires/:questionnaire/questions/:question': {
    of: 'questionnaire',
    roles: authority,
  },
  'POST /questionnaires/:questionnaire/publish': { of: 'questionnaire', roles: authority },
  'POST /questionnaires/:questionnaire/version': { of: 'questionnaire', roles: authority },
  'POST /questionnaires/:questionnaire/discard': { of: 'questionnaire', roles: authority },
  'GET /api/v1/questionnaires': 'signed-in',
  'GET /api/v1/questionnaires/:questionnaire': { of: 'questionnaire', roles: authority },
} as const satisfies Record<string, Access>
