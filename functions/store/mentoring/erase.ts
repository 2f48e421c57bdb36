import { and, eq, lt, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Context } from '../../context.ts'
import { addDays } from '../../domain/calendar/days.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import type { DueErasure, RetentionRuleId } from '../../domain/retention/retention-rule.ts'
import type { RetentionSettings } from '../../domain/retention/retention-settings.ts'
import { insertMany } from '../insert-many.ts'
import { record, type Scene } from '../record.ts'
import {
  accessLog,
  consent,
  destruction,
  file,
  meeting,
  mentorshipEvent,
  participant,
  programme,
  programmeRow,
  rankingRound,
  rankingSeat,
  retentionCheck,
} from '../schema.ts'

type Eraser = (ctx: Context, id: string, day: string) => BatchItem<'sqlite'>[]

/** What each rule erases. A rule without its statements does not compile. */
const erasers: Record<RetentionRuleId, Eraser> = {
  difficulties: ({ db }, id) => [
    db.update(programme).set({ difficulties: '' }).where(eq(programme.mentorshipId, id)),
    db.update(mentorshipEvent).set({ note: '' }).where(eq(mentorshipEvent.mentorshipId, id)),
  ],
  'register-details': ({ db }, id) => [
    db
      .update(participant)
      .set({
        request: '',
        difficulties: [],
        competences: '',
        interests: '',
        availability: '',
        amendmentExemption: '',
      })
      .where(eq(participant.id, id)),
  ],
  rankings: ({ db }, id, day) => [
    db.update(rankingSeat).set({ ranking: null }).where(eq(rankingSeat.roundId, id)),
    db.update(rankingRound).set({ erasedOn: day }).where(eq(rankingRound.id, id)),
  ],
  programmes: ({ db }, id) => [
    db.delete(meeting).where(eq(meeting.mentorshipId, id)),
    db.delete(programmeRow).where(eq(programmeRow.mentorshipId, id)),
    db
      .update(programme)
      .set({ goals: '', directions: '', control: '', result: '' })
      .where(eq(programme.mentorshipId, id)),
  ],
  consents: ({ db }, id) => [db.delete(consent).where(eq(consent.id, id))],
  'register-names': ({ db }, id, day) => [
    db
      .update(participant)
      .set({ name: '', post: '', classLevel: '', worksSince: null, erasedOn: day })
      .where(eq(participant.id, id)),
  ],
}

export type SchoolSceneOfTick = Scene & { schoolId: string }

/**
 * Erases what is due and writes the log of it, all in one batch; what is erased is erased once. Scans leave the file
 * store first, so that a cut-off never leaves one behind that no record names.
 */
export async function eraseDue(
  ctx: Context,
  scene: SchoolSceneOfTick,
  due: readonly DueErasure[],
  scans: readonly string[],
): Promise<void> {
  const { authorityId, schoolId, timeZone } = scene
  const day = dayOf(ctx.now, timeZone)
  for (const id of scans) await ctx.files.delete(id)
  const log = due.map(({ rule, id, since }) => ({
    key: `${rule.id}:${id}:${day}`,
    authorityId,
    schoolId,
    rule: rule.id,
    recordId: id,
    since,
    day,
    at: ctx.now,
  }))
  await record(ctx, scene, {
    rows: [
      ...due.flatMap(({ rule, id }) => erasers[rule.id](ctx, id, day)),
      ...scans.map(id => ctx.db.delete(file).where(eq(file.id, id))),
      insertMany(ctx.db, destruction, log, { ifNew: true }),
    ],
    facts: due.map(({ rule, id }) => ({
      key: `record.erased:${rule.id}:${id}:${day}`,
      kind: 'record.erased',
      subjectId: id,
      payload: { rule: rule.id },
    })),
  })
}

/** The scans that only these consents hold: no order, amendment, evidence or draft refers to them. One query. */
export async function scansOfConsents(ctx: Context, consentIds: string[]): Promise<string[]> {
  if (consentIds.length === 0) return []
  const ids = sql`(SELECT value FROM json_each(${JSON.stringify(consentIds)}))`
  const others = ['signed_order', 'contract_amendment', 'evidence', 'draft', 'roadmap'].map(
    table =>
      sql`NOT EXISTS (SELECT 1 FROM ${sql.identifier(table)} AS o WHERE o.file_id = c.file_id)`,
  )
  const rows = await ctx.db.all<{ id: string }>(
    sql`SELECT DISTINCT c.file_id AS id FROM consent AS c WHERE c.id IN ${ids} AND c.file_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM consent AS o WHERE o.file_id = c.file_id AND o.id NOT IN ${ids})
      AND ${sql.join(others, sql` AND `)}`,
  )
  return rows.map(({ id }) => id)
}

/** Marks a school as looked through today, and forgets views older than it keeps them. */
export async function markChecked(
  ctx: Context,
  { schoolId, timeZone }: SchoolSceneOfTick,
  { accessDays }: RetentionSettings,
): Promise<void> {
  const day = dayOf(ctx.now, timeZone)
  await ctx.db.batch([
    ctx.db
      .insert(retentionCheck)
      .values({ schoolId, day })
      .onConflictDoUpdate({ target: retentionCheck.schoolId, set: { day } }),
    ctx.db
      .delete(accessLog)
      .where(and(eq(accessLog.schoolId, schoolId), lt(accessLog.day, addDays(day, -accessDays)))),
  ])
}

/** Schools with something that ended, not looked through since a day: the longest ago first. One query. */
export function schoolsToCheck(ctx: Context, authorityId: string, today: string, most: number) {
  return ctx.db.all<{ id: string }>(sql`
    SELECT s.id AS id FROM school AS s LEFT JOIN retention_check AS r ON r.school_id = s.id
    WHERE s.authority_id = ${authorityId} AND (r.day IS NULL OR r.day < ${today})
      AND (EXISTS (SELECT 1 FROM participant AS p WHERE p.school_id = s.id)
        OR EXISTS (SELECT 1 FROM access_log AS a WHERE a.school_id = s.id))
    ORDER BY r.day, s.id LIMIT ${most}`)
}

/** What was erased in a school, day by day, the latest first. One query. */
export function erasuresOf(ctx: Context, schoolId: string) {
  return ctx.db
    .select({
      rule: destruction.rule,
      recordId: destruction.recordId,
      since: destruction.since,
      day: destruction.day,
    })
    .from(destruction)
    .where(eq(destruction.schoolId, schoolId))
    .orderBy(sql`${destruction.day} DESC`, destruction.rule, destruction.recordId)
    .limit(2000)
    .all()
}
