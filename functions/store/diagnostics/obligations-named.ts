import { and, eq, inArray } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { forever, obligationState, requirement } from '../schema.ts'

/** Obligations by their ids, as a person knows them: what is asked and by when. At most one query. */
export async function obligationsNamed(ctx: Context, ids: readonly string[]) {
  if (ids.length === 0) return []
  return ctx.db
    .select({
      id: obligationState.obligationId,
      text: requirement.text,
      due: obligationState.due,
    })
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .where(and(inArray(obligationState.obligationId, [...ids]), eq(obligationState.until, forever)))
    .orderBy(obligationState.due)
    .all()
}
