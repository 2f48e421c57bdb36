import { apiRoadmapRoutes } from '../api/roadmaps.ts'
import { apiTimingRoutes } from '../api/timings.ts'
import { calendarFeedRoutes } from '../calendar-feed.tsx'
import { calendarRoutes } from '../calendars.tsx'
import { draftRoutes } from '../drafts.tsx'
import { importRoutes } from '../import.tsx'
import { roadmapRoutes } from '../roadmaps.tsx'
import { timingRoutes } from '../timings.tsx'

export const routes = [
  ...roadmapRoutes,
  ...draftRoutes,
  ...importRoutes,
  ...timingRoutes,
  ...calendarRoutes,
  ...calendarFeedRoutes,
  ...apiRoadmapRoutes,
  ...apiTimingRoutes,
]
