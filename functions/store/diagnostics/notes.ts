import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { NoteContent } from '../../domain/diagnostic/note/note.ts'
import type { NoteKind } from '../../domain/diagnostic/note/note-kinds.ts'
import { Problem } from '../../domain/problem.ts'
import type { Period } from '../../domain/timing/reading.ts'
import { record, type Scene } from '../record.ts'
import { authority, note, person, school } from '../schema.ts'

export type NoteView = Awaited<ReturnType<typeof noteById>>

/** A note with the names it shows. Throws `notFound`. One query. */
export async function noteById(ctx: Context, id: string) {
  const row = await ctx.db
    .select({
      note,
      schoolName: school.name,
      authorityName: authority.name,
      updatedByName: person.name,
      director: sql<
        string | null
      >`(SELECT p.name FROM membership m JOIN person p ON p.id = m.person_id
        WHERE m.school_id = ${note.schoolId} AND m.role = 'director' AND m.until > ${ctx.now} LIMIT 1)`,
    })
    .from(note)
    .innerJoin(authority, eq(authority.id, note.authorityId))
    .innerJoin(person, eq(person.id, note.updatedBy))
    .leftJoin(school, eq(school.id, note.schoolId))
    .where(eq(note.id, id))
    .get()
  if (row === undefined) throw new Problem('notFound')
  const { note: own, ...names } = row
  return { ...own, ...names }
}

/** The notes of a school, or of the municipality itself; the latest first. One query. */
export function notesOf(ctx: Context, authorityId: string, schoolId: string | null) {
  return ctx.db
    .select({
      id: note.id,
      kind: note.kind,
      createdAt: note.createdAt,
      updatedAt: note.updatedAt,
      updatedByName: person.name,
      filedAt: note.filedAt,
      orderNumber: note.orderNumber,
    })
    .from(note)
    .innerJoin(person, eq(person.id, note.updatedBy))
    .where(ofPlace(authorityId, schoolId))
    .orderBy(desc(note.createdAt))
    .limit(50)
    .all()
}

/** Keeps a note that was drawn up; gives its id. */
export async function keepNote(
  ctx: Context,
  scene: Scene,
  { kind, period, content }: { kind: NoteKind; period: Period; content: NoteContent },
): Promise<string> {
  if (scene.actorId === null) throw new Error('a note is drawn up by a person')
  const id = ctx.newId()
  const row = {
    ...{ id, kind, content },
    authorityId: scene.authorityId,
    schoolId: scene.schoolId,
    periodFrom: period.from,
    periodTo: period.to,
    revision: 1,
    orderNumber: '',
    orderDate: null,
    updatedBy: scene.actorId,
    updatedAt: ctx.now,
    createdAt: ctx.now,
    filedAt: null,
  }
  const fact = {
    key: `note.drawn-up:${id}`,
    kind: 'note.drawn-up',
    subjectId: id,
    payload: { kind },
  }
  await record(ctx, scene, { rows: [ctx.db.insert(note).values(row)], facts: [fact] })
  return id
}

export interface NoteChange {
  content: NoteContent
  orderNumber: string
  orderDate: string | null
}

/** Saves a note made on a revision. Throws `changedMeanwhile` where somebody saved since. */
export async function saveNote(
  ctx: Context,
  scene: Scene,
  { id, revision }: { id: string; revision: number },
  change: NoteChange,
): Promise<void> {
  if (scene.actorId === null) throw new Error('a note is edited by a person')
  const saved = await ctx.db
    .update(note)
    .set({ ...change, revision: revision + 1, updatedBy: scene.actorId, updatedAt: ctx.now })
    .where(and(eq(note.id, id), eq(note.revision, revision)))
    .returning({ id: note.id })
    .get()
  if (saved === undefined) throw new Problem('changedMeanwhile')
}

/** The row that says a note was filed, to be written with what files it. */
export function filedRow(ctx: Context, id: string) {
  return ctx.db.update(note).set({ filedAt: ctx.now }).where(eq(note.id, id))
}

/** The latest note of a place that recommends anything. One query. */
export function lastRecommended(ctx: Context, authorityId: string, schoolId: string | null) {
  return ctx.db
    .select({ createdAt: note.createdAt, content: note.content })
    .from(note)
    .where(
      and(
        ofPlace(authorityId, schoolId),
        sql`${note.content}->>'$.recommendations[0]' IS NOT NULL`,
      ),
    )
    .orderBy(desc(note.createdAt))
    .limit(1)
    .get()
}

function ofPlace(authorityId: string, schoolId: string | null) {
  return schoolId === null
    ? and(eq(note.authorityId, authorityId), isNull(note.schoolId))
    : eq(note.schoolId, schoolId)
}
