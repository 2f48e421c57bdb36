import { and, asc, eq, lt } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { endOfDay } from '../../domain/calendar/zones.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { insertMany } from '../insert-many.ts'
import { oneOf } from '../one-of.ts'
import { letter, letterAbout, person } from '../schema.ts'
import { statement } from '../statement.ts'

/** Who was told of an obligation, and when last. */
export interface Told {
  /** Whom the last letter went to; a letter the same minute to several names them all. */
  names: string[]
  /** When it left. */
  at: number
  /** How many letters there were in all. */
  letters: number
}

/** Letters to several people of one institution leave together. */
const together = 3_600_000

/** Who was told of each obligation by the end of a day: by letters that had left, about this very obligation. One query. */
export async function toldAbout(
  ctx: Context,
  authority: AuthorityBrief,
  obligationIds: readonly string[],
  asOf: Day,
): Promise<Map<string, Told>> {
  const rows = await ctx.db
    .select({
      subjectId: letterAbout.subjectId,
      name: person.name,
      at: letter.sentAt,
      id: letter.id,
    })
    .from(letterAbout)
    .innerJoin(letter, eq(letter.id, letterAbout.letterId))
    .innerJoin(person, eq(person.id, letter.personId))
    .where(
      and(
        oneOf(letterAbout.subjectId, obligationIds),
        lt(letter.sentAt, endOfDay(asOf, authority.timeZone)),
      ),
    )
    .orderBy(asc(letter.sentAt))
    .all()
  const bySubject = Map.groupBy(rows, ({ subjectId }) => subjectId)
  return new Map([...bySubject].map(([id, letters]) => [id, lastOf(letters)]))
}

function lastOf(letters: readonly { id: string; name: string; at: number | null }[]): Told {
  const at = letters.at(-1)?.at ?? 0
  const last = letters.filter(one => (one.at ?? 0) > at - together)
  return {
    names: [...new Set(last.map(({ name }) => name))],
    at,
    letters: new Set(letters.map(({ id }) => id)).size,
  }
}

type NewLetter = typeof letter.$inferInsert

/**
 * Statements that write letters and what each is about, for the `rows` of a change: by their keys, since a letter that
 * is there already keeps its own id.
 */
export function lettersAbout(
  ctx: Context,
  letters: readonly { letter: NewLetter; about: readonly string[] }[],
  step: string,
) {
  if (letters.length === 0) return []
  const pairs = letters.flatMap(({ letter: { key }, about }) => about.map(id => [key, id]))
  return [
    insertMany(
      ctx.db,
      letter,
      letters.map(one => one.letter),
      { ifNew: true },
    ),
    statement(ctx.db, keepAbout, [step, JSON.stringify(pairs)]),
  ]
}

const keepAbout = `
  INSERT INTO letter_about (letter_id, subject_id, step)
  SELECT letter.id, pair.value->>1, ? FROM json_each(?) AS pair
  JOIN letter ON letter.key = pair.value->>0
  WHERE true ON CONFLICT DO NOTHING`
