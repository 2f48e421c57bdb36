import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { scopes } from '../../../functions/domain/access/scopes.ts'
import { apiToken, fact, membership } from '../../../functions/store/schema.ts'
import { owe } from '../../support/owe.ts'
import { makeWorld, type PersonName, type World } from '../../support/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

const base = () => `/authorities/${world.ids.authority}/tokens`

interface Asked {
  as?: PersonName
  path?: string
  form?: Record<string, string | readonly string[]>
}

async function create({ as = 'officer', path = base(), form = {} }: Asked = {}) {
  const answers = { name: 'Сетевой город', scopes: ['read'], life: '90', ...form }
  const response = await world.request(path, { as, form: answers })
  const html = await response.text()
  return { status: response.status, html, secret: /nst_[0-9a-z]+/.exec(html)?.[0] ?? '' }
}

function call(path: string, secret: string, method = 'GET', headers: Record<string, string> = {}) {
  return world.app.request(`https://nastavnik.test/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}`, ...headers },
  })
}

async function idOf(secret: string): Promise<string> {
  const { db } = world.context()
  const rows = await db.select().from(apiToken)
  expect(JSON.stringify(rows)).not.toContain(secret)
  return rows.at(-1)?.id ?? ''
}

describe('an officer', () => {
  test('makes a token, sees its secret once, and it works in the API', async () => {
    const { status, secret } = await create()
    expect(status).toBe(201)
    const me = await call('/me', secret)
    expect(await me.json()).toMatchObject({ role: 'officer', authorityId: world.ids.authority })
    const later = await (await world.request(base(), { as: 'officer' })).text()
    expect(later).toContain('Сетевой город')
    expect(later).not.toContain(secret)
  })

  test('sees when it was last used and until when it is valid', async () => {
    const { secret } = await create()
    expect(await (await world.request(base(), { as: 'officer' })).text()).toContain('не было')
    await call('/me', secret)
    await world.settle()
    const html = await (await world.request(base(), { as: 'officer' })).text()
    expect(html).not.toContain('не было')
    expect(html).toContain('13.01.2027')
  })

  test('revokes it: programs that use it are refused at once', async () => {
    const { secret } = await create()
    const path = `${base()}/${await idOf(secret)}/revoke`
    const answer = await world.request(path, { as: 'officer', form: {} })
    expect(answer.headers.get('location')).toBe(`${base()}?revoked`)
    expect((await call('/me', secret)).status).toBe(401)
    expect(await (await world.request(base(), { as: 'officer' })).text()).toContain('Отозван')
  })

  test('revokes also a school’s token, and never one of another authority', async () => {
    const path = `/schools/${world.ids.school}/tokens`
    const { secret } = await create({ as: 'curator', path })
    const id = await idOf(secret)
    const strange = `/authorities/${world.ids.strangeAuthority}/tokens/${id}/revoke`
    expect((await world.request(strange, { as: 'strangeOfficer', form: {} })).status).toBe(404)
    expect((await call('/me', secret)).status).toBe(200)
    await world.request(`${base()}/${id}/revoke`, { as: 'officer', form: {} })
    expect((await call('/me', secret)).status).toBe(401)
  })

  test.each([
    [{ name: '' }, 'Напишите, для какой программы ключ'],
    [{ name: 'я'.repeat(101) }, 'Название длиннее 100 знаков'],
    [{ scopes: [] }, 'Отметьте, что можно по этому ключу'],
    [{ life: '3650' }, 'Выберите, сколько действует ключ'],
  ])('is told what to fix: %o', async (form, sentence) => {
    const { status, html, secret } = await create({ form })
    expect([status, secret]).toEqual([422, ''])
    expect(html).toContain(sentence)
  })

  test('leaves a fact of making and revoking, without the name or the secret', async () => {
    const { secret } = await create()
    const id = await idOf(secret)
    await world.request(`${base()}/${id}/revoke`, { as: 'officer', form: {} })
    await world.request(`${base()}/${id}/revoke`, { as: 'officer', form: {} })
    const facts = await world.context().db.select().from(fact).where(eq(fact.subjectId, id))
    expect(facts.map(({ kind }) => kind)).toEqual(['token.created', 'token.revoked'])
    expect(JSON.stringify(facts)).not.toContain('Сетевой город')
  })
})

describe('a school', () => {
  test('makes a token of its own, which acts for this school only', async () => {
    const path = `/schools/${world.ids.school}/tokens`
    const { secret } = await create({ as: 'curator', path })
    const me = await (await call('/me', secret)).json()
    expect(me).toMatchObject({ role: 'curator', schoolId: world.ids.school })
    expect((await call(`/schools/${world.ids.otherSchool}/obligations`, secret)).status).toBe(404)
  })

  test('sees none of the authority’s tokens, nor of other schools', async () => {
    await create()
    const other = `/schools/${world.ids.otherSchool}/tokens`
    await create({ as: 'otherCurator', path: other, form: { name: 'Чужая программа' } })
    const path = `/schools/${world.ids.school}/tokens`
    const html = await (await world.request(path, { as: 'director' })).text()
    expect(html).toContain('Ключей пока нет')
  })

  test('is represented by nobody’s token once the person has left', async () => {
    const path = `/schools/${world.ids.school}/tokens`
    const { secret } = await create({ as: 'curator', path })
    const { db, now } = world.context()
    const { membershipId } = world.people.curator
    await db.update(membership).set({ until: now }).where(eq(membership.id, membershipId))
    expect((await call('/me', secret)).status).toBe(401)
  })
})

describe('a token', () => {
  test('expires on its day', async () => {
    const { secret } = await create({ form: { life: '30' } })
    world.clock.instant += 30 * 86_400_000 - 1
    expect((await call('/me', secret)).status).toBe(200)
    world.clock.instant += 1
    expect((await call('/me', secret)).status).toBe(401)
  })

  test('is used for its scopes only: one that reads does not accept', async () => {
    const obligation = await owe(world, { due: '2026-11-01' })
    const form = { type: 'link', url: 'https://school.example/a.pdf', key: 'k' }
    const sent = await world.request(`/obligations/${obligation}/submit`, { as: 'curator', form })
    const id = sent.headers.get('location')?.split('/').at(-1)
    const reader = await create()
    const refused = await call(`/submissions/${id}/accept`, reader.secret, 'POST')
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ type: '/problems/scopeMissing', scope: 'review' })
    const reviewer = await create({ form: { scopes: [...scopes] } })
    expect((await call(`/submissions/${id}/accept`, reviewer.secret, 'POST')).status).toBe(200)
  })

  test('with the scope to review alone reads nothing', async () => {
    const { secret } = await create({ form: { scopes: ['review'] } })
    expect((await call('/me', secret)).status).toBe(403)
  })

  test('that calls too often is told when to come back', async () => {
    const { secret } = await create()
    world.platform.limitCalls = async () => ({ isWithin: false, retryAfter: 42 })
    const refused = await call('/me', secret)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('42')
    expect(await refused.json()).toMatchObject({ type: '/problems/tooManyRequests' })
  })

  test('asks again for what has not changed and gets 304 with nothing in it', async () => {
    const { secret } = await create()
    const first = await call('/me', secret)
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/)
    const again = await call('/me', secret, 'GET', { 'if-none-match': `"x", W/${tag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await call('/me', secret, 'GET', { 'if-none-match': '"other"' })
    expect(other.status).toBe(200)
  })
})
