import { and, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { Problem } from '../domain/problem.ts'
import type { Audience } from '../domain/roadmap/audience.ts'
import type { Activity } from '../domain/roadmap/roadmap-reading.ts'
import type {
  StandingObligation,
  StandingRequirement,
} from '../domain/roadmap-draft/plan-version.ts'
import type { Day } from '../domain/timing/reading.ts'
import { record, type Scene } from './record.ts'
import {
  draft,
  fact,
  forever,
  membership,
  obligation,
  obligationState,
  person,
  requirement,
  roadmap,
  school,
} from './schema.ts'

export type RoadmapRow = typeof roadmap.$inferSelect
export type RequirementRow = typeof requirement.$inferSelect

const statesNow = and(
  eq(obligationState.obligationId, obligation.id),
  eq(obligationState.until, forever),
)

/** A requirement that holds, with whom it is for and what each institution owes by it. */
export interface HeldRequirement extends StandingRequirement {
  /** Null where it is an institution's own. */
  audience: Audience | null
  obligations: (StandingObligation & { schoolId: string })[]
}

/** A requirement as the activity it came from. */
export function activityOf(row: RequirementRow): Activity {
  const { number, section, stage, activity, text, timing, responsible, responsibleText } = row
  const { level, recipients, result, evidence } = row
  return {
    ...{ number, section, stage, activity, text, timing, responsible, responsibleText },
    ...{ level, recipients, result, evidence, items: [] },
  }
}

/** Every version of every roadmap of a school, the newest first, with its name; one row without a roadmap where it has none. */
export function roadmapsOfSchool(ctx: Context, schoolId: string) {
  return ctx.db
    .select({
      schoolName: school.shortName,
      roadmap: getTableColumns(roadmap),
      byName: person.name,
      activities: sql<number>`(SELECT count(*) FROM requirement WHERE requirement.roadmap_id = ${roadmap.id} AND requirement.closed_at IS NULL)`,
    })
    .from(school)
    .leftJoin(roadmap, eq(roadmap.schoolId, school.id))
    .leftJoin(person, eq(person.id, roadmap.submittedBy))
    .where(eq(school.id, schoolId))
    .orderBy(desc(roadmap.submittedAt))
    .all()
}

/** Roadmaps of a school that hold now, for choosing which one a new version replaces. */
export function currentRoadmaps(ctx: Context, schoolId: string) {
  return ctx.db
    .select({ lineageId: roadmap.lineageId, title: roadmap.title, version: roadmap.version })
    .from(roadmap)
    .where(and(eq(roadmap.schoolId, schoolId), isNull(roadmap.replacedAt)))
    .orderBy(desc(roadmap.submittedAt))
    .all()
}

/** Drafts of roadmaps of a school that are not sent yet. The answers stay where they are: only the title is read. */
export function roadmapDrafts(ctx: Context, schoolId: string) {
  return ctx.db
    .select({
      id: draft.id,
      title: sql<string>`${draft.answers}->>'title'`,
      updatedAt: draft.updatedAt,
      byName: person.name,
    })
    .from(draft)
    .innerJoin(person, eq(person.id, draft.updatedBy))
    .where(and(eq(draft.schoolId, schoolId), eq(draft.form, 'roadmap'), isNull(draft.submittedAt)))
    .orderBy(desc(draft.updatedAt))
    .all()
}

/** A roadmap with who sent it and, where it was replaced, the version that holds now. */
export function readRoadmapRow(ctx: Context, id: string) {
  return ctx.db
    .select({
      ...getTableColumns(roadmap),
      schoolName: school.shortName,
      byName: person.name,
      currentId: sql<string>`(SELECT now.id FROM roadmap now WHERE now.lineage_id = ${roadmap.lineageId} AND now.replaced_at IS NULL)`,
    })
    .from(roadmap)
    .leftJoin(school, eq(school.id, roadmap.schoolId))
    .innerJoin(person, eq(person.id, roadmap.submittedBy))
    .where(eq(roadmap.id, id))
    .get()
}

/** The receipt of a roadmap: the fact that recorded it. */
export function receiptOfRoadmap(ctx: Context, id: string, today: Day) {
  return ctx.db
    .select({ number: fact.id, at: fact.at, payload: fact.payload, nextDue: nextDueOf(id, today) })
    .from(fact)
    .where(and(eq(fact.subjectId, id), eq(fact.kind, 'roadmap.submitted')))
    .get()
}

function nextDueOf(id: string, today: Day) {
  return sql<
    string | null
  >`(SELECT min(s.due) FROM requirement r JOIN obligation o ON o.requirement_id = r.id
    JOIN obligation_state s ON s.obligation_id = o.id WHERE r.roadmap_id = ${id} AND s.until = ${forever} AND s.phase = 'expected' AND s.due >= ${today})`
}

/** The requirements of a roadmap in their order, with whom each is assigned to. */
export function requirementsOf(ctx: Context, roadmapId: string) {
  return ctx.db
    .select({ ...getTableColumns(requirement), assigneeName: person.name })
    .from(requirement)
    .leftJoin(person, eq(person.id, requirement.assigneeId))
    .where(eq(requirement.roadmapId, roadmapId))
    .orderBy(requirement.position)
    .all()
}

/** The obligations of a roadmap's requirements as they stand now, in the order they are due. */
export function obligationsOfRoadmap(ctx: Context, roadmapId: string) {
  return ctx.db
    .select({ state: getTableColumns(obligationState) })
    .from(requirement)
    .innerJoin(obligation, eq(obligation.requirementId, requirement.id))
    .innerJoin(obligationState, statesNow)
    .where(eq(requirement.roadmapId, roadmapId))
    .orderBy(obligationState.due)
    .all()
    .then(rows => rows.map(({ state }) => state))
}

/** The deputies a school has now. */
export function deputiesOf(ctx: Context, schoolId: string) {
  return ctx.db
    .select({ id: person.id, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.schoolId, schoolId),
        eq(membership.role, 'deputy'),
        eq(membership.until, forever),
      ),
    )
    .orderBy(person.name)
    .all()
}

/** The version of a school's roadmap that holds now and what stands in it; `null` where there is none. Two queries. */
export async function readStanding(ctx: Context, schoolId: string, lineageId: string) {
  const holdsNow = and(
    eq(roadmap.lineageId, lineageId),
    eq(roadmap.schoolId, schoolId),
    isNull(roadmap.replacedAt),
  )
  const isInIt = and(eq(requirement.roadmapId, roadmap.id), isNull(requirement.closedAt))
  const [rows, states] = await Promise.all([
    ctx.db
      .select()
      .from(roadmap)
      .leftJoin(requirement, isInIt)
      .where(holdsNow)
      .orderBy(requirement.position)
      .all(),
    ctx.db
      .select(getTableColumns(obligationState))
      .from(roadmap)
      .innerJoin(requirement, isInIt)
      .innerJoin(obligation, eq(obligation.requirementId, requirement.id))
      .innerJoin(obligationState, statesNow)
      .where(holdsNow)
      .orderBy(obligationState.due, obligationState.obligationId)
      .all(),
  ])
  const current = rows[0]?.roadmap
  if (current === undefined) return null
  const held = Map.groupBy(states, ({ requirementId }) => requirementId)
  const standing: HeldRequirement[] = rows.flatMap(({ requirement: row }) =>
    row === null
      ? []
      : [
          {
            id: row.id,
            activity: activityOf(row),
            audience: row.audience,
            obligations: (held.get(row.id) ?? []).map(one => ({ ...one, id: one.obligationId })),
          },
        ],
  )
  return { current, standing, states }
}

/** Assigns an activity to a deputy, or to nobody. Throws `notFound` where the roadmap has no such activity. */
export async function assignRequirement(
  ctx: Context,
  scene: Scene,
  change: { roadmapId: string; requirementId: string; assigneeId: string | null },
): Promise<void> {
  const { roadmapId, requirementId, assigneeId } = change
  const isHere = and(eq(requirement.id, requirementId), eq(requirement.roadmapId, roadmapId))
  const before = await ctx.db
    .select({ assigneeId: requirement.assigneeId })
    .from(requirement)
    .where(isHere)
    .get()
  if (before === undefined) throw new Problem('notFound')
  if (before.assigneeId === assigneeId) return
  await record(ctx, scene, {
    rows: [ctx.db.update(requirement).set({ assigneeId }).where(isHere)],
    facts: [
      {
        kind: 'activity.assigned',
        subjectId: requirementId,
        payload: { from: before.assigneeId, to: assigneeId },
      },
    ],
  })
}
