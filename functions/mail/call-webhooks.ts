import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { retryAfter } from '../domain/webhook/retry-after.ts'
import type { HookAnswer } from '../platform/ports.ts'
import {
  activeHooks,
  writeFactMessages,
  writeOverdueMessages,
} from '../store/desk/hook-messages.ts'
import { webhook, webhookDelivery } from '../store/schema.ts'
import { signatureOf } from './hook-signature.ts'

const leaseMs = 5 * 60_000
/** At most so many a tick: each is a call out of ours, of which a tick on Cloudflare's free plan has 50. */
const mostMessages = 20
/** At most so many times 500 facts a tick; the rest comes with the next. */
const mostRounds = 5

/**
 * Tells other systems what has happened: writes the messages that are due, and sends those that wait.
 * Returns how many were taken. What was missed by one tick is done by the next.
 */
export async function callWebhooks(ctx: Context): Promise<number> {
  const hooks = await activeHooks(ctx)
  if (hooks.length === 0) return 0
  for (let round = 0; round < mostRounds && (await writeFactMessages(ctx, hooks)); round++);
  for (const hook of hooks) await writeOverdueMessages(ctx, hook)
  return sendWaiting(ctx)
}

/** Sends the messages whose time has come, the longest waiting first. */
export async function sendWaiting(ctx: Context): Promise<number> {
  const leased = await lease(ctx)
  if (leased.length === 0) return 0
  const addresses = await addressesOf(ctx, leased)
  const answers = await Promise.all(leased.map(one => send(ctx, one, addresses.get(one.webhookId))))
  return answers.filter(isTaken).length
}

type Message = typeof webhookDelivery.$inferSelect
interface Address {
  url: string
  secret: string
}

function lease(ctx: Context): Promise<Message[]> {
  const { state, nextAt, webhookId } = webhookDelivery
  const active = ctx.db.select({ id: webhook.id }).from(webhook).where(isNull(webhook.removedAt))
  const chosen = ctx.db
    .select({ id: webhookDelivery.id })
    .from(webhookDelivery)
    .where(and(eq(state, 'waiting'), lte(nextAt, ctx.now), inArray(webhookId, active)))
    .orderBy(nextAt, webhookDelivery.id)
    .limit(mostMessages)
  return ctx.db
    .update(webhookDelivery)
    .set({ nextAt: ctx.now + leaseMs, attempts: sql`${webhookDelivery.attempts} + 1` })
    .where(inArray(webhookDelivery.id, chosen))
    .returning()
}

async function addressesOf(
  ctx: Context,
  leased: readonly Message[],
): Promise<Map<string, Address>> {
  const ids = [...new Set(leased.map(({ webhookId }) => webhookId))]
  const rows = await ctx.db
    .select({ id: webhook.id, url: webhook.url, secret: webhook.secret })
    .from(webhook)
    .where(inArray(webhook.id, ids))
  return new Map(rows.map(({ id, ...address }) => [id, address]))
}

async function send(ctx: Context, one: Message, to: Address | undefined): Promise<HookAnswer> {
  if (to === undefined) throw new Error('a message has no address')
  const body = JSON.stringify(one.payload)
  const timestamp = Math.floor(ctx.now / 1000)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Nastavnik',
    'webhook-id': one.id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': await signatureOf(to.secret, { id: one.id, timestamp, body }),
  }
  const answer = await ctx.callHook(to.url, headers, body)
  await ctx.db
    .update(webhookDelivery)
    .set(outcomeOf(ctx, one, answer))
    .where(eq(webhookDelivery.id, one.id))
  return answer
}

function outcomeOf(ctx: Context, one: Message, answer: HookAnswer): Partial<Message> {
  const answered = answer.status
  if (isTaken(answer)) return { state: 'delivered', deliveredAt: ctx.now, answered, error: '' }
  const wait = retryAfter(one.attempts)
  return wait === null
    ? { state: 'failed', answered, error: answer.error }
    : { state: 'waiting', nextAt: ctx.now + wait, answered, error: answer.error }
}

function isTaken({ status }: HookAnswer): boolean {
  return status !== null && status >= 200 && status < 300
}
