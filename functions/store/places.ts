import { eq, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import {
  draft,
  file,
  membership,
  obligation,
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
}

const nobody = sql<string | null>`NULL`

/** Where each kind of thing belongs; `undefined` where there is no such thing. One query each. */
export const whereabouts = {
  school: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: school.authorityId,
        schoolId: sql<string | null>`${school.id}`,
        assigneeId: nobody,
      })
      .from(school)
      .where(eq(school.id, id))
      .get(),
  draft: (ctx: Context, id: string) =>
    ctx.db
      .select({ authorityId: draft.authorityId, schoolId: draft.schoolId, assigneeId: nobody })
      .from(draft)
      .where(eq(draft.id, id))
      .get(),
  roadmap: (ctx: Context, id: string) =>
    ctx.db
      .select({ authorityId: roadmap.authorityId, schoolId: roadmap.schoolId, assigneeId: nobody })
      .from(roadmap)
      .where(eq(roadmap.id, id))
      .get(),
  obligation: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: obligation.authorityId,
        schoolId: sql<string | null>`${obligation.schoolId}`,
        assigneeId: requirement.assigneeId,
      })
      .from(obligation)
      .innerJoin(requirement, eq(requirement.id, obligation.requirementId))
      .where(eq(obligation.id, id))
      .get(),
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
      .limit(1)
      .get(),
  file: (ctx: Context, id: string) =>
    ctx.db
      .select({ authorityId: file.authorityId, schoolId: file.schoolId, assigneeId: nobody })
      .from(file)
      .where(eq(file.id, id))
      .get(),
  membership: (ctx: Context, id: string) =>
    ctx.db
      .select({
        authorityId: membership.authorityId,
        schoolId: membership.schoolId,
        assigneeId: nobody,
      })
      .from(membership)
      .where(eq(membership.id, id))
      .get(),
} satisfies Record<string, (ctx: Context, id: string) => Promise<Whereabouts | undefined>>
