import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Role } from '../../functions/domain/people/roles.ts'
import { areas, routes } from '../../functions/routes/index.ts'
import { type Access, policy, type RouteKey, type Subject } from '../../functions/routes/policy.ts'
import { makeSubjects, type Subjects } from '../support/subjects.ts'
import { cast, makeWorld, type PersonName, type World } from '../support/world.ts'

/** Every route, as everybody: what must happen follows from the policy table alone. */

let world: World
let subjects: Subjects

const people = Object.keys(cast) as PersonName[]
const registered = new Set<string>(routes.map(({ key }) => key))
const keys = (Object.keys(policy) as RouteKey[]).filter(key => registered.has(key))

beforeAll(async () => {
  world = await makeWorld()
  subjects = await makeSubjects(world)
})

beforeEach(() => {
  // Empty forms may well fail in a route: only who gets as far as the route is looked at here.
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

/** What belongs to the authority as a whole: nobody of a school holds a role there. */
const ofAuthority: readonly Subject[] = ['authority', 'questionnaire', 'campaign']

/** The roles a person holds where the subjects of this test belong. */
function rolesAt(who: PersonName, of: Subject): Role[] {
  const { role, place } = cast[who]
  if (who === 'former') return []
  if (place === 'authority') return [role]
  return place === 'school' && !ofAuthority.includes(of) ? [role] : []
}

type Outcome = 'allowed' | 401 | 403 | 404

function expected(access: Access, who: PersonName | null, isAssigned: boolean): Outcome {
  if (access === 'anyone') return 'allowed'
  if (who === null) return 401
  if (access === 'signed-in') return 'allowed'
  const held = rolesAt(who, access.of)
  if (held.length === 0) return 404
  const allowed = held.filter(role => (access.roles as readonly Role[]).includes(role))
  if (allowed.length === 0) return 403
  const isOnlyDeputy = allowed.every(role => role === 'deputy')
  return access.assigned && isOnlyDeputy && !isAssigned ? 403 : 'allowed'
}

function pathOf(path: string, isAssigned: boolean): string {
  const own = isAssigned ? subjects.assigned : subjects.unassigned
  const ids: Record<string, string> = {
    ...own,
    school: world.ids.school,
    authority: world.ids.authority,
    index: '0',
    kind: 'invitation',
  }
  return path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'unknown')
}

/** Fields that name a thing too: an empty one would be no such thing. */
function formOf(isAssigned: boolean): Record<string, string> {
  const { requirement } = isAssigned ? subjects.assigned : subjects.unassigned
  return { requirement, year: '2026' }
}

async function outcome(key: RouteKey, who: PersonName | null, isAssigned: boolean) {
  const [method = '', path = ''] = key.split(' ')
  const isApi = path.startsWith('/api/')
  const answer = await world.request(pathOf(path, isAssigned), {
    as: isApi ? undefined : (who ?? undefined),
    method,
    form: method === 'POST' && !isApi ? formOf(isAssigned) : undefined,
    headers: isApi && who !== null ? { authorization: `Bearer ${subjects.tokens[who]}` } : {},
  })
  const location = answer.headers.get('location') ?? ''
  if (answer.status === 303 && location.startsWith('/sign-in?next=')) return 401
  return [401, 403, 404].includes(answer.status) ? answer.status : 'allowed'
}

/** A post that was let through may have changed or ended what the next one acts on. */
async function restore(key: RouteKey, who: PersonName | null): Promise<void> {
  if (!key.startsWith('POST')) return
  subjects = await makeSubjects(world)
  if (who !== null) await world.signIn(who)
}

/** A token stands for one role; with the role ended it is nobody's. */
function expectedFor(key: RouteKey, who: PersonName | null, isAssigned: boolean): Outcome {
  const access: Access = policy[key]
  const isApi = key.includes(' /api/')
  if (isApi && who === 'former') return 401
  return expected(access, who, isAssigned)
}

describe.each(keys)('%s', key => {
  const access: Access = policy[key]
  const isAssignable = typeof access === 'object' && access.assigned === true

  test.each([null, ...people])('as %s', async who => {
    for (const isAssigned of isAssignable ? [true, false] : [true]) {
      const should = expectedFor(key, who, isAssigned)
      const did = await outcome(key, who, isAssigned)
      // What is a route's own rule beyond the table is that route's own test.
      if (typeof access === 'string' && should === 'allowed') expect(did).not.toBe(401)
      else expect([isAssigned, did]).toEqual([isAssigned, should])
      if (did === 'allowed') await restore(key, who)
    }
  })
})

test('every line of the policy has its route', () => {
  expect(Object.keys(policy).filter(key => !registered.has(key))).toEqual([])
})

test('no route stands twice, and none is missing from the policy', () => {
  expect(routes.map(({ key }) => key).sort()).toEqual([...registered].sort())
  expect([...registered].filter(key => !(key in policy))).toEqual([])
})

test('every area that is loaded later has a route for each of its lines, and no other', async () => {
  for (const area of areas) {
    const { routes: own } = await area.load()
    expect(own.map(({ key }) => key).sort()).toEqual(area.routes.map(({ key }) => key).sort())
  }
})
