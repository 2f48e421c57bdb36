import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import type { ListedKind } from '../domain/people/school-kinds.ts'
import { school } from './schema.ts'

/** Every institution of an authority, by name, those that are closed too; not the municipality itself. */
export function schoolsOf(ctx: Context, authorityId: string) {
  return ctx.db
    .select({
      id: school.id,
      name: school.name,
      nameFolded: school.nameFolded,
      shortName: school.shortName,
      kind: sql<ListedKind>`${school.kind}`,
      siteUrl: school.siteUrl,
      hasMentees: school.hasMentees,
    })
    .from(school)
    .where(and(eq(school.authorityId, authorityId), ne(school.kind, 'authority')))
    .orderBy(asc(school.nameFolded))
    .all()
}

/** One institution, for the heading of its pages. */
export function schoolById(ctx: Context, id: string) {
  return ctx.db
    .select({ id: school.id, name: school.name, shortName: school.shortName })
    .from(school)
    .where(eq(school.id, id))
    .get()
}
