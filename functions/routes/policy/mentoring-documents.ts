import { type Access, everyone, schoolEditors } from './access.ts'

const editors = { of: 'school', roles: schoolEditors } as const
const director = { of: 'school', roles: ['director'] } as const

/** Documents drafted from a school's mentoring, pairs suggested, what is published, erased and looked at. */
export const mentoringDocumentsPolicy = {
  'GET /schools/:school/mentoring/documents': editors,
  'GET /schools/:school/mentoring/documents/word': editors,
  'POST /schools/:school/mentoring/documents': editors,
  'GET /schools/:school/mentoring/particulars': editors,
  'POST /schools/:school/mentoring/particulars': editors,
  'GET /schools/:school/mentoring/publications': editors,
  'POST /schools/:school/mentoring/publications': editors,
  'GET /schools/:school/mentoring/publications/:publication': { of: 'school', roles: everyone },
  'POST /schools/:school/mentoring/publications/:publication/take-down': editors,
  'GET /schools/:school/mentoring/retention': editors,
  'GET /schools/:school/mentoring/retention/:day/act': editors,
  'GET /schools/:school/mentoring/views': director,
  'GET /schools/:school/mentoring/people/:participant/record': editors,
  'GET /schools/:school/mentoring/people/:participant/record/json': editors,
  'GET /schools/:school/mentoring/people/:participant/record/word': editors,
  'GET /schools/:school/mentoring/matches': editors,
  'POST /schools/:school/mentoring/matches': editors,
  'GET /schools/:school/mentoring/rounds/new': editors,
  'POST /schools/:school/mentoring/rounds/new': editors,
  'GET /schools/:school/mentoring/rounds/:round': editors,
  'POST /schools/:school/mentoring/rounds/:round': editors,
  'POST /schools/:school/mentoring/rounds/:round/close': editors,
  'GET /schools/:school/mentoring/rounds/:round/seats/:seat': editors,
  'POST /schools/:school/mentoring/rounds/:round/seats/:seat': editors,
} as const satisfies Record<string, Access>
