import type { MiddlewareHandler } from 'hono'
import type { Actor, Context } from '../context.ts'
import type { Role } from '../domain/people/roles.ts'
import { Problem } from '../domain/problem.ts'
import type { Whereabouts } from '../store/places.ts'
import { identify, type Wanted } from './identify.ts'
import { scopeFor } from './policy/scopes.ts'
import { type Access, policy, type RouteKey } from './policy.ts'
import type { AppEnv, Place } from './route.ts'

/**
 * Lets a request through where the policy allows it, and finds out who asks and where the request acts.
 * Throws `notSignedIn`, `badToken`, `tooManyRequests`, `scopeMissing`, `notFound`, `notAllowed`, `notYourActivity`.
 */
export function guard(key: RouteKey): MiddlewareHandler<AppEnv> {
  const access: Access = policy[key]
  return async (c, next) => {
    const named = typeof access === 'string' ? null : access
    const id = named === null ? '' : (c.req.param(named.of) ?? '')
    const { actor, where } = await identify(c, toLookUp(named, id))
    c.set('actor', actor)
    if (access !== 'anyone' && actor === null) throw new Problem('notSignedIn')
    if (actor !== null && actor.token !== null) await allowToken(c.get('ctx'), actor.token, key)
    if (named !== null && actor !== null) {
      const there = named.of === 'authority' ? theAuthority(id) : where
      c.set('place', enter(actor, named, there))
    }
    await next()
  }
}

/** A token is used for what it was made for, and so many times a minute. */
async function allowToken(ctx: Context, token: Token, key: RouteKey): Promise<void> {
  const { isWithin, retryAfter } = await ctx.limitCalls(token.id)
  if (!isWithin) throw new Problem('tooManyRequests', { retryAfter })
  const scope = scopeFor(key)
  if (token.scopes !== null && !token.scopes.includes(scope)) {
    throw new Problem('scopeMissing', { scope })
  }
}

type Token = NonNullable<Actor['token']>

type Named = Exclude<Access, string>

function toLookUp(named: Named | null, id: string): Wanted | null {
  return named === null || named.of === 'authority' ? null : { of: named.of, id }
}

function theAuthority(id: string): Whereabouts {
  return { authorityId: id, schoolId: null, assigneeId: null }
}

function enter(actor: Actor, access: Named, where: Whereabouts | undefined): Place {
  const held = where === undefined ? [] : rolesThere(actor, where)
  const [first] = held
  if (where === undefined || first === undefined) throw new Problem('notFound')
  const allowed = held.filter(({ role }) => access.roles.includes(role))
  if (allowed.length === 0) throw new Problem('notAllowed')
  if (access.assigned && isOnlyDeputy(allowed.map(({ role }) => role))) {
    if (where.assigneeId !== actor.personId) throw new Problem('notYourActivity')
  }
  return {
    authority: first.authority,
    schoolId: where.schoolId,
    state: where.state ?? null,
    roles: held.map(({ role }) => role),
  }
}

function isOnlyDeputy(roles: readonly Role[]): boolean {
  return roles.every(role => role === 'deputy')
}

function rolesThere(actor: Actor, where: Whereabouts) {
  return actor.memberships.filter(
    ({ authority, school }) =>
      authority.id === where.authorityId && (school === null || school.id === where.schoolId),
  )
}
