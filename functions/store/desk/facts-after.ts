import { and, asc, eq, gt } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { fact } from '../schema.ts'

/** A page of an authority's facts in the order of recording; `after` is `next` of the page before. One query. */
export async function factsAfter(
  ctx: Context,
  authorityId: string,
  after: string | undefined,
  most: number,
) {
  const rows = await ctx.db
    .select({
      id: fact.id,
      kind: fact.kind,
      at: fact.at,
      day: fact.day,
      subjectId: fact.subjectId,
      schoolId: fact.schoolId,
    })
    .from(fact)
    .where(and(eq(fact.authorityId, authorityId), gt(fact.id, Number(after) || 0)))
    .orderBy(asc(fact.id))
    .limit(most + 1)
    .all()
  const shown = rows.slice(0, most)
  const last = rows.length > most ? shown.at(-1) : undefined
  return {
    items: shown.map(({ id: _, at, ...one }) => ({ ...one, at: new Date(at).toISOString() })),
    next: last === undefined ? null : String(last.id),
  }
}
