import { and, eq, gt, lt } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { FormFields } from '../../domain/form/form-fields.ts'
import { heldForm, session } from '../schema.ts'
import { sha256 } from '../secrets.ts'

/** How long a form waits for its owner to sign in again, in milliseconds. */
export const heldMs = 2 * 3_600_000

export interface NewHeldForm {
  /** Where the form goes. */
  path: string
  fields: FormFields
  hadFile: boolean
  personId: string | null
}

/** Holds a form; gives its id and the secret that only the browser's cookie knows. What has waited too long is forgotten. */
export async function holdForm(ctx: Context, form: NewHeldForm) {
  const held = { id: ctx.newId(), secret: ctx.newSecret() }
  const secretHash = await sha256(held.secret)
  await ctx.db.batch([
    ctx.db.delete(heldForm).where(lt(heldForm.expiresAt, ctx.now)),
    ctx.db
      .insert(heldForm)
      .values({ ...form, id: held.id, secretHash, expiresAt: ctx.now + heldMs }),
  ])
  return held
}

/** The held form of this browser and, where it is known whose it is, of this person. One query. */
export async function heldFormOf(ctx: Context, id: string, secret: string, personId: string) {
  const row = await ctx.db
    .select()
    .from(heldForm)
    .where(
      and(
        eq(heldForm.id, id),
        eq(heldForm.secretHash, await sha256(secret)),
        gt(heldForm.expiresAt, ctx.now),
      ),
    )
    .get()
  return row?.personId === null || row?.personId === personId ? row : undefined
}

/** Forgets a held form of this browser. */
export async function forgetHeldForm(ctx: Context, id: string, secret: string): Promise<void> {
  const secretHash = await sha256(secret)
  await ctx.db.delete(heldForm).where(and(eq(heldForm.id, id), eq(heldForm.secretHash, secretHash)))
}

/** Whose session a cookie was, though it is over; `null` where it is not known any more. */
export async function pastOwnerOf(ctx: Context, cookie: string): Promise<string | null> {
  const [id = '', secret = ''] = cookie.split('.')
  const row = await ctx.db
    .select({ personId: session.personId })
    .from(session)
    .where(and(eq(session.id, id), eq(session.secretHash, await sha256(secret))))
    .get()
  return row?.personId ?? null
}
