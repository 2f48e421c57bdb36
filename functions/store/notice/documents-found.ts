import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { schoolYearOf } from '../../domain/calendar/days.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import type { NamedRow } from '../../domain/notice/check.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import { EVIDENCE_REGISTERS } from '../../domain/roadmap/evidence-registers.ts'
import {
  type RequiredDocument,
  requiredDocuments,
} from '../../domain/roadmap/required-documents.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { oneOf } from '../one-of.ts'
import { evidence, requirement, roadmap, school, submission } from '../schema.ts'
import { holdsNow } from './holds-now.ts'
import { mentoringGaps, schoolsWithRegisters } from './mentoring-found.ts'
import type { NamedScope } from './named-rows.ts'

const requiredCodes = requiredDocuments.map(({ code }) => code)

/** The registers of people are kept in the product too; what is known of them there goes before the papers. */
const registers = EVIDENCE_REGISTERS.map(({ code }) => code)
const keptHere = ['mentor_register', 'mentee_register']

/** Documents every institution must have that it has neither sent nor put into its roadmap. Three queries. */
export async function missingDocuments(ctx: Context, scope: NamedScope): Promise<NamedRow[]> {
  const { from } = schoolYearOf(schoolYearStart(scope.day))
  const [schools, sent, withRegisters] = await Promise.all([
    schoolsWithRoadmap(ctx, scope.schoolIds, requiredCodes),
    latestOfKinds(ctx, scope, requiredCodes),
    schoolsWithRegisters(ctx, scope.schoolIds),
  ])
  return schools.flatMap(({ id, hasMentees, asked }) => {
    const inRoadmap = new Set(JSON.parse(asked) as string[])
    const isThere = ({ code, lasts }: RequiredDocument) =>
      inRoadmap.has(code) ||
      (keptHere.includes(code) && withRegisters.has(id)) ||
      (sent.get(`${id} ${code}`) ?? '') >= (lasts === 'year' ? from : ' ')
    return requiredDocuments
      .filter(one => (hasMentees || !one.ofMentees) && !isThere(one))
      .map(({ code }) => rowOf(id, code, from))
  })
}

/** Registers a school keeps, with the day each was last renewed: here where it keeps it here, on paper otherwise. */
export async function staleRegisters(ctx: Context, scope: NamedScope): Promise<NamedRow[]> {
  const [sent, withRegisters, here] = await Promise.all([
    latestOfKinds(ctx, scope, registers),
    schoolsWithRegisters(ctx, scope.schoolIds),
    registerGaps(ctx, scope),
  ])
  const onPaper = [...sent].flatMap(([key, day]) => {
    const [schoolId = '', kind = ''] = key.split(' ')
    const isHere = keptHere.includes(kind) && withRegisters.has(schoolId)
    return isHere ? [] : [rowOf(schoolId, kind, day)]
  })
  return [...here, ...onPaper]
}

const registerGaps = mentoringGaps('register-stale')

function rowOf(schoolId: string, subject: string, day: Day): NamedRow {
  return { schoolId, subject, day, href: `/schools/${schoolId}/roadmaps` }
}

/**
 * Schools with a roadmap that holds, each with those of the kinds its roadmap asks for: what is asked for there is
 * followed by its day. The roadmap itself is what they have. One query.
 */
function schoolsWithRoadmap(ctx: Context, schoolIds: readonly string[], kinds: readonly string[]) {
  const isAsked = sql`SELECT DISTINCT asked.value FROM ${requirement}, json_each(${requirement.evidence}) AS asked
    WHERE ${requirement.schoolId} = ${school.id} AND ${requirement.closedAt} IS NULL
    AND asked.value IN (SELECT value FROM json_each(${JSON.stringify(kinds)}))
    UNION SELECT 'roadmap'`
  return ctx.db
    .select({
      id: school.id,
      hasMentees: school.hasMentees,
      asked: sql<string>`(SELECT json_group_array(value) FROM (${isAsked}))`,
    })
    .from(school)
    .where(
      and(
        oneOf(school.id, schoolIds),
        isNull(school.closedOn),
        sql`${school.kind} <> 'authority'`,
        sql`EXISTS (SELECT 1 FROM ${roadmap} WHERE ${roadmap.schoolId} = ${school.id})`,
      ),
    )
}

/** The day each school last sent a document of each kind that stands, by «school kind». One query. */
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
        holdsNow,
      ),
    )
    .groupBy(submission.schoolId, evidence.kind)
  return new Map(
    rows.map(({ schoolId, kind, addedAt }) => [`${schoolId} ${kind}`, dayOf(addedAt, timeZone)]),
  )
}
