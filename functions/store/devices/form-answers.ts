import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { formAnswer } from '../schema.ts'

/** A queue of a device may come back to a form after days without a connection. */
const rememberedMs = 14 * 86_400_000

/** Takes a form on: true for whoever is first. What is long over is forgotten. */
export async function claimForm(ctx: Context, mark: string): Promise<boolean> {
  const [, rows] = await ctx.db.batch([
    ctx.db.delete(formAnswer).where(lt(formAnswer.claimedAt, ctx.now - rememberedMs)),
    ctx.db
      .insert(formAnswer)
      .values({ mark, location: null, claimedAt: ctx.now })
      .onConflictDoNothing()
      .returning({ mark: formAnswer.mark }),
  ])
  return rows.length > 0
}

/** Where the form led: `null` while it is being worked on, `undefined` where it was given up. */
export async function answerTo(ctx: Context, mark: string): Promise<string | null | undefined> {
  const row = await ctx.db
    .select({ location: formAnswer.location })
    .from(formAnswer)
    .where(eq(formAnswer.mark, mark))
    .get()
  return row?.location
}

/** Remembers where the form led. */
export async function settleForm(ctx: Context, mark: string, location: string): Promise<void> {
  await ctx.db.update(formAnswer).set({ location }).where(eq(formAnswer.mark, mark))
}

/** Gives a form up: it was not taken, and may be sent again. */
export async function releaseForm(ctx: Context, mark: string): Promise<void> {
  await ctx.db.delete(formAnswer).where(and(eq(formAnswer.mark, mark), isNull(formAnswer.location)))
}
