import { and, asc, eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { record, type Scene } from '../record.ts'
import { person, savedView } from '../schema.ts'

/** What an authority looks at again and again, by name. One query. */
export function savedViews(ctx: Context, authorityId: string) {
  return ctx.db
    .select({
      id: savedView.id,
      name: savedView.name,
      address: savedView.address,
      savedAt: savedView.savedAt,
      byName: person.name,
    })
    .from(savedView)
    .innerJoin(person, eq(person.id, savedView.savedBy))
    .where(eq(savedView.authorityId, authorityId))
    .orderBy(asc(savedView.name))
    .all()
}

/** Keeps a page with its filters under a name. */
export async function saveView(
  ctx: Context,
  scene: Scene,
  { name, address }: { name: string; address: string },
): Promise<void> {
  const { authorityId, actorId } = scene
  if (actorId === null) throw new Error('a view is saved by a person')
  const id = ctx.newId()
  await record(ctx, scene, {
    rows: [
      ctx.db
        .insert(savedView)
        .values({ id, authorityId, name, address, savedBy: actorId, savedAt: ctx.now }),
    ],
    facts: [{ kind: 'view.saved', subjectId: id, payload: { name, address } }],
  })
}

/** Forgets a view; one that is not there stays forgotten. */
export async function removeView(ctx: Context, scene: Scene, id: string): Promise<void> {
  const isOurs = and(eq(savedView.id, id), eq(savedView.authorityId, scene.authorityId))
  await record(ctx, scene, {
    rows: [ctx.db.delete(savedView).where(isOurs)],
    facts: [{ key: `view.removed:${id}`, kind: 'view.removed', subjectId: id }],
  })
}
