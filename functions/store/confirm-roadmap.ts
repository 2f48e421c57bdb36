import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { type AuthoritySettings, defaultSettings } from '../domain/authority/settings.ts'
import { Problem } from '../domain/problem.ts'
import type { Activity, RoadmapReading } from '../domain/roadmap/roadmap-reading.ts'
import { withoutTrace } from '../domain/roadmap-draft/roadmap-draft.ts'
import type { Day, Period } from '../domain/timing/reading.ts'
import { insertMany } from './insert-many.ts'
import { type PlannedChange, planOf } from './plan-roadmap.ts'
import { planRulesOf } from './plan-rules.ts'
import { type Change, type NewObligation, record, type Scene, type StateRow } from './record.ts'
import { type RoadmapRow, readStanding, receiptOfRoadmap } from './roadmaps.ts'
import { draft, requirement, roadmap } from './schema.ts'
import { updateMany } from './update-many.ts'

/** The words of the history, as the school reads them. */
const reasons = {
  moved: 'новая редакция дорожной карты',
  closed: 'новая редакция дорожной карты: срок отменён или заменён',
  removed: 'новая редакция дорожной карты: мероприятие исключено',
}

export interface ConfirmInput {
  reading: RoadmapReading
  period: Period
  fileId: string | null
  /** The lineage of the roadmap this replaces, null for another one. */
  lineageId: string | null
  settings?: AuthoritySettings
  /** The draft it comes from: sent twice, it gives one roadmap. */
  draftId?: string
}

export interface ConfirmedRoadmap {
  id: string
  version: number
  /** How many obligations it opened. */
  obligations: number
}

type SchoolScene = Scene & { schoolId: string }

/**
 * Makes a roadmap hold: its activities become requirements, their windows obligations; a version before it is
 * replaced, and what stands keeps its evidence. All of it is written, or none. The same draft gives the same roadmap.
 * Throws `notFound` for a lineage the school does not have, `changedMeanwhile` where another version came first.
 */
export async function confirmRoadmap(
  ctx: Context,
  scene: SchoolScene,
  input: ConfirmInput,
): Promise<ConfirmedRoadmap> {
  const standing = await standingOf(ctx, scene, input.lineageId)
  const today = ctx.today(scene.timeZone)
  const settings = input.settings ?? defaultSettings
  const rules = await planRulesOf(ctx, scene.authorityId, settings)
  const planned = await planOf(ctx, scene, standing, input.reading.activities, { rules, today })
  const plan = keyed(ctx, planned)
  const row = roadmapRow(ctx, scene, input, standing?.current ?? null)
  const opened = openedBy(ctx, plan, today)
  try {
    await record(ctx, scene, changeOf(ctx, scene, { plan, row, opened, today, input, standing }))
  } catch (error) {
    return await afterConflict(ctx, error, row.id)
  }
  return { id: row.id, version: row.version, obligations: opened.length }
}

type Standing = NonNullable<Awaited<ReturnType<typeof readStanding>>>
type Keyed = PlannedChange & { requirementId: string }
type Opened = NewObligation[]

async function standingOf(
  ctx: Context,
  scene: SchoolScene,
  lineageId: string | null,
): Promise<Standing | null> {
  if (lineageId === null) return null
  const standing = await readStanding(ctx, scene.schoolId, lineageId)
  if (standing === null) throw new Problem('notFound')
  return standing
}

function roadmapRow(
  ctx: Context,
  scene: SchoolScene,
  { reading, period, fileId, draftId }: ConfirmInput,
  current: RoadmapRow | null,
): typeof roadmap.$inferInsert & { version: number } {
  if (scene.actorId === null) throw new Error('a roadmap is confirmed by a person')
  const id = draftId ?? ctx.newId()
  return {
    id,
    lineageId: current?.lineageId ?? id,
    authorityId: scene.authorityId,
    schoolId: scene.schoolId,
    title: reading.title,
    level: reading.level,
    periodFrom: period.from,
    periodTo: period.to,
    orderNumber: reading.order?.number ?? null,
    orderDate: reading.order?.date ?? null,
    version: (current?.version ?? 0) + 1,
    fileId,
    submittedBy: scene.actorId,
    submittedAt: ctx.now,
    replacedAt: null,
  }
}

/** Every planned change with the requirement it is about: the former one, or a new one. */
function keyed(ctx: Context, plan: readonly PlannedChange[]): Keyed[] {
  return plan.map(one => ({ ...one, requirementId: one.requirementId ?? ctx.newId() }))
}

function openedBy(ctx: Context, plan: readonly Keyed[], day: Day): Opened {
  return plan.flatMap(({ requirementId, bySchool }) =>
    bySchool.flatMap(({ schoolId, changes }) =>
      changes.opened.map(({ windowFrom, due }) => ({
        id: ctx.newId(),
        schoolId,
        requirementId,
        fact: { kind: 'obligation.opened' as const, day, windowFrom, due },
      })),
    ),
  )
}

interface Made {
  plan: readonly Keyed[]
  row: typeof roadmap.$inferInsert & { version: number }
  opened: Opened
  today: Day
  input: ConfirmInput
  standing: Standing | null
}

function changeOf(ctx: Context, scene: SchoolScene, made: Made): Change {
  const { row, opened, plan } = made
  const moved = movedBy(made)
  const payload = {
    title: row.title,
    version: row.version,
    lineageId: row.lineageId,
    activities: plan.filter(({ kind }) => kind !== 'removed').length,
    opened: opened.length,
    moved: moved.filter(({ fact }) => fact.kind === 'due-date.moved').length,
    closed: moved.filter(({ fact }) => fact.kind === 'obligation.closed').length,
  }
  const key = `roadmap.submitted:${row.id}`
  return {
    rows: rowsOf(ctx, scene, made),
    opened,
    moved,
    facts: [{ key, kind: 'roadmap.submitted', subjectId: row.id, payload }],
  }
}

/** What a new version does to obligations there already are. */
function movedBy({ plan, standing, today }: Made): NonNullable<Change['moved']> {
  const states = new Map(standing?.states.map(state => [state.obligationId, state]))
  const stateOf = (id: string): StateRow => {
    const state = states.get(id)
    if (state === undefined) throw new Error('a plan names an obligation that was not read')
    return state
  }
  const changed = plan.flatMap(({ kind, bySchool }) =>
    bySchool.map(({ changes }) => ({ kind, changes })),
  )
  return changed.flatMap(({ kind, changes }) => [
    ...changes.moved.map(({ id, from, to }) => ({
      before: stateOf(id),
      fact: { kind: 'due-date.moved' as const, day: today, from, to, reason: reasons.moved },
    })),
    ...changes.closed.map(id => ({
      before: stateOf(id),
      fact: {
        kind: 'obligation.closed' as const,
        day: today,
        reason: kind === 'removed' ? reasons.removed : reasons.closed,
      },
    })),
  ])
}

function rowsOf(ctx: Context, scene: SchoolScene, made: Made): NonNullable<Change['rows']> {
  const { row, plan, standing, input } = made
  const added = plan.filter(one => one.kind === 'added')
  const kept = plan.filter(one => one.kind !== 'added' && one.kind !== 'removed')
  const removed = plan.filter(one => one.kind === 'removed')
  const create = (one: Keyed) => newRequirement(ctx, scene, row.id, one)
  const update = (one: Keyed) => ({
    id: one.requirementId,
    roadmapId: row.id,
    audience: one.audience,
    ...columnsOf(one.activity, one.position),
  })
  return [
    ...(standing === null ? [] : [replace(ctx, standing.current.id)]),
    ctx.db.insert(roadmap).values(row),
    ...(added.length === 0 ? [] : [insertMany(ctx.db, requirement, added.map(create))]),
    ...(kept.length === 0 ? [] : [updateMany(ctx.db, requirement, kept.map(update))]),
    ...(removed.length === 0 ? [] : [updateMany(ctx.db, requirement, removed.map(closedAt(ctx)))]),
    ...(input.draftId === undefined ? [] : [settleDraft(ctx, input.draftId, row.id)]),
  ]
}

function closedAt(ctx: Context) {
  return ({ requirementId }: { requirementId: string }) => ({
    id: requirementId,
    closedAt: ctx.now,
  })
}

/** A version replaced already stays so: the new row then collides with the one that holds. */
function replace(ctx: Context, id: string) {
  return ctx.db
    .update(roadmap)
    .set({ replacedAt: ctx.now })
    .where(and(eq(roadmap.id, id), isNull(roadmap.replacedAt)))
}

function settleDraft(ctx: Context, id: string, resultId: string) {
  return ctx.db
    .update(draft)
    .set({ submittedAt: ctx.now, resultId })
    .where(and(eq(draft.id, id), isNull(draft.submittedAt)))
}

/** A municipal requirement belongs to no institution: its audience says whom it is for. */
function newRequirement(
  ctx: Context,
  { authorityId, schoolId }: SchoolScene,
  roadmapId: string,
  { requirementId, audience, activity, position }: Keyed,
): typeof requirement.$inferInsert {
  return {
    id: requirementId,
    authorityId,
    schoolId: audience === null ? schoolId : null,
    origin: audience === null ? 'school-roadmap' : 'municipal-roadmap',
    roadmapId,
    createdAt: ctx.now,
    closedAt: null,
    audience,
    ...columnsOf(activity, position),
  }
}

/** The columns an activity fills: what a new version may change. */
function columnsOf(given: Activity, position: number) {
  const { number, section, stage, activity, text, timing, responsible, responsibleText } = given
  const { level, recipients, result, evidence } = given
  return {
    ...{ position, number, section, stage, activity, text, timing: withoutTrace(timing) },
    ...{ responsible, responsibleText, level, recipients, result, evidence },
  }
}

/** The same draft sent twice gives the receipt of the first; another version that came first is a conflict. */
async function afterConflict(ctx: Context, error: unknown, id: string): Promise<ConfirmedRoadmap> {
  const text = error instanceof Error ? `${error.message} ${String(error.cause)}` : ''
  const isConflict =
    text.includes('UNIQUE constraint failed: roadmap.') ||
    (error instanceof Problem && error.code === 'changedMeanwhile')
  if (!isConflict) throw error
  const existing = await receiptOfRoadmap(ctx, id, '')
  if (existing === undefined) throw new Problem('changedMeanwhile')
  const { version, opened } = existing.payload as { version: number; opened: number }
  return { id, version, obligations: opened }
}
