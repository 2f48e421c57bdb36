import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { Problem } from '../../domain/problem.ts'
import { insertMany } from '../insert-many.ts'
import { record, type Scene } from '../record.ts'
import { remark } from '../schema.ts'

export const mostRemarkCharacters = 500
/** More than this nobody finds the right one among. */
export const mostRemarks = 30

/** The ready words of an authority, the oldest first. One query. */
export function remarksOf(ctx: Context, authorityId: string) {
  return ctx.db
    .select({ id: remark.id, body: remark.body })
    .from(remark)
    .where(and(eq(remark.authorityId, authorityId), isNull(remark.removedAt)))
    .orderBy(asc(remark.createdAt), asc(remark.id))
    .all()
}

/** Keeps words for the next time; the same words are kept once. False where there are as many as may be. */
export async function keepRemark(ctx: Context, scene: Scene, words: string): Promise<boolean> {
  const body = words.trim().slice(0, mostRemarkCharacters)
  const standing = await remarksOf(ctx, scene.authorityId)
  if (standing.some(one => one.body === body)) return true
  if (standing.length >= mostRemarks) return false
  if (scene.actorId === null) throw new Error('a remark is kept by a person')
  const id = ctx.newId()
  const row = {
    id,
    authorityId: scene.authorityId,
    body,
    createdBy: scene.actorId,
    createdAt: ctx.now,
    removedAt: null,
  }
  await record(ctx, scene, {
    rows: [insertMany(ctx.db, remark, [row], { ifNew: true })],
    facts: [{ kind: 'remark.kept', subjectId: id }],
  })
  return true
}

/** Takes ready words out of the list. Throws `notFound` for those of another authority. */
export async function removeRemark(ctx: Context, scene: Scene, id: string): Promise<void> {
  const own = await ctx.db
    .select({ id: remark.id })
    .from(remark)
    .where(and(eq(remark.id, id), eq(remark.authorityId, scene.authorityId)))
    .get()
  if (own === undefined) throw new Problem('notFound')
  await record(ctx, scene, {
    rows: [ctx.db.update(remark).set({ removedAt: ctx.now }).where(eq(remark.id, id))],
    facts: [{ key: `remark.removed:${id}`, kind: 'remark.removed', subjectId: id }],
  })
}
