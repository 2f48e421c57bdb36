import type { MiddlewareHandler } from 'hono'
import type { Actor, Context } from '../context.ts'
import type { Role } from '../domain/people/roles.ts'
import { Problem } from '../domain/problem.ts'
import { type Whereabouts, whereabouts } from '../store/places.ts'
import type { Access, Subject } from './policy.ts'
import type { AppEnv, Place } from './route.ts'

/** Lets a request through where the policy allows it, and finds out where it acts. Throws `notSignedIn`, `notFound`, `notAllowed`, `notYourActivity`. */
export function guard(access: Access): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (access !== 'anyone') {
      const actor = c.get('actor')
      if (actor === null) throw new Problem('notSignedIn')
      if (access !== 'signed-in') {
        const id = c.req.param(access.of) ?? ''
        c.set('place', await enter(c.get('ctx'), actor, access, id))
      }
    }
    await next()
  }
}

async function enter(
  ctx: Context,
  actor: Actor,
  access: Exclude<Access, string>,
  id: string,
): Promise<Place> {
  const where = await locate(ctx, access.of, id)
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

async function locate(ctx: Context, of: Subject, id: string): Promise<Whereabouts | undefined> {
  if (of === 'authority') return { authorityId: id, schoolId: null, assigneeId: null }
  return whereabouts[of](ctx, id)
}
