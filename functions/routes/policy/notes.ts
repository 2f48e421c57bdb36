import { type Access, authority, everyone, schoolEditors } from './access.ts'

/** Indicators and analytical notes. */
export const notesPolicy = {
  'GET /schools/:school/indicators': { of: 'school', roles: everyone },
  'POST /schools/:school/indicators/staff': { of: 'school', roles: schoolEditors },
  'GET /authorities/:authority/indicators': { of: 'authority', roles: authority },
  'GET /api/v1/schools/:school/indicators': { of: 'school', roles: everyone },

  'GET /schools/:school/notes': { of: 'school', roles: everyone },
  'POST /schools/:school/notes': { of: 'school', roles: schoolEditors },
  'GET /authorities/:authority/notes': { of: 'authority', roles: authority },
  'POST /authorities/:authority/notes': { of: 'authority', roles: authority },
  'GET /notes/:note': { of: 'note', roles: everyone },
  'GET /notes/:note/note.docx': { of: 'note', roles: everyone },
  'POST /notes/:note': { of: 'note', roles: ['director', 'curator', 'officer', 'methodologist'] },
  'POST /notes/:note/refresh': {
    of: 'note',
    roles: ['director', 'curator', 'officer', 'methodologist'],
  },
  'POST /notes/:note/file': { of: 'note', roles: schoolEditors },
} as const satisfies Record<string, Access>
