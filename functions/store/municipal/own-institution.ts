import { and, eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { foldName } from '../../domain/people/fold-name.ts'
import { insertMany } from '../insert-many.ts'
import { record, type Scene } from '../record.ts'
import { authority, forever, membership, school } from '../schema.ts'

/** The institution that stands for a municipality itself has its authority's id. */
export function isOwnInstitution({ authorityId, schoolId }: Scene): boolean {
  return schoolId === authorityId
}

/**
 * Makes the municipality an institution of its own, where it is not one yet: it has tasks, evidence and letters like
 * any other, its officers are its directors, and it is in no list or count of schools.
 */
export async function ensureOwnInstitution(ctx: Context, scene: Scene): Promise<void> {
  const { authorityId } = scene
  const [place, officers] = await Promise.all([
    ctx.db
      .select({ name: authority.name, shortName: authority.shortName, there: school.id })
      .from(authority)
      .leftJoin(school, eq(school.id, authority.id))
      .where(eq(authority.id, authorityId))
      .get(),
    ctx.db
      .select({ personId: membership.personId })
      .from(membership)
      .where(
        and(
          eq(membership.authorityId, authorityId),
          eq(membership.role, 'officer'),
          eq(membership.until, forever),
        ),
      ),
  ])
  if (place === undefined || place.there !== null) return
  const row = {
    ...{ id: authorityId, authorityId, name: place.name, shortName: place.shortName },
    ...{ nameFolded: `${foldName(place.name)} ${authorityId}`, kind: 'authority' as const },
    ...{ hasMentees: false, siteUrl: '', openedOn: null, closedOn: null },
    ...{ createdAt: ctx.now, successorId: null },
  }
  const directors = officers.map(({ personId }) => ({
    ...{ id: ctx.newId(), personId, authorityId, schoolId: authorityId },
    ...{ role: 'director' as const, since: ctx.now, until: forever },
  }))
  await record(ctx, scene, {
    rows: [
      insertMany(ctx.db, school, [row], { ifNew: true }),
      insertMany(ctx.db, membership, directors, { ifNew: true }),
    ],
    facts: [
      {
        key: `authority.became-institution:${authorityId}`,
        kind: 'authority.became-institution',
        subjectId: authorityId,
        schoolId: authorityId,
      },
    ],
  })
}
