import { env } from 'cloudflare:workers'
import { drizzle } from 'drizzle-orm/d1'
import { createContext } from '../../functions/context.ts'
import { addDays } from '../../functions/domain/calendar/days.ts'
import { endOfDay, hourOf } from '../../functions/domain/calendar/zones.ts'
import { decide } from '../../functions/domain/obligation/decide.ts'
import type { ObligationState } from '../../functions/domain/obligation/state.ts'
import { Problem } from '../../functions/domain/problem.ts'
import type { Day } from '../../functions/domain/timing/reading.ts'
import { sendLetters } from '../../functions/jobs/send-letters.ts'
import { tick } from '../../functions/jobs/tick.ts'
import type { Delivery, Mailer, OutgoingLetter } from '../../functions/platform/ports.ts'
import { moveObligation } from '../../functions/store/obligation-now.ts'
import { closeRole } from '../../functions/store/people.ts'
import { forever, letter, membership, person } from '../../functions/store/schema.ts'
import { Crash, faultyDatabase } from '../support/faulty-database.ts'
import {
  authorityId,
  type Duty,
  foundTown,
  oweAll,
  personRow,
  platformWith,
  type SimulatedSchool,
  timeZone,
} from '../support/municipality.ts'
import { type Seeded, seeded } from '../support/seeded.ts'

const hourMs = 3_600_000

/** How letters are handed over: each by itself, or up to a hundred under one key. */
export type Service = 'letter by letter' | 'in batches'

/** What the simulation itself knows of an obligation, kept apart from the database. */
export interface Known extends Pick<ObligationState, 'phase' | 'due' | 'isWaiverAsked'> {
  schoolId: string
  knownOn: Day
  returnedOn: Day | null
  changedOn: Day
  submissionId: string | null
  /** Nobody ever does it. */
  isNeglected: boolean
}

/** A letter as the mail service took it, with what was true at that moment. */
export interface Sent {
  id: string
  to: string
  text: string
  day: Day
  hour: number
  /** The obligations it leads to, as they stood. */
  about: { id: string; known: Known }[]
  /** Where its reader held a role then. */
  schoolIds: string[]
}

export interface Year {
  sent: Sent[]
  /** Sent again with other words. */
  changed: string[]
  known: ReadonlyMap<string, Known>
  duties: readonly Duty[]
  /** Who holds a role in which schools at the end. */
  roles: ReadonlyMap<string, ReadonlySet<string>>
  ticks: number
  crashes: number
  lastDay: Day
}

/** Everything that goes on in the town: what it owes, who works where, what left. */
interface Town {
  draw: Seeded
  clock: { instant: number }
  platform: ReturnType<typeof platformWith>
  known: Map<string, Known>
  roles: Map<string, Set<string>>
  schools: SimulatedSchool[]
  sent: Sent[]
  changed: string[]
  crashes: number
  ticks: number
}

/**
 * A school year of a town in the real tables: people send, late or not at all, get things back, ask, hand over; ticks come
 * at odd hours, twice, or for days not; the database goes away between any two steps, the mail service asks to wait, the
 * queue tells twice, the clock is turned back. The same seed gives the same year.
 */
export async function simulateYear(
  seed: number,
  {
    schools: count,
    from,
    days,
    service,
  }: { schools: number; from: Day; days: number; service: Service },
): Promise<Year> {
  const draw = seeded(seed)
  const clock = { instant: instantOf(from, 6) }
  const { database, faults } = faultyDatabase(env.DB, draw)
  const town: Town = {
    draw,
    clock,
    known: new Map(),
    roles: new Map(),
    schools: [],
    sent: [],
    changed: [],
    crashes: 0,
    ticks: 0,
    platform: platformWith(database, { name: 'none', send: async () => sent }, clock),
  }
  town.platform = platformWith(database, mailerOf(town, service), clock)
  town.schools = await foundTown(town.platform, count)
  town.roles = rolesOf(town.schools)
  const duties = dutiesOf(draw, town.schools, from)
  await oweAll(town.platform, duties)
  for (const duty of duties) town.known.set(duty.id, knownOf(duty, from, draw.chance(0.15)))
  for (let index = 0; index < days; index += 1) {
    const day = addDays(from, index)
    await liveThrough(town, day, index > days - 15)
    faults.share = draw.chance(0.3) ? 0.02 : 0
    faults.armed = true
    await tickThrough(town, day, index > days - 15)
    faults.armed = false
  }
  return { ...town, duties, lastDay: addDays(from, days - 1), crashes: faults.count }
}

const sent: Delivery = { outcome: 'sent', providerId: null }

function instantOf(day: Day, hour: number): number {
  return endOfDay(addDays(day, -1), timeZone) + hour * hourMs
}

function rolesOf(schools: readonly SimulatedSchool[]): Map<string, Set<string>> {
  return new Map(
    schools.flatMap(({ id, director, curator }) => [
      [director, new Set([id])] as const,
      ...(curator === null ? [] : [[curator, new Set([id])] as const]),
    ]),
  )
}

function dutiesOf(draw: Seeded, schools: readonly SimulatedSchool[], from: Day): Duty[] {
  return schools.flatMap(({ id: schoolId }) =>
    Array.from({ length: 10 }, (_, index) => {
      const due = addDays(from, draw.between(-10, 330))
      return {
        id: `${schoolId}-duty-${index + 1}`,
        schoolId,
        due,
        windowFrom: draw.chance(0.5) ? addDays(due, -draw.between(5, 60)) : null,
        isStanding: draw.chance(0.1),
      }
    }),
  )
}

function knownOf({ schoolId, due }: Duty, day: Day, isNeglected: boolean): Known {
  return {
    schoolId,
    due,
    phase: 'expected',
    isWaiverAsked: false,
    knownOn: day,
    returnedOn: null,
    changedOn: day,
    submissionId: null,
    isNeglected,
  }
}

/** A service that keeps what it takes, asks to wait now and then, and at times takes without saying so. */
function mailerOf(town: Town, service: Service): Mailer {
  const taken = new Map<string, string>()
  const keep = (letters: readonly OutgoingLetter[], key: string): Delivery => {
    if (town.draw.chance(0.02)) return { outcome: 'retry', reason: 'rate_limit_exceeded' }
    const told = letters.map(({ id, text }) => `${id} ${text}`).join()
    const earlier = taken.get(key)
    if (earlier === undefined) town.sent.push(...letters.map(one => witness(town, one)))
    else if (earlier !== told) town.changed.push(key)
    taken.set(key, told)
    const isHeard = !town.draw.chance(0.02)
    return isHeard ? sent : { outcome: 'unknown', reason: 'no answer' }
  }
  const single: Mailer = {
    name: 'simulated',
    remembersKeysFor: 24 * hourMs,
    send: async one => keep([one], one.id),
  }
  if (service === 'letter by letter') return single
  return {
    ...single,
    sendBatch: async (letters, key) => {
      const delivery = keep(letters, key)
      return letters.map(() => delivery)
    },
  }
}

function witness({ clock, known, roles, platform }: Town, one: OutgoingLetter): Sent {
  const ids = [...one.text.matchAll(/\/obligations\/([\w-]+)/g)].map(match => match[1] ?? '')
  return {
    id: one.id,
    to: one.to,
    text: one.text,
    day: createContext(platform).today(timeZone),
    hour: hourOf(clock.instant, timeZone),
    about: [...new Set(ids)].flatMap(id => {
      const now = known.get(id)
      return now === undefined ? [] : [{ id, known: { ...now } }]
    }),
    schoolIds: [...(roles.get(one.to.split('@')[0] ?? '') ?? [])],
  }
}

/** Ticks of a day: at least one on most working days, some twice at once, some with the clock turned back; for days none. */
async function tickThrough(town: Town, day: Day, isCalm: boolean): Promise<void> {
  const { draw, clock } = town
  if (!isCalm && draw.chance(0.12)) return
  const hours = [draw.between(0, 7), 8, 9, draw.between(10, 17), draw.between(18, 23)]
  const chosen = isCalm ? [8, 9, 12] : hours.filter(() => draw.chance(0.5))
  for (const hour of chosen) {
    clock.instant = instantOf(day, hour) + draw.between(0, 59) * 60_000
    await tickOnce(town)
    if (!isCalm && draw.chance(0.05)) await Promise.all([tickOnce(town), tickOnce(town)])
    if (!isCalm && draw.chance(0.02)) {
      clock.instant -= draw.between(1, 72) * hourMs
      await tickOnce(town)
    }
    if (!isCalm && draw.chance(0.1)) await repeatQueue(town)
  }
  clock.instant = Math.max(clock.instant, instantOf(day, 18))
}

async function tickOnce(town: Town): Promise<void> {
  town.ticks += 1
  await survive(() => tick(createContext(town.platform)))
}

/** The queue tells of some letters again, whatever has become of them. */
async function repeatQueue(town: Town): Promise<void> {
  const hour = hourOf(town.clock.instant, timeZone)
  // The queue wakes nobody at night: letters are put into it when they are decided on.
  if (hour < 9 || hour >= 18) return
  const ids = town.sent.slice(-5).map(({ id }) => id)
  await survive(() => sendLetters(createContext(town.platform), [...ids, ...ids]))
}

async function survive(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isCrash(error)) throw error
  }
}

function isCrash(error: unknown): boolean {
  return error instanceof Crash || (error instanceof Error && error.cause instanceof Crash)
}

/** What people do on a day. */
async function liveThrough(town: Town, day: Day, isCalm: boolean): Promise<void> {
  const { draw, clock, known } = town
  clock.instant = instantOf(day, 7)
  for (const [id, one] of known) {
    if (one.isNeglected || one.phase === 'accepted' || one.phase === 'waived') continue
    await mayMove(town, id, one, day)
  }
  if (!isCalm && draw.chance(0.1)) await handOver(town, draw.pick(town.schools))
}

type Move = [share: number, act: (town: Town, id: string, one: Known, day: Day) => Promise<void>]

/** What may happen to a thing on a day, by where it stands. */
function movesOf(one: Known, day: Day): Move[] {
  if (one.phase === 'submitted')
    return [
      [0.2, accept],
      [0.06, giveBack],
    ]
  if (one.isWaiverAsked)
    return [
      [0.1, approve],
      [0.1, decline],
    ]
  const isNear = one.due <= addDays(day, 20)
  if (one.phase === 'returned')
    return [
      [0.08, file],
      [0.01, moveDue],
    ]
  return isNear
    ? [
        [0.05, file],
        [0.005, askWaiver],
        [0.008, moveDue],
      ]
    : [[0.001, moveDue]]
}

async function mayMove(town: Town, id: string, one: Known, day: Day): Promise<void> {
  for (const [share, act] of movesOf(one, day)) {
    if (town.draw.chance(share)) return act(town, id, one, day)
  }
}

const scene = { authorityId, schoolId: null, timeZone, actorId: null }

async function file(town: Town, id: string, one: Known, day: Day) {
  const submissionId = createContext(town.platform).newId()
  await move(town, id, (state, on) => decide.file(state, on, submissionId))
  Object.assign(one, { phase: 'submitted', submissionId, changedOn: day })
}

async function accept(town: Town, id: string, one: Known, day: Day) {
  await move(town, id, (state, on) => decide.accept(state, on, one.submissionId ?? ''))
  Object.assign(one, { phase: 'accepted', changedOn: day })
}

async function giveBack(town: Town, id: string, one: Known, day: Day) {
  await move(town, id, (state, on) =>
    decide.giveBack(state, on, one.submissionId ?? '', 'Нет подписи'),
  )
  Object.assign(one, { phase: 'returned', returnedOn: day, changedOn: day })
}

async function moveDue(town: Town, id: string, one: Known, day: Day) {
  const to = addDays(day, town.draw.between(2, 40))
  if (to === one.due) return
  await move(town, id, (state, on) => decide.moveDue(state, on, to, 'Карантин'))
  Object.assign(one, { due: to, knownOn: day, changedOn: day })
}

async function askWaiver(town: Town, id: string, one: Known, day: Day) {
  await move(town, id, (state, on) => decide.askWaiver(state, on, 'Нет наставляемых'))
  Object.assign(one, { isWaiverAsked: true, changedOn: day })
}

async function approve(town: Town, id: string, one: Known, day: Day) {
  await move(town, id, (state, on) => decide.approveWaiver(state, on, ''))
  Object.assign(one, { phase: 'waived', isWaiverAsked: false, changedOn: day })
}

async function decline(town: Town, id: string, one: Known, day: Day) {
  await move(town, id, (state, on) => decide.declineWaiver(state, on, 'Срок остаётся'))
  Object.assign(one, { isWaiverAsked: false, knownOn: day, changedOn: day })
}

async function move(town: Town, id: string, decision: Parameters<typeof moveObligation>[3]) {
  await moveObligation(createContext(town.platform), scene, id, decision).catch(error => {
    if (error instanceof Problem) throw new Error(`${error.code} for ${id}`)
    throw error
  })
}

/** A curator leaves, another begins. */
async function handOver(town: Town, one: SimulatedSchool): Promise<void> {
  if (one.curator === null) return
  const ctx = createContext(town.platform)
  const former = one.curator
  const next = `${former}x`
  await ctx.db.batch([
    closeRole(ctx, `${former}-membership`),
    ctx.db.insert(person).values(personRow(next, ctx.now)),
    ctx.db.insert(membership).values({
      id: `${next}-membership`,
      personId: next,
      authorityId,
      schoolId: one.id,
      role: 'curator',
      since: ctx.now,
      until: forever,
    }),
  ])
  one.curator = next
  town.roles.delete(former)
  town.roles.set(next, new Set([one.id]))
}

/** Every letter of the database, by id. */
export async function lettersOf() {
  const rows = await drizzle(env.DB)
    .select({
      id: letter.id,
      kind: letter.kind,
      state: letter.state,
      key: letter.key,
      personId: letter.personId,
    })
    .from(letter)
  return new Map(rows.map(row => [row.id, row]))
}
