import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfDays } from '../../functions/domain/calendar/day-blocks.ts'
import { addDays } from '../../functions/domain/calendar/days.ts'
import { tick } from '../../functions/jobs/tick.ts'
import { tallyStep } from '../../functions/store/schema.ts'
import { countedIn, countedOf, sums } from '../../functions/store/schools-by-day.ts'
import { addSteps, settleSteps } from '../../functions/store/tally.ts'
import { owe } from '../support/owe.ts'
import { makeWorld, type World } from '../support/world.ts'

const zero = { schools: 0, onTime: 0, late: 0, overdue: 0, returned: 0, accepted: 0, waived: 0 }
const day = fc.integer({ min: 0, max: endOfDays - 1 })
const steps = fc.uniqueArray(fc.record({ day, ahead: fc.integer({ min: -9, max: 9 }) }), {
  selector: one => one.day,
  maxLength: 12,
})

async function aheadOn(world: World, number: number): Promise<number> {
  const rows = countedOf(sql`${world.ids.school}`, addDays('2024-01-01', number))
  const row = await world
    .context()
    .db.get<{ counted: string }>(sql`SELECT json_array(${sums}) AS counted FROM (${rows}) AS tally`)
  return countedIn(row).ahead
}

test('a step is counted once from its day on and not before it, while it waits and when it is settled', async () => {
  const world = await makeWorld()
  const ctx = world.context()
  const put = async (all: readonly { day: number; ahead: number }[]) => {
    const rows = all.map(one => ({ ...zero, ...one, scope: world.ids.school }))
    if (rows.length > 0) await addSteps(ctx, rows)
  }
  const told: { day: number; ahead: number }[] = []
  await fc.assert(
    fc.asyncProperty(steps, steps, fc.array(day, { maxLength: 4 }), async (first, then, asked) => {
      await put(first)
      await ctx.db.batch(settleSteps(ctx))
      await put(then)
      told.push(...first, ...then)
      for (const number of [...asked, ...first.map(one => one.day), 0, endOfDays - 1]) {
        const before = told.filter(one => one.day <= number)
        const expected = before.reduce((sum, { ahead }) => sum + ahead, 0)
        expect([number, await aheadOn(world, number)]).toEqual([number, expected])
      }
    }),
    { numRuns: 20, seed: 20_261_124 },
  )
})

test('steps wait until the next tick', async () => {
  const world = await makeWorld()
  await world.context().db.batch(settleSteps(world.context()))
  await owe(world, { schoolId: world.ids.school, due: '2026-12-01' })
  const waiting = () => world.context().db.select().from(tallyStep)
  expect((await waiting()).map(({ scope, ahead, overdue }) => [scope, ahead, overdue])).toEqual([
    [`all:${world.ids.authority}`, 1, 0],
    [`all:${world.ids.authority}`, -1, 1],
    [world.ids.school, 1, 0],
    [world.ids.school, -1, 1],
  ])
  await tick(world.context())
  expect(await waiting()).toEqual([])
})
