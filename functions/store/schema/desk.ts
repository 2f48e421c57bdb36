import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Marks } from '../../domain/practice/criteria.ts'
import type { PracticeForm } from '../../domain/practice/practice-input.ts'
import type { HookEvent } from '../../domain/webhook/hook-events.ts'
import type { HookPayload } from '../../domain/webhook/hook-payload.ts'
import { instant } from './columns.ts'
import { person } from './people.ts'
import { authority, school } from './places.ts'

/** Words a reviewer uses again and again. Removed ones are kept: letters have quoted them. */
export const remark = sqliteTable(
  'remark',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    body: text('body').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: instant('created_at').notNull(),
    removedAt: instant('removed_at'),
  },
  table => [
    uniqueIndex('remark_once').on(table.authorityId, table.body).where(sql`removed_at IS NULL`),
  ],
)

/** A case of mentoring an institution offers to the others. It names no pupil. */
export const practice = sqliteTable(
  'practice',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    schoolId: text('school_id')
      .notNull()
      .references(() => school.id),
    title: text('title').notNull(),
    form: text('form').$type<PracticeForm>().notNull(),
    /** For whom it is. */
    audience: text('audience').notNull(),
    /** What is done. */
    content: text('content').notNull(),
    result: text('result').notNull(),
    /** Where more is published, `''` where nowhere. */
    url: text('url').notNull(),
    submittedBy: text('submitted_by')
      .notNull()
      .references(() => person.id),
    submittedAt: instant('submitted_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  table => [index('practice_by_authority').on(table.authorityId, table.submittedAt)],
)

/** The sheet of one expert on one practice: what they marked last. */
export const practiceScore = sqliteTable(
  'practice_score',
  {
    practiceId: text('practice_id')
      .notNull()
      .references(() => practice.id),
    expertId: text('expert_id')
      .notNull()
      .references(() => person.id),
    marks: text('marks', { mode: 'json' }).$type<Marks>().notNull(),
    comment: text('comment').notNull(),
    scoredAt: instant('scored_at').notNull(),
  },
  table => [primaryKey({ columns: [table.practiceId, table.expertId] })],
)

/** An address another system gave us to be told at. */
export const webhook = sqliteTable(
  'webhook',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    url: text('url').notNull(),
    events: text('events', { mode: 'json' }).$type<HookEvent[]>().notNull(),
    /** `whsec_…`: signing needs it as it is. */
    secret: text('secret').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: instant('created_at').notNull(),
    /** The first due day of which it has not been told yet that it was missed. */
    overdueUntil: text('overdue_until').notNull(),
    removedAt: instant('removed_at'),
  },
  table => [index('webhook_by_authority').on(table.authorityId, table.removedAt)],
)

/** One message to one address, and what became of it. */
export const webhookDelivery = sqliteTable(
  'webhook_delivery',
  {
    id: text('id').primaryKey(),
    webhookId: text('webhook_id')
      .notNull()
      .references(() => webhook.id),
    event: text('event').$type<HookEvent>().notNull(),
    /** What makes it the same message when written again. */
    eventKey: text('event_key').notNull(),
    payload: text('payload', { mode: 'json' }).$type<HookPayload>().notNull(),
    createdAt: instant('created_at').notNull(),
    state: text('state').$type<'waiting' | 'delivered' | 'failed'>().notNull(),
    attempts: integer('attempts').notNull(),
    /** When it is tried next; moved ahead while it is being sent, so that two ticks do not send it twice. */
    nextAt: instant('next_at').notNull(),
    /** The HTTP status that was answered last. */
    answered: integer('answered'),
    error: text('error').notNull(),
    deliveredAt: instant('delivered_at'),
  },
  table => [
    uniqueIndex('webhook_delivery_once').on(table.webhookId, table.eventKey),
    index('webhook_delivery_by_state').on(table.state, table.nextAt),
  ],
)

/** The authority that may see the totals of every authority of a region. */
export const regionCentre = sqliteTable('region_centre', {
  authorityId: text('authority_id')
    .primaryKey()
    .references(() => authority.id),
  region: text('region').notNull(),
  since: instant('since').notNull(),
})
