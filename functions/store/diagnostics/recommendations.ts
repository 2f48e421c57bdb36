import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Scene } from '../record.ts'
import { recommendationChoice } from '../schema.ts'

/** The recommendations an authority keeps ready for notes, the oldest first. One query. */
export function recommendationsOf(ctx: Context, authorityId: string) {
  return ctx.db
    .select({ id: recommendationChoice.id, text: recommendationChoice.text })
    .from(recommendationChoice)
    .where(
      and(
        eq(recommendationChoice.authorityId, authorityId),
        isNull(recommendationChoice.retiredAt),
      ),
    )
    .orderBy(asc(recommendationChoice.createdAt), asc(recommendationChoice.id))
    .all()
}

export async function addRecommendation(ctx: Context, scene: Scene, text: string): Promise<void> {
  if (scene.actorId === null) throw new Error('a recommendation is added by a person')
  await ctx.db.insert(recommendationChoice).values({
    id: ctx.newId(),
    authorityId: scene.authorityId,
    text,
    createdBy: scene.actorId,
    createdAt: ctx.now,
    retiredAt: null,
  })
}

/** Takes one out of the list; notes that have it keep it. */
export async function retireRecommendation(
  ctx: Context,
  authorityId: string,
  id: string,
): Promise<void> {
  await ctx.db
    .update(recommendationChoice)
    .set({ retiredAt: ctx.now })
    .where(and(eq(recommendationChoice.id, id), eq(recommendationChoice.authorityId, authorityId)))
}
