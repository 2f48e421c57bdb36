import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { oneOf } from '../one-of.ts'
import {
  chaseStep,
  fact,
  letterAbout,
  obligationState,
  requirement,
  submission,
} from '../schema.ts'

/** In words, so that the partial index over these rows is used. */
const isCurrent = sql`${obligationState.until} = 9007199254740991`
const isUnsettled = sql`${isCurrent} AND ${obligationState.phase} IN ('expected', 'returned')`

/** The steps dealt with for the due day that stands. */
const stepsNow = sql<string>`(SELECT json_group_array(${chaseStep.step}) FROM ${chaseStep}
  WHERE ${chaseStep.obligationId} = ${obligationState.obligationId} AND ${chaseStep.due} = ${obligationState.due})`

const taskColumns = {
  obligationId: obligationState.obligationId,
  schoolId: obligationState.schoolId,
  phase: obligationState.phase,
  windowFrom: obligationState.windowFrom,
  due: obligationState.due,
  isWaiverAsked: obligationState.isWaiverAsked,
  text: requirement.text,
  number: requirement.number,
  evidence: requirement.evidence,
  assigneeId: requirement.assigneeId,
  isStanding: sql<number>`coalesce(${requirement.timing}->>'standing', 0)`,
  comment: submission.comment,
  reviewedAt: submission.reviewedAt,
  stepsNow,
}

export type TaskTold = Awaited<ReturnType<typeof selectTasks>>[number]

function selectTasks(ctx: Context, where: SQL | undefined) {
  return ctx.db
    .select(taskColumns)
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .leftJoin(
      submission,
      and(eq(submission.id, obligationState.submissionId), eq(obligationState.phase, 'returned')),
    )
    .where(where)
    .orderBy(obligationState.due)
}

/** What schools owe by a day and have not sent, or have to correct; the earliest due first. One query. */
export function unsettledTasks(ctx: Context, schoolIds: readonly string[], until: Day) {
  return selectTasks(
    ctx,
    sql`${oneOf(obligationState.schoolId, schoolIds)} AND ${obligationState.due} <= ${until} AND ${isUnsettled}`,
  )
}

/** Certain obligations, those of them that are not settled. One query. */
export function tasksById(ctx: Context, ids: readonly string[]) {
  return selectTasks(ctx, sql`${oneOf(obligationState.obligationId, ids)} AND ${isUnsettled}`)
}

/** What letters were decided on for. One query. */
export function aboutOf(ctx: Context, letterIds: readonly string[]) {
  return ctx.db.select().from(letterAbout).where(oneOf(letterAbout.letterId, letterIds))
}

const changeKinds = {
  'submission.filed': 'filed',
  'submission.accepted': 'accepted',
  'submission.returned': 'returned',
  'due-date.moved': 'moved',
  'waiver.approved': 'waived',
} as const

export type ChangeCount = {
  schoolId: string
  change: (typeof changeKinds)[keyof typeof changeKinds]
  count: number
}

/** What happened in schools since an instant, counted. One query. */
export async function changesSince(
  ctx: Context,
  schoolIds: readonly string[],
  since: number,
): Promise<ChangeCount[]> {
  const kinds = Object.keys(changeKinds) as (keyof typeof changeKinds)[]
  const rows = await ctx.db
    .select({
      schoolId: fact.schoolId,
      kind: sql<keyof typeof changeKinds>`${fact.kind}`,
      count: sql<number>`count(*)`,
    })
    .from(fact)
    .where(
      and(oneOf(fact.schoolId, schoolIds), sql`${fact.at} >= ${since}`, inArray(fact.kind, kinds)),
    )
    .groupBy(fact.schoolId, fact.kind)
  return rows.map(({ schoolId, kind, count }) => ({
    schoolId: schoolId ?? '',
    change: changeKinds[kind],
    count,
  }))
}
