import { cloudflare, type Env } from './cloudflare.ts'
import type { Mailer, Platform } from './ports.ts'

/** Letters go nowhere: the outbox is the mailbox, and `/mailbox` shows it. */
const mailbox: Mailer = {
  name: 'mailbox',
  send: async () => ({ outcome: 'sent', providerId: null }),
}

const clockKey = 'demo/clock'

/** How far the demo's clock is from the real one, in milliseconds; read once for each start of the server. */
let offset: number | undefined

/** The platform of the embedded server: a clock that can be moved, and a mailbox. */
export async function demoPlatform(
  env: Env,
  execution: Pick<ExecutionContext, 'waitUntil'>,
): Promise<Platform> {
  offset ??= Number((await (await env.FILES.get(clockKey))?.text()) ?? 0)
  const shift = offset
  return cloudflare(env, execution, {
    mailer: mailbox,
    clock: { now: () => Date.now() + shift },
    clientAddress: () => 'local',
    isDemo: true,
  })
}

/** The same platform as it was at an instant of the past, for writing the demo's history. */
export function atInstant(platform: Platform, instant: number): Platform {
  return { ...platform, clock: { now: () => instant } }
}

/** Moves the demo's clock; it runs on from there, also after a restart. */
export async function moveClock(env: Env, to: number): Promise<void> {
  offset = to - Date.now()
  await env.FILES.put(clockKey, String(offset))
}
