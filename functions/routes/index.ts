import { accountRoutes } from './account.tsx'
import { apiRoutes } from './api/index.ts'
import { landingRoutes } from './landing.tsx'
import type { Route } from './route.ts'
import { signInRoutes } from './sign-in.tsx'

/** Every route of the product. */
export const routes: readonly Route[] = [...landingRoutes, ...signInRoutes, ...accountRoutes, ...apiRoutes]
