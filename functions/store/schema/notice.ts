import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { letter } from './letters.ts'
import { obligation } from './obligations.ts'
import { authority } from './places.ts'

/** What a letter was decided on for: the steps it tells of. Looked at again when it is written. */
export const letterAbout = sqliteTable(
  'letter_about',
  {
    letterId: text('letter_id')
      .notNull()
      .references(() => letter.id),
    subjectId: text('subject_id').notNull(),
    step: text('step').notNull(),
  },
  table => [
    primaryKey({ columns: [table.letterId, table.subjectId, table.step] }),
    index('letter_about_by_subject').on(table.subjectId),
  ],
)

/** A step that came up and was dealt with. Its key is natural: come up again it changes nothing. */
export const chaseStep = sqliteTable(
  'chase_step',
  {
    obligationId: text('obligation_id')
      .notNull()
      .references(() => obligation.id),
    step: text('step').notNull(),
    /** The due day it was for, and since when that was known: moved, the steps are others. */
    due: text('due').notNull(),
    knownOn: text('known_on').notNull(),
    /** `overtaken` by a later step; `nobody` was there to be told, or nobody wished to. */
    outcome: text('outcome').$type<'told' | 'overtaken' | 'nobody'>().notNull(),
    day: text('day').notNull(),
    at: instant('at').notNull(),
  },
  table => [primaryKey({ columns: [table.obligationId, table.step, table.due, table.knownOn] })],
)

/** Which obligation is looked at when: those with nothing ahead of them have no row. */
export const chaseQueue = sqliteTable(
  'chase_queue',
  {
    obligationId: text('obligation_id')
      .primaryKey()
      .references(() => obligation.id),
    authorityId: text('authority_id').notNull(),
    schoolId: text('school_id').notNull(),
    /** A day, or `''` where something happened to it that has not been looked at yet. */
    nextOn: text('next_on').notNull(),
  },
  table => [index('chase_queue_by_day').on(table.authorityId, table.nextOn, table.schoolId)],
)

/** How far a reader of the facts has come. */
export const factReader = sqliteTable('fact_reader', {
  name: text('name').primaryKey(),
  factId: integer('fact_id').notNull(),
})

/** Who decides on an authority's letters takes the next turn: of two ticks at once one does. */
export const letterTurn = sqliteTable('letter_turn', {
  authorityId: text('authority_id')
    .primaryKey()
    .references(() => authority.id),
  turn: integer('turn').notNull(),
  /** The Monday of the week whose digests were decided on last, `''` before the first. */
  digestWeek: text('digest_week').notNull(),
})

/** An address that stands as evidence, and how it opened so far. A trigger writes the row when evidence is put down. */
export const linkCheck = sqliteTable(
  'link_check',
  {
    url: text('url').primaryKey(),
    nextAt: instant('next_at').notNull(),
    failures: integer('failures').notNull().default(0),
    failedOn: text('failed_on'),
    deadOn: text('dead_on'),
  },
  table => [
    index('link_check_next').on(table.nextAt),
    index('link_check_dead').on(table.url, table.deadOn).where(sql`dead_on IS NOT NULL`),
  ],
)

/** Up to which fact and for which day an authority's schools were looked through for what is published without consent. */
export const publishedLook = sqliteTable('published_look', {
  authorityId: text('authority_id')
    .primaryKey()
    .references(() => authority.id),
  day: text('day').notNull(),
  factId: integer('fact_id').notNull(),
})
