import { tokenRoutes } from './tokens.tsx'
import { webhookRoutes } from './webhooks.tsx'

export const routes = [...tokenRoutes, ...webhookRoutes]
