import { sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Day } from '../../domain/timing/reading.ts'

/**
 * The professional difficulties of teachers in a school's register of mentees, the most frequent first, and how many
 * name each. No name is read, and no pupil's line. One query.
 */
export function difficultiesOf(ctx: Context, schoolId: string, day: Day) {
  return ctx.db.all<{ text: string; people: number }>(sql`
    SELECT trim(d.value) AS text, count(DISTINCT p.id) AS people
    FROM participant p, json_each(p.difficulties) d
    WHERE p.school_id = ${schoolId} AND p.kind = 'teacher' AND p.is_mentee AND p.entered_on <= ${day}
      AND (p.closed_on IS NULL OR p.closed_on > ${day}) AND trim(d.value) <> ''
    GROUP BY trim(d.value) ORDER BY people DESC, text LIMIT 30`)
}
