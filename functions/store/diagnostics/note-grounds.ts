import { and, desc, eq, gte, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Answers } from '../../domain/diagnostic/answers.ts'
import type { Questionnaire } from '../../domain/diagnostic/questionnaire.ts'
import { diagnostic, diagnosticSending, questionnaire } from '../schema.ts'

/** A diagnostic a school sent, with what it had answered before to the same questionnaire. */
export interface SentDiagnostic {
  diagnosticId: string
  schoolId: string
  lineageId: string
  form: Questionnaire
  answers: Answers
  sentAt: number
}

/**
 * What was sent within two instants by a school or by all of an authority, the latest first; of each diagnostic the
 * last sending. One query. Site reviews are left out where they are not asked for.
 */
export async function sentDiagnostics(
  ctx: Context,
  scope: { authorityId: string; schoolId: string | null },
  between: { from: number; to: number },
): Promise<SentDiagnostic[]> {
  const isLast = sql`NOT EXISTS (SELECT 1 FROM diagnostic_sending later
    WHERE later.diagnostic_id = ${diagnosticSending.diagnosticId} AND later.number > ${diagnosticSending.number})`
  return ctx.db
    .select({
      diagnosticId: diagnostic.id,
      schoolId: diagnostic.schoolId,
      lineageId: questionnaire.lineageId,
      form: questionnaire.content,
      answers: diagnosticSending.answers,
      sentAt: diagnosticSending.sentAt,
    })
    .from(diagnosticSending)
    .innerJoin(diagnostic, eq(diagnostic.id, diagnosticSending.diagnosticId))
    .innerJoin(questionnaire, eq(questionnaire.id, diagnostic.questionnaireId))
    .where(
      and(
        eq(diagnostic.authorityId, scope.authorityId),
        scope.schoolId === null ? undefined : eq(diagnostic.schoolId, scope.schoolId),
        isNull(diagnostic.discardedAt),
        ne(questionnaire.use, 'survey'),
        gte(diagnosticSending.sentAt, between.from),
        lt(diagnosticSending.sentAt, between.to),
        isLast,
      ),
    )
    .orderBy(desc(diagnosticSending.sentAt))
    .limit(400)
    .all()
}
