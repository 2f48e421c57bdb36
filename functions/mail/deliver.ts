import { and, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import type { Delivery } from '../platform/ports.ts'
import { letter } from '../store/schema.ts'

const leaseMs = 5 * 60_000
const batchSize = 20
const mostAttempts = 8

type Leased = typeof letter.$inferSelect

/** Sends letters just written, without waiting for the next tick. Failures stay in the outbox for it. */
export async function deliverNow(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sendAll(ctx, await lease(ctx, ids))
}

/** Sends what waits in the outbox; returns how many left. A letter is leased first, so two ticks never send one twice. */
export async function deliverQueued(ctx: Context): Promise<number> {
  let sent = 0
  for (;;) {
    const leased = await lease(ctx)
    if (leased.length === 0) return sent
    sent += await sendAll(ctx, leased)
  }
}

async function lease(ctx: Context, ids?: readonly string[]): Promise<Leased[]> {
  const waiting = and(
    or(eq(letter.state, 'queued'), eq(letter.state, 'sending')),
    lt(letter.leasedUntil, ctx.now),
    ids === undefined ? undefined : inArray(letter.id, [...ids]),
  )
  const chosen = ctx.db.select({ id: letter.id }).from(letter).where(waiting).limit(batchSize)
  return ctx.db
    .update(letter)
    .set({
      state: 'sending',
      leasedUntil: ctx.now + leaseMs,
      attempts: sql`${letter.attempts} + 1`,
    })
    .where(inArray(letter.id, chosen))
    .returning()
}

async function sendAll(ctx: Context, leased: readonly Leased[]): Promise<number> {
  let sent = 0
  for (const one of leased) {
    const delivery = await ctx.mailer.send(one)
    await note(ctx, one, delivery)
    if (delivery.outcome === 'sent') sent += 1
  }
  return sent
}

async function note(ctx: Context, one: Leased, delivery: Delivery): Promise<void> {
  await ctx.db
    .update(letter)
    .set(outcome(ctx, one, delivery))
    .where(eq(letter.id, one.id))
}

function outcome(ctx: Context, one: Leased, delivery: Delivery): Partial<Leased> {
  switch (delivery.outcome) {
    case 'sent':
      return { state: 'sent', sentAt: ctx.now, providerId: delivery.providerId }
    case 'retry':
      return one.attempts >= mostAttempts
        ? { state: 'failed', error: delivery.reason }
        : { state: 'queued', error: delivery.reason, leasedUntil: ctx.now + backOff(one.attempts) }
    case 'failed':
      return { state: 'failed', error: delivery.reason }
    case 'unknown':
      return { state: 'unknown', error: delivery.reason }
  }
}

/** 5, 10, 20 … minutes. */
function backOff(attempts: number): number {
  return leaseMs * 2 ** Math.max(0, attempts - 1)
}
