import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { callWebhooks } from '../../functions/mail/call-webhooks.ts'
import { signatureOf } from '../../functions/mail/hook-signature.ts'
import type { HookAnswer } from '../../functions/platform/ports.ts'
import { fileEvidence } from '../../functions/store/file-evidence.ts'
import { acceptSubmission } from '../../functions/store/review.ts'
import { webhook, webhookDelivery } from '../../functions/store/schema.ts'
import { owe, sceneIn } from '../support/owe.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
interface Called {
  url: string
  headers: Record<string, string>
  body: string
}
let called: Called[]
let answer: HookAnswer

beforeEach(async () => {
  world = await makeWorld()
  called = []
  answer = { status: 204, error: '' }
  world.platform.callHook = async (url, headers, body) => {
    called.push({ url, headers, body })
    return answer
  }
  // Addresses of other tests would be called too.
  await world.context().db.update(webhook).set({ removedAt: 0 })
})

const base = () => `/authorities/${world.ids.authority}/webhooks`

async function register(
  events = ['submission.filed', 'submission.accepted', 'obligation.overdue'],
) {
  const form = { url: 'https://hooks.example.org/in', events }
  const html = await (await world.request(base(), { as: 'officer', form })).text()
  return /whsec_[\w+/=]+/.exec(html)?.[0] ?? ''
}

async function send(obligationId: string): Promise<string> {
  const ctx = world.context()
  const scene = sceneIn(world, world.people.curator.personId)
  const receipt = await fileEvidence(ctx, scene, {
    obligationIds: [obligationId],
    evidence: {
      type: 'link',
      url: 'https://school.example/order.pdf',
      kind: '',
      title: 'Приказ о парах Ивановой',
      documentNumber: '',
      documentDate: null,
    },
    note: 'Пара Ивановой и Петровой',
    idempotencyKey: obligationId,
  })
  return receipt.id
}

const bodies = () => called.map(({ body }) => JSON.parse(body))

describe('a registered address', () => {
  test('is told of what was sent and what was accepted, once', async () => {
    await register()
    const obligationId = await owe(world, { due: '2026-11-01' })
    const submissionId = await send(obligationId)
    world.clock.instant += 60_000
    const officer = { ...sceneIn(world, world.people.officer.personId), schoolId: null }
    await acceptSubmission(world.context(), officer, submissionId)
    expect(await callWebhooks(world.context())).toBe(2)
    expect(bodies()).toMatchObject([
      { type: 'submission.filed', data: { obligationId, submissionId } },
      { type: 'submission.accepted', data: { obligationId, submissionId } },
    ])
    expect(await callWebhooks(world.context())).toBe(0)
  })

  test('gets a message it can check, with nobody’s name and no words in it', async () => {
    const secret = await register()
    await send(await owe(world, { due: '2026-11-01' }))
    await callWebhooks(world.context())
    const [{ url, headers, body }] = called as [Called]
    expect(url).toBe('https://hooks.example.org/in')
    const id = headers['webhook-id'] ?? ''
    const timestamp = Number(headers['webhook-timestamp'])
    expect(timestamp).toBe(Math.floor(world.clock.instant / 1000))
    expect(headers['webhook-signature']).toBe(await signatureOf(secret, { id, timestamp, body }))
    expect(body).not.toMatch(/[а-яё]/i)
  })

  test('is told the next day of what was not sent by its due day, once', async () => {
    await register()
    const obligationId = await owe(world, { due: '2026-10-16' })
    await owe(world, { due: '2026-10-01', text: 'Просрочено до того, как добавили адрес' })
    await callWebhooks(world.context())
    expect(called).toEqual([])
    world.clock.instant = Date.parse('2026-10-17T07:00:00Z')
    await callWebhooks(world.context())
    await callWebhooks(world.context())
    expect(bodies()).toMatchObject([
      { type: 'obligation.overdue', data: { obligationId, due: '2026-10-16', submissionId: null } },
    ])
  })

  test('is told nothing it did not ask for, nothing of before, and nothing of others', async () => {
    await send(await owe(world, { due: '2026-11-01' }))
    world.clock.instant += 60_000
    await register(['submission.accepted'])
    world.clock.instant += 60_000
    await send(await owe(world, { due: '2026-11-02' }))
    await callWebhooks(world.context())
    const other = await makeWorld()
    await send.call(null, await owe(world, { due: '2026-11-03' }))
    await callWebhooks(other.context())
    expect(called).toEqual([])
  })

  test('that is removed is told no more, not even what was waiting', async () => {
    await register()
    await send(await owe(world, { due: '2026-11-01' }))
    answer = { status: 500, error: '' }
    await callWebhooks(world.context())
    const [hook] = await world
      .context()
      .db.select()
      .from(webhook)
      .where(eq(webhook.authorityId, world.ids.authority))
    await world.request(`${base()}/${hook?.id}/remove`, { as: 'officer', form: {} })
    called = []
    world.clock.instant += 3_600_000
    await callWebhooks(world.context())
    expect(called).toEqual([])
  })
})

describe('a message that is not taken', () => {
  async function delivery() {
    const rows = await world.context().db.select().from(webhookDelivery)
    return rows.find(({ payload }) => payload.data.authorityId === world.ids.authority)
  }

  test('is tried again with growing waits, and given up after the seventh time', async () => {
    await register()
    await send(await owe(world, { due: '2026-11-01' }))
    answer = { status: null, error: 'TimeoutError' }
    const waits: number[] = []
    for (let attempt = 0; attempt < 7; attempt++) {
      await callWebhooks(world.context())
      const row = await delivery()
      if (row?.state === 'waiting') {
        waits.push((row.nextAt - world.clock.instant) / 60_000)
        world.clock.instant = row.nextAt
      }
    }
    expect(waits).toEqual([5, 30, 120, 360, 720, 960])
    expect(called).toHaveLength(7)
    expect(new Set(called.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(await delivery()).toMatchObject({ state: 'failed', attempts: 7, error: 'TimeoutError' })
  })

  test('is sent again from the page under the same id', async () => {
    await register()
    await send(await owe(world, { due: '2026-11-01' }))
    answer = { status: 410, error: '' }
    await callWebhooks(world.context())
    answer = { status: 200, error: '' }
    const row = await delivery()
    const path = `/authorities/${world.ids.authority}/deliveries/${row?.id}/replay`
    const page = await world.request(path, { as: 'officer', form: {} })
    expect(page.headers.get('location')).toBe(`${base()}?done=replayed`)
    expect(await callWebhooks(world.context())).toBe(1)
    expect(called.map(({ headers }) => headers['webhook-id'])).toEqual([row?.id, row?.id])
    const html = await (await world.request(base(), { as: 'officer' })).text()
    expect(html).toContain('Доставлено')
  })
})

describe('the page', () => {
  test.each([
    ['', 'Укажите адрес программы'],
    ['http://hooks.example.org/', 'Адрес должен начинаться с https://'],
    ['https://10.0.0.1/', 'открытый из интернета'],
    ['https://localhost/', 'открытый из интернета'],
  ])('refuses the address %s', async (url, sentence) => {
    const form = { url, events: ['submission.filed'] }
    const response = await world.request(base(), { as: 'officer', form })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(sentence)
  })

  test('refuses an address that is to be told of nothing, and an eleventh', async () => {
    const form = { url: 'https://hooks.example.org/', events: ['unknown'] }
    expect((await world.request(base(), { as: 'officer', form })).status).toBe(422)
    for (let i = 0; i < 10; i++) await register()
    const answer = await world.request(base(), {
      as: 'officer',
      form: { url: 'https://hooks.example.org/', events: ['submission.filed'] },
    })
    expect(answer.status).toBe(409)
  })
})

test('what is sent through a page is told at once, without waiting for the hour', async () => {
  await register()
  const id = await owe(world, { due: '2026-10-20' })
  const form = { type: 'link', url: 'https://school.example/order.pdf', key: id }
  await world.request(`/obligations/${id}/submit`, { as: 'curator', form })
  await world.settle()
  expect(called.map(({ body }) => JSON.parse(body).type)).toEqual(['submission.filed'])
})

test('a message that nobody took at once waits for the tick', async () => {
  await register()
  answer = { status: null, error: 'Нет ответа' }
  const id = await owe(world, { due: '2026-10-20' })
  const form = { type: 'link', url: 'https://school.example/order.pdf', key: id }
  const sent = await world.request(`/obligations/${id}/submit`, { as: 'curator', form })
  expect(sent.status).toBe(303)
  await world.settle()
  answer = { status: 204, error: '' }
  world.clock.instant += 3_600_000
  expect(await callWebhooks(world.context())).toBe(1)
})

test('an address that was removed is told nothing more', async () => {
  await register()
  await world.context().db.update(webhook).set({ removedAt: 0 })
  const id = await owe(world, { due: '2026-10-20' })
  const form = { type: 'link', url: 'https://school.example/order.pdf', key: id }
  await world.request(`/obligations/${id}/submit`, { as: 'curator', form })
  await world.settle()
  expect(called).toEqual([])
})
