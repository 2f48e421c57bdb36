import { eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { file } from './schema.ts'

/** What is known of a kept file. One query. */
export function fileRow(ctx: Context, id: string) {
  return ctx.db
    .select({
      id: file.id,
      name: file.name,
      mediaType: file.mediaType,
      size: file.size,
      schoolId: file.schoolId,
      isInternal: file.isInternal,
    })
    .from(file)
    .where(eq(file.id, id))
    .get()
}
