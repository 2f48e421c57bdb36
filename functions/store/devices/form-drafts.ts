import { and, eq, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { FormFields } from '../../domain/form/form-fields.ts'
import type { Scene } from '../record.ts'
import { formDraft, person } from '../schema.ts'

/** What is written into a form so far, and by whom last. */
export interface FormDraft {
  fields: FormFields
  revision: number
  updatedBy: string
  updatedByName: string
  updatedAt: number
}

/** The draft of the form that goes to `path`. One query. */
export function readFormDraft(ctx: Context, path: string): Promise<FormDraft | undefined> {
  return ctx.db
    .select({
      fields: formDraft.fields,
      revision: formDraft.revision,
      updatedBy: formDraft.updatedBy,
      updatedByName: person.name,
      updatedAt: formDraft.updatedAt,
    })
    .from(formDraft)
    .innerJoin(person, eq(person.id, formDraft.updatedBy))
    .where(eq(formDraft.path, path))
    .get()
}

/** Saves what was written on a revision (0 where there was none). Gives the new revision, or `null` where somebody saved since. */
export async function saveFormDraft(
  ctx: Context,
  scene: Scene,
  { path, seen, fields }: { path: string; seen: number; fields: FormFields },
): Promise<number | null> {
  if (scene.actorId === null) throw new Error('a draft is saved by a person')
  const saved = { fields, revision: seen + 1, updatedBy: scene.actorId, updatedAt: ctx.now }
  const { authorityId, schoolId } = scene
  const row = await ctx.db
    .insert(formDraft)
    .values({ ...saved, path, authorityId, schoolId })
    .onConflictDoUpdate({
      target: formDraft.path,
      set: saved,
      setWhere: sql`${formDraft.revision} = ${seen}`,
    })
    .returning({ revision: formDraft.revision })
    .get()
  return row?.revision ?? null
}

/** Forgets a draft: it has been sent, or is not wanted. */
export async function dropFormDraft(ctx: Context, path: string, seen?: number): Promise<void> {
  const isIt = eq(formDraft.path, path)
  await ctx.db
    .delete(formDraft)
    .where(seen === undefined ? isIt : and(isIt, eq(formDraft.revision, seen)))
}
