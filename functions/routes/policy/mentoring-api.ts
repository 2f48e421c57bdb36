import { type Access, schoolEditors } from './access.ts'

/** Calls of the API about mentoring. They name pupils, so they are for the school alone. */
export const mentoringApiPolicy = {
  'GET /api/v1/schools/:school/mentorships': { of: 'school', roles: schoolEditors },
  'POST /api/v1/schools/:school/mentorships': { of: 'school', roles: schoolEditors },
  'POST /api/v1/mentorships/:mentorship/assign': { of: 'mentorship', roles: schoolEditors },
  'POST /api/v1/mentorships/:mentorship/extend': { of: 'mentorship', roles: schoolEditors },
  'POST /api/v1/mentorships/:mentorship/end': { of: 'mentorship', roles: schoolEditors },
  'POST /api/v1/mentorships/:mentorship/replace-mentor': { of: 'mentorship', roles: schoolEditors },
  'GET /api/v1/schools/:school/gaps': { of: 'school', roles: schoolEditors },
  'POST /api/v1/schools/:school/registers/mentors/import': { of: 'school', roles: schoolEditors },
  'POST /api/v1/schools/:school/registers/mentees/import': { of: 'school', roles: schoolEditors },
} as const satisfies Record<string, Access>
