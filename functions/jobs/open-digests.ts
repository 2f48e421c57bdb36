import type { Context } from '../context.ts'
import type { Day } from '../domain/timing/reading.ts'
import { decidedDigests } from '../store/notice/decided-letters.ts'
import { digestReaders } from '../store/notice/people-told.ts'
import { isTurnLost, nextTurn, takeTurn } from '../store/notice/turns.ts'

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
  const people = await digestReaders(ctx, authorityId, isOptional)
  const chunks = Array.from({ length: Math.ceil(people.length / mostAtOnce) }, (_, index) =>
    people.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  )
  const letters = chunks.map(chunk => decidedDigests(ctx, authorityId, monday, chunk))
  try {
    await ctx.db.batch([takeTurn(ctx, turn, monday), ...letters])
  } catch (error) {
    if (isTurnLost(error)) return 0
    throw error
  }
  return people.length
}
