import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { evidence, submission } from '../schema.ts'

/** The submissions in which something kept in the product, named by its path, counts as evidence. One query. */
export function proofsOf(ctx: Context, schoolId: string, url: string) {
  return ctx.db
    .select({
      id: submission.id,
      number: submission.number,
      documentNumber: evidence.documentNumber,
      documentDate: evidence.documentDate,
    })
    .from(evidence)
    .innerJoin(submission, eq(submission.id, evidence.submissionId))
    .where(
      and(
        eq(submission.schoolId, schoolId),
        eq(evidence.type, 'entry'),
        eq(evidence.url, url),
        isNull(evidence.replacedAt),
      ),
    )
    .all()
}
