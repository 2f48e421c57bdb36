import type { BatchItem } from 'drizzle-orm/batch'
import type { Context, Witness } from '../context.ts'
import type { ObligationFact, ObligationState } from '../domain/obligation/state.ts'
import { applyFact, openObligation } from '../domain/obligation/state.ts'
import { Problem } from '../domain/problem.ts'
import { inLots, insertMany } from './insert-many.ts'
import * as schema from './schema.ts'
import { standingOf, standingTurns, type Turn, tallyStatements } from './tally.ts'

/** Where a change happens and who makes it. */
export interface Scene {
  authorityId: string
  schoolId: string | null
  /** IANA. */
  timeZone: string
  /** Null where the product itself acts. */
  actorId: string | null
  /** Given where who acts is known from memory: nothing is written unless it still holds. */
  witness?: Witness | null
}

export interface NewFact {
  /** What makes it the same fact when recorded again. Without one it is another fact each time. */
  key?: string
  kind: string
  subjectId: string
  schoolId?: string | null
  payload?: Record<string, unknown>
}

/** The state row of an obligation that holds now. */
export type StateRow = typeof schema.obligationState.$inferSelect

export interface NewObligation {
  id: string
  schoolId: string
  requirementId: string
  fact: Extract<ObligationFact, { kind: 'obligation.opened' }>
}

/** A further fact of an obligation, decided on the state it was read in. */
export interface Moved {
  before: StateRow
  fact: ObligationFact
}

/** What one action changes. All of it is written, or none. */
export interface Change {
  facts?: NewFact[]
  opened?: NewObligation[]
  /** A further fact of an obligation, decided on the state it was read in. */
  moved?: Moved[]
  /** Rows of other tables, in the order they must be written. */
  rows?: BatchItem<'sqlite'>[]
  letters?: (typeof schema.letter.$inferInsert)[]
}

/**
 * The one write path: facts, what they make of the obligations, rows and letters, in one batch.
 * Gives what the statements of `rows` returned, in their order.
 * Throws `changedMeanwhile` when an obligation was changed by somebody else after it was read.
 */
export async function record(ctx: Context, scene: Scene, change: Change): Promise<unknown[]> {
  const opened = (change.opened ?? []).map(one => openedTurn(ctx, one))
  const moved = (change.moved ?? []).map(one => movedTurn(ctx, scene, one))
  const statements = [
    ...(change.rows ?? []),
    ...openedStatements(ctx, scene, change.opened ?? []),
    ...movedStatements(ctx, scene, moved),
    ...tallyStatements(ctx, scene, [...opened, ...moved]),
    ...standingTurns(ctx, scene, opened),
    ...factStatements(ctx, scene, change),
    ...letterStatements(ctx, change.letters ?? []),
  ]
  const [first, ...rest] = statements
  if (first === undefined) return []
  try {
    const results = await ctx.db.batch([first, ...rest])
    return results.slice(0, change.rows?.length ?? 0)
  } catch (error) {
    throw isStateConflict(error) ? new Problem('changedMeanwhile') : error
  }
}

/** Two writers of one obligation meet at its unique «now» row. */
function isStateConflict(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${String(error.cause)}` : ''
  return text.includes('UNIQUE constraint failed: obligation_state.')
}

function openedStatements(ctx: Context, scene: Scene, opened: NewObligation[]) {
  const { authorityId } = scene
  return inLots(opened).flatMap(lot => [
    insertMany(
      ctx.db,
      schema.obligation,
      lot.map(({ id, schoolId, requirementId }) => ({
        id,
        authorityId,
        schoolId,
        requirementId,
        createdAt: ctx.now,
      })),
    ),
    insertMany(
      ctx.db,
      schema.obligationState,
      lot.map(item => ({
        ...openObligation(item.fact),
        obligationId: item.id,
        since: ctx.now,
        until: schema.forever,
        authorityId,
        schoolId: item.schoolId,
        requirementId: item.requirementId,
      })),
    ),
  ])
}

function openedTurn(ctx: Context, { schoolId, fact }: NewObligation): Turn {
  return { schoolId, before: null, after: openObligation(fact), since: ctx.now }
}

interface MovedTurn extends Turn {
  before: StateRow
  after: StateRow
}

/** The row that follows the one that held begins now, or just after a row of this very millisecond. */
function movedTurn(ctx: Context, scene: Scene, { before, fact }: Moved): MovedTurn {
  const since = Math.max(ctx.now, before.since + 1)
  const state: ObligationState = applyFact(before, fact)
  const { authorityId } = scene
  const after = { ...before, ...state, since, until: schema.forever, authorityId }
  return { schoolId: after.schoolId, before, after, since }
}

/**
 * One statement for any number of obligations: a trigger ends the state that held, begins the one that follows, and looks
 * after the oldest due day the institution owes. Those due last come first, so that it moves once.
 */
function movedStatements(ctx: Context, scene: Scene, moved: readonly MovedTurn[]) {
  if (moved.length === 0) return []
  const rows = moved
    .map(turn => ({ ...turn.after, ...standingOf(scene, turn), follows: turn.before.since }))
    .sort((a, b) => (a.due < b.due ? 1 : a.due > b.due ? -1 : 0))
  return [insertMany(ctx.db, schema.obligationTurn, rows)]
}

function factStatements(ctx: Context, scene: Scene, change: Change) {
  const all: NewFact[] = [
    ...(change.facts ?? []),
    ...(change.opened ?? []).map(({ id, schoolId, fact }) => factOf(id, schoolId, fact)),
    ...(change.moved ?? []).map(({ before, fact }) =>
      factOf(before.obligationId, before.schoolId, fact),
    ),
  ]
  if (all.length === 0) return []
  const day = ctx.today(scene.timeZone)
  const rows = all.map(fact => ({
    key: fact.key ?? null,
    kind: fact.kind,
    authorityId: scene.authorityId,
    schoolId: fact.schoolId === undefined ? scene.schoolId : fact.schoolId,
    subjectId: fact.subjectId,
    actorId: scene.actorId,
    at: ctx.now,
    day,
    payload: fact.payload ?? {},
  }))
  const verify = stillHolds(ctx, scene)
  return inLots(rows).map(lot => insertMany(ctx.db, schema.fact, lot, { ifNew: true, verify }))
}

/** What fails the batch where the token or its role has ended meanwhile: SQLite has no other way to fail than reading what is no JSON. */
function stillHolds({ now }: Context, { witness }: Scene) {
  if (!witness) return undefined
  return { text: tokenHolds, params: [witness.tokenId, now, witness.membershipId, schema.forever] }
}

const tokenHolds = `iif(
  EXISTS (SELECT 1 FROM api_token WHERE id = ? AND revoked_at IS NULL AND expires_at > ?)
  AND EXISTS (SELECT 1 FROM membership WHERE id = ? AND until = ?), 1, json('ended'))`

function factOf(subjectId: string, schoolId: string, fact: ObligationFact): NewFact {
  const { kind, ...payload } = fact
  return { kind, subjectId, schoolId, payload }
}

function letterStatements(ctx: Context, letters: (typeof schema.letter.$inferInsert)[]) {
  return letters.length === 0 ? [] : [insertMany(ctx.db, schema.letter, letters, { ifNew: true })]
}
