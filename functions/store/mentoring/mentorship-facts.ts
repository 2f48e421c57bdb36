import { and, asc, eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { MentorshipFact } from '../../domain/mentorship/as-of.ts'
import { fact } from '../schema.ts'

/** The log of a mentorship, oldest first. One query. */
export function factsOfMentorship(
  ctx: Context,
  schoolId: string,
  mentorshipId: string,
): Promise<MentorshipFact[]> {
  return ctx.db
    .select({ kind: fact.kind, day: fact.day, payload: fact.payload })
    .from(fact)
    .where(and(eq(fact.subjectId, mentorshipId), eq(fact.schoolId, schoolId)))
    .orderBy(asc(fact.id))
    .all()
}
