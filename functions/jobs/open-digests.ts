import { weeklyDigest } from '../../emails/weekly-digest.tsx'
import type { Context } from '../context.ts'
import type { Day } from '../domain/timing/reading.ts'
import { address } from '../mail/compose.ts'
import { insertMany } from '../store/insert-many.ts'
import { digestKey, moveIntoDigests } from '../store/notice/letters-of-day.ts'
import { digestReaders } from '../store/notice/people-told.ts'
import { isTurnLost, nextTurn, takeTurn } from '../store/notice/turns.ts'
import { letter } from '../store/schema.ts'

/** As many letters as a statement's parameter may hold. */
const mostAtOnce = 1000

/**
 * Opens the digests of a week for everybody under an authority, once: they are written when they leave, from what is
 * true then. Gives how many were opened.
 */
export async function openDigests(
  ctx: Context,
  authorityId: string,
  monday: Day,
  isOptional: boolean,
): Promise<number> {
  const turn = await nextTurn(ctx, authorityId)
  if (turn.digestWeek === monday) return 0
  const rows = await digestReaders(ctx, authorityId, isOptional)
  const people = [...new Map(rows.map(row => [row.personId, row])).values()]
  const letters = people.map(({ personId, email: to }) =>
    address(ctx, weeklyDigest, {
      key: digestKey(personId, monday),
      to,
      personId,
      authorityId,
      mayStop: isOptional,
    }),
  )
  const chunks = Array.from({ length: Math.ceil(letters.length / mostAtOnce) }, (_, index) =>
    letters.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  )
  const inserts = chunks.map(rows => insertMany(ctx.db, letter, rows, { ifNew: true }))
  try {
    const moved = moveIntoDigests(ctx, authorityId, monday)
    await ctx.db.batch([takeTurn(ctx, turn, monday), ...inserts, ...moved])
  } catch (error) {
    if (isTurnLost(error)) return 0
    throw error
  }
  return people.length
}
