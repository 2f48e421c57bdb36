import { cloudflare, type Env } from './cloudflare.ts'
import { measured } from './measure.ts'
import type { Mailer, Platform } from './ports.ts'
import { signerWith } from './signer.ts'

/** Letters go nowhere: the outbox is the mailbox, and `/mailbox` shows it. */
const mailbox: Mailer = {
  name: 'mailbox',
  send: async () => ({ outcome: 'sent', providerId: null }),
  sendBatch: async letters => letters.map(() => ({ outcome: 'sent', providerId: null })),
}

const clockKey = 'demo/clock'

/** How far the demo's clock is from the real one, in milliseconds; read once for each start of the server. */
let offset: number | undefined

/** The platform of the embedded server: a clock that can be moved, and a mailbox. */
export async function embeddedPlatform(
  env: Env,
  execution: Pick<ExecutionContext, 'waitUntil'>,
): Promise<Platform> {
  offset ??= Number((await (await env.FILES.get(clockKey))?.text()) ?? 0)
  const shift = offset
  return cloudflare(env, execution, {
    mailer: mailbox,
    // Who asked is shown the letter at once: a queue of its own would only delay it.
    queue: null,
    clock: { now: () => Date.now() + shift },
    clientAddress: () => 'local',
    limitCalls: async () => ({ isWithin: true, retryAfter: 0 }),
    // Nothing leaves the demo: a message counts as taken.
    callHook: async () => ({ status: 204, error: '' }),
    // The invented sites answer too; a page in a folder of this name was taken down.
    openPage: async url => ({ status: url.includes('/removed/') ? 404 : 200, location: null }),
    sign: signerWith('demo'),
    isDemo: true,
  })
}

/** The same platform as it was at an instant of the past, for writing the demo's history. */
export function atInstant(platform: Platform, instant: number): Platform {
  return { ...platform, clock: { now: () => instant } }
}

/** Moves the clock to an instant; it runs on from there, also after a restart. */
export async function moveClock(env: Env, to: number): Promise<void> {
  offset = to - Date.now()
  await env.FILES.put(clockKey, String(offset))
}

/** Answers a request that asks for it with what it took of the database, in `server-timing`. */
export async function withCounts(
  request: Request,
  env: Env,
  answer: (env: Env) => Promise<Response>,
): Promise<Response> {
  if (!request.headers.has('x-count-queries')) return answer(env)
  const { database, taken } = measured(env.DB)
  const response = await answer({ ...env, DB: database })
  const counted = new Response(response.body, response)
  const words = `${taken.queries} queries, ${taken.rowsRead} rows`
  counted.headers.set('server-timing', `db;desc="${words}"`)
  return counted
}
