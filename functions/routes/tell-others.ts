import { isNull } from 'drizzle-orm'
import type { MiddlewareHandler } from 'hono'
import type { Context } from '../context.ts'
import { lately } from '../store/lately.ts'
import { webhook } from '../store/schema.ts'
import type { AppEnv } from './route.ts'

/** Whether anybody wants messages at all: asked once a minute, for a submission is made far more often than an address. */
const wanted = lately<boolean>(1, 60_000)

/**
 * Sends messages to other systems as soon as the answer is out, after whatever was changed. What does not reach them, or
 * was forgotten here, the hourly tick sends.
 */
export const tellOthers: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next()
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.res.status >= 400) return
  const ctx = c.get('ctx')
  if (isAboutAddresses(c.req.path)) wanted.forget('any')
  else if (wanted.recall('any', ctx.now) !== false) ctx.defer(tell(ctx))
}

function isAboutAddresses(path: string): boolean {
  return /^\/authorities\/[^/]+\/webhooks$/.test(path)
}

async function tell(ctx: Context): Promise<void> {
  const isWanted = wanted.recall('any', ctx.now) ?? (await askWhether(ctx))
  if (!isWanted) return
  const { callWebhooks } = await import('../mail/call-webhooks.ts')
  await callWebhooks(ctx)
}

async function askWhether(ctx: Context): Promise<boolean> {
  const found = await ctx.db
    .select({ id: webhook.id })
    .from(webhook)
    .where(isNull(webhook.removedAt))
    .limit(1)
    .get()
  wanted.remember('any', found !== undefined, ctx.now)
  return found !== undefined
}
