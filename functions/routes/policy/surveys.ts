import { type Access, everyone, schoolEditors } from './access.ts'

/** Questionnaires of people: links are made by the school, answered by whoever has one. */
export const surveysPolicy = {
  'GET /schools/:school/diagnostics/surveys': { of: 'school', roles: schoolEditors },
  'POST /schools/:school/diagnostics/surveys': { of: 'school', roles: schoolEditors },
  'GET /surveys/:survey': { of: 'survey', roles: everyone },
  'GET /survey/:token': 'anyone',
  'POST /survey/:token': 'anyone',
} as const satisfies Record<string, Access>
