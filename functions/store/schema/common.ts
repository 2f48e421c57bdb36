import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { flag, instant } from './columns.ts'
import { person } from './people.ts'
import { authority, school } from './places.ts'

/** Counters of what is limited: `key` names the limit and a hash of whom it counts. */
export const rateCount = sqliteTable(
  'rate_count',
  {
    key: text('key').notNull(),
    windowStart: instant('window_start').notNull(),
    count: integer('count').notNull(),
  },
  table => [primaryKey({ columns: [table.key, table.windowStart] })],
)

/** Running numbers: `key` names the series. */
export const sequence = sqliteTable('sequence', {
  key: text('key').primaryKey(),
  value: integer('value').notNull(),
})

export const file = sqliteTable(
  'file',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    schoolId: text('school_id').references(() => school.id),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    uploadedBy: text('uploaded_by')
      .notNull()
      .references(() => person.id),
    uploadedAt: instant('uploaded_at').notNull(),
    /** Names people of the school: nobody above it may open it. */
    isInternal: flag('is_internal').notNull().default(false),
  },
  table => [index('file_by_school').on(table.schoolId)],
)

/** What is being filled in and not sent yet. It belongs to the school, not to a browser. */
export const draft = sqliteTable(
  'draft',
  {
    id: text('id').primaryKey(),
    form: text('form').notNull(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    schoolId: text('school_id').references(() => school.id),
    /** What the form's own file knows how to read. */
    answers: text('answers', { mode: 'json' }).$type<unknown>().notNull(),
    /** Counts the saves: a save names the revision it was made on. */
    revision: integer('revision').notNull(),
    fileId: text('file_id').references(() => file.id),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => person.id),
    updatedAt: instant('updated_at').notNull(),
    submittedAt: instant('submitted_at'),
    /** What it became. */
    resultId: text('result_id'),
  },
  table => [index('draft_by_school').on(table.schoolId, table.submittedAt)],
)

/** Who did what and when. Append-only: the audit log, and the source of every state. */
export const fact = sqliteTable(
  'fact',
  {
    /** In the order of recording. */
    id: integer('id').primaryKey(),
    /** What makes it the same fact when recorded again; null where it is another one each time. */
    key: text('key'),
    kind: text('kind').notNull(),
    authorityId: text('authority_id').notNull(),
    schoolId: text('school_id'),
    /** What it is about: an obligation, a roadmap, a membership … */
    subjectId: text('subject_id').notNull(),
    /** Null where the product itself acted. */
    actorId: text('actor_id'),
    at: instant('at').notNull(),
    /** The same instant as a day in the authority's time zone. */
    day: text('day').notNull(),
    payload: text('payload', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  table => [
    uniqueIndex('fact_by_key').on(table.key).where(sql`key IS NOT NULL`),
    index('fact_by_subject').on(table.subjectId),
    index('fact_by_school').on(table.schoolId, table.at),
    index('fact_of_publishing')
      .on(table.authorityId, table.id)
      .where(
        sql`kind IN ('publication.recorded', 'consent.signed', 'consent.revoked', 'consent.taken-down')`,
      ),
  ],
)
