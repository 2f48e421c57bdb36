import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import type { Publication } from '../../domain/mentorship/signed-order.ts'
import { record } from '../record.ts'
import { consent, publication } from '../schema.ts'
import type { MentoringScene } from './scene.ts'

/** Writes down that something stands on the site: where, since when, and whom it names. Gives its id. */
export async function recordPublication(
  ctx: Context,
  scene: MentoringScene,
  published: Omit<Publication, 'id' | 'takenDownOn'>,
): Promise<string> {
  const id = ctx.newId()
  const { authorityId, schoolId } = scene
  const { kind, url, publishedOn, named } = published
  await record(ctx, scene, {
    rows: [
      ctx.db
        .insert(publication)
        .values({ ...published, id, authorityId, schoolId, takenDownOn: null }),
    ],
    facts: [
      {
        kind: 'publication.recorded',
        subjectId: id,
        payload: { kind, url, publishedOn, named: named.length },
      },
    ],
  })
  return id
}

/**
 * Writes down that a page is off the site since today. A withdrawn consent is done with when no page that still
 * stands names its person.
 */
export async function takeDown(ctx: Context, scene: MentoringScene, id: string): Promise<void> {
  const takenDownOn = dayOf(ctx.now, scene.timeZone)
  const { schoolId } = scene
  const isOwn = and(
    eq(publication.id, id),
    eq(publication.schoolId, schoolId),
    isNull(publication.takenDownOn),
  )
  await record(ctx, scene, {
    rows: [
      ctx.db.update(publication).set({ takenDownOn }).where(isOwn),
      ctx.db
        .update(consent)
        .set({ takenDownOn })
        .where(
          and(
            eq(consent.schoolId, schoolId),
            eq(consent.kind, 'publication'),
            isNull(consent.takenDownOn),
            sql`(${consent.revokedOn} <= ${takenDownOn} OR ${consent.validUntil} < ${takenDownOn})`,
            sql`${consent.participantId} IN ${namedIn(sql`p.id = ${id} AND p.school_id = ${schoolId}`)}`,
            sql`${consent.participantId} NOT IN ${namedIn(sql`p.school_id = ${schoolId} AND p.taken_down_on IS NULL`)}`,
          ),
        ),
    ],
    facts: [{ key: `publication.taken-down:${id}`, kind: 'publication.taken-down', subjectId: id }],
  })
}

/** Whom publications name. */
function namedIn(where: ReturnType<typeof sql>) {
  return sql`(SELECT n.value->>'participantId' FROM publication AS p, json_each(p.named) AS n WHERE ${where})`
}
