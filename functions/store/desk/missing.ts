import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'
import {
  forever,
  letterPreference,
  membership,
  obligationState,
  person,
  requirement,
} from '../schema.ts'
import { countedOn, standingIn } from '../standing.ts'

export type MissingRow = Awaited<ReturnType<typeof missingIn>>[number]

/** What schools have not sent in time or have to send again, at the end of a day, the longest overdue first. One query. */
export function missingIn(
  ctx: Context,
  authority: AuthorityBrief,
  schoolIds: readonly string[],
  day: Day,
) {
  const { overdue, returned } = countedOn(day)
  return ctx.db
    .select({
      schoolId: obligationState.schoolId,
      obligationId: obligationState.obligationId,
      requirementId: obligationState.requirementId,
      number: requirement.number,
      text: requirement.text,
      evidence: requirement.evidence,
      due: obligationState.due,
      isReturned: sql<boolean>`${returned}`.mapWith(Boolean),
    })
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .where(
      and(
        standingIn(authority, { asOf: day }),
        sql`${obligationState.schoolId} IN (SELECT value FROM json_each(${JSON.stringify(schoolIds)}))`,
        sql`(${overdue} OR ${returned})`,
      ),
    )
    .orderBy(asc(obligationState.due), asc(obligationState.obligationId))
    .all()
}

export type SchoolHead = Awaited<ReturnType<typeof headsOf>>[number]

/** Who answers for mentoring in schools: directors and curators. One query. */
export function headsOf(ctx: Context, schoolIds: readonly string[]) {
  return ctx.db
    .select({
      schoolId: membership.schoolId,
      role: membership.role,
      personId: person.id,
      name: person.name,
      email: person.email,
      language: person.language,
      isPlainText: sql<boolean>`coalesce(${letterPreference.isPlainText}, 0)`.mapWith(Boolean),
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(letterPreference, eq(letterPreference.personId, person.id))
    .where(
      and(
        sql`${membership.schoolId} IN (SELECT value FROM json_each(${JSON.stringify(schoolIds)}))`,
        eq(membership.until, forever),
        inArray(membership.role, ['director', 'curator']),
      ),
    )
    .orderBy(asc(membership.role), asc(person.name))
    .all()
}

/** Each person once, whatever roles they hold in the school. */
export function recipientsIn(heads: readonly SchoolHead[], schoolId: string): SchoolHead[] {
  const there = heads.filter(head => head.schoolId === schoolId)
  return [...new Map(there.map(head => [head.personId, head])).values()]
}
