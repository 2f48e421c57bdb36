import { apiMeRoutes } from './me.ts'
import { apiObligationRoutes } from './obligations.ts'
import { openApiRoute } from './openapi.ts'
import { apiRoadmapRoutes } from './roadmaps.ts'
import { apiStatusRoutes } from './status.ts'
import { apiSubmissionRoutes } from './submissions.ts'
import { apiTimingRoutes } from './timings.ts'

const described = [
  ...apiMeRoutes,
  ...apiTimingRoutes,
  ...apiRoadmapRoutes,
  ...apiObligationRoutes,
  ...apiSubmissionRoutes,
  ...apiStatusRoutes,
]

/** The API, and its own description. */
export const apiRoutes = [...described, openApiRoute(described)]
