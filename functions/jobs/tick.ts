import type { Context } from '../context.ts'
import { deliverQueued } from '../mail/deliver.ts'
import type { Decisions } from './decide-letters.ts'

/**
 * What is done every hour: whatever is due by now, however many ticks were missed. Letters are decided on first and
 * then leave. The deciding part is loaded when it is needed: no page waits for it.
 */
export async function tick(ctx: Context): Promise<Decisions & { delivered: number; told: number }> {
  const [{ decideLetters }, { letterWriter }, { callWebhooks }] = await Promise.all([
    import('./decide-letters.ts'),
    import('../mail/write-letters.ts'),
    import('./call-webhooks.ts'),
  ])
  const decided = await decideLetters(ctx)
  const delivered = await deliverQueued(ctx, letterWriter)
  return { ...decided, delivered, told: await callWebhooks(ctx) }
}
