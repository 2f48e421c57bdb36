import { indicatorRoutes } from './indicators.tsx'
import { noteRoutes } from './notes.tsx'

export const routes = [...indicatorRoutes, ...noteRoutes]
