import { getCookie } from 'hono/cookie'
import type { Actor, Context } from '../context.ts'
import { Problem } from '../domain/problem.ts'
import { actorFrom, type Credential, recallActor, selectActor } from '../store/actors.ts'
import { recallPlace } from '../store/known-places.ts'
import { type Whereabouts, whereabouts } from '../store/places.ts'
import { cookieNames } from './cookies.ts'
import type { Subject } from './policy.ts'
import type { RequestContext } from './route.ts'

/** Who asks, and whose the thing in the path is. */
export interface Identified {
  /** Null where nobody is signed in. */
  actor: Actor | null
  /** Undefined where the path names nothing, or nothing that exists. */
  where: Whereabouts | undefined
}

/** What the path names and must be looked up; the authority itself need not be. */
export type Wanted = { of: Exclude<Subject, 'authority'>; id: string }

/**
 * Finds out who asks, by the session cookie or, under `/api/`, by the bearer token, and whose the wanted thing is:
 * one round trip to the database for both. Throws `badToken`.
 */
export async function identify(c: RequestContext, wanted: Wanted | null): Promise<Identified> {
  const ctx = c.get('ctx')
  const credential = credentialOf(c)
  if (credential === null) return { actor: null, where: undefined }
  const { rows, where } = await lookUp(ctx, credential, wanted)
  const actor = actorFrom(ctx, credential, rows)
  if (actor === null && credential.kind === 'token') throw new Problem('badToken')
  return { actor, where }
}

/**
 * The same from memory, for a call of the API about an obligation, where both are known from a moment ago.
 * They may hold no more: the actor's `witness` is for the write to verify.
 */
export function recall(c: RequestContext, obligationId: string): Identified | null {
  const ctx = c.get('ctx')
  const credential = credentialOf(c)
  if (credential?.kind !== 'token') return null
  const actor = recallActor(ctx, credential.token)
  const where = actor && recallPlace(ctx, obligationId)
  return actor && where ? { actor, where } : null
}

async function lookUp(ctx: Context, credential: Credential, wanted: Wanted | null) {
  const { query } = await selectActor(ctx, credential)
  if (wanted === null) return { rows: await query, where: undefined }
  const [rows, [where]] = await ctx.db.batch([query, whereabouts[wanted.of](ctx, wanted.id)])
  return { rows, where }
}

function credentialOf(c: RequestContext): Credential | null {
  if (c.req.path.startsWith('/api/')) {
    const token = c.req.header('authorization')?.match(/^Bearer\s+(\S+)$/i)?.[1]
    return token === undefined ? null : { kind: 'token', token }
  }
  const cookie = getCookie(c, cookieNames(c).session)
  return cookie === undefined ? null : { kind: 'session', cookie }
}
