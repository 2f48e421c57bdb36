import { and, eq, gte, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import { closesOn } from '../../domain/diagnostic/campaign-end.ts'
import { decide } from '../../domain/obligation/decide.ts'
import { Problem } from '../../domain/problem.ts'
import { record, type Scene } from '../record.ts'
import { authority, campaign, forever, obligationState, school } from '../schema.ts'

type CampaignRow = typeof campaign.$inferSelect

/** Kept with the obligations that fall away: whoever reads their history sees why. */
const reason = 'Сбор закрыт'

/**
 * Closes a collection: no more answers are taken, its results are final, and whoever has not answered owes nothing any
 * more. What was sent stays under review. Closed twice, it is closed once.
 */
export async function closeCampaign(ctx: Context, scene: Scene, one: CampaignRow): Promise<void> {
  if (one.closedAt !== null) return
  const day = dayOf(ctx.now, scene.timeZone)
  const states = await ctx.db
    .select()
    .from(obligationState)
    .where(and(nowOf(one), inArray(obligationState.phase, ['expected', 'returned'])))
  await record(ctx, scene, {
    rows: [
      ctx.db
        .update(campaign)
        .set({ closedAt: ctx.now, closesOn: null })
        .where(and(eq(campaign.id, one.id), isNull(campaign.closedAt))),
    ],
    moved: states.map(before => ({ before, fact: decide.close(before, day, reason) })),
    facts: [{ kind: 'campaign.closed', subjectId: one.id, schoolId: null }],
  })
}

/** Takes answers again: what fell away when it was closed is owed again, by the day it was due before. */
export async function reopenCampaign(ctx: Context, scene: Scene, one: CampaignRow): Promise<void> {
  if (one.closedAt === null) return
  const day = dayOf(ctx.now, scene.timeZone)
  const rows = await ctx.db
    .select({ state: obligationState })
    .from(obligationState)
    .innerJoin(school, eq(school.id, obligationState.schoolId))
    .where(
      and(
        nowOf(one),
        eq(obligationState.phase, 'closed'),
        gte(obligationState.since, one.closedAt),
        isNull(school.closedOn),
      ),
    )
  await record(ctx, scene, {
    rows: [
      ctx.db
        .update(campaign)
        .set({ closedAt: null, closesOn: closesOn(day > one.due ? day : one.due) })
        .where(and(eq(campaign.id, one.id), isNotNull(campaign.closedAt))),
    ],
    moved: rows.map(({ state }) => ({ before: state, fact: decide.reopen(state, day) })),
    facts: [{ kind: 'campaign.reopened', subjectId: one.id, schoolId: null }],
  })
}

/** What holds now of a collection's obligations. */
function nowOf({ requirementId }: CampaignRow) {
  return and(eq(obligationState.requirementId, requirementId), eq(obligationState.until, forever))
}

/** Throws `notFound`. */
export async function campaignRow(ctx: Context, id: string): Promise<CampaignRow> {
  const row = await ctx.db.select().from(campaign).where(eq(campaign.id, id)).get()
  if (row === undefined) throw new Problem('notFound')
  return row
}

/**
 * Closes the collections whose last day is over, each by its authority's own time; one in which a school was given a
 * later day waits for it. Gives how many.
 */
export async function closeDueCampaigns(ctx: Context): Promise<number> {
  const rows = await ctx.db
    .select({ campaign, timeZone: authority.timeZone })
    .from(campaign)
    .innerJoin(authority, eq(authority.id, campaign.authorityId))
    .where(and(isNull(campaign.closedAt), lt(campaign.closesOn, dayOf(ctx.now, latestZone))))
  const due = rows.filter(one => (one.campaign.closesOn ?? '') < ctx.today(one.timeZone))
  let closed = 0
  for (const { campaign: one, timeZone } of due) {
    if (await isWaitedFor(ctx, one, ctx.today(timeZone))) continue
    const scene = { authorityId: one.authorityId, schoolId: null, timeZone, actorId: null }
    await closeCampaign(ctx, scene, one)
    closed++
  }
  return closed
}

/** Where a day begins first: nothing is over anywhere that is not over there. */
const latestZone = 'Pacific/Kiritimati'

async function isWaitedFor(ctx: Context, one: CampaignRow, today: string): Promise<boolean> {
  const row = await ctx.db
    .select({ one: sql`1` })
    .from(obligationState)
    .where(
      and(
        nowOf(one),
        inArray(obligationState.phase, ['expected', 'returned']),
        gte(obligationState.due, today),
      ),
    )
    .limit(1)
    .get()
  return row !== undefined
}
