import { apiDeskRoutes } from './api-desk.ts'
import { recommendationRoutes } from './recommendations.tsx'
import { remarkRoutes } from './remarks.tsx'
import { reminderRoutes } from './reminders.tsx'
import { reviewRoutes } from './review.tsx'

export const routes = [
  ...reviewRoutes,
  ...remarkRoutes,
  ...recommendationRoutes,
  ...reminderRoutes,
  ...apiDeskRoutes,
]
