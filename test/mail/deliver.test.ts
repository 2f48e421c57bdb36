import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { invitation } from '../../emails/invitation.tsx'
import { createContext } from '../../functions/context.ts'
import { compose } from '../../functions/mail/compose.ts'
import { deliverNow, deliverQueued } from '../../functions/mail/deliver.ts'
import type { Delivery } from '../../functions/platform/ports.ts'
import { insertMany } from '../../functions/store/insert-many.ts'
import { letter } from '../../functions/store/schema.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
let answers: Delivery[]
let sent: string[]

beforeEach(async () => {
  world = await makeWorld()
  answers = []
  sent = []
})

/** A context whose mail service gives the answers in turn, then says «sent». */
function context() {
  const send = async ({ id }: { id: string }): Promise<Delivery> => {
    sent.push(id)
    return answers.shift() ?? { outcome: 'sent', providerId: 'p1' }
  }
  return createContext({ ...world.platform, mailer: { name: 'scripted', send } })
}

async function write(key: string): Promise<string> {
  const ctx = context()
  const envelope = { key, to: 'a@school.example', personId: null, language: 'ru' as const }
  const row = compose(ctx, invitation, invitation.PreviewProps, envelope)
  await insertMany(ctx.db, letter, [row], { ifNew: true })
  return row.id
}

async function stateOf(id: string) {
  const row = await context().db.select().from(letter).where(eq(letter.id, id)).get()
  return row?.state
}

describe('a letter in the outbox', () => {
  test('leaves once, however many ticks come', async () => {
    const id = await write(`once-${world.ids.school}`)
    await Promise.all([deliverQueued(context()), deliverQueued(context())])
    await deliverQueued(context())
    expect(sent.filter(one => one === id)).toHaveLength(1)
    expect(await stateOf(id)).toBe('sent')
  })

  test('written again with the same key is not another letter', async () => {
    const key = `same-${world.ids.school}`
    await write(key)
    const again = await write(key)
    expect(await stateOf(again)).toBeUndefined()
  })

  test('is tried again later when the service asks for that, and not at once', async () => {
    const id = await write(`retry-${world.ids.school}`)
    answers = [{ outcome: 'retry', reason: 'rate_limit_exceeded' }]
    await deliverNow(context(), [id])
    await deliverNow(context(), [id])
    expect(sent).toHaveLength(1)
    world.clock.instant += 6 * 60_000
    await deliverNow(context(), [id])
    expect(sent).toHaveLength(2)
    expect(await stateOf(id)).toBe('sent')
  })

  test.each([
    ['failed', { outcome: 'failed', reason: 'validation_error' }],
    ['unknown', { outcome: 'unknown', reason: 'no answer' }],
  ] as const)('is never repeated once the outcome is %s', async (state, answer) => {
    const id = await write(`${state}-${world.ids.school}`)
    answers = [answer]
    await deliverNow(context(), [id])
    world.clock.instant += 86_400_000
    await deliverNow(context(), [id])
    expect(sent).toHaveLength(1)
    expect(await stateOf(id)).toBe(state)
  })
})
