import { sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { letter, letterAbout } from '../schema.ts'

/** What makes a letter of reminders the same letter: one a person a day. */
export function reminderKey(personId: string, day: Day): string {
  return `reminders:${personId}:${day}`
}

/** One digest a person a week, whatever authorities and schools they belong to. */
export function digestKey(personId: string, monday: Day): string {
  return `weekly-digest:${personId}:${monday}`
}

/** A day of an authority, as far as its letters go. */
export interface LetterDay {
  day: Day
  /** The Monday of its week. */
  monday: Day
  /** The instant it begins. */
  begins: number
}

/** What can still be said to a person on a day. */
export interface LettersOfDay {
  /** The letter that takes what is to be said: the week's digest while it is not written, or the day's reminders. */
  key: string
  /** They have been written to today already: the rest waits. */
  isFull: boolean
}

/** For each person the letter of a day that takes reminders. One query. */
export async function lettersOfDay(
  ctx: Context,
  personIds: readonly string[],
  { day, monday, begins }: LetterDay,
): Promise<Map<string, LettersOfDay>> {
  const keys = personIds.flatMap(id => [reminderKey(id, day), digestKey(id, monday)])
  const rows = await ctx.db
    .select({ key: letter.key, writtenAt: letter.writtenAt, state: letter.state })
    .from(letter)
    .where(sql`${letter.key} IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`)
  const found = new Map(rows.map(row => [row.key, row]))
  return new Map(
    personIds.map(id => {
      const [digest, reminders] = [digestKey(id, monday), reminderKey(id, day)]
      const [week, today] = [found.get(digest), found.get(reminders)]
      const isOpen = week !== undefined && isUnwritten(week)
      const hadDigest = week !== undefined && !isOpen && (week.writtenAt ?? 0) >= begins
      const hadReminders = today !== undefined && !isUnwritten(today)
      return [id, { key: isOpen ? digest : reminders, isFull: hadDigest || hadReminders }]
    }),
  )
}

type Standing = Pick<typeof letter.$inferSelect, 'writtenAt' | 'state'>

function isUnwritten({ writtenAt, state }: Standing): boolean {
  return writtenAt === null && (state === 'queued' || state === 'sending')
}

/**
 * Statement that says what letters, by key, are about. Where one was written meanwhile the batch fails:
 * what was to be said in it would be lost.
 */
export function keepAbout(
  ctx: Context,
  tellings: readonly { key: string; subjectId: string; step: string }[],
) {
  const rows = JSON.stringify(tellings.map(({ key, subjectId, step }) => [key, subjectId, step]))
  const unwritten = sql`${letter.writtenAt} IS NULL AND ${letter.state} IN ('queued', 'sending')`
  return ctx.db
    .insert(letterAbout)
    .select(
      sql`SELECT (SELECT ${letter.id} FROM ${letter} WHERE ${letter.key} = e.value->>0 AND ${unwritten}),
        e.value->>1, e.value->>2 FROM json_each(${rows}) AS e WHERE true`,
    )
    .onConflictDoNothing()
}
