import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '../context.ts'
import type { Scene } from './record.ts'
import { draft, file, person } from './schema.ts'

/** A draft with who saved it last. `answers` is what its form's own file knows how to read. */
export interface DraftRow<Answers> {
  id: string
  form: string
  schoolId: string | null
  answers: Answers
  revision: number
  fileId: string | null
  updatedAt: number
  updatedByName: string
  resultId: string | null
}

/** Begins a draft and returns its id. It belongs to the school, so anyone there who may edit can go on with it. */
export async function startNewDraft(
  ctx: Context,
  scene: Scene,
  { form, answers, fileId }: { form: string; answers: unknown; fileId: string | null },
): Promise<string> {
  if (scene.actorId === null) throw new Error('a draft is begun by a person')
  const id = ctx.newId()
  await ctx.db.insert(draft).values({
    id,
    form,
    answers,
    fileId,
    authorityId: scene.authorityId,
    schoolId: scene.schoolId,
    revision: 1,
    updatedBy: scene.actorId,
    updatedAt: ctx.now,
  })
  return id
}

/** One query; `undefined` where there is no such draft of that form. */
export async function readDraft<Answers>(
  ctx: Context,
  id: string,
  form: string,
): Promise<DraftRow<Answers> | undefined> {
  const row = await ctx.db
    .select({
      id: draft.id,
      form: draft.form,
      schoolId: draft.schoolId,
      answers: draft.answers,
      revision: draft.revision,
      fileId: draft.fileId,
      updatedAt: draft.updatedAt,
      updatedByName: person.name,
      resultId: draft.resultId,
    })
    .from(draft)
    .innerJoin(person, eq(person.id, draft.updatedBy))
    .where(and(eq(draft.id, id), eq(draft.form, form)))
    .get()
  return row && { ...row, answers: row.answers as Answers }
}

/** Saves answers made on a revision; false where somebody saved since, or it has been sent. */
export async function saveDraft(
  ctx: Context,
  scene: Scene,
  { id, revision, answers }: { id: string; revision: number; answers: unknown },
): Promise<boolean> {
  if (scene.actorId === null) throw new Error('a draft is saved by a person')
  const saved = await ctx.db
    .update(draft)
    .set({ answers, revision: revision + 1, updatedBy: scene.actorId, updatedAt: ctx.now })
    .where(and(eq(draft.id, id), eq(draft.revision, revision), isNull(draft.submittedAt)))
    .returning({ id: draft.id })
    .get()
  return saved !== undefined
}

/** Forgets a draft that was not sent, and the file it came with; what was sent stays. */
export async function discardDraft(ctx: Context, id: string): Promise<void> {
  const gone = await ctx.db
    .delete(draft)
    .where(and(eq(draft.id, id), isNull(draft.submittedAt)))
    .returning({ fileId: draft.fileId })
    .get()
  const fileId = gone?.fileId ?? null
  if (fileId === null) return
  await ctx.db.delete(file).where(eq(file.id, fileId))
  await ctx.files.delete(fileId)
}
