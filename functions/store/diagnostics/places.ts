import { eq, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { campaign, diagnostic, note, questionnaire, survey } from '../schema.ts'

const nobody = sql<string | null>`NULL`

/** Where questionnaires and what is made of them belong. */
export const diagnosticPlaces = {
  diagnostic: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: diagnostic.authorityId,
        schoolId: sql<string | null>`${diagnostic.schoolId}`,
        assigneeId: nobody,
      })
      .from(diagnostic)
      .where(eq(diagnostic.id, id)),
  questionnaire: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: questionnaire.authorityId,
        schoolId: sql<string | null>`NULL`.as('place_school'),
        assigneeId: nobody,
      })
      .from(questionnaire)
      .where(eq(questionnaire.id, id)),
  campaign: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: campaign.authorityId,
        schoolId: sql<string | null>`NULL`.as('place_school'),
        assigneeId: nobody,
      })
      .from(campaign)
      .where(eq(campaign.id, id)),
  survey: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: survey.authorityId,
        schoolId: sql<string | null>`${survey.schoolId}`,
        assigneeId: nobody,
      })
      .from(survey)
      .where(eq(survey.id, id)),
  note: (ctx: Context, id: string) =>
    ctx.db
      .select({ authorityId: note.authorityId, schoolId: note.schoolId, assigneeId: nobody })
      .from(note)
      .where(eq(note.id, id)),
}
