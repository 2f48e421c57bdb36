import { and, asc, eq, lte, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { insertMany } from '../insert-many.ts'
import {
  chaseQueue,
  chaseStep,
  fact,
  factReader,
  forever,
  obligationState,
  requirement,
} from '../schema.ts'

const reader = 'chase'

/** Facts that leave the ladder of an obligation as it was: nobody is told anything else, or later, because of them. */
const quietFacts = "('submission.corrected')"

/**
 * Puts every obligation of which there are facts not read yet into the queue, to be looked at next. One batch; its cost
 * grows with the facts and not with the obligations. Facts are counted by their own numbers, so a clock that was
 * moved back misses none.
 */
export async function queueWhatChanged(ctx: Context): Promise<void> {
  const { db } = ctx
  const read = sql`coalesce((SELECT fact_id FROM fact_reader WHERE name = ${reader}), 0)`
  const last = sql`coalesce((SELECT max(id) FROM fact), 0)`
  const changed = sql`SELECT DISTINCT o.id, o.authority_id, o.school_id, ''
    FROM fact JOIN obligation AS o ON o.id = fact.subject_id
    WHERE fact.id > ${read} AND fact.kind NOT IN ${sql.raw(quietFacts)}`
  await db.batch([
    db
      .insert(chaseQueue)
      .select(changed)
      .onConflictDoUpdate({ target: chaseQueue.obligationId, set: { nextOn: '' } }),
    db
      .insert(factReader)
      .select(sql`SELECT ${reader}, ${last}`)
      .onConflictDoUpdate({ target: factReader.name, set: { factId: sql`excluded.fact_id` } }),
  ])
}

/** Has every obligation of an authority looked at again: its rules or its calendar have changed. */
export function queueWholeAuthority(ctx: Context, authorityId: string) {
  return ctx.db
    .update(chaseQueue)
    .set({ nextOn: '' })
    .where(eq(chaseQueue.authorityId, authorityId))
}

export type Queued = Awaited<ReturnType<typeof selectQueued>>[number]

/** Since when its present due day is known, in SQL over the facts of one obligation. */
const knownOn = latestOf(
  "('obligation.opened', 'obligation.reopened', 'due-date.moved', 'waiver.declined')",
)
const returnedOn = latestOf("('submission.returned')")

function latestOf(kinds: string): SQL<Day | null> {
  return sql<Day | null>`(SELECT max(${fact.day}) FROM ${fact}
    WHERE ${fact.subjectId} = ${chaseQueue.obligationId} AND ${fact.kind} IN ${sql.raw(kinds)})`
}

/** The steps dealt with already for the due day that stands, by name. */
const doneSteps = sql<string>`(SELECT json_group_array(json_array(${chaseStep.step}, ${chaseStep.knownOn}))
  FROM ${chaseStep} WHERE ${chaseStep.obligationId} = ${chaseQueue.obligationId}
  AND ${chaseStep.due} = ${obligationState.due})`

/** The next obligations of an authority that have come up by a day, with all that is needed to decide on them. One query. */
export function selectQueued(ctx: Context, authorityId: string, day: Day, most: number) {
  return ctx.db
    .select({
      obligationId: chaseQueue.obligationId,
      schoolId: chaseQueue.schoolId,
      phase: obligationState.phase,
      windowFrom: obligationState.windowFrom,
      due: obligationState.due,
      isWaiverAsked: obligationState.isWaiverAsked,
      assigneeId: requirement.assigneeId,
      isStanding: sql<number>`coalesce(${requirement.timing}->>'standing', 0)`,
      origin: requirement.origin,
      knownOn,
      returnedOn,
      doneSteps,
    })
    .from(chaseQueue)
    .innerJoin(
      obligationState,
      and(
        eq(obligationState.obligationId, chaseQueue.obligationId),
        sql`${obligationState.until} = ${sql.raw(String(forever))}`,
      ),
    )
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .where(and(eq(chaseQueue.authorityId, authorityId), lte(chaseQueue.nextOn, day)))
    .orderBy(asc(chaseQueue.nextOn), asc(chaseQueue.schoolId))
    .limit(most)
}

/** Statements that keep what was decided: the steps dealt with, and when each obligation is looked at next. */
export function keepDecided(
  ctx: Context,
  steps: readonly (typeof chaseStep.$inferInsert)[],
  next: readonly { obligationId: string; nextOn: Day | null }[],
) {
  const ended = JSON.stringify(next.flatMap(one => (one.nextOn === null ? [one.obligationId] : [])))
  const ahead = JSON.stringify(
    next.flatMap(one => (one.nextOn === null ? [] : [[one.obligationId, one.nextOn]])),
  )
  return [
    insertMany(ctx.db, chaseStep, steps, { ifNew: true }),
    ctx.db
      .delete(chaseQueue)
      .where(sql`${chaseQueue.obligationId} IN (SELECT value FROM json_each(${ended}))`),
    ctx.db
      .update(chaseQueue)
      .set({ nextOn: sql`e.value->>1` })
      .from(sql`json_each(${ahead}) AS e`)
      .where(eq(chaseQueue.obligationId, sql`e.value->>0`)),
  ]
}
