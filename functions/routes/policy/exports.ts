import { type Access, authority } from './access.ts'

/** What leaves as files: an Excel workbook, a Word note, a table of missing documents. */
export const exportsPolicy = {
  'GET /authorities/:authority/exports': { of: 'authority', roles: authority },
  'GET /authorities/:authority/exports/workbook.xlsx': { of: 'authority', roles: authority },
  'GET /authorities/:authority/exports/note.docx': { of: 'authority', roles: authority },
  'GET /authorities/:authority/exports/missing.csv': { of: 'authority', roles: authority },
  'GET /api/v1/authorities/:authority/schools': { of: 'authority', roles: authority },
  'GET /api/v1/authorities/:authority/obligations': { of: 'authority', roles: authority },
  'GET /api/v1/authorities/:authority/requirements': { of: 'authority', roles: authority },
  'GET /api/v1/authorities/:authority/missing': { of: 'authority', roles: authority },
  'GET /api/v1/authorities/:authority/facts': { of: 'authority', roles: authority },
} as const satisfies Record<string, Access>
