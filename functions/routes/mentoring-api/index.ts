import { apiGapRoutes } from './gaps.ts'
import { apiMentorshipChangeRoutes } from './mentorship-changes.ts'
import { apiMentorshipRoutes } from './mentorships.ts'
import { apiRegisterRoutes } from './registers.ts'

export const routes = [
  ...apiMentorshipRoutes,
  ...apiMentorshipChangeRoutes,
  ...apiGapRoutes,
  ...apiRegisterRoutes,
]
