import { sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { sha256 } from './secrets.ts'

export interface Limit {
  /** What is limited: part of the key. */
  name: string
  most: number
  windowMs: number
}

/**
 * Counts one use by `who`; true while it is within the limit. `who` is stored hashed.
 * Fixed windows: at a border twice the limit may pass, which these limits allow for.
 */
export async function isWithin(ctx: Context, limit: Limit, who: string): Promise<boolean> {
  const windowStart = ctx.now - (ctx.now % limit.windowMs)
  const key = `${limit.name}:${(await sha256(who)).slice(0, 32)}`
  const row = await ctx.db.get<{ count: number }>(
    sql`INSERT INTO rate_count (key, window_start, count) VALUES (${key}, ${windowStart}, 1)
        ON CONFLICT (key, window_start) DO UPDATE SET count = count + 1 RETURNING count`,
  )
  return (row?.count ?? 1) <= limit.most
}

/** Forgets counters of windows long over. */
export async function forgetOldCounts(ctx: Context): Promise<void> {
  await ctx.db.run(sql`DELETE FROM rate_count WHERE window_start < ${ctx.now - 86_400_000}`)
}
