import { and, eq, inArray, or, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Context } from '../../context.ts'
import { type AddressRecord, addressAfter, stateAfter } from '../../domain/notice/after-report.ts'
import { type LetterPreference, withTopic } from '../../domain/notice/letter-preference.ts'
import { letterTopics } from '../../domain/notice/letter-state.ts'
import type { DeliveryReport } from '../../platform/ports.ts'
import {
  addressState,
  authority,
  forever,
  letter,
  letterEvent,
  membership,
  person,
} from '../schema.ts'
import { keepPreference, preferenceOf } from './preferences.ts'

/** The letter a report speaks of, and the address as it stands before it. */
export interface Reported {
  letter: typeof letter.$inferSelect
  address: AddressRecord
}

/** The letter a report speaks of; `null` where there is none, or where the report was told before. One query. */
export async function findReported(ctx: Context, report: DeliveryReport): Promise<Reported | null> {
  const isIt = or(
    report.letterId === null ? undefined : eq(letter.id, report.letterId),
    report.providerId === null ? undefined : eq(letter.providerId, report.providerId),
  )
  if (isIt === undefined) return null
  const row = await ctx.db
    .select({
      letter,
      hardBounces: addressState.hardBounces,
      blockedAt: addressState.blockedAt,
      told: letterEvent.id,
    })
    .from(letter)
    .leftJoin(addressState, eq(addressState.email, letter.to))
    .leftJoin(letterEvent, eq(letterEvent.id, report.id))
    .where(isIt)
    .get()
  if (row === undefined || row.told !== null) return null
  const { hardBounces, blockedAt } = row
  return {
    letter: row.letter,
    address: { hardBounces: hardBounces ?? 0, isBlocked: blockedAt !== null },
  }
}

/** What a report changes: statements for one batch, and whether the address has just been closed. */
export async function changesOf(ctx: Context, reported: Reported, report: DeliveryReport) {
  const { letter: before, address } = reported
  const after = addressAfter(address, report.kind, before.state === 'bounced')
  const stopped =
    report.kind === 'complained' && before.personId !== null
      ? [stopAll(ctx, before.personId, await preferenceOf(ctx, before.personId))]
      : []
  const statements: BatchItem<'sqlite'>[] = [
    ctx.db.insert(letterEvent).values({
      id: report.id,
      letterId: before.id,
      kind: report.kind,
      at: report.at,
      detail: report.detail,
    }),
    moveLetter(ctx, before, report),
    ...restOfBatch(ctx, before),
    ...(after === null ? [] : [keepAddress(ctx, before.to, after, report.detail)]),
    ...stopped,
  ]
  return { statements, isBlockedNow: after?.isBlocked === true && !address.isBlocked }
}

function moveLetter(ctx: Context, before: Reported['letter'], report: DeliveryReport) {
  return ctx.db
    .update(letter)
    .set({
      state: stateAfter(before.state, report.kind),
      sentAt: sql`ifnull(${letter.sentAt}, ${report.at})`,
      providerId: before.providerId ?? report.providerId,
    })
    .where(and(eq(letter.id, before.id), eq(letter.state, before.state)))
}

/** A batch is taken whole or not at all: what is heard of one letter says that all have left. */
function restOfBatch(ctx: Context, before: Reported['letter']) {
  if (before.batchId === null) return []
  return [
    ctx.db
      .update(letter)
      .set({ state: 'sent', sentAt: ctx.now, error: '' })
      .where(
        and(
          eq(letter.batchId, before.batchId),
          or(eq(letter.state, 'sending'), eq(letter.state, 'unknown')),
        ),
      ),
  ]
}

function keepAddress(ctx: Context, email: string, after: AddressRecord, reason: string) {
  const kept = {
    hardBounces: after.hardBounces,
    blockedAt: after.isBlocked ? ctx.now : null,
    reason,
    changedAt: ctx.now,
  }
  return ctx.db
    .insert(addressState)
    .values({ email, ...kept })
    .onConflictDoUpdate({ target: addressState.email, set: kept })
}

/** Whoever calls our letters spam gets none that can be stopped. */
function stopAll(ctx: Context, personId: string, before: LetterPreference) {
  const after = letterTopics.reduce((chosen, topic) => withTopic(chosen, topic, false), before)
  return keepPreference(ctx, personId, after)
}

/** Whoever answers for a person's place in each authority they belong to: its officers, without the person. */
export async function officersOver(ctx: Context, personId: string) {
  const authorities = ctx.db
    .select({ id: membership.authorityId })
    .from(membership)
    .where(and(eq(membership.personId, personId), eq(membership.until, forever)))
  return ctx.db
    .select({
      authorityId: sql<string>`${membership.authorityId}`.as('authority'),
      timeZone: authority.timeZone,
      personId: sql<string>`${person.id}`.as('officer'),
      email: person.email,
      language: person.language,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(authority, eq(authority.id, membership.authorityId))
    .where(
      and(
        inArray(membership.authorityId, authorities),
        eq(membership.role, 'officer'),
        eq(membership.until, forever),
        sql`${membership.personId} <> ${personId}`,
      ),
    )
    .all()
}

/** Who a person is, for the letter about their address. */
export function personById(ctx: Context, id: string) {
  return ctx.db
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(eq(person.id, id))
    .get()
}
