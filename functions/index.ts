import { createApp } from './app.ts'
import { createContext } from './context.ts'
import { tick } from './jobs/tick.ts'
import { cloudflare, type Env } from './platform/cloudflare.ts'
import { routes } from './routes/index.ts'

const app = createApp(routes, c => cloudflare(c.env as Env, c.executionCtx))

export default {
  fetch: (request, env, execution) => app.fetch(request, env, execution),
  scheduled: async (_controller, env, execution) => {
    await tick(createContext(cloudflare(env, execution)))
  },
} satisfies ExportedHandler<Env>
