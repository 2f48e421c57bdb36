import { and, asc, eq, isNull, lt } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { Problem } from '../../domain/problem.ts'
import { type KeptFile, keepFile } from '../keep-file.ts'
import type { Scene } from '../record.ts'
import { file, upload, uploadPart } from '../schema.ts'
import { sha256 } from '../secrets.ts'

/** Bytes of every part but the last: some fifteen seconds on a thin line. */
export const partBytes = 65_536
const mostBytes = 20 * 1024 * 1024
const keptMs = 7 * 86_400_000

export interface NewUpload {
  name: string
  /** Bytes of the whole file. */
  size: number
  /** SHA-256 of the whole file, hex. */
  fingerprint: string
}

export type UploadRow = typeof upload.$inferSelect

/**
 * Begins to take a file in parts, or goes on with what is here of the same file from the same person.
 * Throws `fileTooLarge`.
 */
export async function beginUpload(
  ctx: Context,
  scene: Scene & { schoolId: string },
  { name, size, fingerprint }: NewUpload,
): Promise<{ id: string; have: number[]; kept: KeptFile | null }> {
  if (size > mostBytes) throw new Problem('fileTooLarge')
  if (scene.actorId === null) throw new Error('a file is sent by a person')
  const { authorityId, schoolId, actorId: personId } = scene
  const row = { id: ctx.newId(), authorityId, schoolId, personId, fingerprint, name, size }
  const [begun] = await ctx.db
    .insert(upload)
    .values({ ...row, startedAt: ctx.now, fileId: null })
    .onConflictDoUpdate({
      target: [upload.schoolId, upload.personId, upload.fingerprint],
      set: { startedAt: ctx.now },
    })
    .returning()
  if (begun === undefined) throw new Error('an upload was not written')
  return { id: begun.id, have: await partsOf(ctx, begun.id), kept: await keptOf(ctx, begun) }
}

/** One query; `undefined` where there is no such upload. */
export function uploadById(ctx: Context, id: string): Promise<UploadRow | undefined> {
  return ctx.db.select().from(upload).where(eq(upload.id, id)).get()
}

/** Keeps one part; the same one sent again changes nothing. Throws `invalidInput` for a part the file has not. */
export async function keepPart(
  ctx: Context,
  row: UploadRow,
  number: number,
  bytes: Uint8Array,
): Promise<void> {
  const expected = Math.min(partBytes, row.size - number * partBytes)
  if (!Number.isInteger(number) || number < 0 || bytes.length !== expected) {
    throw new Problem('invalidInput')
  }
  await ctx.files.put(partKey(row.id, number), bytes, 'application/octet-stream')
  await ctx.db.insert(uploadPart).values({ uploadId: row.id, number }).onConflictDoNothing()
}

/**
 * Puts the parts together and keeps the file; asked again it gives the same file.
 * Throws `uploadIncomplete` where a part is missing or the whole is not what was announced, and what `keepFile` throws.
 */
export async function finishUpload(ctx: Context, scene: Scene, row: UploadRow): Promise<KeptFile> {
  const before = await keptOf(ctx, row)
  if (before !== null) return before
  const bytes = await wholeOf(ctx, row)
  if (bytes === null || (await sha256(bytes)) !== row.fingerprint) {
    await forgetParts(ctx, row)
    throw new Problem('uploadIncomplete')
  }
  const kept = await keepFile(ctx, scene, new File([bytes as BlobPart], row.name))
  await ctx.db.update(upload).set({ fileId: kept.id }).where(eq(upload.id, row.id))
  ctx.defer(forgetParts(ctx, row))
  return kept
}

/** Forgets uploads that nobody has gone on with for a week. */
export async function forgetStaleUploads(ctx: Context): Promise<void> {
  const stale = await ctx.db
    .select()
    .from(upload)
    .where(and(lt(upload.startedAt, ctx.now - keptMs), isNull(upload.fileId)))
    .limit(50)
  for (const row of stale) {
    await forgetParts(ctx, row)
    await ctx.db.delete(upload).where(eq(upload.id, row.id))
  }
}

async function partsOf(ctx: Context, id: string): Promise<number[]> {
  const rows = await ctx.db
    .select({ number: uploadPart.number })
    .from(uploadPart)
    .where(eq(uploadPart.uploadId, id))
    .orderBy(asc(uploadPart.number))
  return rows.map(({ number }) => number)
}

async function keptOf(ctx: Context, { fileId }: UploadRow): Promise<KeptFile | null> {
  if (fileId === null) return null
  const row = await ctx.db
    .select({ id: file.id, name: file.name, size: file.size })
    .from(file)
    .where(eq(file.id, fileId))
    .get()
  return row ?? null
}

async function wholeOf(ctx: Context, row: UploadRow): Promise<Uint8Array | null> {
  const whole = new Uint8Array(row.size)
  for (let number = 0; number * partBytes < row.size; number++) {
    const part = await ctx.files.get(partKey(row.id, number))
    if (part === null) return null
    whole.set(new Uint8Array(await new Response(part.body).arrayBuffer()), number * partBytes)
  }
  return whole
}

async function forgetParts(ctx: Context, row: UploadRow): Promise<void> {
  for (const number of await partsOf(ctx, row.id)) await ctx.files.delete(partKey(row.id, number))
  await ctx.db.delete(uploadPart).where(eq(uploadPart.uploadId, row.id))
}

function partKey(id: string, number: number): string {
  return `upload-${id}-${number}`
}
