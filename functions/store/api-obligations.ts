import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { type Status, statusOn } from '../domain/obligation/status.ts'
import type { AuthorityBrief } from '../domain/people/roles.ts'
import type { Day } from '../domain/timing/reading.ts'
import { rememberPlace } from './known-places.ts'
import { isLinked } from './municipal/is-linked.ts'
import { evidence, obligationState, requirement, submission } from './schema.ts'
import { type ObligationFilter, soonUntilOf, standingIn } from './standing.ts'

interface Wanted extends ObligationFilter {
  schoolId: string
  after?: string | undefined
  limit: number
}

/** A page of an institution's obligations as they stood at the end of a day. One query. */
export async function obligationsOfSchool(ctx: Context, authority: AuthorityBrief, wanted: Wanted) {
  const { asOf, after, limit } = wanted
  const rows = await ctx.db
    .select({ state: obligationState, requirement, isLinked })
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .where(
      and(
        eq(obligationState.schoolId, wanted.schoolId),
        standingIn(authority, wanted),
        after === undefined ? undefined : isAfter(after),
      ),
    )
    .orderBy(asc(obligationState.due), asc(obligationState.obligationId))
    .limit(limit + 1)
    .all()
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  for (const { state, requirement, isLinked } of shown) {
    rememberPlace(ctx, state, { assigneeId: requirement.assigneeId, isLinked })
  }
  return {
    rows: shown.map(row => present(row, asOf, soonUntilOf(authority, asOf))),
    next: last === undefined ? null : `${last.state.due}_${last.state.obligationId}`,
  }
}

function isAfter(cursor: string) {
  const [day = '', id = ''] = cursor.split('_')
  return sql`(${obligationState.due}, ${obligationState.obligationId}) > (${day}, ${id})`
}

type Row = {
  state: typeof obligationState.$inferSelect
  requirement: typeof requirement.$inferSelect
}

function present({ state, requirement: asked }: Row, asOf: Day, soonUntil: Day) {
  const status: Status = statusOn(state, asOf, soonUntil)
  return {
    id: state.obligationId,
    requirement: {
      id: asked.id,
      number: asked.number,
      text: asked.text,
      timing: asked.timing.text,
      evidence: asked.evidence,
    },
    window: { from: state.windowFrom, to: state.due },
    due: state.due,
    firstDue: state.firstDue,
    status,
    late: state.isLate,
    waived: state.phase === 'waived',
    submissionId: state.submissionId,
  }
}

/** The evidence that stands in submissions now. One query. */
export function evidenceOf(ctx: Context, submissionIds: readonly (string | null)[]) {
  const ids = JSON.stringify([...new Set(submissionIds.filter(id => id !== null))])
  return ctx.db
    .select({
      id: evidence.id,
      submissionId: evidence.submissionId,
      number: submission.number,
      type: evidence.type,
      kind: evidence.kind,
      title: evidence.title,
      url: evidence.url,
      fileId: evidence.fileId,
    })
    .from(evidence)
    .innerJoin(submission, eq(submission.id, evidence.submissionId))
    .where(
      and(
        sql`${evidence.submissionId} IN (SELECT value FROM json_each(${ids}))`,
        isNull(evidence.replacedAt),
      ),
    )
    .all()
}
