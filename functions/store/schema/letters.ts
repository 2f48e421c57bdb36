import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
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
    html: text('html').notNull(),
    text: text('body_text').notNull(),
    createdAt: instant('created_at').notNull(),
    state: text('state').$type<'queued' | 'sending' | 'sent' | 'failed' | 'unknown'>().notNull(),
    attempts: integer('attempts').notNull(),
    leasedUntil: instant('leased_until').notNull(),
    sentAt: instant('sent_at'),
    providerId: text('provider_id'),
    error: text('error').notNull(),
  },
  table => [
    index('letter_by_state').on(table.state, table.leasedUntil),
    index('letter_by_authority').on(table.authorityId, table.createdAt),
  ],
)
