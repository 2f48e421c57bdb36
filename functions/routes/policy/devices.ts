import { type Access, school } from './access.ts'

/** Files in parts, what a device shows without a connection, the guide, and the gallery of components. */
export const devicesPolicy = {
  'POST /schools/:school/uploads': { of: 'school', roles: school },
  'PUT /uploads/:upload/parts/:number': { of: 'upload', roles: school },
  'POST /uploads/:upload/finish': { of: 'upload', roles: school },
  'GET /offline': 'anyone',
  'GET /gallery': 'anyone',
  'GET /help': 'anyone',
  'GET /help/:role': 'anyone',
} as const satisfies Record<string, Access>
