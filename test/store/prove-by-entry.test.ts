import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { proveByEntry } from '../../functions/store/prove-by-entry.ts'
import { obligationState } from '../../functions/store/schema.ts'
import { owe, sceneIn } from '../support/owe.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const order = {
  kind: 'order_pairs',
  title: 'Приказ о закреплении пар',
  documentNumber: '17',
  documentDate: '2026-10-01',
  url: '/schools/1/mentoring/orders/17',
}

const prove = (entry = order) =>
  proveByEntry(world.context(), sceneIn(world, world.people.curator.personId), entry)

async function phaseOf(id: string) {
  const rows = await world
    .context()
    .db.select()
    .from(obligationState)
    .where(eq(obligationState.obligationId, id))
  return rows.at(-1)?.phase
}

test('an entry proves what asks for its kind and has begun, and nothing else', async () => {
  const asked = await owe(world, { due: '2026-12-20', evidence: ['order_pairs', 'publication'] })
  const other = await owe(world, { due: '2026-12-20', evidence: ['regulation'] })
  const ahead = await owe(world, {
    due: '2027-12-20',
    windowFrom: '2027-12-01',
    evidence: ['order_pairs'],
  })
  const receipt = await prove()
  expect(receipt?.obligationIds).toEqual([asked])
  expect(await phaseOf(asked)).toBe('submitted')
  expect(await phaseOf(other)).toBe('expected')
  expect(await phaseOf(ahead)).toBe('expected')
})

test('where nothing asks for it any more, nothing is filed', async () => {
  expect(await prove()).toBeNull()
})
