import type { Context } from '../context.ts'
import { fileKindOf } from '../domain/evidence/file-kind.ts'
import { cleanFileName } from '../domain/evidence/file-name.ts'
import { Problem } from '../domain/problem.ts'
import type { Scene } from './record.ts'
import { file as fileTable } from './schema.ts'
import { sha256 } from './secrets.ts'

const mostBytes = 20 * 1024 * 1024

export interface KeptFile {
  id: string
  name: string
  /** Bytes. */
  size: number
}

/**
 * Keeps a file a person sent. What it is follows from its bytes, never from its name.
 * `isInternal` keeps it from everybody above the school. The row is written after the file store has it, so that a row never leads nowhere.
 * Throws `fileTooLarge` over 20 MB and `fileKindNotAllowed`.
 */
export async function keepFile(
  ctx: Context,
  scene: Scene,
  file: File,
  { isInternal = false } = {},
): Promise<KeptFile> {
  if (file.size > mostBytes) throw new Problem('fileTooLarge')
  if (scene.actorId === null) throw new Error('a file is kept for a person')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kind = fileKindOf(bytes)
  if (kind === null) throw new Problem('fileKindNotAllowed')
  const kept = { id: ctx.newId(), name: cleanFileName(file.name, kind), size: bytes.length }
  await ctx.files.put(kept.id, bytes, kind.mediaType)
  await ctx.db.insert(fileTable).values({
    ...kept,
    authorityId: scene.authorityId,
    schoolId: scene.schoolId,
    mediaType: kind.mediaType,
    sha256: await sha256(bytes),
    uploadedBy: scene.actorId,
    uploadedAt: ctx.now,
    isInternal,
  })
  return kept
}
