import { eq } from 'drizzle-orm'
import { createContext } from '../context.ts'
import { readSettings } from '../domain/authority/settings.ts'
import { addDays } from '../domain/calendar/days.ts'
import { endOfDay } from '../domain/calendar/zones.ts'
import { foldName } from '../domain/people/fold-name.ts'
import { atInstant } from '../platform/embedded.ts'
import type { Platform } from '../platform/ports.ts'
import { insertMany } from '../store/insert-many.ts'
import { apiToken, authority, forever, membership, person, school } from '../store/schema.ts'
import { sha256 } from '../store/secrets.ts'
import { writeDesk } from './desk.ts'

import { writeDiagnostics } from './diagnostics.ts'
import { writeHistory } from './history.ts'
import { writeMentoring } from './mentoring.ts'
import { writeMunicipalRoadmap, writeOversight } from './oversight.ts'
import { type DemoSchool, demoAuthority, demoSchools } from './schools.ts'

/** The demo's municipality began to use the product on this day. */
const firstDay = '2024-09-02'

const tenYears = 10 * 365 * 86_400_000

/** Loads the demo municipality into an empty database. False where there is something already. */
export async function loadDemo(platform: Platform): Promise<boolean> {
  const existing = await platform.db.select({ id: authority.id }).from(authority).limit(1).get()
  if (existing !== undefined) return false
  const began = instantOf(firstDay, 8)
  await loadPlaces(platform, began)
  await loadPeople(platform, began)
  await writeMunicipalRoadmap(platform)
  for (const one of demoSchools) await writeHistory(platform, one)
  await writeMentoring(platform)
  await writeDiagnostics(platform)

  await writeOversight(platform)
  await loadTokens(platform)
  await writeDesk(platform)
  return true
}

/** The instant of an hour of a day in the demo's time zone. */
export function instantOf(day: string, hour: number): number {
  return endOfDay(addDays(day, -1), demoAuthority.timeZone) + hour * 3_600_000
}

async function loadPlaces({ db }: Platform, createdAt: number): Promise<void> {
  const { officer, methodologist, ...place } = demoAuthority
  await db.insert(authority).values({ ...place, settings: readSettings({}), createdAt })
  const rows = demoSchools.map(one => ({
    id: one.id,
    authorityId: demoAuthority.id,
    name: one.name,
    nameFolded: foldName(one.name),
    shortName: one.shortName,
    kind: one.kind,
    hasMentees: one.hasMentees,
    siteUrl: one.siteUrl,
    openedOn: null,
    closedOn: null,
    createdAt,
  }))
  await db.batch([insertMany(db, school, rows)])
}

/** One person may hold several roles: they are told apart by name within the institution. */
async function loadPeople({ db }: Platform, since: number): Promise<void> {
  const staff = [
    { ...demoAuthority.officer, role: 'officer' as const, schoolId: null },
    { ...demoAuthority.methodologist, role: 'methodologist' as const, schoolId: null },
    ...demoSchools.flatMap(one => one.people.map(each => ({ ...each, schoolId: one.id }))),
  ]
  const people = new Map(
    staff.map(({ email, name }) => [
      email,
      { id: personIdOf(email), email, name, language: 'ru' as const, createdAt: since },
    ]),
  )
  const memberships = staff.map(({ email, role, schoolId }) => ({
    id: membershipIdOf(role, email),
    personId: personIdOf(email),
    authorityId: demoAuthority.id,
    schoolId,
    role,
    since,
    until: forever,
  }))
  await db.batch([
    insertMany(db, person, [...people.values()]),
    insertMany(db, membership, memberships),
  ])
}

export function personIdOf(email: string): string {
  return `demo-person-${email.split('@')[0]}`
}

function membershipIdOf(role: string, email: string): string {
  return `demo-membership-${role}-${email.split('@')[0]}`
}

/** Tokens with names one can remember: they exist in the demo's database and nowhere else. */
async function loadTokens(platform: Platform): Promise<void> {
  const ctx = createContext(platform)
  const [first] = demoSchools
  const holders = {
    'demo-authority': await membershipAt(platform, demoAuthority.officer.email, 'officer'),
    'demo-director': await membershipAt(platform, emailOf(first, 'director'), 'director'),
    'demo-curator': await membershipAt(platform, emailOf(first, 'curator'), 'curator'),
  }
  const rows = await Promise.all(
    Object.entries(holders).map(async ([name, membershipId]) => ({
      id: ctx.newId(),
      secretHash: await sha256(name),
      membershipId,
      name,
      createdAt: ctx.now,
      expiresAt: ctx.now + tenYears,
      usedAt: null,
      revokedAt: null,
    })),
  )
  await platform.db.batch([insertMany(platform.db, apiToken, rows)])
}

async function membershipAt({ db }: Platform, email: string, role: string): Promise<string> {
  const id = membershipIdOf(role, email)
  const row = await db
    .select({ id: membership.id })
    .from(membership)
    .where(eq(membership.id, id))
    .get()
  if (row === undefined) throw new Error(`the demo has no ${role}`)
  return row.id
}

function emailOf(one: DemoSchool | undefined, role: string): string {
  return one?.people.find(each => each.role === role)?.email ?? ''
}

/** The context of an instant of the demo's past. */
export function contextAt(platform: Platform, instant: number) {
  return createContext(atInstant(platform, instant))
}
