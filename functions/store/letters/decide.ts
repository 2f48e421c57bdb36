import { and, eq, isNotNull } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { maySendAgain, maySettle } from '../../domain/notice/send-again.ts'
import { Problem } from '../../domain/problem.ts'
import { record, type Scene } from '../record.ts'
import { addressState, forever, letter, letterEvent, membership, person } from '../schema.ts'

type LetterRow = typeof letter.$inferSelect

/**
 * Sends a letter once more, as another letter with the same words, and closes the one before; gives the new one's id.
 * Pressed twice, it is still one letter. Throws `letterNotOpen`.
 */
export async function sendAgain(ctx: Context, scene: Scene, before: LetterRow): Promise<string> {
  if (!maySendAgain(before.state)) throw new Problem('letterNotOpen')
  const id = ctx.newId()
  const copy = {
    ...before,
    id,
    key: `${before.key}:again:${before.id}`,
    createdAt: ctx.now,
    state: 'queued' as const,
    attempts: 0,
    notBefore: 0,
    leasedUntil: 0,
    sentAt: null,
    providerId: null,
    batchId: null,
    triedAt: null,
    error: '',
  }
  await record(ctx, scene, {
    rows: [settle(ctx, before), history(ctx, before, 'sent-again')],
    facts: [
      { key: `letter.sent-again:${before.id}`, kind: 'letter.sent-again', subjectId: before.id },
    ],
    letters: [copy],
  })
  return id
}

/** Closes a letter that will not be sent. Throws `letterNotOpen`. */
export async function settleLetter(ctx: Context, scene: Scene, before: LetterRow): Promise<void> {
  if (!maySettle(before.state)) throw new Problem('letterNotOpen')
  await record(ctx, scene, {
    rows: [settle(ctx, before), history(ctx, before, 'settled')],
    facts: [{ key: `letter.settled:${before.id}`, kind: 'letter.settled', subjectId: before.id }],
  })
}

/** One that came back keeps saying so. */
function settle(ctx: Context, before: LetterRow) {
  return ctx.db
    .update(letter)
    .set({ state: before.state === 'bounced' ? 'bounced' : 'settled' })
    .where(and(eq(letter.id, before.id), eq(letter.state, before.state)))
}

function history(ctx: Context, before: LetterRow, kind: string) {
  return ctx.db
    .insert(letterEvent)
    .values({ id: `${before.id}:${kind}`, letterId: before.id, kind, at: ctx.now, detail: '' })
    .onConflictDoNothing()
}

/** Opens a closed address of somebody of the authority again. An address that is open, or somebody else's, stays as it is. */
export async function reopenAddress(ctx: Context, scene: Scene, email: string): Promise<void> {
  const whose = await ctx.db
    .select({ id: person.id })
    .from(addressState)
    .innerJoin(person, eq(person.email, addressState.email))
    .innerJoin(membership, and(eq(membership.personId, person.id), eq(membership.until, forever)))
    .where(
      and(
        eq(addressState.email, email),
        isNotNull(addressState.blockedAt),
        eq(membership.authorityId, scene.authorityId),
      ),
    )
    .get()
  if (whose === undefined) return
  await record(ctx, scene, {
    rows: [
      ctx.db
        .update(addressState)
        .set({ blockedAt: null, hardBounces: 0, changedAt: ctx.now })
        .where(eq(addressState.email, email)),
    ],
    facts: [{ kind: 'address.reopened', subjectId: whose.id }],
  })
}
