import { createApp } from '../app.ts'
import type { Env } from '../platform/cloudflare.ts'
import { embeddedPlatform, withCounts } from '../platform/embedded.ts'
import type { Platform } from '../platform/ports.ts'
import { routes } from '../routes/index.ts'
import { demoApp, isDemoPath } from './routes.tsx'

/** What the demo adds to the bindings of a request. */
export type DemoEnv = Env & { platform: Platform }

const product = createApp(routes, c => (c.env as DemoEnv).platform)

/** The embedded server: the product, and beside it a clock to move, a tick to run and a mailbox to read. */
export default {
  fetch: (request, env, execution) =>
    withCounts(request, env, async counted => {
      const platform = await embeddedPlatform(counted, execution)
      const app = isDemoPath(new URL(request.url).pathname) ? demoApp : product
      return app.fetch(request, { ...counted, platform }, execution)
    }),
} satisfies ExportedHandler<Env>
