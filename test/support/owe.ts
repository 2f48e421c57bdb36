import type { Day } from '../../functions/domain/timing/reading.ts'
import { record } from '../../functions/store/record.ts'
import { requirement } from '../../functions/store/schema.ts'
import type { World } from './world.ts'

export interface Owed {
  due: Day
  windowFrom?: Day | null
  text?: string
  number?: string
  evidence?: string[]
  schoolId?: string
  assigneeId?: string | null
}

/** Makes a school of the world owe one thing; gives the obligation's id. */
export async function owe(world: World, owed: Owed): Promise<string> {
  const ctx = world.context()
  const requirementId = ctx.newId()
  const id = ctx.newId()
  const schoolId = owed.schoolId ?? world.ids.school
  const scene = { ...sceneIn(world, null), schoolId }
  const row = requirementRow(world, { ...owed, schoolId }, requirementId)
  await record(ctx, scene, {
    rows: [ctx.db.insert(requirement).values(row)],
    opened: [
      {
        id,
        schoolId,
        requirementId,
        fact: {
          kind: 'obligation.opened',
          day: ctx.today(scene.timeZone),
          windowFrom: owed.windowFrom ?? null,
          due: owed.due,
        },
      },
    ],
  })
  return id
}

/** Where changes of the world's school happen, and who makes them. */
export function sceneIn(world: World, actorId: string | null) {
  return {
    authorityId: world.ids.authority,
    schoolId: world.ids.school,
    timeZone: 'Europe/Moscow',
    actorId,
  }
}

function requirementRow(world: World, owed: Owed & { schoolId: string }, id: string) {
  return {
    id,
    authorityId: world.ids.authority,
    schoolId: owed.schoolId,
    origin: 'school-roadmap',
    roadmapId: null,
    position: 0,
    number: owed.number ?? '1.1',
    section: 'Организация',
    stage: '',
    activity: '',
    text: owed.text ?? 'Приказ о закреплении наставнических пар',
    timing: {
      text: 'до 10 июня',
      kind: 'date',
      windows: [],
      recurs: null,
      standing: false,
      unread: [],
      warnings: [],
      responsible: null,
      trace: [],
    },
    level: 'school',
    responsible: [],
    responsibleText: 'Куратор',
    recipients: [],
    result: '',
    evidence: owed.evidence ?? ['order_pairs'],
    assigneeId: owed.assigneeId ?? null,
    createdAt: 0,
    closedAt: null,
  } satisfies typeof requirement.$inferInsert
}

/** The bytes of a small PDF. */
export const pdf = new TextEncoder().encode('%PDF-1.7\n% a page\n%%EOF\n')
