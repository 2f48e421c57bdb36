import { apiPracticeRoutes } from './api-practices.ts'
import { practiceFileRoutes } from './practice-files.ts'
import { practiceRoutes } from './practices.tsx'

export const routes = [...practiceRoutes, ...practiceFileRoutes, ...apiPracticeRoutes]
