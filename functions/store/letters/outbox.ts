import { and, eq, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { LetterState } from '../../domain/notice/letter-state.ts'
import { insertMany } from '../insert-many.ts'
import { addressState, letter, letterEvent } from '../schema.ts'

/** Longer than a run may last, so that nobody takes a letter from a run that still has it. */
const leaseMs = 20 * 60_000

export type LetterRow = typeof letter.$inferSelect

const leased = (ctx: Context) => ({
  leasedUntil: ctx.now + leaseMs,
  attempts: sql`${letter.attempts} + 1`,
})

const isFree = (ctx: Context) => lte(letter.leasedUntil, ctx.now)

/** Takes letters that wait, so that nobody else does: up to so many, or of those named. */
export function leaseQueued(
  ctx: Context,
  limit: number,
  ids?: readonly string[],
): Promise<LetterRow[]> {
  const waiting = and(eq(letter.state, 'queued'), isFree(ctx), ids && isOneOf(ids))
  const chosen = ctx.db.select({ id: letter.id }).from(letter).where(waiting).limit(limit)
  return ctx.db.update(letter).set(leased(ctx)).where(inArray(letter.id, chosen)).returning()
}

/** Takes letters that were handed over one by one, and what became of them is open. */
export function leaseOpen(ctx: Context, limit: number): Promise<LetterRow[]> {
  const open = and(eq(letter.state, 'sending'), isFree(ctx), isNull(letter.batchId))
  const chosen = ctx.db.select({ id: letter.id }).from(letter).where(open).limit(limit)
  return ctx.db.update(letter).set(leased(ctx)).where(inArray(letter.id, chosen)).returning()
}

/** Takes a batch that was handed over, and what became of it is open: all its members. */
export function leaseOpenBatch(ctx: Context): Promise<LetterRow[]> {
  const open = and(eq(letter.state, 'sending'), isFree(ctx))
  const first = ctx.db
    .select({ batchId: letter.batchId })
    .from(letter)
    .where(and(open, isNotNull(letter.batchId)))
    .limit(1)
  return ctx.db
    .update(letter)
    .set(leased(ctx))
    .where(and(open, inArray(letter.batchId, first)))
    .returning()
}

/**
 * Marks leased letters as handed over, just before they are: from here on their outcome is open until it is noted.
 * Gives the ids of those that may leave: one withdrawn meanwhile may not.
 */
export async function handOver(
  ctx: Context,
  rows: readonly LetterRow[],
  batchId: string | null,
): Promise<Set<string>> {
  const marked = await ctx.db
    .update(letter)
    .set({ state: 'sending', triedAt: ctx.now, batchId })
    .where(and(stands('queued'), isOneOf(rows.map(({ id }) => id))))
    .returning({ id: letter.id })
  return new Set(marked.map(({ id }) => id))
}

/** Where a letter stands after a try. */
export interface Noted {
  id: string
  /** As leased: a run that has lost its lease notes nothing. */
  attempts: number
  state: LetterState
  leasedUntil: number
  /** Counted otherwise than as one more try. */
  attemptsNow: number
  sentAt: number | null
  providerId: string | null
  batchId: string | null
  triedAt: number | null
  error: string
  /** What the history of the letter keeps of the try; null for nothing. */
  event: string | null
}

/** Notes what became of letters handed over. */
export async function noteOutcomes(ctx: Context, noted: readonly Noted[]): Promise<void> {
  if (noted.length === 0) return
  const events = noted.flatMap(({ id, attempts, event, error }) =>
    event === null
      ? []
      : [{ id: `${id}:${attempts}`, letterId: id, kind: event, at: ctx.now, detail: error }],
  )
  await ctx.db.batch([
    noteStatement(ctx, noted),
    ...(events.length === 0 ? [] : [insertMany(ctx.db, letterEvent, events, { ifNew: true })]),
  ])
}

function noteStatement(ctx: Context, noted: readonly Noted[]) {
  const json = JSON.stringify(noted)
  const value = (name: keyof Noted) => sql.raw(`e.value->>'${name}'`)
  return ctx.db
    .update(letter)
    .set({
      state: value('state') as SQL<LetterState>,
      leasedUntil: value('leasedUntil'),
      attempts: value('attemptsNow'),
      sentAt: value('sentAt'),
      providerId: value('providerId'),
      batchId: value('batchId'),
      triedAt: value('triedAt'),
      error: value('error'),
    })
    .from(sql`json_each(${json}) AS e`)
    .where(
      and(eq(letter.id, value('id')), stands('sending'), eq(letter.attempts, value('attempts'))),
    )
}

/** Letters no longer needed when their hour came: nobody gets them. */
export function withdraw(ctx: Context, ids: readonly string[]) {
  return ctx.db
    .update(letter)
    .set({ state: 'withdrawn', error: '' })
    .where(and(stands('queued'), isOneOf(ids)))
}

/**
 * What is settled before anything is sent: letters to addresses that return letters stay unsent, and letters whose outcome is
 * open for longer than the service remembers their key are left to a person. `remembersKeysFor` in milliseconds.
 */
export async function settleHopeless(ctx: Context, remembersKeysFor: number): Promise<void> {
  const blocked = ctx.db
    .select({ email: addressState.email })
    .from(addressState)
    .where(isNotNull(addressState.blockedAt))
  await ctx.db.batch([
    ctx.db
      .update(letter)
      .set({ state: 'suppressed', error: '' })
      .where(
        and(
          eq(letter.state, 'queued'),
          isFree(ctx),
          // Without an authority it is a sign-in code: asked for this minute by whoever reads that address.
          isNotNull(letter.authorityId),
          inArray(letter.to, blocked),
        ),
      ),
    ctx.db
      .update(letter)
      .set({ state: 'unknown', error: 'no answer in time' })
      .where(
        and(
          eq(letter.state, 'sending'),
          isFree(ctx),
          lte(letter.triedAt, ctx.now - remembersKeysFor),
        ),
      ),
  ])
}

/** With a plus sign the index over states is left alone: letters are found by their ids, however many stand the same. */
function stands(state: LetterState): SQL {
  return sql`+${letter.state} = ${state}`
}

/** Any number of ids as one parameter. */
function isOneOf(ids: readonly string[]): SQL {
  return sql`${letter.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
}
