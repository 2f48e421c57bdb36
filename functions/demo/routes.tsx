import { Hono } from 'hono'
import { DemoPeoplePage } from '../../web/pages/demo-people.tsx'
import { createContext } from '../context.ts'
import { Problem } from '../domain/problem.ts'
import { tick } from '../jobs/tick.ts'
import { moveClock } from '../platform/embedded.ts'
import { answerError } from '../routes/errors.tsx'
import { page, textOf } from '../routes/page.tsx'
import type { AppEnv, RequestContext } from '../routes/route.ts'
import type { DemoEnv } from './index.ts'
import { loadDemo } from './load.ts'
import { showAsSent, showMailbox } from './mailbox.tsx'
import { demoPeople } from './people.ts'

/** Paths that exist in the embedded server only. */
export function isDemoPath(path: string): boolean {
  return /^\/(demo|mailbox)(\/|$)/.test(path)
}

type DemoApp = AppEnv & { Bindings: DemoEnv }

/** The clock, the tick, the mailbox and the list of who can sign in. Nobody signs in to these. */
export const demoApp = new Hono<DemoApp>()

demoApp.onError((error, c) => answerError(error, c as unknown as RequestContext))
demoApp.use(async (c, next) => {
  c.set('ctx', createContext({ ...c.env.platform, origin: new URL(c.req.url).origin }))
  c.set('actor', null)
  c.set('place', null)
  c.set('language', c.req.query('lang') === 'en' ? 'en' : 'ru')
  await next()
})

demoApp.get('/demo', c => {
  const t = textOf(asRequest(c))
  return page(
    asRequest(c),
    { title: t.common.demoPeople, isWide: true },
    <DemoPeoplePage t={t} people={demoPeople()} />,
  )
})

demoApp.get('/demo/people', c => c.json(demoPeople()))

demoApp.post('/demo/load', async c =>
  c.json({ loaded: await loadDemo({ ...c.env.platform, origin: new URL(c.req.url).origin }) }),
)

demoApp.post('/demo/clock', async c => {
  const body = (await c.req.json().catch(() => ({}))) as { now?: unknown }
  const instant = typeof body.now === 'string' ? Date.parse(body.now) : Number.NaN
  if (Number.isNaN(instant)) {
    throw new Problem('invalidInput', { message: 'Send {"now": "2026-09-01T09:00:00+03:00"}.' })
  }
  await moveClock(c.env, instant)
  return c.json({ now: new Date(instant).toISOString() })
})

demoApp.post('/demo/tick', async c => c.json(await tick(c.get('ctx'))))

demoApp.get('/mailbox', c => showMailbox(asRequest(c)))

demoApp.get('/mailbox/:letter', c => showAsSent(asRequest(c)))

/** The demo's own requests have all that a page asks of a request. */
function asRequest(c: unknown): RequestContext {
  return c as RequestContext
}
