import { env } from 'cloudflare:workers'
import { createContext } from '../../functions/context.ts'
import type { Day } from '../../functions/domain/timing/reading.ts'
import { cloudflare } from '../../functions/platform/cloudflare.ts'
import type { Mailer, Platform } from '../../functions/platform/ports.ts'
import { signerWith } from '../../functions/platform/signer.ts'
import { insertMany } from '../../functions/store/insert-many.ts'
import { type NewObligation, record } from '../../functions/store/record.ts'
import {
  authority,
  forever,
  membership,
  person,
  requirement,
  school,
} from '../../functions/store/schema.ts'

export const timeZone = 'Asia/Yekaterinburg'
export const authorityId = 'town'

/** A school of the simulated town with the people of its first day. */
export interface SimulatedSchool {
  id: string
  director: string
  /** Null where the director does the curator's work. */
  curator: string | null
}

/** The platform of a simulated town: any database and mail service, and a clock that is set. */
export function platformWith(
  database: D1Database,
  mailer: Mailer,
  clock: { instant: number },
): Platform {
  return cloudflare(
    { ...env, DB: database },
    { waitUntil: () => undefined },
    {
      clock: { now: () => clock.instant },
      origin: 'https://town.test',
      mailer,
      openPage: async () => ({ status: 200, location: null }),
      sign: signerWith('town'),
    },
  )
}

/** Writes the authority and so many schools, each with a director and most with a curator. */
export async function foundTown(platform: Platform, count: number): Promise<SimulatedSchool[]> {
  const { db, now } = createContext(platform)
  const schools = Array.from({ length: count }, (_, index) => ({
    id: `school-${index + 1}`,
    director: `director-${index + 1}`,
    curator: index % 7 === 0 ? null : `curator-${index + 1}`,
  }))
  await db.insert(authority).values({
    id: authorityId,
    name: 'Управление образования города',
    shortName: 'Управление образования',
    region: 'Область',
    centreName: 'Методический центр',
    timeZone,
    settings: {},
    createdAt: now,
  })
  await insertMany(db, school, schools.map(schoolRow(now)))
  const staff = [
    { id: 'officer', role: 'officer' as const, schoolId: null },
    { id: 'methodologist', role: 'methodologist' as const, schoolId: null },
    ...schools.flatMap(one => [
      { id: one.director, role: 'director' as const, schoolId: one.id },
      ...(one.curator === null
        ? []
        : [{ id: one.curator, role: 'curator' as const, schoolId: one.id }]),
    ]),
  ]
  await insertMany(
    db,
    person,
    staff.map(({ id }) => personRow(id, now)),
  )
  await insertMany(
    db,
    membership,
    staff.map(({ id, role, schoolId }) => ({
      id: `${id}-membership`,
      personId: id,
      authorityId,
      schoolId,
      role,
      since: now,
      until: forever,
    })),
  )
  return schools
}

export function personRow(id: string, createdAt: number) {
  return {
    id,
    email: `${id}@town.test`,
    name: 'Сомова Инна Юрьевна',
    language: 'ru' as const,
    createdAt,
  }
}

function schoolRow(createdAt: number) {
  return ({ id }: SimulatedSchool) => ({
    id,
    authorityId,
    name: id,
    nameFolded: id,
    shortName: `СОШ № ${id.split('-')[1]}`,
    kind: 'school' as const,
    hasMentees: true,
    siteUrl: '',
    openedOn: null,
    closedOn: null,
    createdAt,
  })
}

export interface Duty {
  id: string
  schoolId: string
  due: Day
  windowFrom: Day | null
  isStanding: boolean
}

/** Has schools owe things, in one batch, through the one write path. */
export async function oweAll(platform: Platform, duties: readonly Duty[]): Promise<void> {
  const ctx = createContext(platform)
  const scene = { authorityId, schoolId: null, timeZone, actorId: null }
  const opened: NewObligation[] = duties.map(({ id, schoolId, due, windowFrom }) => ({
    id,
    schoolId,
    requirementId: `${id}-requirement`,
    fact: { kind: 'obligation.opened', day: ctx.today(timeZone), windowFrom, due },
  }))
  await record(ctx, scene, {
    rows: [insertMany(ctx.db, requirement, duties.map(requirementRow(ctx.now)))],
    opened,
  })
}

function requirementRow(createdAt: number) {
  return (duty: Duty): typeof requirement.$inferInsert => ({
    id: `${duty.id}-requirement`,
    authorityId,
    schoolId: duty.schoolId,
    origin: 'school-roadmap',
    roadmapId: null,
    position: 0,
    number: duty.id.split('-').at(-1) ?? '',
    section: 'Организация',
    stage: '',
    activity: '',
    text: 'Приказ о закреплении наставнических пар',
    timing: {
      text: '',
      kind: 'date',
      windows: [],
      recurs: null,
      standing: duty.isStanding,
      unread: [],
      warnings: [],
      responsible: null,
      trace: [],
    },
    level: 'school',
    responsible: [],
    responsibleText: 'Куратор',
    recipients: [],
    result: '',
    evidence: ['order_pairs'],
    assigneeId: null,
    createdAt,
    closedAt: null,
  })
}
