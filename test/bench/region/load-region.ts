import { drizzle } from 'drizzle-orm/d1'
import { createContext } from '../../../functions/context.ts'
import { endOfDay } from '../../../functions/domain/calendar/zones.ts'
import { inLots, insertMany } from '../../../functions/store/insert-many.ts'
import { rebuildTally } from '../../../functions/store/rebuild-tally.ts'
import * as schema from '../../../functions/store/schema.ts'
import { historyOf, perYear, region, schoolIdOf, today, zone } from './histories.ts'

/** Institutions written one by one; the others are copies of them under other ids. */
const templates = 25

/** A context of the product on a database, at noon of the bench's today. */
export function contextOn(database: unknown) {
  let last = 0
  return createContext({
    db: drizzle(database as never),
    clock: { now: () => endOfDay(today, zone) - 43_200_000 },
    random: { bytes: (length: number) => Uint8Array.from({ length }, () => ++last % 256) },
    defer: () => {},
    origin: '',
    isDemo: false,
  } as never)
}

interface Database {
  prepare(text: string): {
    run(): Promise<unknown>
    all(): Promise<{ results: { name: string; sql: string }[] }>
  }
}

/** Writes a region of so many institutions. */
export async function loadRegion(database: Database, schools: number): Promise<void> {
  const ctx = contextOn(database)
  await writePlaces(ctx)
  const written = Math.min(schools, templates)
  for (let school = 0; school < written; school++) await writeSchool(ctx, school)
  await rebuildTally(ctx, { authorityId: region, timeZone: zone })
  const copies = Math.round(schools / written)
  if (copies > 1) await copySchools(database, copies)
}

async function writePlaces(ctx: ReturnType<typeof contextOn>): Promise<void> {
  const { db } = ctx
  await db.insert(schema.authority).values({
    ...{ id: region, name: region, shortName: region, region, centreName: '' },
    ...{ timeZone: zone, settings: {}, createdAt: 0 },
  })
  await db.insert(schema.person).values({
    ...{ id: 'person', email: 'person@region.test', name: 'Лицо', language: 'ru', createdAt: 0 },
  })
  const requirements = Array.from({ length: perYear }, (_, position) => ({
    ...{ id: `requirement-${position}`, authorityId: region, schoolId: null },
    ...{ origin: 'municipal-roadmap' as const, roadmapId: null, position, number: `${position}` },
    ...{ section: '', stage: '', activity: '', text: 'Требование', timing: {} as never },
    ...{ level: 'school' as const, responsible: [], responsibleText: '', recipients: [] },
    ...{ result: '', evidence: [], assigneeId: null, createdAt: 0, closedAt: null },
    audience: null,
  }))
  await insertMany(db, schema.requirement, requirements as never)
}

async function writeSchool(ctx: ReturnType<typeof contextOn>, school: number): Promise<void> {
  const { db } = ctx
  const id = schoolIdOf(school)
  const name = `Школа ${String(school).padStart(4, '0')}`
  const row = {
    ...{ id, authorityId: region, name, nameFolded: name.toLowerCase(), shortName: name },
    ...{ kind: 'school' as const, hasMentees: true, siteUrl: '', openedOn: null, closedOn: null },
    ...{ createdAt: 0, successorId: null },
  }
  await insertMany(db, schema.school, [row])
  const { obligations, states, facts } = historyOf(school)
  await insertMany(db, schema.obligation, obligations as never)
  for (const lot of inLots(states)) await insertMany(db, schema.obligationState, lot as never)
  for (const lot of inLots(facts)) await insertMany(db, schema.fact, lot as never)
}

/**
 * The same rows under other ids, with what is counted ready of them: nothing is written twice by triggers meanwhile, and
 * the indexes of the largest table are made once.
 */
async function copySchools(database: Database, copies: number): Promise<void> {
  const run = (text: string) => database.prepare(text).run()
  const { results: triggers } = await database
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    .all()
  const { results: indexes } = await database
    .prepare("SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE INDEX obligation_state_%'")
    .all()
  for (const { name } of triggers) await run(`DROP TRIGGER ${name}`)
  for (const { name } of indexes) await run(`DROP INDEX ${name}`)
  for (let copy = 1; copy < copies; copy++) for (const text of copyStatements(copy)) await run(text)
  const sums = ['schools', 'on_time', 'late', 'overdue', 'returned', 'accepted', 'waived', 'ahead']
  const multiplied = sums.map(name => `${name} = ${name} * ${copies}`).join(', ')
  await run(`UPDATE tally SET ${multiplied} WHERE scope = 'all:${region}'`)
  for (const { sql } of [...triggers, ...indexes]) await run(sql)
  await run('ANALYZE')
}

function copyStatements(copy: number): string[] {
  const original = "NOT LIKE '%/%'"
  const other = (column: string) => `${column} || '/${copy}'`
  return [
    `INSERT INTO school SELECT ${other('id')}, authority_id, ${other('name')}, ${other('name_folded')}, short_name, kind, has_mentees, site_url, opened_on, closed_on, created_at, successor_id FROM school WHERE id ${original}`,
    `INSERT INTO obligation SELECT ${other('id')}, authority_id, ${other('school_id')}, requirement_id, created_at FROM obligation WHERE school_id ${original}`,
    `INSERT INTO obligation_state SELECT ${other('obligation_id')}, since, until, authority_id, ${other('school_id')}, requirement_id, phase, window_from, due, first_due, filed_on, is_late, is_waiver_asked, submission_id FROM obligation_state WHERE school_id ${original}`,
    `INSERT INTO fact (key, kind, authority_id, school_id, subject_id, actor_id, at, day, payload) SELECT ${other('key')}, kind, authority_id, ${other('school_id')}, ${other('subject_id')}, actor_id, at, day, payload FROM fact WHERE school_id ${original}`,
    `INSERT INTO tally SELECT ${other('scope')}, block, schools, on_time, late, overdue, returned, accepted, waived, ahead FROM tally WHERE scope LIKE 'school-%' AND scope ${original}`,
    `INSERT INTO school_standing (school_id, authority_id, since, until, oldest_due, roadmap_at) SELECT ${other('school_id')}, authority_id, since, until, oldest_due, roadmap_at FROM school_standing WHERE school_id ${original}`,
    `INSERT INTO standing_span SELECT authority_id, block, oldest_due, number + ${copy * templates} FROM standing_span WHERE number <= ${templates}`,
  ]
}
