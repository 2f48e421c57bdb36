import { and, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Context } from '../../context.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { oneOf } from '../one-of.ts'
import { letter, letterAbout } from '../schema.ts'

const dayMs = 86_400_000
/** A letter that has not left after so long is none to add to. */
const longestWait = 7 * dayMs
const kinds = ['reminders', 'weekly-digest'] as const

/** What makes a letter of reminders the same letter: one a person a day. */
export function reminderKey(personId: string, day: Day): string {
  return `reminders:${personId}:${day}`
}

/** One digest a person a week, whatever authorities and schools they belong to. */
export function digestKey(personId: string, monday: Day): string {
  return `weekly-digest:${personId}:${monday}`
}

/** The Monday of the week a digest is for, by its key. */
export function digestWeekOf(key: string): Day {
  return key.slice(-10)
}

/** A day of an authority, as far as its letters go. */
export interface LetterDay {
  day: Day
  /** The instant it begins. */
  begins: number
}

/** What can still be said to a person on a day. */
export interface LettersOfDay {
  /** The letter that takes what is to be said: one not written yet, or the day's reminders. */
  key: string
  /** They have been written to today, or are about to be: the rest waits. */
  isFull: boolean
}

type Standing = Pick<
  typeof letter.$inferSelect,
  'key' | 'personId' | 'writtenAt' | 'sentAt' | 'state' | 'leasedUntil'
>

/** For each person the letter of a day that takes what is to be said. One query. */
export async function lettersOfDay(
  ctx: Context,
  personIds: readonly string[],
  { day, begins }: LetterDay,
): Promise<Map<string, LettersOfDay>> {
  const rows = await ctx.db
    .select({
      key: letter.key,
      personId: letter.personId,
      writtenAt: letter.writtenAt,
      sentAt: letter.sentAt,
      state: letter.state,
      leasedUntil: letter.leasedUntil,
    })
    .from(letter)
    .where(
      or(
        and(
          oneOf(letter.personId, personIds),
          sql`${letter.createdAt} >= ${begins - longestWait}`,
          inArray(letter.kind, [...kinds]),
        ),
        // A clock that was turned back finds the day's letter although it was made later.
        oneOf(
          letter.key,
          personIds.map(id => reminderKey(id, day)),
        ),
      ),
    )
  const byPerson = Map.groupBy(rows, ({ personId }) => personId)
  return new Map(
    personIds.map(id => [
      id,
      standingOf(ctx, reminderKey(id, day), byPerson.get(id) ?? [], begins),
    ]),
  )
}

function standingOf(
  ctx: Context,
  today: string,
  letters: readonly Standing[],
  begins: number,
): LettersOfDay {
  const open = letters.filter(one => isOpen(ctx, one))
  const digest = open.find(({ key }) => key.startsWith('weekly-digest'))
  const key = (digest ?? open[0])?.key ?? today
  const isFull = letters.some(one => hasLeft(one, begins) || isLeaving(ctx, one))
  const isTaken = letters.some(one => one.key === key && !isOpen(ctx, one))
  return { key, isFull: isFull || isTaken }
}

/** Not written, and nobody is about to. */
function isOpen({ now }: Context, { writtenAt, state, leasedUntil }: Standing): boolean {
  return writtenAt === null && state === 'queued' && leasedUntil <= now
}

function hasLeft({ sentAt }: Standing, begins: number): boolean {
  return sentAt !== null && sentAt >= begins
}

/** Written, or being written, and not out yet. */
function isLeaving(ctx: Context, one: Standing): boolean {
  return (one.state === 'queued' || one.state === 'sending') && !isOpen(ctx, one)
}

/**
 * Statement that says what letters, by key, are about. Where somebody has begun to write one meanwhile the batch fails:
 * what was to be said in it would be lost.
 */
export function keepAbout(
  ctx: Context,
  tellings: readonly { key: string; subjectId: string; step: string }[],
) {
  const rows = JSON.stringify(tellings.map(({ key, subjectId, step }) => [key, subjectId, step]))
  const open = sql`${letter.writtenAt} IS NULL AND ${letter.state} = 'queued' AND ${letter.leasedUntil} <= ${ctx.now}`
  return ctx.db
    .insert(letterAbout)
    .select(
      sql`SELECT (SELECT ${letter.id} FROM ${letter} WHERE ${letter.key} = e.value->>0 AND ${open}),
        e.value->>1, e.value->>2 FROM json_each(${rows}) AS e WHERE true`,
    )
    .onConflictDoNothing()
}

/**
 * Statements that put into the digests of a week, just opened, what an authority's reminders and older digests were to
 * say that have not left: nobody gets both. Somebody who is about to send one of them is told that it is withdrawn.
 */
export function moveIntoDigests(ctx: Context, authorityId: string, monday: Day) {
  const waiting = and(
    eq(letter.authorityId, authorityId),
    eq(letter.state, 'queued'),
    inArray(letter.kind, [...kinds]),
    sql`${letter.key} <> 'weekly-digest:' || ${letter.personId} || ':' || ${monday}`,
  )
  const digests = alias(letter, 'digest')
  const moved = ctx.db
    .select({ letterId: digests.id, subjectId: letterAbout.subjectId, step: letterAbout.step })
    .from(letter)
    .innerJoin(letterAbout, eq(letterAbout.letterId, letter.id))
    .innerJoin(
      digests,
      sql`${digests.key} = 'weekly-digest:' || ${letter.personId} || ':' || ${monday} AND ${digests.writtenAt} IS NULL`,
    )
    .where(waiting)
  return [
    ctx.db.insert(letterAbout).select(moved).onConflictDoNothing(),
    ctx.db.update(letter).set({ state: 'withdrawn' }).where(waiting),
  ]
}

/** The digests of a week that are about to leave (`sentAt: null`) or have left, by person. One query. */
export async function digestsOfWeek(
  ctx: Context,
  people: readonly { personId: string; monday: Day }[],
): Promise<Map<string, { sentAt: number | null }>> {
  const keys = people.map(({ personId, monday }) => digestKey(personId, monday))
  const rows = await ctx.db
    .select({ personId: letter.personId, sentAt: letter.sentAt })
    .from(letter)
    .where(
      and(
        oneOf(letter.key, keys),
        or(inArray(letter.state, ['queued', 'sending']), isNotNull(letter.sentAt)),
      ),
    )
  return new Map(rows.map(({ personId, sentAt }) => [personId ?? '', { sentAt }]))
}

/** Keeps the letters that are decided on for an authority until an instant: nothing leaves in quiet hours, not even what is tried again. One query. */
export async function holdLetters(ctx: Context, authorityId: string, until: number): Promise<void> {
  await ctx.db
    .update(letter)
    .set({ leasedUntil: until })
    .where(
      and(
        inArray(letter.state, ['queued', 'sending']),
        lt(letter.leasedUntil, until),
        eq(letter.authorityId, authorityId),
        inArray(letter.kind, [...kinds, 'publication-unlawful']),
      ),
    )
}
