import { beforeAll, describe, expect, it } from 'vitest'
import { policy } from '../../functions/routes/policy.ts'
import { insertMany } from '../../functions/store/insert-many.ts'
import { apiToken } from '../../functions/store/schema.ts'
import { sha256 } from '../../functions/store/secrets.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
  await giveTokens(['officer', 'curator', 'otherCurator', 'strangeOfficer', 'deputy'])
})

async function giveTokens(names: PersonName[]) {
  const ctx = world.context()
  const rows = await Promise.all(
    names.map(async name => ({
      id: ctx.newId(),
      secretHash: await sha256(tokenOf(name)),
      membershipId: world.people[name].membershipId,
      name,
      createdAt: ctx.now,
      expiresAt: ctx.now + 86_400_000,
      usedAt: null,
      revokedAt: null,
    })),
  )
  await insertMany(ctx.db, apiToken, rows)
}

function tokenOf(name: PersonName): string {
  return `token of ${name} in ${world.ids.school}`.replaceAll(' ', '-')
}

/** What the tests look at in an answer. */
type Answer = ReturnType<typeof JSON.parse>

/** Calls the API; an object is sent as JSON. */
async function call(path: string, as: PersonName | null, body?: unknown, headers = {}) {
  const isForm = body instanceof FormData
  const response = await world.app.request(`https://nastavnik.test/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(as && { authorization: `Bearer ${tokenOf(as)}` }),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Answer,
  }
}

const roadmap = {
  title: 'Дорожная карта школы на 2026-2027 учебный год',
  period: { from: '2026-09-01', to: '2027-08-31' },
  activities: [
    {
      number: '1',
      text: 'Приказ о закреплении наставнических пар',
      timing: { text: 'до 1 октября', windows: [{ from: null, to: '2026-10-01' }] },
      evidence: ['order_pairs'],
    },
    {
      number: '2',
      text: 'Самодиагностика',
      timing: {
        text: 'ежегодно до 10 июня',
        windows: [{ from: null, to: '2027-06-10' }],
        recurs: 'yearly',
      },
    },
  ],
}

describe('who asks', () => {
  it('is told by the token', async () => {
    const { body } = await call('/me', 'curator')
    expect(body).toMatchObject({
      person: { name: world.people.curator.name },
      role: 'curator',
      authorityId: world.ids.authority,
      schoolId: world.ids.school,
    })
  })

  it('without a token or with a wrong one gets 401 as a problem', async () => {
    const nobody = await call('/me', null)
    expect(nobody).toMatchObject({ status: 401, body: { type: '/problems/notSignedIn' } })
    expect(nobody.type).toContain('application/problem+json')
    const wrong = await call('/me', null, undefined, { authorization: 'Bearer wrong' })
    expect(wrong).toMatchObject({ status: 401, body: { type: '/problems/badToken' } })
  })
})

describe('a deadline phrase', () => {
  it('comes back with its windows and one sentence', async () => {
    const { status, body } = await call('/timings/read', 'curator', {
      items: [{ text: 'Ежегодно до 10 июня', period: { from: '2026-09-01', to: '2028-08-31' } }],
    })
    expect(status).toBe(200)
    expect(body.items[0]).toMatchObject({
      text: 'Ежегодно до 10 июня',
      recurs: 'yearly',
      windows: [
        { from: null, to: '2027-06-10' },
        { from: null, to: '2028-06-10' },
      ],
      unread: [],
    })
    expect(body.items[0].explanation).toContain('10 июня')
  })

  it('is refused with the field when the period is no period', async () => {
    const { status, body } = await call('/timings/read', 'curator', {
      items: [{ text: 'май', period: { from: '2026-02-30', to: '2026-09-01' } }],
    })
    expect(status).toBe(422)
    expect(body.errors[0].field).toBe('items.0.period.from')
  })

  it.each([
    ['no body at all', undefined, 415],
    ['broken JSON', '{"items":', 400],
  ])('%s is refused', async (_, text, status) => {
    const response = await world.app.request('https://nastavnik.test/api/v1/timings/read', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${tokenOf('curator')}`,
        ...(text && { 'content-type': 'application/json' }),
      },
      ...(text && { body: text }),
    })
    expect(response.status).toBe(status)
  })
})

describe('a school’s roadmap through the API', () => {
  it('goes from the confirmed reading to accepted evidence', async () => {
    const made = await call(`/schools/${world.ids.school}/roadmaps`, 'curator', roadmap)
    expect(made).toMatchObject({ status: 201, body: { version: 1, obligations: 2 } })

    const owed = await call(`/schools/${world.ids.school}/obligations`, 'curator')
    expect(
      owed.body.items.map((one: { due: string; status: string }) => [one.due, one.status]),
    ).toEqual([
      ['2026-10-01', 'overdue'],
      ['2027-06-10', 'open'],
    ])

    const [first] = owed.body.items
    const link = { type: 'link', url: 'https://school.example/order.pdf' }
    const key = { 'idempotency-key': 'the-order' }
    const path = `/obligations/${first.id}/submissions`
    const receipt = await call(path, 'curator', link, key)
    expect(receipt.status).toBe(201)
    expect(receipt.body.number).toMatch(/^2026-\d{6}$/)
    const again = await call(path, 'curator', link, key)
    expect(again.body).toEqual(receipt.body)

    const refused = await call(`/submissions/${receipt.body.id}/accept`, 'curator', {})
    expect(refused.status).toBe(403)
    const accepted = await call(`/submissions/${receipt.body.id}/accept`, 'officer', {})
    expect(accepted.status).toBe(200)

    const { body } = await call(`/status?school=${world.ids.school}`, 'officer')
    expect(body.totals).toEqual({
      expected: 1,
      submitted: 1,
      onTime: 0,
      late: 1,
      overdue: 0,
      returned: 0,
      accepted: 1,
      waived: 0,
    })
    const before = await call('/status?asOf=2026-10-14', 'officer')
    expect(before.body.totals.expected).toBe(0)
  })

  it('asks for what is missing, field by field, and stores nothing', async () => {
    const { status, body } = await call(
      `/schools/${world.ids.otherSchool}/roadmaps`,
      'otherCurator',
      {
        title: '',
        activities: [],
      },
    )
    expect(status).toBe(422)
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['title', 'period', 'activities']),
    )
    const { body: owed } = await call(
      `/schools/${world.ids.otherSchool}/obligations`,
      'otherCurator',
    )
    expect(owed.items).toEqual([])
  })

  it('of another school or authority is not found', async () => {
    const path = `/schools/${world.ids.school}/obligations`
    expect((await call(path, 'otherCurator')).status).toBe(404)
    expect((await call(path, 'strangeOfficer')).status).toBe(404)
    expect((await call(`/status?school=${world.ids.school}`, 'otherCurator')).status).toBe(404)
  })

  it('is paged by a cursor that loses and repeats nothing', async () => {
    const path = `/schools/${world.ids.school}/obligations?limit=1`
    const first = await call(path, 'curator')
    const second = await call(`${path}&cursor=${first.body.next}`, 'curator')
    expect(first.body.items[0].id).not.toBe(second.body.items[0].id)
    expect(second.body.next).toBeNull()
  })
})

describe('a document to read', () => {
  it('that is not a roadmap is refused with one sentence', async () => {
    const form = new FormData()
    form.set('file', new File(['%PDF-1.7 …'], 'plan.docx'))
    const { status, body } = await call('/roadmaps/read', 'curator', form)
    expect(status).toBe(422)
    expect(body.detail).toMatch(/PDF/)
  })
})

describe('the description at /api/openapi.json', () => {
  it('names every call with what it takes, gives and refuses', async () => {
    const response = await world.request('/api/openapi.json')
    const { openapi, paths } = (await response.json()) as {
      openapi: string
      paths: Record<string, Record<string, { responses: object }>>
    }
    expect(openapi).toBe('3.1.0')
    const called = Object.keys(policy).flatMap(key => /^\w+ (\/api\/v1\/.*)$/.exec(key)?.[1] ?? [])
    const written = called.map(path => path.replace(/:(\w+)/g, '{$1}'))
    expect(Object.keys(paths).sort()).toEqual([...new Set(written)].sort())
    for (const operations of Object.values(paths)) {
      for (const { responses } of Object.values(operations)) {
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(['401', '403', '404']))
      }
    }
  })
})
