import { and, eq, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { addDays } from '../../domain/calendar/days.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { chaseStep, obligationState, person, requirement, school } from '../schema.ts'

const isUnsettled = sql`${obligationState.until} = 9007199254740991 AND ${obligationState.phase} IN ('expected', 'returned')`

function ofAuthority(authorityId: string) {
  return sql`${obligationState.schoolId} IN (SELECT id FROM school WHERE authority_id = ${authorityId} AND kind <> 'authority' AND closed_on IS NULL)`
}

/** How many things each school is late with or has to correct, by the document that is asked for first. One query. */
export function lateByTopic(ctx: Context, authorityId: string, day: Day) {
  return (
    ctx.db
      .select({
        schoolId: school.id,
        schoolName: school.shortName,
        /** A code of the kinds of evidence, or `''` where none is asked for. */
        kind: sql<string>`coalesce(${requirement.evidence}->>0, '')`,
        section: requirement.section,
        count: sql<number>`count(*)`,
      })
      // A wider index has all that is asked for, and with it what is settled.
      .from(sql`${obligationState} INDEXED BY obligation_state_unsettled`)
      .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
      .innerJoin(school, eq(school.id, obligationState.schoolId))
      .where(
        and(
          ofAuthority(authorityId),
          isUnsettled,
          // What was returned is seldom due later than this, and the index ends here.
          sql`${obligationState.due} <= ${addDays(day, 30)}`,
          sql`(${obligationState.due} < ${day} OR ${obligationState.phase} = 'returned')`,
        ),
      )
      .groupBy(
        school.id,
        sql`3`,
        sql`CASE WHEN ${requirement.evidence}->>0 IS NULL THEN ${requirement.section} END`,
      )
  )
}

/**
 * What came to the authority's list: nobody has sent it though curator and director were told. What is due since `thisYear`
 * began comes first, the longest overdue before the rest: what is years old is seldom still to be mended. One query.
 */
export function listedObligations(
  ctx: Context,
  authorityId: string,
  { day, thisYear, most }: { day: Day; thisYear: Day; most: number },
) {
  const isListed = sql`EXISTS (SELECT 1 FROM ${chaseStep} WHERE ${chaseStep.obligationId} = ${obligationState.obligationId}
    AND ${chaseStep.due} = ${obligationState.due} AND ${chaseStep.outcome} <> 'overtaken' AND ${chaseStep.step} LIKE '%-authority')`
  return ctx.db
    .select({
      obligationId: obligationState.obligationId,
      schoolName: school.shortName,
      text: requirement.text,
      number: requirement.number,
      due: obligationState.due,
      phase: obligationState.phase,
      assigneeName: person.name,
      isStanding: sql<number>`coalesce(${requirement.timing}->>'standing', 0)`,
    })
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .innerJoin(school, eq(school.id, obligationState.schoolId))
    .leftJoin(person, eq(person.id, requirement.assigneeId))
    .where(
      and(
        ofAuthority(authorityId),
        isUnsettled,
        sql`(${obligationState.due} < ${day} OR ${obligationState.phase} = 'returned') AND NOT ${obligationState.isWaiverAsked}`,
        isListed,
      ),
    )
    .orderBy(sql`${obligationState.due} < ${thisYear}`, obligationState.due)
    .limit(most)
}

/** How many submissions wait for review, and how many requests not to count something for an answer. One query. */
export async function waitingForOfficer(ctx: Context, authorityId: string) {
  const row = await ctx.db
    .select({
      review: sql<number>`count(DISTINCT CASE WHEN ${obligationState.phase} = 'submitted' THEN ${obligationState.submissionId} END)`,
      waivers: sql<number>`coalesce(sum(${obligationState.isWaiverAsked}), 0)`,
    })
    .from(obligationState)
    .where(
      sql`${obligationState.authorityId} = ${authorityId} AND ${obligationState.until} = 9007199254740991
        AND (${obligationState.phase} = 'submitted' OR ${obligationState.isWaiverAsked} = 1)`,
    )
    .get()
  return row ?? { review: 0, waivers: 0 }
}
