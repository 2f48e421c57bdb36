import { and, isNotNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { insertMany } from '../insert-many.ts'
import { letter, letterAbout } from '../schema.ts'

/** Kinds of letters that are decided on first and written when they leave. */
export type DecidedKind = 'reminders' | 'weekly-digest'

/** What makes a letter of reminders the same letter: one a person a day. */
export function reminderKey(personId: string, day: Day): string {
  return `reminders:${personId}:${day}`
}

/** One digest a person a week, whatever authorities and schools they belong to. */
export function digestKey(personId: string, monday: Day): string {
  return `weekly-digest:${personId}:${monday}`
}

/** Which of the letters, by key, are written or past: nothing can be added to them. One query. */
export async function lettersWrittenAlready(
  ctx: Context,
  keys: readonly string[],
): Promise<Set<string>> {
  const rows = await ctx.db
    .select({ key: letter.key })
    .from(letter)
    .where(
      and(
        sql`${letter.key} IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
        sql`NOT (${isOpen})`,
      ),
    )
  return new Set(rows.map(({ key }) => key))
}

const isOpen = sql`${letter.writtenAt} IS NULL AND ${letter.state} IN ('queued', 'sending')`

/**
 * Statements that open the day's letters of reminders and say what each is about. Where a letter was written meanwhile
 * the batch fails: what was to be said in it would be lost.
 */
export function decidedLetters(
  ctx: Context,
  authorityId: string,
  day: Day,
  tellings: readonly { personId: string; email: string; obligationId: string; step: string }[],
) {
  const people = new Map(tellings.map(({ personId, email }) => [personId, email]))
  const rows = [...people].map(([personId, email]) =>
    decidedLetter(ctx, 'reminders', reminderKey(personId, day), { personId, email, authorityId }),
  )
  const about = JSON.stringify(
    tellings.map(({ personId, obligationId, step }) => [
      reminderKey(personId, day),
      obligationId,
      step,
    ]),
  )
  return [
    insertMany(ctx.db, letter, rows, { ifNew: true }),
    ctx.db
      .insert(letterAbout)
      .select(
        sql`SELECT (SELECT ${letter.id} FROM ${letter} WHERE ${letter.key} = e.value->>0 AND ${isOpen}),
          e.value->>1, e.value->>2 FROM json_each(${about}) AS e WHERE true`,
      )
      .onConflictDoNothing(),
  ]
}

/** A letter that is decided on and not written yet. */
export function decidedLetter(
  ctx: Context,
  kind: DecidedKind,
  key: string,
  to: { personId: string; email: string; authorityId: string },
): typeof letter.$inferInsert {
  return {
    id: ctx.newId(),
    key,
    kind,
    personId: to.personId,
    to: to.email,
    authorityId: to.authorityId,
    schoolId: null,
    subjectId: null,
    subject: '',
    preview: '',
    html: '',
    text: '',
    createdAt: ctx.now,
    writtenAt: null,
    state: 'queued',
    attempts: 0,
    notBefore: 0,
    leasedUntil: 0,
    error: '',
    topic: kind === 'weekly-digest' ? 'digest' : null,
    unsubscribeToken: kind === 'weekly-digest' ? ctx.newSecret() : null,
  }
}

/** Statement that opens the week's digests, those of the people that have none yet. */
export function decidedDigests(
  ctx: Context,
  authorityId: string,
  monday: Day,
  people: readonly { personId: string; email: string }[],
) {
  const rows = people.map(one =>
    decidedLetter(ctx, 'weekly-digest', digestKey(one.personId, monday), { ...one, authorityId }),
  )
  return insertMany(ctx.db, letter, rows, { ifNew: true })
}
