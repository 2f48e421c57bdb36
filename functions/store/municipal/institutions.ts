import { and, asc, eq, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Context } from '../../context.ts'
import { school } from '../schema.ts'

const successor = alias(school, 'successor')

/** Every institution of an authority with its opening, closing and successor, by name. One query. */
export function institutionsOf(ctx: Context, authorityId: string) {
  return ctx.db
    .select({
      id: school.id,
      shortName: school.shortName,
      openedOn: school.openedOn,
      closedOn: school.closedOn,
      successorName: successor.shortName,
    })
    .from(school)
    .leftJoin(successor, eq(successor.id, school.successorId))
    .where(and(eq(school.authorityId, authorityId), ne(school.kind, 'authority')))
    .orderBy(asc(school.nameFolded))
    .all()
}
