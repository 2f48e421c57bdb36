import type { Context } from '../context.ts'
import { deliverQueued } from '../mail/deliver.ts'
import type { Decisions } from './decide-letters.ts'

/** What a tick did: letters decided on, letters that left, calls of webhooks, addresses looked at, records erased. */
export interface Ticked extends Decisions {
  delivered: number
  told: number
  looked: number
  erased: number
}

/**
 * What is done every hour: whatever is due by now, however many ticks were missed. Letters are decided on first and
 * then leave. The deciding part is loaded when it is needed: no page waits for it.
 */
export async function tick(ctx: Context): Promise<Ticked> {
  const [
    campaigns,
    { decideLetters },
    { letterWriter },
    { callWebhooks },
    { eraseExpired },
    { checkLinks },
    uploads,
    { settleSteps },
  ] = await Promise.all([
    import('../store/diagnostics/close-campaign.ts'),
    import('./decide-letters.ts'),
    import('../mail/write-letters.ts'),
    import('../mail/call-webhooks.ts'),
    import('./erase-expired.ts'),
    import('./check-links.ts'),
    import('../store/devices/uploads.ts'),
    import('../store/tally.ts'),
  ])
  // What is closed is asked for by no letter of the same tick.
  await campaigns.closeDueCampaigns(ctx)
  const decided = await decideLetters(ctx)
  const delivered = await deliverQueued(ctx, letterWriter)
  const told = await callWebhooks(ctx)
  const looked = await checkLinks(ctx)
  await uploads.forgetStaleUploads(ctx)
  // Changes of the counts waited for this.
  await ctx.db.batch(settleSteps(ctx))
  return { ...decided, delivered, told, looked, erased: await eraseExpired(ctx) }
}
