import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { invitation } from '../../emails/invitation.tsx'
import { createContext } from '../../functions/context.ts'
import { compose, type Envelope } from '../../functions/mail/compose.ts'
import { deliverNow, deliverQueued, deliverSoon } from '../../functions/mail/deliver.ts'
import type { Delivery, OutgoingLetter } from '../../functions/platform/ports.ts'
import { insertMany } from '../../functions/store/insert-many.ts'
import { handOver, leaseQueued } from '../../functions/store/letters/outbox.ts'
import { addressState, letter, letterEvent } from '../../functions/store/schema.ts'
import { makeWorld, type World } from '../support/world.ts'

const minute = 60_000
const hour = 60 * minute

let world: World
let answers: Delivery[]
let sent: string[]
let batches: { key: string; ids: string[] }[]

beforeEach(async () => {
  world = await makeWorld()
  answers = []
  sent = []
  batches = []
  // Tests of a file share the outbox.
  await context().db.delete(letterEvent)
  await context().db.delete(letter)
})

const next = (): Delivery => answers.shift() ?? { outcome: 'sent', providerId: 'p1' }

/** A context whose mail service gives the answers in turn, then says «sent». It remembers no keys. */
function context() {
  const send = async ({ id }: { id: string }): Promise<Delivery> => {
    sent.push(id)
    return next()
  }
  return createContext({ ...world.platform, mailer: { name: 'scripted', send } })
}

/** The same with a service that takes batches and remembers keys for 23 hours. */
function batchContext() {
  const sendBatch = async (letters: readonly OutgoingLetter[], key: string) => {
    batches.push({ key, ids: letters.map(({ id }) => id) })
    const answer = next()
    return letters.map(() => answer)
  }
  const { send } = context().mailer
  const mailer = { name: 'scripted', send, sendBatch, remembersKeysFor: 23 * hour }
  return createContext({ ...world.platform, mailer })
}

async function write(key: string, more: Partial<Envelope> = {}): Promise<string> {
  const ctx = context()
  const envelope = {
    key: `${key}-${world.ids.school}`,
    to: 'a@school.example',
    personId: null,
    language: 'ru' as const,
    ...more,
  }
  const row = compose(ctx, invitation, invitation.PreviewProps, envelope)
  await insertMany(ctx.db, letter, [row], { ifNew: true })
  return row.id
}

async function rowOf(id: string) {
  return context().db.select().from(letter).where(eq(letter.id, id)).get()
}

const stateOf = async (id: string) => (await rowOf(id))?.state

function later(milliseconds: number) {
  world.clock.instant += milliseconds
}

describe('a letter in the outbox', () => {
  test('leaves once, however many ticks come', async () => {
    const id = await write('once')
    await Promise.all([deliverQueued(context()), deliverQueued(context())])
    await deliverQueued(context())
    expect(sent.filter(one => one === id)).toHaveLength(1)
    expect(await stateOf(id)).toBe('sent')
  })

  test('leaves once, however often the queue tells of it, and beside a tick', async () => {
    const id = await write('queue')
    await Promise.all([deliverNow(context(), [id, id]), deliverNow(context(), [id])])
    await Promise.all([deliverNow(context(), [id]), deliverQueued(context())])
    expect(sent).toEqual([id])
  })

  test('is told to the queue by its id alone, and leaves by the tick when the queue loses it', async () => {
    const id = await write('lost')
    const told: (readonly string[])[] = []
    const queue = {
      send: async (ids: readonly string[]) => {
        told.push(ids)
      },
    }
    await deliverSoon({ ...context(), queue }, [id])
    expect([told, sent]).toEqual([[[id]], []])
    await deliverQueued(context())
    expect(sent).toEqual([id])
  })

  test('written again with the same key is not another letter', async () => {
    await write('same')
    const again = await write('same')
    expect(await stateOf(again)).toBeUndefined()
  })

  test('waits for its hour', async () => {
    const id = await write('morning', { notBefore: world.clock.instant + hour })
    await deliverQueued(context())
    await deliverNow(context(), [id])
    expect(sent).toEqual([])
    later(hour)
    await deliverQueued(context())
    expect(sent).toEqual([id])
  })

  test('stays unsent where its address is closed, and says so', async () => {
    const id = await write('closed', {
      to: 'shut@school.example',
      authorityId: world.ids.authority,
    })
    const { db, now } = context()
    const blocked = { hardBounces: 2, blockedAt: now, reason: '', changedAt: now }
    await db.insert(addressState).values({ email: 'shut@school.example', ...blocked })
    await deliverQueued(context())
    expect([sent, await stateOf(id)]).toEqual([[], 'suppressed'])
  })

  test('of which nobody has put down the words is left alone', async () => {
    const id = await write('no words')
    await context().db.update(letter).set({ writtenAt: null }).where(eq(letter.id, id))
    await deliverQueued(context())
    expect(sent).toEqual([])
  })
})

describe('a letter the service does not take', () => {
  test('is tried again later when the service asks for that, and not at once', async () => {
    const id = await write('retry')
    answers = [{ outcome: 'retry', reason: 'box is full' }]
    await deliverNow(context(), [id])
    await deliverNow(context(), [id])
    expect(sent).toHaveLength(1)
    later(6 * minute)
    await deliverNow(context(), [id])
    expect(sent).toHaveLength(2)
    expect(await stateOf(id)).toBe('sent')
  })

  test('is given up after eight tries, each twice as late as the one before', async () => {
    const id = await write('patience')
    const waits = [5, 10, 20, 40, 80, 160, 320]
    answers = Array.from({ length: 8 }, () => ({ outcome: 'retry', reason: 'box is full' }))
    await deliverQueued(context())
    for (const [index, wait] of waits.entries()) {
      later((wait - 1) * minute)
      await deliverQueued(context())
      expect(sent).toHaveLength(index + 1)
      later(minute)
      await deliverQueued(context())
      expect(sent).toHaveLength(index + 2)
    }
    expect(await rowOf(id)).toMatchObject({ state: 'failed', error: 'box is full', attempts: 8 })
  })

  test('has its refusals in its history', async () => {
    const id = await write('history')
    answers = [{ outcome: 'retry', reason: 'box is full' }]
    await deliverNow(context(), [id])
    const events = await context().db.select().from(letterEvent).where(eq(letterEvent.letterId, id))
    expect(events).toMatchObject([{ kind: 'refused', detail: 'box is full' }])
  })

  test('because it takes nothing now, ends the run and is held against no letter', async () => {
    const first = await write('first')
    const second = await write('second')
    answers = [
      { outcome: 'wait', reason: 'daily_quota_exceeded' },
      { outcome: 'wait', reason: 'daily_quota_exceeded' },
    ]
    expect(await deliverQueued(context())).toBe(0)
    expect(await rowOf(first)).toMatchObject({ state: 'queued', attempts: 0 })
    later(hour)
    expect(await deliverQueued(context())).toBe(2)
    expect(await stateOf(second)).toBe('sent')
  })

  test.each([
    ['failed', { outcome: 'failed', reason: 'validation_error' }],
    ['unknown', { outcome: 'unknown', reason: 'no answer' }],
  ] as const)('is never repeated once the outcome is %s', async (state, answer) => {
    const id = await write(state)
    answers = [answer]
    await deliverNow(context(), [id])
    later(24 * hour)
    await deliverQueued(context())
    await deliverNow(context(), [id])
    expect(sent).toHaveLength(1)
    expect(await stateOf(id)).toBe(state)
  })
})

describe('a crash', () => {
  test('after a letter was taken up, before it was handed over: it leaves by a later tick', async () => {
    const id = await write('taken up')
    await leaseQueued(context(), 10)
    await deliverQueued(context())
    expect(sent).toEqual([])
    later(21 * minute)
    await deliverQueued(context())
    expect(sent).toEqual([id])
  })

  test('after it was handed over, to a service that remembers no keys: a person decides', async () => {
    const id = await write('handed over')
    await handOver(context(), await leaseQueued(context(), 10), null)
    later(21 * minute)
    await deliverQueued(context())
    expect([sent, await stateOf(id)]).toEqual([[], 'unknown'])
  })

  test('after it was handed over, to a service that remembers keys: the same letter is told again', async () => {
    const id = await write('asked again')
    await handOver(context(), await leaseQueued(context(), 10), null)
    later(21 * minute)
    await deliverQueued(batchContext())
    expect([sent, await stateOf(id)]).toEqual([[id], 'sent'])
  })

  test('after a batch was handed over: the same members under the same key, whatever was written since', async () => {
    const ids = [await write('one'), await write('two'), await write('three')].sort()
    await handOver(context(), await leaseQueued(context(), 10), 'batch-key')
    const newcomer = await write('four')
    later(21 * minute)
    await deliverQueued(batchContext())
    expect(batches).toEqual([{ key: 'batch-key', ids }])
    expect(sent).toEqual([newcomer])
  })

  test('of a run that has lost its letters: what it notes late changes nothing', async () => {
    const id = await write('slow')
    let isSlow = true
    const slow = createContext({
      ...world.platform,
      mailer: {
        name: 'slow',
        remembersKeysFor: 23 * hour,
        send: async () => {
          if (isSlow) {
            isSlow = false
            later(21 * minute)
            await deliverQueued(batchContext())
          }
          return { outcome: 'failed', reason: 'too late' }
        },
      },
    })
    await deliverNow(slow, [id])
    expect(await stateOf(id)).toBe('sent')
  })
})

describe('a batch', () => {
  test('takes a hundred letters at once', async () => {
    for (let i = 0; i < 101; i++) await write(`many-${i}`)
    expect(await deliverQueued(batchContext())).toBe(101)
    expect(batches.map(({ ids }) => ids.length)).toEqual([100])
    expect(sent).toHaveLength(1)
  })

  test('without an answer is repeated as it was, under its key, until there is one', async () => {
    await write('one')
    await write('two')
    answers = [
      { outcome: 'unknown', reason: 'no answer' },
      { outcome: 'wait', reason: 'rate_limit_exceeded' },
    ]
    await deliverQueued(batchContext())
    later(6 * minute)
    await deliverQueued(batchContext())
    later(11 * minute)
    await deliverQueued(batchContext())
    expect(batches).toHaveLength(3)
    expect(new Set(batches.map(batch => JSON.stringify(batch)))).toHaveLength(1)
    expect(sent).toEqual([])
  })

  test('without an answer for a day is left to a person', async () => {
    const id = await write('one')
    await write('two')
    answers = Array.from({ length: 50 }, () => ({ outcome: 'unknown', reason: 'no answer' }))
    for (let i = 0; i < 30; i++) {
      await deliverQueued(batchContext())
      later(hour)
    }
    const asked = batches.length
    later(24 * hour)
    await deliverQueued(batchContext())
    expect(batches).toHaveLength(asked)
    expect(await stateOf(id)).toBe('unknown')
  })

  test('surely refused is free: its letters may leave in another one', async () => {
    await write('one')
    await write('two')
    answers = [{ outcome: 'wait', reason: 'daily_quota_exceeded' }]
    await deliverQueued(batchContext())
    await write('three')
    later(hour)
    await deliverQueued(batchContext())
    expect(batches.map(({ ids }) => ids.length)).toEqual([2, 3])
    expect(batches[0]?.key).not.toBe(batches[1]?.key)
  })
})
