import { eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { withTopic } from '../../domain/notice/letter-preference.ts'
import type { LetterTopic } from '../../domain/notice/letter-state.ts'
import { letter } from '../schema.ts'
import { keepPreference, preferenceOf } from './preferences.ts'
import { letterOfToken } from './unsubscribe-token.ts'

/** What a token from a letter's header stops, and whose. */
export interface Stoppable {
  personId: string
  topic: LetterTopic
  email: string
}

/** Whose letters a token stops; `null` for one that is not ours. */
export async function stoppableBy(ctx: Context, token: string): Promise<Stoppable | null> {
  const id = await letterOfToken(ctx, token)
  if (id === null) return null
  const row = await ctx.db
    .select({ personId: letter.personId, topic: letter.topic, email: letter.to })
    .from(letter)
    .where(eq(letter.id, id))
    .get()
  if (row === undefined || row.personId === null || row.topic === null) return null
  return { personId: row.personId, topic: row.topic, email: row.email }
}

/** Stops letters of a topic, or lets them come again. Said twice, it is the same. */
export async function setTopic(
  ctx: Context,
  { personId, topic }: Stoppable,
  isWanted: boolean,
): Promise<void> {
  const before = await preferenceOf(ctx, personId)
  await keepPreference(ctx, personId, withTopic(before, topic, isWanted))
}
