import { and, asc, eq, gt, gte, inArray, isNull, lt, lte } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { factEvents, type HookEvent } from '../../domain/webhook/hook-events.ts'
import type { HookPayload } from '../../domain/webhook/hook-payload.ts'
import { insertMany } from '../insert-many.ts'
import {
  authority,
  fact,
  forever,
  obligationState,
  sequence,
  webhook,
  webhookDelivery,
} from '../schema.ts'

/** The name under which `sequence` keeps how far the facts have been read for messages: the id of the last one. */
export const factCursor = 'webhook:facts'
const mostFacts = 500

type Hook = Awaited<ReturnType<typeof activeHooks>>[number]

/** Every address that is told something, with the day of its authority. */
export function activeHooks(ctx: Context) {
  return ctx.db
    .select({
      id: webhook.id,
      authorityId: webhook.authorityId,
      events: webhook.events,
      createdAt: webhook.createdAt,
      overdueUntil: webhook.overdueUntil,
      timeZone: authority.timeZone,
    })
    .from(webhook)
    .innerJoin(authority, eq(authority.id, webhook.authorityId))
    .where(isNull(webhook.removedAt))
    .all()
}

/**
 * Writes the messages of the facts since the last time, at most 500 facts; true where there may be more.
 * A message has a key of its own, so that a tick repeated writes none twice.
 */
export async function writeFactMessages(ctx: Context, hooks: readonly Hook[]): Promise<boolean> {
  const read = await ctx.db.select().from(sequence).where(eq(sequence.key, factCursor)).get()
  const facts = await ctx.db
    .select()
    .from(fact)
    .where(gt(fact.id, read?.value ?? 0))
    .orderBy(asc(fact.id))
    .limit(mostFacts)
    .all()
  const last = facts.at(-1)
  if (last === undefined) return false
  const rows = facts.flatMap(one =>
    hooks.filter(hook => concerns(hook, one)).map(messageOf(ctx, one)),
  )
  const move = ctx.db
    .insert(sequence)
    .values({ key: factCursor, value: last.id })
    .onConflictDoUpdate({ target: sequence.key, set: { value: last.id } })
  await ctx.db.batch(rows.length === 0 ? [move] : [move, insertMessages(ctx, rows)])
  return facts.length === mostFacts
}

type Fact = typeof fact.$inferSelect
type Message = typeof webhookDelivery.$inferInsert

function concerns(hook: Hook, one: Fact): boolean {
  const isWanted = factEvents.some(event => event === one.kind && hook.events.includes(event))
  return isWanted && hook.authorityId === one.authorityId && one.at >= hook.createdAt
}

function messageOf(ctx: Context, one: Fact) {
  return (hook: Hook): Message => {
    const submissionId = one.payload.submissionId
    return newMessage(ctx, hook.id, `${one.kind}:${one.id}`, {
      type: one.kind as HookEvent,
      timestamp: new Date(one.at).toISOString(),
      data: {
        authorityId: one.authorityId,
        schoolId: one.schoolId ?? '',
        obligationId: one.subjectId,
        submissionId: typeof submissionId === 'string' ? submissionId : null,
        due: null,
      },
    })
  }
}

/** Writes the messages of what has become overdue in the days an address has not been told of yet. */
export async function writeOverdueMessages(ctx: Context, hook: Hook): Promise<void> {
  const today = ctx.today(hook.timeZone)
  if (hook.overdueUntil >= today) return
  const missed = hook.events.includes('obligation.overdue')
    ? await missedBetween(ctx, hook, today)
    : []
  const rows = missed.map(one =>
    newMessage(ctx, hook.id, `obligation.overdue:${one.obligationId}:${one.due}`, {
      type: 'obligation.overdue',
      timestamp: new Date(ctx.now).toISOString(),
      data: { authorityId: hook.authorityId, submissionId: null, ...one },
    }),
  )
  const move = ctx.db
    .update(webhook)
    .set({ overdueUntil: today })
    .where(and(eq(webhook.id, hook.id), lte(webhook.overdueUntil, today)))
  await ctx.db.batch(rows.length === 0 ? [move] : [move, insertMessages(ctx, rows)])
}

function missedBetween(ctx: Context, hook: Hook, today: Day) {
  const { authorityId, until, phase, due, schoolId, obligationId } = obligationState
  return ctx.db
    .select({ schoolId, obligationId, due })
    .from(obligationState)
    .where(
      and(
        eq(authorityId, hook.authorityId),
        eq(until, forever),
        inArray(phase, ['expected']),
        gte(due, hook.overdueUntil),
        lt(due, today),
      ),
    )
    .all()
}

function insertMessages(ctx: Context, rows: Message[]) {
  return insertMany(ctx.db, webhookDelivery, rows, { ifNew: true })
}

function newMessage(
  ctx: Context,
  webhookId: string,
  eventKey: string,
  payload: HookPayload,
): Message {
  return {
    id: `msg_${ctx.newId()}`,
    webhookId,
    event: payload.type,
    eventKey,
    payload,
    createdAt: ctx.now,
    state: 'waiting',
    attempts: 0,
    nextAt: ctx.now,
    answered: null,
    error: '',
    deliveredAt: null,
  }
}
