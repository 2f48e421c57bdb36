import { and, asc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { requirement, roadmap, school } from '../schema.ts'

export type MunicipalRequirement = Awaited<ReturnType<typeof municipalRequirements>>[number]

/** What a municipality asks for now, by its roadmaps, in their order. One query. */
export async function municipalRequirements(ctx: Context, authorityId: string) {
  const rows = await ctx.db
    .select({ ...getTableColumns(requirement), roadmapTitle: roadmap.title })
    .from(roadmap)
    .innerJoin(requirement, eq(requirement.roadmapId, roadmap.id))
    .where(
      and(
        eq(roadmap.schoolId, authorityId),
        isNull(roadmap.replacedAt),
        isNull(requirement.closedAt),
      ),
    )
    .orderBy(asc(roadmap.submittedAt), asc(requirement.position))
    .all()
  return rows.flatMap(row => (row.audience === null ? [] : [{ ...row, audience: row.audience }]))
}

/** The institutions a municipality may ask now, itself among them. One query. */
export function addressable(ctx: Context, authorityId: string) {
  return ctx.db
    .select({
      id: school.id,
      shortName: school.shortName,
      kind: school.kind,
      hasMentees: school.hasMentees,
    })
    .from(school)
    .where(and(eq(school.authorityId, authorityId), isNull(school.closedOn)))
    .orderBy(asc(school.nameFolded))
    .all()
}

/** Names of institutions, for the pages that list them. */
export function namesOf(ctx: Context, ids: readonly string[]) {
  return ctx.db
    .select({ id: school.id, shortName: school.shortName })
    .from(school)
    .where(inArray(school.id, sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`))
    .orderBy(asc(school.nameFolded))
    .all()
}
