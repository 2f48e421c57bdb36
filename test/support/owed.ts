import { addDays } from '../../functions/domain/calendar/days.ts'
import { insertMany } from '../../functions/store/insert-many.ts'
import { type NewObligation, record } from '../../functions/store/record.ts'
import { requirement } from '../../functions/store/schema.ts'
import type { World } from './world.ts'

export interface Owed {
  id: string
  schoolId: string
  text: string
  due: string
  assigneeId?: string | null
}

/** Requirements with one obligation each, opened now: obligation `o-<id>` of requirement `r-<id>`. */
export async function owe(world: World, owed: readonly Owed[]): Promise<void> {
  const ctx = world.context()
  const authorityId = world.ids.authority
  const opened: NewObligation[] = owed.map(({ id, schoolId, due }) => ({
    id: `o-${id}`,
    schoolId,
    requirementId: `r-${id}`,
    fact: { kind: 'obligation.opened', day: addDays(due, -30), windowFrom: null, due },
  }))
  const rows = owed.map(one => requirementOf(authorityId, one))
  await record(
    ctx,
    { authorityId, schoolId: null, timeZone: 'Europe/Moscow', actorId: null },
    { rows: [insertMany(ctx.db, requirement, rows)], opened },
  )
}

function requirementOf(authorityId: string, { id, schoolId, text, assigneeId = null }: Owed) {
  return {
    id: `r-${id}`,
    authorityId,
    schoolId,
    origin: 'school-roadmap' as const,
    roadmapId: null,
    position: 0,
    number: '1.1',
    section: '',
    stage: '',
    activity: text,
    text,
    timing: {
      text: '',
      kind: 'none' as const,
      windows: [],
      recurs: null,
      standing: false,
      unread: [],
      warnings: [],
      responsible: null,
      trace: [],
    },
    level: 'school' as const,
    responsible: [],
    responsibleText: '',
    recipients: [],
    result: '',
    evidence: [],
    assigneeId,
    createdAt: 0,
    closedAt: null,
  }
}
