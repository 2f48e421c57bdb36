import type { Context } from '../context.ts'
import { deliverNow } from '../mail/deliver.ts'

/** What a queue message asks for: its letters leave. Told twice, or late, it changes nothing. */
export async function sendLetters(ctx: Context, letterIds: readonly string[]): Promise<void> {
  const { letterWriter } = await import('../mail/write-letters.ts')
  await deliverNow(ctx, letterIds, letterWriter)
}
