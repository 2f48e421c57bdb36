import type { Access } from './policy/access.ts'
import { campaignsPolicy } from './policy/campaigns.ts'
import { connectionsPolicy } from './policy/connections.ts'
import { deskPolicy } from './policy/desk.ts'
import { devicesPolicy } from './policy/devices.ts'
import { diagnosticsPolicy } from './policy/diagnostics.ts'
import { exportsPolicy } from './policy/exports.ts'
import { foundationPolicy } from './policy/foundation.ts'
import { lettersPolicy } from './policy/letters.ts'
import { mentoringPolicy } from './policy/mentoring.ts'
import { mentoringApiPolicy } from './policy/mentoring-api.ts'
import { mentoringDocumentsPolicy } from './policy/mentoring-documents.ts'
import { notesPolicy } from './policy/notes.ts'
import { oversightPolicy } from './policy/oversight.ts'
import { practicesPolicy } from './policy/practices.ts'
import { questionnairesPolicy } from './policy/questionnaires.ts'
import { readingPolicy } from './policy/reading.ts'
import { regionPolicy } from './policy/region.ts'
import { surveysPolicy } from './policy/surveys.ts'

export type { Access, Subject } from './policy/access.ts'

/**
 * The one table that says who may do what, an area of the product in each file of `policy/`.
 * A route that is not here does not compile.
 */
export const policy = {
  ...foundationPolicy,
  ...diagnosticsPolicy,
  ...mentoringPolicy,
  ...campaignsPolicy,
  ...questionnairesPolicy,
  ...notesPolicy,
  ...surveysPolicy,
  ...readingPolicy,
  ...mentoringDocumentsPolicy,

  ...devicesPolicy,
  ...lettersPolicy,
  ...connectionsPolicy,
  ...deskPolicy,
  ...exportsPolicy,
  ...oversightPolicy,
  ...practicesPolicy,
  ...mentoringApiPolicy,
  ...regionPolicy,
} as const satisfies Record<string, Access>

export type RouteKey = keyof typeof policy
