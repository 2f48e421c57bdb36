import type { Context } from '../../context.ts'
import type { letter } from '../schema.ts'

type Stoppable = Pick<typeof letter.$inferInsert, 'id' | 'topic' | 'personId'>

/**
 * What stops letters of a letter's topic for its person, null where they may not be stopped: its id with a signature.
 * Nothing of it is kept, so whoever reads the database can stop nobody's letters, and a letter told again has the same.
 */
export async function unsubscribeToken(
  ctx: Context,
  { id, topic, personId }: Stoppable,
): Promise<string | null> {
  if (!topic || !personId || ctx.sign === null) return null
  return `${id}.${await ctx.sign(signedText(id))}`
}

/** The letter a token is of, null where its signature is not ours. */
export async function letterOfToken(ctx: Context, token: string): Promise<string | null> {
  const [id = '', signature = ''] = token.split('.')
  const expected = await ctx.sign?.(signedText(id))
  return expected !== undefined && isSame(expected, signature) ? id : null
}

function signedText(letterId: string): string {
  return `unsubscribe ${letterId}`
}

/** Takes as long for a near miss as for a far one. */
function isSame(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let difference = 0
  for (let index = 0; index < one.length; index += 1) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  }
  return difference === 0
}
