import { type Access, authority, everyone, school, schoolEditors } from './access.ts'

/** The register of practices: sent by schools, marked by the centre, there for every school of the municipality. */
export const practicesPolicy = {
  'GET /schools/:school/practices': { of: 'school', roles: everyone },
  'GET /schools/:school/practices.csv': { of: 'school', roles: everyone },
  'GET /schools/:school/practices.xlsx': { of: 'school', roles: everyone },
  'GET /schools/:school/practices/new': { of: 'school', roles: school },
  'POST /schools/:school/practices': { of: 'school', roles: school },
  'GET /schools/:school/practices/:practice': { of: 'school', roles: everyone },
  'POST /schools/:school/practices/:practice/withdraw': { of: 'school', roles: schoolEditors },
  'GET /authorities/:authority/practices': { of: 'authority', roles: authority },
  'GET /authorities/:authority/practices.csv': { of: 'authority', roles: authority },
  'GET /authorities/:authority/practices.xlsx': { of: 'authority', roles: authority },
  'GET /authorities/:authority/practices/:practice': { of: 'authority', roles: authority },
  'POST /authorities/:authority/practices/:practice/score': { of: 'authority', roles: authority },
  'GET /api/v1/authorities/:authority/practices': { of: 'authority', roles: authority },
  'GET /api/v1/schools/:school/practices': { of: 'school', roles: everyone },
} as const satisfies Record<string, Access>
