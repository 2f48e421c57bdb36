import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { applyFact, type ObligationFact, openObligation } from '../domain/obligation/state.ts'
import { insertMany } from './insert-many.ts'
import type { StateRow } from './record.ts'
import { fact, forever, obligation, obligationState } from './schema.ts'

type FactRow = Pick<typeof fact.$inferSelect, 'subjectId' | 'kind' | 'at' | 'payload'>
type ObligationRow = typeof obligation.$inferSelect

/**
 * Makes the states of a school's obligations again, from its facts alone, and puts them in the place of those
 * that are there: all or nothing. Gives how many rows were written.
 */
export async function rebuildStates(ctx: Context, schoolId: string): Promise<number> {
  const rows = await statesFromFacts(ctx, schoolId)
  const old = ctx.db.delete(obligationState).where(eq(obligationState.schoolId, schoolId))
  await ctx.db.batch([old, insertMany(ctx.db, obligationState, rows)])
  return rows.length
}

/** The states as the facts of a school's obligations make them, each obligation's in order of time. */
export async function statesFromFacts(ctx: Context, schoolId: string): Promise<StateRow[]> {
  const owed = await ctx.db.select().from(obligation).where(eq(obligation.schoolId, schoolId)).all()
  const facts = await factsOf(
    ctx,
    owed.map(({ id }) => id),
  )
  const bySubject = Map.groupBy(facts, ({ subjectId }) => subjectId)
  return owed.flatMap(one => statesOf(one, bySubject.get(one.id) ?? []))
}

function factsOf(ctx: Context, ids: readonly string[]): Promise<FactRow[]> {
  const { subjectId, kind, at, payload, id } = fact
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  return ctx.db
    .select({ subjectId, kind, at, payload })
    .from(fact)
    .where(inArray(subjectId, wanted))
    .orderBy(asc(id))
    .all()
}

/** A fact recorded in the millisecond of the one before it begins a millisecond later, as when it was recorded. */
function statesOf(one: ObligationRow, facts: readonly FactRow[]): StateRow[] {
  const { id: obligationId, authorityId, schoolId, requirementId } = one
  const states: StateRow[] = []
  for (const row of facts) {
    const happened = { ...row.payload, kind: row.kind } as ObligationFact
    const before = states.at(-1)
    const state =
      happened.kind === 'obligation.opened'
        ? openObligation(happened)
        : before && applyFact(before, happened)
    if (state === undefined) continue
    const since = before === undefined ? row.at : Math.max(row.at, before.since + 1)
    if (before !== undefined) before.until = since
    const where = { obligationId, authorityId, schoolId, requirementId }
    states.push({ ...where, ...state, since, until: forever })
  }
  return states
}
