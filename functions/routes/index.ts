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
import { connectionsPolicy } from './policy/connections.ts'
import { deskPolicy } from './policy/desk.ts'
import { devicesPolicy } from './policy/devices.ts'
import { diagnosticsPolicy } from './policy/diagnostics.ts'
import { exportsPolicy } from './policy/exports.ts'
import { practicesPolicy } from './policy/practices.ts'
import { readingPolicy } from './policy/reading.ts'
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
  later(readingPolicy, () => import('./reading/index.ts')),
  later(devicesPolicy, () => import('./devices/index.ts')),
  later(connectionsPolicy, () => import('./connections/index.ts')),
  later(deskPolicy, () => import('./desk/index.ts')),
  later(exportsPolicy, () => import('./exports/index.ts')),
  later(practicesPolicy, () => import('./practices/index.ts')),

  later(diagnosticsPolicy, () => import('./diagnostics/index.ts')),
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
