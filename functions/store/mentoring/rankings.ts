import { and, desc, eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import type { RankingRound, RankingSeat } from '../../domain/matching/ranking-round.ts'
import { Problem } from '../../domain/problem.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { insertMany } from '../insert-many.ts'
import { record } from '../record.ts'
import { rankingRound, rankingSeat } from '../schema.ts'
import type { MentoringScene } from './scene.ts'

/** The group meetings of a school with what everybody wrote, the latest first. One query. */
export async function roundsOf(ctx: Context, schoolId: string): Promise<RankingRound[]> {
  const rows = await ctx.db
    .select({ round: rankingRound, seat: rankingSeat })
    .from(rankingRound)
    .leftJoin(rankingSeat, eq(rankingSeat.roundId, rankingRound.id))
    .where(eq(rankingRound.schoolId, schoolId))
    .orderBy(desc(rankingRound.heldOn), desc(rankingRound.id), rankingSeat.participantId)
    .all()
  const rounds = new Map(
    rows.map(({ round }) => [round.id, { ...round, seats: [] as RankingSeat[] }]),
  )
  for (const { round, seat } of rows) if (seat !== null) rounds.get(round.id)?.seats.push(seat)
  return [...rounds.values()]
}

/** One meeting of the school. Throws `notFound`. */
export async function roundOf(ctx: Context, schoolId: string, id: string): Promise<RankingRound> {
  const found = (await roundsOf(ctx, schoolId)).find(round => round.id === id)
  if (found === undefined) throw new Problem('notFound')
  return found
}

/** Opens the rankings of a meeting with those who came; gives its id. */
export async function openRound(
  ctx: Context,
  scene: MentoringScene,
  heldOn: Day,
  seats: readonly Omit<RankingSeat, 'ranking'>[],
): Promise<string> {
  const id = ctx.newId()
  const { authorityId, schoolId } = scene
  const round = { id, authorityId, schoolId, heldOn, closedOn: null, erasedOn: null }
  await record(ctx, scene, {
    rows: [
      ctx.db.insert(rankingRound).values(round),
      insertMany(
        ctx.db,
        rankingSeat,
        seats.map(seat => ({ ...seat, roundId: id, ranking: null })),
      ),
    ],
    facts: [{ kind: 'rankings.opened', subjectId: id, payload: { seats: seats.length } }],
  })
  return id
}

/** Keeps one questionnaire; entered again it takes the place of the former. */
export async function saveRanking(
  ctx: Context,
  scene: MentoringScene,
  roundId: string,
  seat: Pick<RankingSeat, 'participantId' | 'quota' | 'ranking'>,
): Promise<void> {
  const { participantId, quota, ranking } = seat
  await record(ctx, scene, {
    rows: [
      ctx.db
        .update(rankingSeat)
        .set({ quota, ranking })
        .where(and(eq(rankingSeat.roundId, roundId), eq(rankingSeat.participantId, participantId))),
    ],
    facts: [{ kind: 'ranking.entered', subjectId: roundId, payload: { participantId } }],
  })
}

/** Ends a meeting's matching: from this day its questionnaires are kept no longer than the purpose asks. */
export async function closeRound(
  ctx: Context,
  scene: MentoringScene,
  roundId: string,
): Promise<void> {
  const closedOn = dayOf(ctx.now, scene.timeZone)
  await record(ctx, scene, {
    rows: [
      ctx.db
        .update(rankingRound)
        .set({ closedOn })
        .where(and(eq(rankingRound.id, roundId), eq(rankingRound.schoolId, scene.schoolId))),
    ],
    facts: [{ key: `rankings.closed:${roundId}`, kind: 'rankings.closed', subjectId: roundId }],
  })
}
