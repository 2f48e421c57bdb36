import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { devicePlaces } from './devices/places.ts'
import { diagnosticPlaces } from './diagnostics/places.ts'
import { mentoringPlaces } from './mentoring/places.ts'
import { isLinked } from './municipal/is-linked.ts'
import type { StateRow } from './record.ts'
import {
  draft,
  file,
  forever,
  membership,
  obligation,
  obligationState,
  requirement,
  roadmap,
  school,
  submission,
  submissionObligation,
} from './schema.ts'

/** Whose a thing is: what the policy decides by. */
export interface Whereabouts {
  authorityId: string
  schoolId: string | null
  /** The deputy it is assigned to, where it can be. */
  assigneeId: string | null
  /** Of an obligation: how it stands now. */
  state?: StateRow
  /** Of an obligation: something else may be proved together with it. */
  isLinked?: boolean
}

/** The state's own columns say where an obligation belongs; none of them shares a name with the one joined. */
const obligationPlace = {
  authorityId: sql<string>`${obligationState.authorityId}`.as('place_authority'),
  schoolId: sql<string | null>`${obligationState.schoolId}`.as('place_school'),
  assigneeId: requirement.assigneeId,
  isLinked: isLinked.as('place_linked'),
  state: getTableColumns(obligationState),
}

const nobody = sql<string | null>`NULL`

/** The query that says where each kind of thing belongs: one row, or none where there is no such thing. Can stand in a batch. */
export const whereabouts = {
  school: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: school.authorityId,
        schoolId: sql<string | null>`${school.id}`,
        assigneeId: nobody,
      })
      .from(school)
      .where(eq(school.id, id)),
  draft: (ctx: Context, id: string) =>
    ctx.db
      .select({ authorityId: draft.authorityId, schoolId: draft.schoolId, assigneeId: nobody })
      .from(draft)
      .where(eq(draft.id, id)),
  roadmap: (ctx: Context, id: string) =>
    ctx.db
      .select({ authorityId: roadmap.authorityId, schoolId: roadmap.schoolId, assigneeId: nobody })
      .from(roadmap)
      .where(eq(roadmap.id, id)),
  obligation: (ctx: Context, id: string) =>
    ctx.db
      .select(obligationPlace)
      .from(obligationState)
      .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
      .where(and(eq(obligationState.obligationId, id), eq(obligationState.until, forever))),
  submission: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: submission.authorityId,
        schoolId: sql<string | null>`${submission.schoolId}`,
        assigneeId: requirement.assigneeId,
      })
      .from(submission)
      .innerJoin(submissionObligation, eq(submissionObligation.submissionId, submission.id))
      .innerJoin(obligation, eq(obligation.id, submissionObligation.obligationId))
      .innerJoin(requirement, eq(requirement.id, obligation.requirementId))
      .where(eq(submission.id, id))
      .limit(1),
  file: (ctx: Context, id: string) =>
    ctx.db
      .select({ authorityId: file.authorityId, schoolId: file.schoolId, assigneeId: nobody })
      .from(file)
      .where(eq(file.id, id)),
  membership: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: membership.authorityId,
        schoolId: membership.schoolId,
        assigneeId: nobody,
      })
      .from(membership)
      .where(eq(membership.id, id)),
  ...devicePlaces,
  ...mentoringPlaces,
  ...diagnosticPlaces,
} satisfies Record<string, (ctx: Context, id: string) => PromiseLike<Whereabouts[]>>
