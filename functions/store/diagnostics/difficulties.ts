import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { participant } from '../schema.ts'

/**
 * The professional difficulties of teachers in a school's register of mentees, the most frequent first, and how many
 * name each. No name is read, and no pupil's line. One query.
 */
export function difficultiesOf(ctx: Context, schoolId: string, day: Day) {
  const difficulty = sql<string>`trim(d.value)`
  return ctx.db
    .select({ text: difficulty, people: sql<number>`count(DISTINCT ${participant.id})` })
    .from(sql`${participant}, json_each(${participant.difficulties}) d`)
    .where(
      and(
        eq(participant.schoolId, schoolId),
        eq(participant.kind, 'teacher'),
        eq(participant.isMentee, true),
        lte(participant.enteredOn, day),
        isNull(participant.closedOn),
        sql`${difficulty} <> ''`,
      ),
    )
    .groupBy(difficulty)
    .orderBy(sql`2 DESC, 1`)
    .limit(30)
    .all()
}
