import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { fileEvidence } from '../../functions/store/file-evidence.ts'
import { apiToken, fact, forever, membership } from '../../functions/store/schema.ts'
import { owe, sceneIn } from '../support/owe.ts'
import { makeSubjects } from '../support/subjects.ts'
import { makeWorld, type World } from '../support/world.ts'

/** A submission through the API is made on what was read a moment ago: it must hold all the same. */

let world: World
let token: string
let obligation: string

beforeEach(async () => {
  world = await makeWorld()
  token = (await makeSubjects(world)).tokens.curator
  obligation = await owe(world, { due: '2027-06-10' })
  // Whoever lists the obligations has them, and the token, in mind.
  const listed = await call(`/api/v1/schools/${world.ids.school}/obligations`)
  expect(listed.status).toBe(200)
})

function call(path: string, body?: object, key = 'first') {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key }
  if (body === undefined) return world.request(path, { headers })
  return world.app.request(path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

const untitled = { kind: '', title: '', documentNumber: '', documentDate: null }
const record = { type: 'record', heldOn: '2026-10-01', participants: 12 }
const submit = (key?: string) => call(`/api/v1/obligations/${obligation}/submissions`, record, key)

async function filed(): Promise<number> {
  const { db } = world.context()
  const rows = await db.select().from(fact).where(eq(fact.subjectId, obligation)).all()
  return rows.filter(({ kind }) => kind === 'submission.filed').length
}

test('what was listed is submitted, once', async () => {
  expect((await submit()).status).toBe(201)
  expect(await filed()).toBe(1)
})

test('the same key gives the same receipt, another key a refusal', async () => {
  const first = await (await submit()).json()
  await call(`/api/v1/schools/${world.ids.school}/obligations`)
  expect(await (await submit()).json()).toEqual(first)
  expect((await submit('second')).status).toBe(409)
  expect(await filed()).toBe(1)
})

test('a token revoked meanwhile submits nothing', async () => {
  const { db, now } = world.context()
  await db.update(apiToken).set({ revokedAt: now })
  expect((await submit()).status).toBe(401)
  expect(await filed()).toBe(0)
})

test('a role handed over meanwhile submits nothing', async () => {
  const { db, now } = world.context()
  const { membershipId } = world.people.curator
  await db.update(membership).set({ until: now }).where(eq(membership.id, membershipId))
  expect((await submit()).status).toBe(401)
  expect(await filed()).toBe(0)
  await db.update(membership).set({ until: forever }).where(eq(membership.id, membershipId))
})

test('what somebody else submitted meanwhile is refused as it stands now', async () => {
  await fileEvidence(world.context(), sceneIn(world, world.people.deputy.personId), {
    obligationIds: [obligation],
    evidence: { type: 'record', heldOn: '2026-10-01', participants: 3, ...untitled },
    note: '',
    idempotencyKey: 'theirs',
  })
  expect((await submit()).status).toBe(409)
  expect(await filed()).toBe(1)
})
