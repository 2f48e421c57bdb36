import { createContext } from '../../../functions/context.ts'
import { decideLetters } from '../../../functions/jobs/decide-letters.ts'
import { deliverQueued } from '../../../functions/mail/deliver.ts'
import { letterWriter } from '../../../functions/mail/write-letters.ts'
import { cloudflare, type Env } from '../../../functions/platform/cloudflare.ts'
import { measured } from '../../../functions/platform/measure.ts'
import type { Mailer } from '../../../functions/platform/ports.ts'

/** Takes whatever it is given, a hundred at a time, as Resend does. */
const mailer: Mailer = {
  name: 'bench',
  send: async () => ({ outcome: 'sent', providerId: null }),
  sendBatch: async letters => letters.map(() => ({ outcome: 'sent', providerId: null })),
}

/** Decides on letters, or has them leave, at an instant, and says what that took of the database. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const url = new URL(request.url)
    const now = Number(url.searchParams.get('now'))
    const { database, taken } = measured(env.DB)
    const ctx = createContext(
      cloudflare(
        { ...env, DB: database },
        { waitUntil: () => undefined },
        { clock: { now: () => now }, origin: 'https://bench.test', mailer },
      ),
    )
    const done =
      url.pathname === '/decide' ? await decideLetters(ctx) : await deliverQueued(ctx, letterWriter)
    return Response.json({ done, ...taken })
  },
}
