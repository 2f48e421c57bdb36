import { accountRoutes } from './account.tsx'
import { apiRoutes } from './api/index.ts'
import { authorityRoutes } from './authority.tsx'
import { calendarFeedRoutes } from './calendar-feed.tsx'
import { calendarRoutes } from './calendars.tsx'
import { draftRoutes } from './drafts.tsx'
import { fileRoutes } from './files.ts'
import { importRoutes } from './import.tsx'
import { landingRoutes } from './landing.tsx'
import { obligationRoutes } from './obligations.tsx'
import { peopleRoutes } from './people.tsx'
import { handOverRoutes } from './people-hand-over.tsx'
import { reviewRoutes } from './review.tsx'
import { roadmapRoutes } from './roadmaps.tsx'
import type { Route } from './route.ts'
import { settingsRoutes } from './settings.tsx'
import { signInRoutes } from './sign-in.tsx'
import { submissionRoutes } from './submissions.tsx'
import { taskRoutes } from './tasks.tsx'
import { timingRoutes } from './timings.tsx'

/** Every route of the product. */
export const routes: readonly Route[] = [
  ...landingRoutes,
  ...signInRoutes,
  ...accountRoutes,
  ...taskRoutes,
  ...obligationRoutes,
  ...submissionRoutes,
  ...reviewRoutes,
  ...fileRoutes,
  ...apiRoutes,
  ...authorityRoutes,
  ...peopleRoutes,
  ...handOverRoutes,
  ...settingsRoutes,
  ...importRoutes,
  ...roadmapRoutes,
  ...draftRoutes,
  ...timingRoutes,
  ...calendarRoutes,
  ...calendarFeedRoutes,
]
