import { regionRoutes } from './region.tsx'

export const routes = [...regionRoutes]
