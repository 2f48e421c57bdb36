import { createApp } from '../app.ts'
import type { Env } from '../platform/cloudflare.ts'
import { routes } from '../routes/index.ts'
import { demoPlatform } from './platform.ts'
import { addDemoRoutes } from './routes.tsx'

const app = createApp(routes, c => demoPlatform(c.env as Env, c.executionCtx))
addDemoRoutes(app)

/** The embedded server: the product, and beside it a clock to move, a tick to run and a mailbox to read. */
export default {
  fetch: (request, env, execution) => app.fetch(request, env, execution),
  scheduled: async (_controller, env, execution) => {
    const { runTick } = await import('./tick.ts')
    await runTick(demoPlatform(env, execution))
  },
} satisfies ExportedHandler<Env>
