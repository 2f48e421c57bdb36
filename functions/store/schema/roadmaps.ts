import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { RequirementOrigin } from '../../domain/obligation/requirement-origin.ts'
import type { Audience } from '../../domain/roadmap/audience.ts'
import type { Level, Responsible } from '../../domain/roadmap/roadmap-reading.ts'
import type { Reading } from '../../domain/timing/reading.ts'
import { instant } from './columns.ts'
import { file } from './common.ts'
import { person } from './people.ts'
import { authority, school } from './places.ts'

export const roadmap = sqliteTable(
  'roadmap',
  {
    id: text('id').primaryKey(),
    /** The id of its first version: a school may have several roadmaps (teachers', pupils'), each with versions. */
    lineageId: text('lineage_id').notNull(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    /** Null for a municipal roadmap. */
    schoolId: text('school_id').references(() => school.id),
    title: text('title').notNull(),
    level: text('level').$type<Level>().notNull(),
    periodFrom: text('period_from').notNull(),
    periodTo: text('period_to').notNull(),
    orderNumber: text('order_number'),
    orderDate: text('order_date'),
    version: integer('version').notNull(),
    fileId: text('file_id').references(() => file.id),
    submittedBy: text('submitted_by')
      .notNull()
      .references(() => person.id),
    submittedAt: instant('submitted_at').notNull(),
    replacedAt: instant('replaced_at'),
  },
  table => [
    index('roadmap_by_school').on(table.schoolId, table.submittedAt),
    uniqueIndex('roadmap_current').on(table.lineageId).where(sql`replaced_at IS NULL`),
  ],
)

/** Something a school owes, with its timing: one activity of a roadmap, or one thing the authority collects. */
export const requirement = sqliteTable(
  'requirement',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    schoolId: text('school_id').references(() => school.id),
    origin: text('origin').$type<RequirementOrigin>().notNull(),
    /** The version of the roadmap it stands in now. */
    roadmapId: text('roadmap_id').references(() => roadmap.id),
    position: integer('position').notNull(),
    number: text('number').notNull(),
    section: text('section').notNull(),
    stage: text('stage').notNull(),
    activity: text('activity').notNull(),
    text: text('text').notNull(),
    timing: text('timing', { mode: 'json' }).$type<Reading>().notNull(),
    level: text('level').$type<Level>().notNull(),
    responsible: text('responsible', { mode: 'json' }).$type<Responsible[]>().notNull(),
    responsibleText: text('responsible_text').notNull(),
    recipients: text('recipients', { mode: 'json' }).$type<string[]>().notNull(),
    result: text('result').notNull(),
    evidence: text('evidence', { mode: 'json' }).$type<string[]>().notNull(),
    /** The deputy it is assigned to. */
    assigneeId: text('assignee_id').references(() => person.id),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
    /** Which institutions a municipal one is for; null where it is an institution's own. */
    audience: text('audience', { mode: 'json' }).$type<Audience>(),
  },
  table => [
    index('requirement_by_school').on(table.schoolId, table.closedAt),
    index('requirement_by_roadmap').on(table.roadmapId),
  ],
)
