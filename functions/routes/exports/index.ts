import { exportRoutes } from './exports.tsx'

export const routes = [...exportRoutes]
