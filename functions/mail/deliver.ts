import type { Context } from '../context.ts'
import { type Delivery, mostInBatch, type OutgoingLetter } from '../platform/ports.ts'
import {
  handOver,
  type LetterRow,
  leaseOpen,
  leaseOpenBatch,
  leaseQueued,
  noteOutcomes,
  settleHopeless,
} from '../store/letters/outbox.ts'
import { unsubscribeToken } from '../store/letters/unsubscribe-token.ts'
import { afterTry } from './after-try.ts'
import { type LetterWriter, writeWaiting } from './write-waiting.ts'

/** A service that takes letters one by one is given so many before what became of them is noted. */
const mostSingly = 20

/** Groups of letters in one run; what is left waits for the next. It keeps a run under D1's thousand queries. */
const mostGroups = 150

/** Sends letters just written, without waiting for the next tick. Failures stay in the outbox for it. */
export async function deliverNow(
  ctx: Context,
  ids: readonly string[],
  writer: LetterWriter | null = null,
): Promise<number> {
  if (ids.length === 0) return 0
  await settleHopeless(ctx, ctx.mailer.remembersKeysFor ?? 0)
  let sent = 0
  for (let start = 0; start < ids.length; start += mostInBatch) {
    const leased = await leaseQueued(ctx, mostInBatch, ids.slice(start, start + mostInBatch))
    sent += (await sendQueued(ctx, leased, writer)).sent
  }
  return sent
}

/**
 * Sends letters in a run of their own where there is a queue, and at once otherwise. Whatever happens to the message,
 * the letter stands in the outbox.
 */
export async function deliverSoon(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  if (ctx.queue === null) await deliverNow(ctx, ids)
  else await ctx.queue.send(ids)
}

/** Sends what waits in the outbox; returns how many left. A letter is leased first, so two ticks never send one twice. */
export async function deliverQueued(
  ctx: Context,
  writer: LetterWriter | null = null,
): Promise<number> {
  await settleHopeless(ctx, ctx.mailer.remembersKeysFor ?? 0)
  const open = await repeatOpen(ctx, writer)
  if (open.isStopped) return open.sent
  const limit = ctx.mailer.sendBatch === undefined ? mostSingly : mostInBatch
  return repeat(open.sent, async () => {
    const leased = await leaseQueued(ctx, limit)
    return leased.length === 0 ? nothingLeft : sendQueued(ctx, leased, writer)
  })
}

/** What a group of letters came to: how many left, and whether the run goes on. */
interface Progress {
  sent: number
  isStopped: boolean
}

const nothingLeft: Progress = { sent: 0, isStopped: true }

async function repeat(already: number, step: () => Promise<Progress>): Promise<number> {
  let sent = already
  for (let group = 0; group < mostGroups; group++) {
    const done = await step()
    sent += done.sent
    if (done.isStopped) break
  }
  return sent
}

/**
 * Tells the service again, under the same keys, what it may or may not have taken. A letter that nobody needs any more is not
 * told again; a batch is, as a whole: under its key nothing else may be told.
 */
async function repeatOpen(ctx: Context, writer: LetterWriter | null): Promise<Progress> {
  const singles = await stillNeeded(ctx, await leaseOpen(ctx, mostSingly), writer)
  let { sent, isStopped } = await finish(ctx, singles, await sendEach(ctx, singles))
  for (let group = 0; group < mostGroups && !isStopped; group++) {
    const batch = await leaseOpenBatch(ctx)
    if (batch.length === 0) break
    const done = await finish(ctx, batch, await sendTogether(ctx, batch))
    sent += done.sent
    isStopped = done.isStopped
  }
  return { sent, isStopped }
}

async function stillNeeded(
  ctx: Context,
  rows: readonly LetterRow[],
  writer: LetterWriter | null,
): Promise<LetterRow[]> {
  if (writer === null || rows.length === 0) return [...rows]
  const due = await writer.stillDue(ctx, rows)
  const needless = rows.filter(({ id }) => !due.has(id))
  const ended = { outcome: 'unknown', reason: 'no longer needed', isFinal: true } as const
  await noteOutcomes(
    ctx,
    needless.map(row => afterTry(ctx, row, ended)),
  )
  return rows.filter(({ id }) => due.has(id))
}

async function sendQueued(
  ctx: Context,
  leased: readonly LetterRow[],
  writer: LetterWriter | null,
): Promise<Progress> {
  const ready = await writeWaiting(ctx, leased, writer)
  const isBatch = ctx.mailer.sendBatch !== undefined && ready.length > 1
  const batchId = isBatch ? ctx.newId() : null
  const may = await handOver(ctx, ready, batchId)
  const leaving = ready
    .filter(({ id }) => may.has(id))
    .map(row => ({ ...row, batchId, triedAt: ctx.now }))
  const deliveries = isBatch ? await sendTogether(ctx, leaving) : await sendEach(ctx, leaving)
  return finish(ctx, leaving, deliveries)
}

/** The same letters in the same order each time: under a batch's key nothing else may be told. */
async function sendTogether(ctx: Context, rows: readonly LetterRow[]): Promise<Delivery[]> {
  const { mailer } = ctx
  const batchId = rows[0]?.batchId ?? null
  if (mailer.sendBatch === undefined || batchId === null) return sendEach(ctx, rows)
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const deliveries = await mailer.sendBatch(
    await Promise.all(sorted.map(row => outgoing(ctx, row))),
    batchId,
  )
  const byId = new Map(sorted.map(({ id }, index) => [id, deliveries[index]]))
  return rows.map(({ id }) => byId.get(id) ?? { outcome: 'unknown', reason: 'no answer' })
}

async function sendEach(ctx: Context, rows: readonly LetterRow[]): Promise<Delivery[]> {
  const deliveries: Delivery[] = []
  for (const row of rows) deliveries.push(await ctx.mailer.send(await outgoing(ctx, row)))
  return deliveries
}

async function outgoing(ctx: Context, row: LetterRow): Promise<OutgoingLetter> {
  const { id, to, subject, html, text } = row
  const token = await unsubscribeToken(ctx, row)
  const unsubscribe = token === null ? null : `${ctx.origin}/unsubscribe/${token}`
  return { id, to, subject, html, text, unsubscribe }
}

async function finish(
  ctx: Context,
  rows: readonly LetterRow[],
  deliveries: readonly Delivery[],
): Promise<Progress> {
  const noted = rows.flatMap((row, index) => {
    const delivery = deliveries[index]
    return delivery === undefined ? [] : [afterTry(ctx, row, delivery)]
  })
  await noteOutcomes(ctx, noted)
  return {
    sent: deliveries.filter(({ outcome }) => outcome === 'sent').length,
    isStopped: deliveries.some(({ outcome }) => outcome === 'wait'),
  }
}
