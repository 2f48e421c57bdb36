import { and, desc, eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import { insertMany } from '../insert-many.ts'
import { accessLog, participant, person } from '../schema.ts'
import type { MentoringScene } from './scene.ts'

/**
 * Notes who looked at whose record: once for each viewer, person and day. Works on after the answer has left, so that
 * no page waits for it.
 */
export function noteViews(
  ctx: Context,
  scene: MentoringScene,
  participantIds: readonly string[],
): void {
  if (participantIds.length === 0) return
  const { authorityId, schoolId, actorId } = scene
  const day = dayOf(ctx.now, scene.timeZone)
  const rows = [...new Set(participantIds)].map(participantId => ({
    participantId,
    viewerId: actorId,
    day,
    authorityId,
    schoolId,
  }))
  ctx.defer(ctx.db.batch([insertMany(ctx.db, accessLog, rows, { ifNew: true })]))
}

export interface ViewLine {
  day: string
  viewer: string
  participantId: string
  participant: string
}

const mostLines = 500

/** Who looked at whom in a school, the latest first; of one person where they are named. One query. */
export function viewsOf(
  ctx: Context,
  schoolId: string,
  participantId: string | null,
): Promise<ViewLine[]> {
  return ctx.db
    .select({
      day: accessLog.day,
      viewer: person.name,
      participantId: accessLog.participantId,
      participant: participant.name,
    })
    .from(accessLog)
    .innerJoin(person, eq(person.id, accessLog.viewerId))
    .innerJoin(participant, eq(participant.id, accessLog.participantId))
    .where(
      and(
        eq(accessLog.schoolId, schoolId),
        participantId === null ? undefined : eq(accessLog.participantId, participantId),
      ),
    )
    .orderBy(desc(accessLog.day), person.name, participant.name)
    .limit(mostLines)
    .all()
}
