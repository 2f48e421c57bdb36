import { apiDeskRoutes } from './api-desk.ts'
import { recommendationRoutes } from './recommendations.tsx'
import { remarkRoutes } from './remarks.tsx'
import { reminderRoutes } from './reminders.tsx'
import { reviewRoutes } from './review.tsx'
import { viewFileRoutes } from './view-file.tsx'

export const routes = [
  ...reviewRoutes,
  ...viewFileRoutes,
  ...remarkRoutes,
  ...recommendationRoutes,
  ...reminderRoutes,
  ...apiDeskRoutes,
]
