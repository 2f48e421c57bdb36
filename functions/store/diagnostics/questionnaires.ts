import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Questionnaire } from '../../domain/diagnostic/questionnaire.ts'
import { Problem } from '../../domain/problem.ts'
import { record, type Scene } from '../record.ts'
import { questionnaire } from '../schema.ts'

export type QuestionnaireRow = typeof questionnaire.$inferSelect

/** A version without its content, for lists. */
const brief = {
  id: questionnaire.id,
  lineageId: questionnaire.lineageId,
  version: questionnaire.version,
  template: questionnaire.template,
  title: questionnaire.title,
  use: questionnaire.use,
  updatedAt: questionnaire.updatedAt,
  publishedAt: questionnaire.publishedAt,
  retiredAt: questionnaire.retiredAt,
}

/** Every version an authority has, the newest of each first. One query. */
export function questionnairesOf(ctx: Context, authorityId: string) {
  return ctx.db
    .select(brief)
    .from(questionnaire)
    .where(eq(questionnaire.authorityId, authorityId))
    .orderBy(questionnaire.title, desc(questionnaire.version))
    .all()
}

/** The versions that hold now: published, and not replaced. One query. */
export function publishedOf(ctx: Context, authorityId: string) {
  return ctx.db
    .select(brief)
    .from(questionnaire)
    .where(
      and(
        eq(questionnaire.authorityId, authorityId),
        isNotNull(questionnaire.publishedAt),
        isNull(questionnaire.retiredAt),
      ),
    )
    .orderBy(questionnaire.title)
    .all()
}

/** One version. Throws `notFound`. */
export async function questionnaireById(
  ctx: Context,
  authorityId: string,
  id: string,
): Promise<QuestionnaireRow> {
  const row = await ctx.db
    .select()
    .from(questionnaire)
    .where(and(eq(questionnaire.id, id), eq(questionnaire.authorityId, authorityId)))
    .get()
  if (row === undefined) throw new Problem('notFound')
  return row
}

/** The version of a lineage that holds now, `undefined` where none does. One query. */
export function currentOf(ctx: Context, lineageId: string) {
  return ctx.db
    .select()
    .from(questionnaire)
    .where(
      and(
        eq(questionnaire.lineageId, lineageId),
        isNotNull(questionnaire.publishedAt),
        isNull(questionnaire.retiredAt),
      ),
    )
    .get()
}

/** Begins a questionnaire: a template taken over, an import, or an empty one. Gives its id. */
export async function startQuestionnaire(
  ctx: Context,
  scene: Scene,
  { content, template }: { content: Questionnaire; template: string | null },
): Promise<string> {
  const id = ctx.newId()
  const row = { id, lineageId: id, version: 1, template, ...columnsOf(ctx, scene, content) }
  const rows = [ctx.db.insert(questionnaire).values(row)]
  await record(ctx, scene, { rows, facts: [factOf('questionnaire.begun', id)] })
  return id
}

function columnsOf(ctx: Context, scene: Scene, content: Questionnaire) {
  return {
    authorityId: scene.authorityId,
    title: content.title,
    use: content.use,
    content,
    revision: 1,
    updatedBy: actorOf(scene),
    updatedAt: ctx.now,
    publishedAt: null,
    retiredAt: null,
  }
}

function actorOf({ actorId }: Scene): string {
  if (actorId === null) throw new Error('a questionnaire is edited by a person')
  return actorId
}

function factOf(kind: string, subjectId: string) {
  return { key: `${kind}:${subjectId}`, kind, subjectId, schoolId: null }
}

/** Saves a version that is not published. Throws `changedMeanwhile` where somebody saved since, or published it. */
export async function saveQuestionnaire(
  ctx: Context,
  scene: Scene,
  { id, revision, content }: Pick<QuestionnaireRow, 'id' | 'revision' | 'content'>,
): Promise<void> {
  const saved = await ctx.db
    .update(questionnaire)
    .set({
      title: content.title,
      use: content.use,
      content,
      revision: revision + 1,
      updatedBy: actorOf(scene),
      updatedAt: ctx.now,
    })
    .where(
      and(
        eq(questionnaire.id, id),
        eq(questionnaire.revision, revision),
        isNull(questionnaire.publishedAt),
      ),
    )
    .returning({ id: questionnaire.id })
    .get()
  if (saved === undefined) throw new Problem('changedMeanwhile')
}

/** Publishes a version: it holds from now on, and the one before it no longer. Published twice, nothing changes. */
export async function publishQuestionnaire(
  ctx: Context,
  scene: Scene,
  one: Pick<QuestionnaireRow, 'id' | 'lineageId'>,
): Promise<void> {
  const isOther = sql`${questionnaire.id} <> ${one.id}`
  const rows = [
    ctx.db
      .update(questionnaire)
      .set({ retiredAt: ctx.now })
      .where(
        and(
          eq(questionnaire.lineageId, one.lineageId),
          isOther,
          isNotNull(questionnaire.publishedAt),
          isNull(questionnaire.retiredAt),
        ),
      ),
    ctx.db
      .update(questionnaire)
      .set({ publishedAt: ctx.now })
      .where(and(eq(questionnaire.id, one.id), isNull(questionnaire.publishedAt))),
  ]
  await record(ctx, scene, { rows, facts: [factOf('questionnaire.published', one.id)] })
}

/** Begins the next version of a published one, or gives the one begun already. */
export async function nextVersion(
  ctx: Context,
  scene: Scene,
  one: QuestionnaireRow,
): Promise<string> {
  const latest = await ctx.db
    .select({ id: questionnaire.id, version: questionnaire.version, at: questionnaire.publishedAt })
    .from(questionnaire)
    .where(eq(questionnaire.lineageId, one.lineageId))
    .orderBy(desc(questionnaire.version))
    .limit(1)
    .get()
  if (latest?.at === null) return latest.id
  const id = ctx.newId()
  const { lineageId, template, content } = one
  const version = (latest?.version ?? one.version) + 1
  const row = { id, lineageId, version, template, ...columnsOf(ctx, scene, content) }
  const rows = [ctx.db.insert(questionnaire).values(row)]
  await record(ctx, scene, { rows, facts: [factOf('questionnaire.begun', id)] })
  return id
}

/** Forgets a version that was never published. */
export async function discardQuestionnaire(ctx: Context, id: string): Promise<void> {
  await ctx.db
    .delete(questionnaire)
    .where(and(eq(questionnaire.id, id), isNull(questionnaire.publishedAt)))
}
