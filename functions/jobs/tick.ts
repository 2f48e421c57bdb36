import type { Context } from '../context.ts'
import { deliverQueued } from '../mail/deliver.ts'
import { forgetStaleUploads } from '../store/devices/uploads.ts'
import { callWebhooks } from './call-webhooks.ts'

/** What is done every hour: whatever is due by now, however many ticks were missed. */
export async function tick(ctx: Context): Promise<{ delivered: number; told: number }> {
  ctx.defer(forgetStaleUploads(ctx))
  return { delivered: await deliverQueued(ctx), told: await callWebhooks(ctx) }
}
