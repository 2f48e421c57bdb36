import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import type { Answers } from '../../domain/diagnostic/answers.ts'
import { closesOn } from '../../domain/diagnostic/campaign-end.ts'
import type { Phase } from '../../domain/obligation/state.ts'
import { Problem } from '../../domain/problem.ts'
import { withoutTrace } from '../../domain/roadmap-draft/roadmap-draft.ts'
import type { Day, Reading } from '../../domain/timing/reading.ts'
import { record, type Scene } from '../record.ts'
import {
  campaign,
  diagnostic,
  diagnosticSection,
  diagnosticSending,
  forever,
  obligationState,
  person,
  questionnaire,
  requirement,
  school,
} from '../schema.ts'
import type { QuestionnaireRow } from './questionnaires.ts'

/** A collection to launch. */
export interface NewCampaign {
  /** Made with the form: launched twice, it is one campaign. */
  id: string
  questionnaire: QuestionnaireRow
  title: string
  timing: Reading
  windowFrom: Day | null
  due: Day
  schoolIds: readonly string[]
}

/** Launches a collection: one requirement, and an obligation for each school, so that status and letters know it as any other. */
export async function launchCampaign(ctx: Context, scene: Scene, one: NewCampaign): Promise<void> {
  if (scene.actorId === null) throw new Error('a campaign is launched by a person')
  const requirementId = ctx.newId()
  const day = dayOf(ctx.now, scene.timeZone)
  const { windowFrom, due } = one
  const opened = one.schoolIds.map(schoolId => ({
    id: ctx.newId(),
    schoolId,
    requirementId,
    fact: { kind: 'obligation.opened' as const, day, windowFrom, due },
  }))
  const rows = [
    ctx.db.insert(requirement).values(requirementOf(ctx, scene, one, requirementId)),
    ctx.db.insert(campaign).values({
      id: one.id,
      authorityId: scene.authorityId,
      questionnaireId: one.questionnaire.id,
      requirementId,
      title: one.title,
      timingText: one.timing.text,
      due,
      launchedBy: scene.actorId,
      launchedAt: ctx.now,
      closedAt: null,
      closesOn: closesOn(due),
    }),
  ]
  const fact = {
    key: `campaign.launched:${one.id}`,
    kind: 'campaign.launched',
    subjectId: one.id,
    schoolId: null,
    payload: { questionnaire: one.questionnaire.id, schools: one.schoolIds.length, due },
  }
  try {
    await record(ctx, scene, { rows, opened, facts: [fact] })
  } catch (error) {
    if (await campaignById(ctx, one.id)) return
    throw error
  }
}

function requirementOf(
  ctx: Context,
  { authorityId }: Scene,
  { title, timing, questionnaire: asked }: NewCampaign,
  id: string,
): typeof requirement.$inferInsert {
  return {
    id,
    authorityId,
    schoolId: null,
    origin: 'collection',
    roadmapId: null,
    position: 0,
    number: '',
    section: '',
    stage: '',
    activity: '',
    text: title,
    timing: withoutTrace(timing),
    level: 'school',
    responsible: [],
    responsibleText: '',
    recipients: [],
    result: asked.title,
    evidence: [asked.content.evidence],
    assigneeId: null,
    createdAt: ctx.now,
    closedAt: null,
  }
}

export function campaignById(ctx: Context, id: string) {
  return ctx.db.select().from(campaign).where(eq(campaign.id, id)).get()
}

/** A campaign with its questionnaire. Throws `notFound`. One query. */
export async function campaignView(ctx: Context, id: string) {
  const row = await ctx.db
    .select({ campaign, questionnaire })
    .from(campaign)
    .innerJoin(questionnaire, eq(questionnaire.id, campaign.questionnaireId))
    .where(eq(campaign.id, id))
    .get()
  if (row === undefined) throw new Problem('notFound')
  return row
}

/** An authority's campaigns, the latest first, with how many schools were asked and have answered. One query. */
export function campaignsOf(ctx: Context, authorityId: string) {
  const states = (condition: ReturnType<typeof sql>) =>
    sql<number>`(SELECT count(*) FROM ${obligationState} o
      WHERE o.requirement_id = campaign.requirement_id AND o.until = ${forever} AND ${condition})`
  return ctx.db
    .select({
      id: campaign.id,
      title: campaign.title,
      due: campaign.due,
      launchedAt: campaign.launchedAt,
      closedAt: campaign.closedAt,
      asked: states(sql`(o.phase <> 'closed' OR campaign.closed_at <= o.since)`),
      answered: states(sql`o.phase IN ('submitted', 'accepted')`),
    })
    .from(campaign)
    .where(eq(campaign.authorityId, authorityId))
    .orderBy(desc(campaign.launchedAt))
    .all()
}

/** How one school stands in a campaign, and what it sent. */
export interface CampaignSchool {
  schoolId: string
  schoolName: string
  obligationId: string
  phase: Phase
  due: Day
  isLate: boolean
  isWaiverAsked: boolean
  /** When it came to stand so. */
  since: number
  diagnosticId: string | null
  /** Sections somebody has saved. */
  sections: number
  /** Of the last sending, while they count. */
  answers: Answers | null
  sentAt: number | null
  sentByName: string | null
  /** What it answered last time to the same questionnaire. */
  before: Answers | null
}

/** Every school of a campaign, by name. One query. */
export async function campaignSchools(
  ctx: Context,
  one: { id: string; requirementId: string; lineageId: string; launchedAt: number },
): Promise<CampaignSchool[]> {
  const rows = await ctx.db
    .select({
      schoolId: school.id,
      schoolName: school.shortName,
      obligationId: obligationState.obligationId,
      phase: obligationState.phase,
      due: obligationState.due,
      isLate: obligationState.isLate,
      isWaiverAsked: obligationState.isWaiverAsked,
      since: obligationState.since,
      diagnosticId: diagnostic.id,
      sections: sql<number>`(SELECT count(*) FROM ${diagnosticSection} s WHERE s.diagnostic_id = ${diagnostic.id})`,
      sending: sql<
        string | null
      >`(SELECT json_object('answers', json(d.answers), 'at', d.sent_at, 'by', p.name)
        FROM ${diagnosticSending} d JOIN ${person} p ON p.id = d.sent_by
        WHERE d.diagnostic_id = ${diagnostic.id} ORDER BY d.number DESC LIMIT 1)`,
      before: sql<string | null>`(SELECT d.answers FROM ${diagnosticSending} d
        JOIN ${diagnostic} o ON o.id = d.diagnostic_id JOIN ${questionnaire} q ON q.id = o.questionnaire_id
        WHERE d.school_id = ${school.id} AND q.lineage_id = ${one.lineageId} AND d.sent_at < ${one.launchedAt}
        ORDER BY d.sent_at DESC LIMIT 1)`,
    })
    .from(obligationState)
    .innerJoin(school, eq(school.id, obligationState.schoolId))
    .leftJoin(
      diagnostic,
      and(
        eq(diagnostic.campaignId, one.id),
        eq(diagnostic.schoolId, school.id),
        isNull(diagnostic.discardedAt),
      ),
    )
    .where(
      and(eq(obligationState.requirementId, one.requirementId), eq(obligationState.until, forever)),
    )
    .orderBy(school.nameFolded)
    .all()
  return rows.map(({ sending, before, ...row }) => {
    const sent = sending === null ? null : (JSON.parse(sending) as SentJson)
    return {
      ...row,
      answers: isCounted(row.phase) ? (sent?.answers ?? null) : null,
      sentAt: sent?.at ?? null,
      sentByName: sent?.by ?? null,
      before: before === null ? null : (JSON.parse(before) as Answers),
    }
  })
}

/** Answers count from being sent until they are returned. */
function isCounted(phase: Phase): boolean {
  return phase === 'submitted' || phase === 'accepted'
}

interface SentJson {
  answers: Answers
  at: number
  by: string
}

/** Ids of questions that an authority's campaigns asked since an instant. One query. */
export async function askedSince(ctx: Context, authorityId: string, since: number) {
  const rows = await ctx.db
    .select({ id: sql<string>`DISTINCT json_extract(q.value, '$.id')` })
    .from(
      sql`${campaign} JOIN ${questionnaire} ON ${questionnaire.id} = ${campaign.questionnaireId},
        json_each(${questionnaire.content}, '$.sections') s, json_each(s.value, '$.questions') q`,
    )
    .where(and(eq(campaign.authorityId, authorityId), sql`${campaign.launchedAt} >= ${since}`))
    .all()
  return new Set(rows.map(({ id }) => id))
}

/** The campaigns a school is asked by, with its obligation and what it has begun. One query. */
export function campaignsOfSchool(ctx: Context, schoolId: string) {
  return ctx.db
    .select({
      id: campaign.id,
      title: campaign.title,
      questionnaireId: campaign.questionnaireId,
      use: questionnaire.use,
      obligationId: obligationState.obligationId,
      phase: obligationState.phase,
      windowFrom: obligationState.windowFrom,
      due: obligationState.due,
      isLate: obligationState.isLate,
      closedAt: campaign.closedAt,
      diagnosticId: diagnostic.id,
    })
    .from(campaign)
    .innerJoin(questionnaire, eq(questionnaire.id, campaign.questionnaireId))
    .innerJoin(
      obligationState,
      and(
        eq(obligationState.requirementId, campaign.requirementId),
        eq(obligationState.schoolId, schoolId),
        eq(obligationState.until, forever),
      ),
    )
    .leftJoin(
      diagnostic,
      and(
        eq(diagnostic.campaignId, campaign.id),
        eq(diagnostic.schoolId, schoolId),
        isNull(diagnostic.discardedAt),
      ),
    )
    .orderBy(desc(obligationState.due))
    .all()
}
