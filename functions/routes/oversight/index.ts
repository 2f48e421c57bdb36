import { audienceRoutes } from './audience.tsx'
import { coverageRoutes } from './coverage.tsx'
import { institutionRoutes } from './institutions.tsx'
import { municipalRoadmapRoutes } from './municipal-roadmaps.tsx'
import { standingRoutes } from './standing.tsx'
import { viewRoutes } from './views.tsx'

export const routes = [
  ...municipalRoadmapRoutes,
  ...audienceRoutes,
  ...coverageRoutes,
  ...standingRoutes,
  ...viewRoutes,
  ...institutionRoutes,
]
