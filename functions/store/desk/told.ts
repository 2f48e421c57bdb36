import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { letter, person, school } from '../schema.ts'

const kinds = ['desk-reminder', 'recommendation-made']

/** Who the desk has written to, the latest first: a row for each letter. One query. */
export function toldBy(ctx: Context, authorityId: string, most: number) {
  return ctx.db
    .select({
      id: letter.id,
      subject: letter.subject,
      createdAt: letter.createdAt,
      state: letter.state,
      schoolId: letter.schoolId,
      schoolName: school.shortName,
      personName: person.name,
    })
    .from(letter)
    .leftJoin(school, eq(school.id, letter.schoolId))
    .leftJoin(person, eq(person.id, letter.personId))
    .where(and(eq(letter.authorityId, authorityId), inArray(letter.kind, kinds)))
    .orderBy(desc(letter.createdAt), desc(letter.id))
    .limit(most)
    .all()
}
