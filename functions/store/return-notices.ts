import { and, eq, inArray } from 'drizzle-orm'
import type { Context } from '../context.ts'
import * as schema from './schema.ts'

const { submission, submissionObligation, membership, person } = schema

/** What a returned submission's letter says, and to whom. */
export interface ReturnNotice {
  submissionId: string
  schoolId: string
  schoolName: string
  requirement: string
  obligationId: string
  comment: string
  recipients: { personId: string; email: string; language: 'ru' | 'en' }[]
}

/** What to tell of submissions that are returned, one notice each. Two queries for any number. */
export async function returnNotices(
  ctx: Context,
  submissionIds: readonly string[],
  comment: string,
): Promise<ReturnNotice[]> {
  const abouts = await aboutsOf(ctx, submissionIds)
  const schoolIds = [...new Set(abouts.map(({ schoolId }) => schoolId))]
  const held = await rolesIn(ctx, schoolIds)
  return abouts.map(({ submittedBy, ...about }) => {
    const there = held.filter(({ schoolId }) => schoolId === about.schoolId)
    return { ...about, comment, recipients: recipientsAmong(there, submittedBy) }
  })
}

/** The submissions with the first requirement each was sent for. */
async function aboutsOf(ctx: Context, submissionIds: readonly string[]) {
  const rows = await ctx.db
    .select({
      submissionId: submission.id,
      submittedBy: submission.submittedBy,
      schoolId: schema.school.id,
      schoolName: schema.school.shortName,
      requirement: schema.requirement.text,
      obligationId: schema.obligation.id,
    })
    .from(submission)
    .innerJoin(schema.school, eq(schema.school.id, submission.schoolId))
    .innerJoin(submissionObligation, eq(submissionObligation.submissionId, submission.id))
    .innerJoin(schema.obligation, eq(schema.obligation.id, submissionObligation.obligationId))
    .innerJoin(schema.requirement, eq(schema.requirement.id, schema.obligation.requirementId))
    .where(inArray(submission.id, [...submissionIds]))
  const firsts = new Map(rows.toReversed().map(row => [row.submissionId, row]))
  return submissionIds.flatMap(id => firsts.get(id) ?? [])
}

type Held = Awaited<ReturnType<typeof rolesIn>>[number]

function rolesIn(ctx: Context, schoolIds: readonly string[]) {
  return ctx.db
    .select({
      personId: person.id,
      email: person.email,
      language: person.language,
      role: membership.role,
      schoolId: membership.schoolId,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(inArray(membership.schoolId, [...schoolIds]), eq(membership.until, schema.forever)))
    .all()
}

/** Who sent it, while they hold a role in the school; after that its curators, or its director where it has none. */
function recipientsAmong(held: readonly Held[], submittedBy: string) {
  const sender = held.filter(({ personId }) => personId === submittedBy).slice(0, 1)
  const curators = held.filter(({ role }) => role === 'curator')
  const directors = held.filter(({ role }) => role === 'director')
  const group = [sender, curators, directors].find(({ length }) => length > 0) ?? []
  return group.map(({ personId, email, language }) => ({ personId, email, language }))
}
