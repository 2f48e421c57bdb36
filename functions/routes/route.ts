import type { Context as HonoContext } from 'hono'
import type { Actor, Context } from '../context.ts'
import type { FormFields } from '../domain/form/form-fields.ts'
import type { AuthorityBrief, Role } from '../domain/people/roles.ts'
import { Problem } from '../domain/problem.ts'
import type { StateRow } from '../store/record.ts'
import type { RouteKey } from './policy.ts'

/** Where a request acts: what the guard found out about the thing in the path. */
export interface Place {
  authority: AuthorityBrief
  schoolId: string | null
  /** Of an obligation: how it stands now. */
  state: StateRow | null
  /** Of an obligation: something else may be proved together with it. */
  isLinked: boolean
  /** Every role the person holds there. */
  roles: readonly Role[]
}

export interface AppEnv {
  Variables: {
    ctx: Context
    /** Null only on routes open to anyone. */
    actor: Actor | null
    /** Null where the path names nothing that belongs to somebody. */
    place: Place | null
    language: 'ru' | 'en'
    /** What a form was saved with on the way, where it was. */
    stored: FormFields | undefined
  }
}

export type RequestContext = HonoContext<AppEnv>
export type Handler = (c: RequestContext) => Response | Promise<Response>

export interface Route {
  key: RouteKey
  handler: Handler
}

/** One route. Its key must stand in the policy table, which says who may use it. */
export function route(key: RouteKey, handler: Handler): Route {
  return { key, handler }
}

/** The person signed in. Only for routes the policy keeps for people signed in. */
export function actorOf(c: RequestContext): Actor {
  const actor = c.get('actor')
  if (actor === null) throw new Error('a route open to anyone asked for its actor')
  return actor
}

/** The authority a person works under, where the path names none: that of their first role. Throws `notAllowed` without one. */
export function authorityOf(c: RequestContext): AuthorityBrief {
  const authority = c.get('place')?.authority ?? actorOf(c).memberships[0]?.authority
  if (authority === undefined) throw new Problem('notAllowed')
  return authority
}

/** Where the request acts. Only for routes whose policy names a subject. */
export function placeOf(c: RequestContext): Place {
  const place = c.get('place')
  if (place === null) throw new Error('a route without a subject asked for its place')
  return place
}

/** The school of the request's subject. Only for subjects that belong to a school. */
export function schoolIdOf(c: RequestContext): string {
  const { schoolId } = placeOf(c)
  if (schoolId === null) throw new Error('a subject without a school was asked for it')
  return schoolId
}

/** A path parameter the router has matched. */
export function pathParam(c: RequestContext, name: string): string {
  return c.req.param(name) ?? ''
}

/** What `record` needs to know of the request. */
export function sceneOf(c: RequestContext) {
  const { authority, schoolId } = placeOf(c)
  return {
    authorityId: authority.id,
    schoolId,
    timeZone: authority.timeZone,
    actorId: actorOf(c).personId,
    witness: actorOf(c).witness,
  }
}
