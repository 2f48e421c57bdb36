import { apiMeRoutes } from './me.ts'
import { apiObligationRoutes } from './obligations.ts'
import { apiStatusRoutes } from './status.ts'
import { apiSubmissionRoutes } from './submissions.ts'

/** The calls that are there from the start; each area brings its own. */
export const apiRoutes = [
  ...apiMeRoutes,
  ...apiObligationRoutes,
  ...apiSubmissionRoutes,
  ...apiStatusRoutes,
]
