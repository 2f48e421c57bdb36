import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { schoolYearOf } from '../../domain/calendar/days.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import type { NamedRow } from '../../domain/notice/check.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import { EVIDENCE_REGISTERS } from '../../domain/roadmap/evidence-registers.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { oneOf } from '../one-of.ts'
import { evidence, requirement, roadmap, school, submission } from '../schema.ts'
import type { NamedScope } from './named-rows.ts'

/** What a school with mentees cannot go through a year without (DOMAIN 3.8, C8). */
const yearlyDocuments = ['order_pairs', 'personalised_programme']

const registers = EVIDENCE_REGISTERS.map(({ code }) => code)

/** Documents of the year that a school has neither sent nor put into its roadmap. */
export async function missingDocuments(ctx: Context, scope: NamedScope): Promise<NamedRow[]> {
  const { from } = schoolYearOf(schoolYearStart(scope.day))
  const [schools, sent] = await Promise.all([
    schoolsWithRoadmap(ctx, scope.schoolIds, yearlyDocuments),
    latestOfKinds(ctx, scope, yearlyDocuments),
  ])
  return schools.flatMap(({ id, asked }) => {
    const inRoadmap = new Set(JSON.parse(asked) as string[])
    return yearlyDocuments
      .filter(kind => !inRoadmap.has(kind) && (sent.get(`${id} ${kind}`) ?? '') < from)
      .map(kind => rowOf(id, kind, from))
  })
}

/** Registers a school keeps, with the day each was last renewed. */
export async function staleRegisters(ctx: Context, scope: NamedScope): Promise<NamedRow[]> {
  const sent = await latestOfKinds(ctx, scope, registers)
  return [...sent].map(([key, day]) => {
    const [schoolId = '', kind = ''] = key.split(' ')
    return rowOf(schoolId, kind, day)
  })
}

function rowOf(schoolId: string, subject: string, day: Day): NamedRow {
  return { schoolId, subject, day, href: `/schools/${schoolId}/roadmaps` }
}

/** Schools with mentees and a roadmap that holds, each with those of the kinds its roadmap asks for. One query. */
function schoolsWithRoadmap(ctx: Context, schoolIds: readonly string[], kinds: readonly string[]) {
  const isAsked = sql`SELECT DISTINCT asked.value FROM ${requirement}, json_each(${requirement.evidence}) AS asked
    WHERE ${requirement.schoolId} = ${school.id} AND ${requirement.closedAt} IS NULL
    AND asked.value IN (SELECT value FROM json_each(${JSON.stringify(kinds)}))`
  return ctx.db
    .select({
      id: school.id,
      asked: sql<string>`(SELECT json_group_array(value) FROM (${isAsked}))`,
    })
    .from(school)
    .where(
      and(
        oneOf(school.id, schoolIds),
        eq(school.hasMentees, true),
        isNull(school.closedOn),
        sql`EXISTS (SELECT 1 FROM ${roadmap} WHERE ${roadmap.schoolId} = ${school.id})`,
      ),
    )
}

/** The day each school last sent a document of each kind, by «school kind». One query. */
async function latestOfKinds(
  ctx: Context,
  { schoolIds, authority: { timeZone } }: NamedScope,
  kinds: readonly string[],
): Promise<Map<string, Day>> {
  const rows = await ctx.db
    .select({
      schoolId: submission.schoolId,
      kind: evidence.kind,
      addedAt: sql<number>`max(${evidence.addedAt})`,
    })
    .from(submission)
    .innerJoin(evidence, eq(evidence.submissionId, submission.id))
    .where(
      and(
        oneOf(submission.schoolId, schoolIds),
        oneOf(evidence.kind, kinds),
        isNull(evidence.replacedAt),
      ),
    )
    .groupBy(submission.schoolId, evidence.kind)
  return new Map(
    rows.map(({ schoolId, kind, addedAt }) => [`${schoolId} ${kind}`, dayOf(addedAt, timeZone)]),
  )
}
