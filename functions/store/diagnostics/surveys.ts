import { desc, eq, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Answers } from '../../domain/diagnostic/answers.ts'
import { Problem } from '../../domain/problem.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { insertMany } from '../insert-many.ts'
import { record, type Scene } from '../record.ts'
import { questionnaire, school, survey, surveyAnswer, surveyLink } from '../schema.ts'
import { sha256 } from '../secrets.ts'

/** The most links one survey is begun with. */
export const mostLinks = 100

/**
 * Begins a survey with so many one-time links. Gives their secrets: they are shown this once, what is stored cannot
 * be turned back into them.
 */
export async function startSurvey(
  ctx: Context,
  scene: Scene & { schoolId: string },
  { questionnaireId, links, closesOn }: { questionnaireId: string; links: number; closesOn: Day },
): Promise<{ id: string; tokens: string[] }> {
  if (scene.actorId === null) throw new Error('a survey is begun by a person')
  const id = ctx.newId()
  const tokens = Array.from({ length: links }, () => ctx.newSecret())
  const hashed = await Promise.all(tokens.map(token => sha256(token)))
  const rows = [
    ctx.db.insert(survey).values({
      id,
      authorityId: scene.authorityId,
      schoolId: scene.schoolId,
      questionnaireId,
      closesOn,
      createdBy: scene.actorId,
      createdAt: ctx.now,
    }),
    // In the order of the hashes, which says nothing of who was given which.
    insertMany(
      ctx.db,
      surveyLink,
      hashed.sort().map(tokenHash => ({ tokenHash, surveyId: id, isUsed: false })),
    ),
  ]
  const fact = {
    key: `survey.begun:${id}`,
    kind: 'survey.begun',
    subjectId: id,
    payload: { links },
  }
  await record(ctx, scene, { rows, facts: [fact] })
  return { id, tokens }
}

/** The survey a link leads to. One query; `undefined` for no link of ours. */
export async function surveyByToken(ctx: Context, token: string) {
  return ctx.db
    .select({
      id: survey.id,
      closesOn: survey.closesOn,
      isUsed: surveyLink.isUsed,
      form: questionnaire.content,
      schoolName: school.shortName,
      timeZone: sql<string>`(SELECT time_zone FROM authority WHERE id = ${survey.authorityId})`,
    })
    .from(surveyLink)
    .innerJoin(survey, eq(survey.id, surveyLink.surveyId))
    .innerJoin(questionnaire, eq(questionnaire.id, survey.questionnaireId))
    .innerJoin(school, eq(school.id, survey.schoolId))
    .where(eq(surveyLink.tokenHash, await sha256(token)))
    .get()
}

/**
 * Keeps one person's answers and spends the link: both, or neither. Nothing tells which answers came by which link.
 * Throws `gone` where the link is spent.
 */
export async function answerSurvey(
  ctx: Context,
  token: string,
  surveyId: string,
  answers: Answers,
): Promise<void> {
  const hash = await sha256(token)
  const id = ctx.newSecret()
  const unspent = sql`EXISTS (SELECT 1 FROM ${surveyLink} WHERE token_hash = ${hash} AND is_used = 0)`
  const kept = ctx.db
    .insert(surveyAnswer)
    .select(sql`SELECT ${id}, ${surveyId}, ${JSON.stringify(answers)} WHERE ${unspent}`)
    .returning({ id: surveyAnswer.id })
  const spent = ctx.db
    .update(surveyLink)
    .set({ isUsed: true })
    .where(eq(surveyLink.tokenHash, hash))
  const [rows] = await ctx.db.batch([kept, spent])
  if (rows.length === 0) throw new Problem('gone')
}

const linksOf = (condition: ReturnType<typeof sql>) =>
  sql<number>`(SELECT count(*) FROM survey_link l WHERE l.survey_id = survey.id AND ${condition})`

/** A school's surveys, the latest first. One query. */
export function surveysOf(ctx: Context, schoolId: string) {
  return ctx.db
    .select({
      id: survey.id,
      title: questionnaire.title,
      closesOn: survey.closesOn,
      createdAt: survey.createdAt,
      links: linksOf(sql`1`),
      answered: linksOf(sql`l.is_used`),
    })
    .from(survey)
    .innerJoin(questionnaire, eq(questionnaire.id, survey.questionnaireId))
    .where(eq(survey.schoolId, schoolId))
    .orderBy(desc(survey.createdAt))
    .all()
}

/** A survey with every answer, to be counted. Throws `notFound`. Two queries. */
export async function surveyResults(ctx: Context, id: string) {
  const [one, rows] = await Promise.all([
    ctx.db
      .select({ schoolId: survey.schoolId, form: questionnaire.content, links: linksOf(sql`1`) })
      .from(survey)
      .innerJoin(questionnaire, eq(questionnaire.id, survey.questionnaireId))
      .where(eq(survey.id, id))
      .get(),
    ctx.db
      .select({ answers: surveyAnswer.answers })
      .from(surveyAnswer)
      .where(eq(surveyAnswer.surveyId, id))
      .orderBy(surveyAnswer.id)
      .all(),
  ])
  if (one === undefined) throw new Problem('notFound')
  return { ...one, answers: rows.map(({ answers }) => answers) }
}
