import type { Actor, Context } from '../context.ts'
import type { Role } from '../domain/people/roles.ts'
import { Problem } from '../domain/problem.ts'
import type { Whereabouts } from '../store/places.ts'
import { type Identified, identify, recall, type Wanted } from './identify.ts'
import { scopeFor } from './policy/scopes.ts'
import { type Access, policy, type RouteKey } from './policy.ts'
import type { Handler, Place, RequestContext } from './route.ts'

/**
 * A handler that is reached where the policy allows it, told who asks and where the request acts.
 * Throws `notSignedIn`, `badToken`, `tooManyRequests`, `scopeMissing`, `notFound`, `notAllowed`, `notYourActivity`.
 */
export function guarded(key: RouteKey, handler: Handler): Handler {
  const access: Access = policy[key]
  const named = typeof access === 'string' ? null : access
  return async c => {
    const id = named === null ? '' : (c.req.param(named.of) ?? '')
    if (named?.witnessed) {
      const known = recall(c, id)
      const answer = known && (await tryKnown(c, named, known, () => allowed(c, key, handler)))
      if (answer) return answer
    }
    const found = await identify(c, toLookUp(named, id))
    c.set('actor', found.actor)
    if (access !== 'anyone' && found.actor === null) throw new Problem('notSignedIn')
    if (named !== null && found.actor !== null) {
      c.set(
        'place',
        enter(found.actor, named, named.of === 'authority' ? theAuthority(id) : found.where),
      )
    }
    return allowed(c, key, handler)
  }
}

/** A token is used for what it was made for, and so many times a minute. */
async function allowed(c: RequestContext, key: RouteKey, handler: Handler): Promise<Response> {
  const token = c.get('actor')?.token ?? null
  if (token !== null) await allowToken(c.get('ctx'), token, key)
  return handler(c)
}

async function allowToken(ctx: Context, token: Token, key: RouteKey): Promise<void> {
  const { isWithin, retryAfter } = await ctx.limitCalls(token.id)
  if (!isWithin) throw new Problem('tooManyRequests', { retryAfter })
  const scope = scopeFor(key)
  if (token.scopes !== null && !token.scopes.includes(scope)) {
    throw new Problem('scopeMissing', { scope })
  }
}

type Token = NonNullable<Actor['token']>

/** The answer made on memory; null where it did not come to success, whatever the reason. */
async function tryKnown(
  c: RequestContext,
  named: Named,
  known: Identified,
  go: () => Promise<Response>,
) {
  const { actor, where } = known
  if (actor === null) return null
  try {
    c.set('actor', actor)
    c.set('place', enter(actor, named, where))
    return await go()
  } catch {
    return null
  }
}

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
    isLinked: where.isLinked ?? false,
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
