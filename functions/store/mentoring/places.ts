import { eq, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { mentorship, signedOrder } from '../schema.ts'

const nobody = sql<string | null>`NULL`

/** Where mentorships and orders belong. */
export const mentoringPlaces = {
  mentorship: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: mentorship.authorityId,
        schoolId: sql<string | null>`${mentorship.schoolId}`,
        assigneeId: nobody,
      })
      .from(mentorship)
      .where(eq(mentorship.id, id)),
  order: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: signedOrder.authorityId,
        schoolId: sql<string | null>`${signedOrder.schoolId}`,
        assigneeId: nobody,
      })
      .from(signedOrder)
      .where(eq(signedOrder.id, id)),
}
