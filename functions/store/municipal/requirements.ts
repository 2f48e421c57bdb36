import { and, asc, eq, getTableColumns, gt, isNull, lte, or } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { oneOf } from '../one-of.ts'
import { requirement, roadmap, school } from '../schema.ts'

export type MunicipalRequirement = Awaited<ReturnType<typeof municipalRequirements>>[number]

/**
 * What a municipality asks for by its roadmaps, in their order: now, or what it asked for at an instant, in the words
 * the requirement has now. One query.
 */
export async function municipalRequirements(ctx: Context, authorityId: string, at = ctx.now) {
  const rows = await ctx.db
    .select({ ...getTableColumns(requirement), roadmapTitle: roadmap.title })
    .from(roadmap)
    .innerJoin(requirement, eq(requirement.roadmapId, roadmap.id))
    .where(
      and(
        eq(roadmap.schoolId, authorityId),
        lte(requirement.createdAt, at),
        or(isNull(requirement.closedAt), gt(requirement.closedAt, at)),
      ),
    )
    .orderBy(asc(roadmap.submittedAt), asc(requirement.position))
    .all()
  return rows.flatMap(row => (row.audience === null ? [] : [{ ...row, audience: row.audience }]))
}

/** The institutions a municipality may ask now, or could on a past day, itself among them. One query. */
export function addressable(ctx: Context, authorityId: string, day?: Day) {
  const { openedOn, closedOn } = school
  const there =
    day === undefined
      ? isNull(closedOn)
      : and(or(isNull(openedOn), lte(openedOn, day)), or(isNull(closedOn), gt(closedOn, day)))
  return ctx.db
    .select({
      id: school.id,
      shortName: school.shortName,
      kind: school.kind,
      hasMentees: school.hasMentees,
    })
    .from(school)
    .where(and(eq(school.authorityId, authorityId), there))
    .orderBy(asc(school.nameFolded))
    .all()
}

/** Names of institutions of an authority, for what lists them. */
export function namesOf(ctx: Context, authorityId: string, ids: readonly string[]) {
  return ctx.db
    .select({ id: school.id, shortName: school.shortName })
    .from(school)
    .where(and(eq(school.authorityId, authorityId), oneOf(school.id, ids)))
    .orderBy(asc(school.nameFolded))
    .all()
}
