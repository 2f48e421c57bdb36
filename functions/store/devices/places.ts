import { eq, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { upload } from '../schema.ts'

/** Where a file on its way belongs. */
export const devicePlaces = {
  upload: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: upload.authorityId,
        schoolId: sql<string | null>`${upload.schoolId}`,
        assigneeId: sql<string | null>`NULL`,
      })
      .from(upload)
      .where(eq(upload.id, id)),
}
