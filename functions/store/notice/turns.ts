import { eq, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { letterTurn } from '../schema.ts'

export interface Turn {
  authorityId: string
  turn: number
  digestWeek: Day | ''
}

/** The turn of an authority to be taken next. One query. */
export async function nextTurn(ctx: Context, authorityId: string): Promise<Turn> {
  const row = await ctx.db
    .select()
    .from(letterTurn)
    .where(eq(letterTurn.authorityId, authorityId))
    .get()
  return row ?? { authorityId, turn: 0, digestWeek: '' }
}

/**
 * Statement that takes a turn. Of two ticks that decide from the same turn the second one's batch fails as a whole:
 * a turn taken twice would become null.
 */
export function takeTurn(ctx: Context, { authorityId, turn }: Turn, digestWeek?: Day) {
  const next = sql`CASE ${letterTurn.turn} WHEN ${turn} THEN ${turn + 1} END`
  return ctx.db
    .insert(letterTurn)
    .values({ authorityId, turn: turn + 1, digestWeek: digestWeek ?? '' })
    .onConflictDoUpdate({
      target: letterTurn.authorityId,
      set: { turn: next, ...(digestWeek === undefined ? {} : { digestWeek }) },
    })
}

/** True where a batch failed because another tick had taken the turn, or a letter has been written meanwhile. */
export function isTurnLost(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${String(error.cause)}` : ''
  return /NOT NULL constraint failed: (letter_turn\.turn|letter_about\.letter_id)/.test(text)
}
