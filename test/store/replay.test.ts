import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Context } from '../../functions/context.ts'
import { addDays } from '../../functions/domain/calendar/days.ts'
import { endOfDay } from '../../functions/domain/calendar/zones.ts'
import { decide } from '../../functions/domain/obligation/decide.ts'
import {
  applyFact,
  type ObligationFact,
  type ObligationState,
  openObligation,
} from '../../functions/domain/obligation/state.ts'
import { type Counts, countStates } from '../../functions/domain/obligation/status.ts'
import { Problem } from '../../functions/domain/problem.ts'
import { moveObligation } from '../../functions/store/obligation-now.ts'
import { rebuildTally } from '../../functions/store/rebuild-tally.ts'
import { fact, tally } from '../../functions/store/schema.ts'
import { closeSchool, openSchool } from '../../functions/store/school-life.ts'
import { schoolsByDay, totalsByDay } from '../../functions/store/schools-by-day.ts'
import { countsOf, statusBySchool } from '../../functions/store/status.ts'
import { settleSteps } from '../../functions/store/tally.ts'
import { owe } from '../support/owe.ts'
import { makeWorld, type World } from '../support/world.ts'

const zone = 'Europe/Moscow'

/** What may happen: somewhere among the schools and the things owed, a few hours after what happened before. */
const step = fc.record({
  hours: fc.integer({ min: 1, max: 200 }),
  what: fc.constantFrom(
    ...['owe', 'owe', 'owe', 'file', 'file', 'accept', 'return', 'move', 'ask', 'waive', 'decline'],
    ...['close', 'open school', 'close school', 'hand over', 'settle', 'settle'],
  ),
  at: fc.nat(50),
  days: fc.integer({ min: -20, max: 60 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** The model: every fact of every obligation as it was told, and nothing kept ready. */
interface Model {
  schools: { id: string; openedAt: number; closedAt: number }[]
  owed: { id: string; schoolId: string; facts: { at: number; fact: ObligationFact }[] }[]
}

function stateAt(facts: Model['owed'][number]['facts'], end: number): ObligationState | null {
  let state: ObligationState | null = null
  for (const { at, fact: one } of facts) {
    if (at >= end) break
    if (one.kind === 'obligation.opened') state = openObligation(one)
    else if (state !== null) state = applyFact(state, one)
  }
  return state
}

/** The numbers of each school of a day, folded from the whole history. */
function answerOf(model: Model, asOf: string): Record<string, Counts> {
  const end = endOfDay(asOf, zone)
  const there = model.schools.filter(({ openedAt, closedAt }) => openedAt < end && closedAt >= end)
  return Object.fromEntries(
    there.map(({ id }) => {
      const states = model.owed
        .filter(({ schoolId }) => schoolId === id)
        .flatMap(({ facts }) => stateAt(facts, end) ?? [])
      return [id, countStates(states, asOf)]
    }),
  )
}

async function answerFrom(world: World, asOf: string) {
  const { schools, totals, count } = await statusBySchool(world.context(), world.brief, { asOf })
  return {
    bySchool: Object.fromEntries(schools.map(one => [one.id, countsOf(one)])),
    order: schools.map(({ id, longestOverdueDays }) => [id, longestOverdueDays]),
    totals,
    count,
  }
}

async function begin() {
  const world = await makeWorld()
  const model: Model = {
    schools: [world.ids.school, world.ids.otherSchool].map(id => ({
      ...{ id, openedAt: 0, closedAt: Number.POSITIVE_INFINITY },
    })),
    owed: [],
  }
  return { world, model }
}

const decisions = {
  file: (state: ObligationState, day: string) => decide.file(state, day, `s-${day}`),
  accept: (state: ObligationState, day: string) =>
    decide.accept(state, day, state.submissionId ?? ''),
  return: (state: ObligationState, day: string) =>
    decide.giveBack(state, day, state.submissionId ?? '', 'нет подписи'),
  ask: (state: ObligationState, day: string) => decide.askWaiver(state, day, 'нечего'),
  waive: (state: ObligationState, day: string) => decide.approveWaiver(state, day, 'да'),
  decline: (state: ObligationState, day: string) => decide.declineWaiver(state, day, 'нет'),
  close: (state: ObligationState, day: string) => decide.close(state, day, 'исключено'),
}

async function take(world: World, model: Model, one: Step): Promise<void> {
  world.clock.instant += one.hours * 3_600_000
  const ctx = world.context()
  // What the hourly tick does with the counts: no answer changes by it.
  if (one.what === 'settle') {
    await ctx.db.batch(settleSteps(ctx))
    return
  }
  const open = model.schools.filter(({ closedAt }) => closedAt === Number.POSITIVE_INFINITY)
  const school = open[one.at % Math.max(1, open.length)]
  const scene = {
    authorityId: world.ids.authority,
    schoolId: null,
    timeZone: zone,
    actorId: world.people.officer.personId,
  }
  if (one.what === 'open school') return openAnother(ctx, scene, model)
  if (school === undefined || one.what === 'hand over') return
  if (one.what === 'owe') return oweMore(world, model, school.id, one)
  if (one.what === 'close school') {
    await closeSchool(ctx, scene, school.id, { reason: 'слияние', successorId: null })
    school.closedAt = ctx.now
    return
  }
  const target = model.owed[one.at % Math.max(1, model.owed.length)]
  if (target === undefined) return
  const decision = (state: ObligationState, day: string): ObligationFact =>
    one.what === 'move'
      ? decide.moveDue(state, day, addDays(day, one.days), 'карантин')
      : decisions[one.what as keyof typeof decisions](state, day)
  try {
    await moveObligation(ctx, scene, target.id, (state, day) => {
      const made = decision(state, day)
      target.facts.push({ at: ctx.now, fact: made })
      return made
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
  }
}

async function openAnother(ctx: Context, scene: Parameters<typeof openSchool>[1], model: Model) {
  const name = `Школа ${model.schools.length} ${scene.authorityId}`
  const given = { name, shortName: name, kind: 'school' as const, hasMentees: true, siteUrl: '' }
  const id = await openSchool(ctx, scene, given)
  model.schools.push({ id, openedAt: ctx.now, closedAt: Number.POSITIVE_INFINITY })
}

async function oweMore(world: World, model: Model, schoolId: string, { days }: Step) {
  const { now } = world.context()
  const due = addDays(world.context().today(zone), days)
  const id = await owe(world, { schoolId, due })
  const opened = { kind: 'obligation.opened' as const, day: due, windowFrom: null, due }
  model.owed.push({ id, schoolId, facts: [{ at: now, fact: opened }] })
}

test('whatever happens, the answer for a past day is what the facts say, and never changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async steps => {
      const { world, model } = await begin()
      const asked = new Map<string, Awaited<ReturnType<typeof answerFrom>>>()
      for (const one of steps) {
        await take(world, model, one)
        const yesterday = addDays(world.context().today(zone), -1)
        if (!asked.has(yesterday)) asked.set(yesterday, await answerFrom(world, yesterday))
      }
      for (const [day, before] of asked) {
        expect([day, await answerFrom(world, day)]).toEqual([day, before])
        expect([day, before.bySchool]).toEqual([day, answerOf(model, day)])
        expect(before.count).toBe(Object.keys(before.bySchool).length)
      }
    }),
    { numRuns: 15, seed: 20_261_124 },
  )
}, 120_000)

test('what is kept ready equals what is made again from the facts, order included', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async steps => {
      const { world, model } = await begin()
      for (const one of steps) await take(world, model, one)
      const ctx = world.context()
      await ctx.db.batch(settleSteps(ctx))
      const today = ctx.today(zone)
      const days = [-40, -20, -10, -3, -1, 0, 30].map(by => addDays(today, by))
      const look = async () => ({
        days: await Promise.all(
          days.map(async asOf => ({
            ...(await schoolsByDay(ctx, world.brief, { asOf })),
            ...(await totalsByDay(ctx, world.ids.authority, asOf)),
          })),
        ),
        rows: (await ctx.db.select().from(tally).where(eq(tally.scope, world.ids.school))).filter(
          row => Object.values(row).some((value, i) => i > 1 && value !== 0),
        ),
      })
      const kept = await look()
      await rebuildTally(ctx, { authorityId: world.ids.authority, timeZone: zone })
      expect(await look()).toEqual(kept)
    }),
    { numRuns: 15, seed: 20_261_125 },
  )
}, 120_000)

test('the histories of these tests do leave facts behind', async () => {
  const { world, model } = await begin()
  await take(world, model, { hours: 1, what: 'owe', at: 0, days: 5 })
  await take(world, model, { hours: 1, what: 'file', at: 0, days: 0 })
  const { db } = world.context()
  const facts = await db.select().from(fact).where(eq(fact.authorityId, world.ids.authority))
  expect(facts.map(({ kind }) => kind)).toEqual(['obligation.opened', 'submission.filed'])
})
