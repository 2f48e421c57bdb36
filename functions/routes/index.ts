import { accountRoutes } from './account.tsx'
import { apiRoutes } from './api/index.ts'
import { isDescribed } from './api/json-route.ts'
import { openApiRoutes } from './api/openapi.ts'
import { authorityRoutes } from './authority.tsx'
import { fileRoutes } from './files.ts'
import { landingRoutes } from './landing.tsx'
import { later } from './later.ts'
import { obligationRoutes } from './obligations.tsx'
import { peopleRoutes } from './people.tsx'
import { handOverRoutes } from './people-hand-over.tsx'
import { campaignsPolicy } from './policy/campaigns.ts'
import { connectionsPolicy } from './policy/connections.ts'
import { deskPolicy } from './policy/desk.ts'
import { devicesPolicy } from './policy/devices.ts'
import { diagnosticsPolicy } from './policy/diagnostics.ts'
import { exportsPolicy } from './policy/exports.ts'
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
import type { Route } from './route.ts'
import { settingsRoutes } from './settings.tsx'
import { signInRoutes } from './sign-in.tsx'
import { submissionRoutes } from './submissions.tsx'
import { taskRoutes } from './tasks.tsx'

/** There from the start: what everybody does every day. */
const ready: readonly Route[] = [
  ...landingRoutes,
  ...signInRoutes,
  ...accountRoutes,
  ...taskRoutes,
  ...obligationRoutes,
  ...submissionRoutes,
  ...fileRoutes,
  ...apiRoutes,
  ...authorityRoutes,
  ...peopleRoutes,
  ...handOverRoutes,
  ...settingsRoutes,
]

/** Loaded when asked for. */
export const areas = [
  later(mentoringPolicy, () => import('./mentoring/index.ts')),

  later(mentoringDocumentsPolicy, () => import('./mentoring-documents/index.ts')),
  later(readingPolicy, () => import('./reading/index.ts')),
  later(devicesPolicy, () => import('./devices/index.ts')),
  later(lettersPolicy, () => import('./letters/index.ts')),
  later(connectionsPolicy, () => import('./connections/index.ts')),
  later(deskPolicy, () => import('./desk/index.ts')),
  later(exportsPolicy, () => import('./exports/index.ts')),
  later(oversightPolicy, () => import('./oversight/index.ts')),
  later(practicesPolicy, () => import('./practices/index.ts')),
  later(mentoringApiPolicy, () => import('./mentoring-api/index.ts')),
  later(regionPolicy, () => import('./region/index.ts')),
  later(diagnosticsPolicy, () => import('./diagnostics/index.ts')),
  later(campaignsPolicy, () => import('./campaigns/index.ts')),
  later(questionnairesPolicy, () => import('./questionnaires/index.ts')),
  later(notesPolicy, () => import('./notes/index.ts')),
  later(surveysPolicy, () => import('./surveys/index.ts')),
]

/** Every route of the product. */
export const routes: readonly Route[] = [
  ...ready,
  ...areas.flatMap(area => area.routes),
  ...openApiRoutes(async () => (await everyRoute()).filter(isDescribed)),
]

/** Every route itself, not its place-holder: loads all areas. */
export async function everyRoute(): Promise<Route[]> {
  const loaded = await Promise.all(areas.map(({ load }) => load()))
  return [...ready, ...loaded.flatMap(area => area.routes)]
}
