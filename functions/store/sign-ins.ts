import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { forever, membership, person, session, signIn } from './schema.ts'
import { sha256 } from './secrets.ts'

export const codeMinutes = 10
const mostAttempts = 5
const sessionDays = 30

/** What the browser and the letter get of a sign-in: nothing of it is stored in clear. */
export interface SignInSecrets {
  id: string
  browserSecret: string
  code: string
  linkSecret: string
}

/** The person with this address who holds a role now. */
export function findPerson(ctx: Context, email: string) {
  return ctx.db
    .select({ id: person.id, email: person.email, name: person.name, language: person.language })
    .from(person)
    .innerJoin(membership, and(eq(membership.personId, person.id), eq(membership.until, forever)))
    .where(eq(person.email, email))
    .limit(1)
    .get()
}

/** A new sign-in and the statement that stores it. The code is hashed together with the browser's secret, so the stored hash cannot be searched. */
export async function newSignIn(ctx: Context, personId: string | null) {
  const secrets: SignInSecrets = {
    id: ctx.newId(),
    browserSecret: ctx.newSecret(),
    code: ctx.newCode(),
    linkSecret: ctx.newSecret(),
  }
  const { id, browserSecret, code, linkSecret } = secrets
  const insert = ctx.db.insert(signIn).values({
    id,
    personId,
    codeHash: await sha256(`${id}.${browserSecret}.${code}`),
    linkHash: await sha256(linkSecret),
    browserHash: await sha256(browserSecret),
    attempts: 0,
    createdAt: ctx.now,
    expiresAt: ctx.now + codeMinutes * 60_000,
  })
  return { secrets, insert }
}

/** Spends one of five attempts at a code. The person where it was right, `null` otherwise. */
export async function spendCode(ctx: Context, id: string, browserSecret: string, code: string) {
  const attempt = await ctx.db
    .update(signIn)
    .set({ attempts: sql`${signIn.attempts} + 1` })
    .where(
      and(
        eq(signIn.id, id),
        eq(signIn.browserHash, await sha256(browserSecret)),
        lt(signIn.attempts, mostAttempts),
      ),
    )
    .returning({ id: signIn.id })
  if (attempt.length === 0) return null
  const hash = await sha256(`${id}.${browserSecret}.${code}`)
  return spend(ctx, id, eq(signIn.codeHash, hash))
}

/** Spends the link of a letter. The person where it still holds, `null` otherwise. */
export async function spendLink(ctx: Context, id: string, linkSecret: string) {
  return spend(ctx, id, eq(signIn.linkHash, await sha256(linkSecret)))
}

async function spend(ctx: Context, id: string, proof: ReturnType<typeof eq>) {
  const rows = await ctx.db
    .update(signIn)
    .set({ usedAt: ctx.now })
    .where(and(eq(signIn.id, id), proof, isNull(signIn.usedAt), gt(signIn.expiresAt, ctx.now)))
    .returning({ personId: signIn.personId })
  return rows[0]?.personId ?? null
}

/** Opens a session; returns what the cookie holds. */
export async function openSession(ctx: Context, personId: string, device: string) {
  const id = ctx.newId()
  const secret = ctx.newSecret()
  await ctx.db.insert(session).values({
    id,
    secretHash: await sha256(secret),
    personId,
    device,
    createdAt: ctx.now,
    seenAt: ctx.now,
    expiresAt: ctx.now + sessionDays * 86_400_000,
  })
  return { cookie: `${id}.${secret}`, seconds: sessionDays * 86_400 }
}

/** Ends one of a person's sessions. */
export async function endSession(ctx: Context, personId: string, id: string): Promise<void> {
  await ctx.db.delete(session).where(and(eq(session.id, id), eq(session.personId, personId)))
}

/** A person's sessions, the latest first. */
export function sessionsOf(ctx: Context, personId: string) {
  return ctx.db
    .select({
      id: session.id,
      device: session.device,
      createdAt: session.createdAt,
      seenAt: session.seenAt,
    })
    .from(session)
    .where(and(eq(session.personId, personId), gt(session.expiresAt, ctx.now)))
    .orderBy(sql`${session.seenAt} DESC`)
    .all()
}
