import { apiListRoutes } from './api-lists.ts'
import { exportRoutes } from './exports.tsx'

export const routes = [...exportRoutes, ...apiListRoutes]
