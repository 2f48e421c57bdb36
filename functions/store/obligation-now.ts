import { and, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import type { ObligationFact } from '../domain/obligation/state.ts'
import { Problem } from '../domain/problem.ts'
import type { Day } from '../domain/timing/reading.ts'
import { record, type Scene, type StateRow } from './record.ts'
import { forever, obligationState } from './schema.ts'

/**
 * Records one further fact of one obligation, as decided on the state it is in now.
 * Throws `notFound` for an obligation of another authority or school, `changedMeanwhile`, and what `decision` throws.
 */
export async function moveObligation(
  ctx: Context,
  scene: Scene,
  obligationId: string,
  decision: (state: StateRow, day: Day) => ObligationFact,
): Promise<void> {
  const before = await ctx.db
    .select()
    .from(obligationState)
    .where(and(eq(obligationState.obligationId, obligationId), eq(obligationState.until, forever)))
    .get()
  const isThere =
    before?.authorityId === scene.authorityId &&
    (scene.schoolId === null || scene.schoolId === before.schoolId)
  if (before === undefined || !isThere) throw new Problem('notFound')
  const fact = decision(before, ctx.today(scene.timeZone))
  await record(ctx, scene, { moved: [{ before, fact }] })
}

/** Words a person must give for what they do. Throws `invalidInput` where they are missing. */
export function requireWords(text: string): string {
  const words = text.trim()
  if (words === '') throw new Problem('invalidInput', { reason: 'missing' })
  return words
}
