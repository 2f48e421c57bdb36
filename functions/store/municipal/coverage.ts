import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { endOfDay } from '../../domain/calendar/zones.ts'
import { isAddressed } from '../../domain/roadmap/audience.ts'
import {
  type Coverage,
  type CoveredRow,
  coverRequirements,
} from '../../domain/roadmap/cover-requirements.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { insertMany } from '../insert-many.ts'
import { record, type Scene } from '../record.ts'
import { forever, obligation, obligationState, requirement, requirementMatch } from '../schema.ts'
import { addressable, type MunicipalRequirement, municipalRequirements } from './requirements.ts'

export interface SchoolCoverage {
  id: string
  shortName: string
  /** Null where the school has sent no roadmap of its own. */
  rows: (Coverage & { isLinked: boolean })[] | null
}

type Row = CoveredRow & { number: string; schoolId: string | null }

/** Whose coverage, and as of which past day; of today where none is given. */
interface CoverageScope {
  schoolId?: string | undefined
  past?: { day: Day; timeZone: string } | undefined
}

/** How schools' own roadmaps meet the municipal one; all of them, or one. Four queries. */
export async function coverageOf(
  ctx: Context,
  authorityId: string,
  { schoolId, past }: CoverageScope,
) {
  const at = past === undefined ? ctx.now : endOfDay(past.day, past.timeZone) - 1
  const [requirements, schools, own, links] = await Promise.all([
    municipalRequirements(ctx, authorityId, at),
    addressable(ctx, authorityId, past?.day),
    rowsOf(ctx, authorityId, at, schoolId),
    linksOf(ctx, authorityId, at),
  ])
  const bySchool = Map.groupBy(own, row => row.schoolId ?? '')
  const due = new Map((bySchool.get('') ?? []).map(row => [row.id, row]))
  const shown = schools.filter(
    ({ id, kind }) => kind !== 'authority' && (schoolId === undefined || schoolId === id),
  )
  const linked = new Set(links.map(one => `${one.municipalId} ${one.ownId}`))
  const covered: SchoolCoverage[] = shown.map(school => {
    const rows = bySchool.get(school.id)
    const asked = requirements.filter(one => isAddressed(one, school))
    return {
      ...{ id: school.id, shortName: school.shortName },
      rows:
        rows === undefined
          ? null
          : coverRequirements(
              asked.map(one => asRow(one, due)),
              rows,
            ).map(one => ({
              ...one,
              isLinked: linked.has(`${one.municipalId} ${one.ownId}`),
            })),
    }
  })
  return { requirements, covered, own }
}

function asRow(one: MunicipalRequirement, due: ReadonlyMap<string, Row>): CoveredRow {
  const { id, activity, text, evidence } = one
  return { id, activity, text, evidence, due: due.get(id)?.due ?? [] }
}

/** Requirements that hold with the days they are due: the municipality's (without a school) and the schools' own. */
async function rowsOf(
  ctx: Context,
  authorityId: string,
  at: number,
  schoolId?: string,
): Promise<Row[]> {
  const days = sql<string | null>`group_concat(DISTINCT ${obligationState.due})`
  const rows = await ctx.db
    .select({
      id: requirement.id,
      schoolId: requirement.schoolId,
      number: requirement.number,
      activity: requirement.activity,
      text: requirement.text,
      evidence: requirement.evidence,
      days,
    })
    .from(requirement)
    .leftJoin(obligation, eq(obligation.requirementId, requirement.id))
    .leftJoin(
      obligationState,
      and(
        eq(obligationState.obligationId, obligation.id),
        lte(obligationState.since, at),
        gt(obligationState.until, at),
      ),
    )
    .where(
      and(
        eq(requirement.authorityId, authorityId),
        inArray(requirement.origin, ['municipal-roadmap', 'school-roadmap']),
        lte(requirement.createdAt, at),
        or(isNull(requirement.closedAt), gt(requirement.closedAt, at)),
        schoolId === undefined
          ? undefined
          : sql`(${requirement.schoolId} IS NULL OR ${requirement.schoolId} = ${schoolId})`,
      ),
    )
    .groupBy(requirement.id)
    .orderBy(asc(requirement.position))
    .all()
  return rows.map(({ days: list, ...row }) => ({
    ...row,
    due: (list ?? '').split(',').filter(Boolean).sort(),
  }))
}

function linksOf(ctx: Context, authorityId: string, at: number) {
  return ctx.db
    .select({ municipalId: requirementMatch.municipalId, ownId: requirementMatch.ownId })
    .from(requirementMatch)
    .innerJoin(requirement, eq(requirement.id, requirementMatch.municipalId))
    .where(and(eq(requirement.authorityId, authorityId), lte(requirementMatch.matchedAt, at)))
    .all()
}

/** Links everything in a school's roadmap that repeats a municipal requirement; gives how much that was. */
export async function linkRepeats(ctx: Context, scene: Scene, schoolId: string): Promise<number> {
  const { covered } = await coverageOf(ctx, scene.authorityId, { schoolId })
  const repeats = (covered[0]?.rows ?? []).filter(one => one.kind === 'repeats' && !one.isLinked)
  const rows = repeats.flatMap(({ municipalId, ownId }) =>
    ownId === null
      ? []
      : [{ schoolId, municipalId, ownId, matchedBy: scene.actorId ?? '', matchedAt: ctx.now }],
  )
  if (rows.length === 0) return 0
  await record(ctx, scene, {
    rows: [insertMany(ctx.db, requirementMatch, rows, { ifNew: true })],
    facts: rows.map(({ municipalId, ownId }) => ({
      key: `requirement.linked:${municipalId}:${ownId}`,
      kind: 'requirement.linked',
      subjectId: ownId,
      schoolId,
      payload: { municipalId },
    })),
  })
  return rows.length
}

/**
 * What the same evidence proves besides: of each linked requirement the open obligation due nearest to the one that is
 * proved. One query.
 */
export async function provedTogether(
  ctx: Context,
  one: { schoolId: string; requirementId: string; due: string },
): Promise<string[]> {
  const { schoolId, requirementId, due } = one
  const other = sql`(SELECT own_id FROM requirement_match WHERE school_id = ${schoolId} AND municipal_id = ${requirementId}
    UNION SELECT municipal_id FROM requirement_match WHERE school_id = ${schoolId} AND own_id = ${requirementId})`
  const rows = await ctx.db
    .select({
      id: obligation.id,
      requirementId: obligation.requirementId,
      due: obligationState.due,
    })
    .from(obligation)
    .innerJoin(
      obligationState,
      and(eq(obligationState.obligationId, obligation.id), eq(obligationState.until, forever)),
    )
    .where(
      and(
        inArray(obligation.requirementId, other),
        eq(obligation.schoolId, schoolId),
        inArray(obligationState.phase, ['expected', 'returned']),
      ),
    )
    .orderBy(sql`abs(julianday(${obligationState.due}) - julianday(${due}))`)
    .all()
  const nearest = new Map(rows.toReversed().map(row => [row.requirementId, row.id]))
  return [...nearest.values()]
}
