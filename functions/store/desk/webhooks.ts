import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { Problem } from '../../domain/problem.ts'
import type { HookEvent } from '../../domain/webhook/hook-events.ts'
import { record, type Scene } from '../record.ts'
import { sequence, webhook, webhookDelivery } from '../schema.ts'
import { factCursor } from './hook-messages.ts'

const { state } = webhookDelivery

/** The addresses of an authority, with how many messages to each stand how. One query. */
export function webhooksOf(ctx: Context, authorityId: string) {
  const count = (wanted: string) => sql<number>`coalesce(sum(${state} = ${wanted}), 0)`
  return ctx.db
    .select({
      id: webhook.id,
      url: webhook.url,
      events: webhook.events,
      createdAt: webhook.createdAt,
      delivered: count('delivered'),
      waiting: count('waiting'),
      failed: count('failed'),
    })
    .from(webhook)
    .leftJoin(webhookDelivery, eq(webhookDelivery.webhookId, webhook.id))
    .where(and(eq(webhook.authorityId, authorityId), isNull(webhook.removedAt)))
    .groupBy(webhook.id)
    .orderBy(desc(webhook.createdAt))
    .all()
}

/** The last messages to all addresses of an authority, the newest first. One query. */
export function deliveriesOf(ctx: Context, authorityId: string, most: number) {
  return ctx.db
    .select({
      id: webhookDelivery.id,
      event: webhookDelivery.event,
      url: webhook.url,
      createdAt: webhookDelivery.createdAt,
      state,
      attempts: webhookDelivery.attempts,
      nextAt: webhookDelivery.nextAt,
      answered: webhookDelivery.answered,
      error: webhookDelivery.error,
      deliveredAt: webhookDelivery.deliveredAt,
    })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .where(and(eq(webhook.authorityId, authorityId), isNull(webhook.removedAt)))
    .orderBy(desc(webhookDelivery.createdAt), desc(webhookDelivery.id))
    .limit(most)
    .all()
}

/** More addresses than this nobody needs; each costs a message an event. */
export const mostWebhooks = 10

/** Registers an address. Gives the secret its messages are signed with, shown once. Throws `tooManyWebhooks`. */
export async function createWebhook(
  ctx: Context,
  scene: Scene & { actorId: string },
  url: string,
  events: HookEvent[],
): Promise<string> {
  if ((await webhooksOf(ctx, scene.authorityId)).length >= mostWebhooks) {
    throw new Problem('tooManyWebhooks')
  }
  const id = ctx.newId()
  const secret = `whsec_${btoa(ctx.newSecret())}`
  const row = {
    id,
    authorityId: scene.authorityId,
    url,
    events,
    secret,
    createdBy: scene.actorId,
    createdAt: ctx.now,
    overdueUntil: ctx.today(scene.timeZone),
    removedAt: null,
  }
  await record(ctx, scene, {
    rows: [beginAtLastFact(ctx), ctx.db.insert(webhook).values(row)],
    facts: [
      { kind: 'webhook.created', subjectId: id, payload: { host: new URL(url).host, events } },
    ],
  })
  return secret
}

/** What happened while nobody was told concerns nobody: the first address is told what comes after it. */
function beginAtLastFact(ctx: Context) {
  return ctx.db
    .insert(sequence)
    .values({ key: factCursor, value: sql`(SELECT coalesce(max(id), 0) FROM fact)` })
    .onConflictDoUpdate({
      target: sequence.key,
      set: { value: sql`excluded.value` },
      setWhere: sql`NOT EXISTS (SELECT 1 FROM webhook WHERE removed_at IS NULL)`,
    })
}

/** Ends an address; what still waits for it is not sent. Throws `notFound`. */
export async function removeWebhook(ctx: Context, scene: Scene, id: string): Promise<void> {
  const found = (await webhooksOf(ctx, scene.authorityId)).find(one => one.id === id)
  if (found === undefined) throw new Problem('notFound')
  await record(ctx, scene, {
    rows: [ctx.db.update(webhook).set({ removedAt: ctx.now }).where(eq(webhook.id, id))],
    facts: [{ key: `webhook.removed:${id}`, kind: 'webhook.removed', subjectId: id }],
  })
}

/** Puts a message among those to be sent, whatever became of it before. Throws `notFound`. */
export async function replayDelivery(ctx: Context, scene: Scene, id: string): Promise<void> {
  const own = ctx.db
    .select({ id: webhook.id })
    .from(webhook)
    .where(and(eq(webhook.authorityId, scene.authorityId), isNull(webhook.removedAt)))
  const [replayed] = await ctx.db
    .update(webhookDelivery)
    .set({ state: 'waiting', attempts: 0, nextAt: ctx.now, error: '' })
    .where(and(eq(webhookDelivery.id, id), inArray(webhookDelivery.webhookId, own)))
    .returning({ id: webhookDelivery.id })
  if (replayed === undefined) throw new Problem('notFound')
  await record(ctx, scene, { facts: [{ kind: 'webhook.replayed', subjectId: id }] })
}
