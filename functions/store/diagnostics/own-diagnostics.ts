import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { diagnostic, diagnosticSending, person, questionnaire } from '../schema.ts'

/** The latest instant and name of a diagnostic's sendings. */
const lastOf = (column: ReturnType<typeof sql>) =>
  sql`(SELECT ${column} FROM ${diagnosticSending} d JOIN ${person} p ON p.id = d.sent_by
    WHERE d.diagnostic_id = ${diagnostic.id} ORDER BY d.number DESC LIMIT 1)`

/** What a school began or sent of its own accord, the latest first. One query. */
export function ownDiagnosticsOf(ctx: Context, schoolId: string) {
  return ctx.db
    .select({
      id: diagnostic.id,
      startedAt: diagnostic.startedAt,
      title: questionnaire.title,
      use: questionnaire.use,
      sentAt: sql<number | null>`${lastOf(sql`d.sent_at`)}`,
      sentByName: sql<string | null>`${lastOf(sql`p.name`)}`,
    })
    .from(diagnostic)
    .innerJoin(questionnaire, eq(questionnaire.id, diagnostic.questionnaireId))
    .where(
      and(
        eq(diagnostic.schoolId, schoolId),
        isNull(diagnostic.campaignId),
        isNull(diagnostic.discardedAt),
      ),
    )
    .orderBy(desc(diagnostic.startedAt))
    .limit(50)
    .all()
}
