import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { LetterState, LetterTopic } from '../../domain/notice/letter-state.ts'
import { flag, instant } from './columns.ts'
import { person } from './people.ts'

/** What somebody is told: rendered once, sent at most once. */
export const letter = sqliteTable(
  'letter',
  {
    id: text('id').primaryKey(),
    /** What makes it the same letter: written again, it is not sent again. */
    key: text('key').notNull().unique(),
    kind: text('kind').notNull(),
    authorityId: text('authority_id'),
    schoolId: text('school_id'),
    personId: text('person_id').references(() => person.id),
    to: text('to_email').notNull(),
    subject: text('subject').notNull(),
    /** Empty where the person reads plain text only. */
    html: text('html').notNull(),
    text: text('body_text').notNull(),
    createdAt: instant('created_at').notNull(),
    state: text('state').$type<LetterState>().notNull(),
    /** How often it was handed to the mail service. */
    attempts: integer('attempts').notNull(),
    /** Until then nobody takes it: it is being sent, waits for another try, or for its hour. */
    leasedUntil: instant('leased_until').notNull(),
    sentAt: instant('sent_at'),
    providerId: text('provider_id'),
    error: text('error').notNull(),
    /** Null while only its occasion is known: its words are put down when it is about to leave, and then kept. */
    writtenAt: instant('written_at'),
    /** The line a mail program shows beside the subject. */
    preview: text('preview').notNull().default(''),
    /** The earliest instant it may leave: after quiet hours and days off. */
    notBefore: instant('not_before').notNull().default(0),
    /** What a person stops it by. Null where it may not be stopped. */
    topic: text('topic').$type<LetterTopic>(),
    /** The batch it was handed over in: tried again with the same members and key. */
    batchId: text('batch_id'),
    /** When it was first handed over under its key: the service knows a key for 24 hours. */
    triedAt: instant('tried_at'),
  },
  table => [
    index('letter_by_state').on(table.state, table.leasedUntil),
    index('letter_by_authority').on(table.authorityId, table.createdAt),
    index('letter_by_person').on(table.personId, table.createdAt),
    index('letter_by_batch').on(table.batchId).where(sql`batch_id IS NOT NULL`),
    index('letter_by_provider').on(table.providerId).where(sql`provider_id IS NOT NULL`),
    index('letter_by_outcome').on(table.authorityId, table.state, table.createdAt),
  ],
)

/** What happened to a letter after it was written: what the mail service reported, and what people decided. */
export const letterEvent = sqliteTable(
  'letter_event',
  {
    /** The service's own id of the event: reported again, it is the same event. */
    id: text('id').primaryKey(),
    letterId: text('letter_id')
      .notNull()
      .references(() => letter.id),
    kind: text('kind').notNull(),
    at: instant('at').notNull(),
    /** The reason in the service's words. */
    detail: text('detail').notNull(),
  },
  table => [index('letter_event_by_letter').on(table.letterId, table.at)],
)

/** What a person has chosen about letters. No row: everything as the authority has it. */
export const letterPreference = sqliteTable('letter_preference', {
  personId: text('person_id')
    .primaryKey()
    .references(() => person.id),
  wantsDigest: flag('wants_digest').notNull(),
  wantsReminders: flag('wants_reminders').notNull(),
  /** Working days before the due day. Null: as the authority has it. */
  reminderDays: text('reminder_days', { mode: 'json' }).$type<number[]>(),
  isPlainText: flag('is_plain_text').notNull(),
  changedAt: instant('changed_at').notNull(),
})

/** An address letters came back from. */
export const addressState = sqliteTable('address_state', {
  /** Lower case. */
  email: text('email').primaryKey(),
  /** Letters in a row that came back for good. */
  hardBounces: integer('hard_bounces').notNull(),
  /** Since when nothing is sent there. */
  blockedAt: instant('blocked_at'),
  reason: text('reason').notNull(),
  changedAt: instant('changed_at').notNull(),
})
