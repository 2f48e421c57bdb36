import type { BatchItem } from 'drizzle-orm/batch'
import type { Context, Witness } from '../context.ts'
import type { ObligationFact, ObligationState } from '../domain/obligation/state.ts'
import { applyFact, openObligation } from '../domain/obligation/state.ts'
import { Problem } from '../domain/problem.ts'
import { inLots, insertMany } from './insert-many.ts'
import * as schema from './schema.ts'
import { statement } from './statement.ts'
import { type Turn, tallyStatements } from './tally.ts'

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
  /** What makes it the same fact when recorded again. Default: a new one each time. */
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
  const following = (change.moved ?? []).map(one => followingOf(ctx, scene, one))
  const statements = [
    ...(change.rows ?? []),
    ...openedStatements(ctx, scene, change.opened ?? []),
    ...movedStatements(ctx, change.moved ?? [], following),
    ...countedStatements(ctx, scene, change, following),
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

/** The row that follows the one that held: it begins now, or just after a row of this very millisecond. */
function followingOf(ctx: Context, scene: Scene, { before, fact }: Moved): StateRow {
  const since = Math.max(ctx.now, before.since + 1)
  const state: ObligationState = applyFact(before, fact)
  return { ...before, ...state, since, until: schema.forever, authorityId: scene.authorityId }
}

/** Two statements for any number of obligations: the rows that held end, and those that follow begin. */
function movedStatements(ctx: Context, moved: readonly Moved[], following: readonly StateRow[]) {
  if (moved.length === 0) return []
  const ended = JSON.stringify(
    moved.map(({ before }, index) => [before.obligationId, before.since, following[index]?.since]),
  )
  return [
    statement(ctx.db, endStates, [ended]),
    insertMany(ctx.db, schema.obligationState, following),
  ]
}

/** Ends states: `[obligation, since, until]` of each, found by the table's primary key. */
const endStates = `
  UPDATE obligation_state SET until = ended.value->>2
  FROM json_each(?) AS ended
  WHERE obligation_id = ended.value->>0 AND since = ended.value->>1`

/** What is counted ready follows in the same batch. */
function countedStatements(
  ctx: Context,
  scene: Scene,
  { opened = [], moved = [] }: Change,
  following: readonly StateRow[],
) {
  const turns: Turn[] = [
    ...opened.map(({ schoolId, fact }) => ({
      schoolId,
      before: null,
      after: openObligation(fact),
      since: ctx.now,
    })),
    ...following.map((after, i) => ({
      schoolId: after.schoolId,
      before: moved[i]?.before ?? null,
      after,
      since: after.since,
    })),
  ]
  return turns.length === 0 ? [] : tallyStatements(ctx, scene, turns)
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
    key: fact.key ?? `${fact.kind}:${fact.subjectId}:${ctx.newId()}`,
    kind: fact.kind,
    authorityId: scene.authorityId,
    schoolId: fact.schoolId === undefined ? scene.schoolId : fact.schoolId,
    subjectId: fact.subjectId,
    actorId: scene.actorId,
    at: ctx.now,
    day,
    payload: fact.payload ?? {},
  }))
  const when = stillHolds(ctx, scene)
  return inLots(rows).map(lot => insertMany(ctx.db, schema.fact, lot, { ifNew: true, when }))
}

/** What fails the batch where the token or its role has ended meanwhile: SQLite has no other way to fail than reading what is no JSON. */
function stillHolds({ now }: Context, { witness }: Scene) {
  if (!witness) return undefined
  return { text: tokenHolds, params: [witness.tokenId, now, witness.membershipId, schema.forever] }
}

const tokenHolds = `iif(EXISTS (
  SELECT 1 FROM api_token JOIN membership ON membership.id = api_token.membership_id
  WHERE api_token.id = ? AND api_token.revoked_at IS NULL AND api_token.expires_at > ?
    AND membership.id = ? AND membership.until = ?), 1, json('ended'))`

function factOf(subjectId: string, schoolId: string, fact: ObligationFact): NewFact {
  const { kind, ...payload } = fact
  return { kind, subjectId, schoolId, payload }
}

function letterStatements(ctx: Context, letters: (typeof schema.letter.$inferInsert)[]) {
  return letters.length === 0 ? [] : [insertMany(ctx.db, schema.letter, letters, { ifNew: true })]
}
