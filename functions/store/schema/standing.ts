import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  sqliteView,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { instant } from './columns.ts'
import { person } from './people.ts'
import { authority, school } from './places.ts'
import { requirement } from './roadmaps.ts'

const counted = {
  /** Of an authority: how many institutions there are. */
  schools: integer('schools').notNull(),
  onTime: integer('on_time').notNull(),
  late: integer('late').notNull(),
  overdue: integer('overdue').notNull(),
  returned: integer('returned').notNull(),
  accepted: integer('accepted').notNull(),
  waived: integer('waived').notNull(),
  ahead: integer('ahead').notNull(),
}

/**
 * What is counted ready: see `domain/calendar/day-blocks.ts`. A cache that `store/rebuild-tally.ts` can make again.
 * `scope` is an institution, or `all:` and an authority.
 */
export const tally = sqliteTable(
  'tally',
  { scope: text('scope').notNull(), block: integer('block').notNull(), ...counted },
  table => [primaryKey({ columns: [table.scope, table.block] })],
)

/** Changes of the counts that wait to be added to the blocks of `tally`, by the number of their day. Columns as there. */
export const tallyStep = sqliteTable(
  'tally_step',
  { scope: text('scope').notNull(), day: integer('day').notNull(), ...counted },
  table => [primaryKey({ columns: [table.scope, table.day] })],
)

/** One row an institution, begun by a trigger: the oldest due day it still owes, and since which day number. */
export const schoolStanding = sqliteTable(
  'school_standing',
  {
    number: integer('number').primaryKey(),
    schoolId: text('school_id')
      .notNull()
      .references(() => school.id),
    authorityId: text('authority_id').notNull(),
    since: integer('since').notNull(),
    until: integer('until').notNull(),
    oldestDue: text('oldest_due').notNull(),
    /** When it sent its first roadmap. */
    roadmapAt: instant('roadmap_at').notNull(),
  },
  table => [
    uniqueIndex('school_standing_by_school').on(table.schoolId),
    index('school_standing_by_roadmap').on(table.authorityId, table.roadmapAt),
  ],
)

/**
 * That something due on `leastDue` came or went, for writing: where nothing older is owed, a trigger looks for the oldest
 * due day again, which then holds from the day of that number.
 */
export const standingTurn = sqliteView('standing_turn', {
  schoolId: text('school_id').notNull(),
  dayNumber: integer('day_number').notNull(),
  leastDue: text('least_due'),
}).existing()

/** The same over time, written by a trigger: each stretch of days in the blocks that cover it. */
export const standingSpan = sqliteTable(
  'standing_span',
  {
    authorityId: text('authority_id').notNull(),
    block: integer('block').notNull(),
    oldestDue: text('oldest_due').notNull(),
    number: integer('number').notNull(),
  },
  table => [
    primaryKey({ columns: [table.authorityId, table.block, table.oldestDue, table.number] }),
  ],
)

/** The sizes of blocks, for the triggers. */
export const dayLevel = sqliteTable('day_level', { level: integer('level').primaryKey() })

/** What an authority looks at again and again: a page of its desk with the filters in its address. */
export const savedView = sqliteTable(
  'saved_view',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    name: text('name').notNull(),
    address: text('address').notNull(),
    savedBy: text('saved_by')
      .notNull()
      .references(() => person.id),
    savedAt: instant('saved_at').notNull(),
  },
  table => [index('saved_view_by_authority').on(table.authorityId, table.name)],
)

/** A municipal requirement that a school's own one repeats: one submission proves both. */
export const requirementMatch = sqliteTable(
  'requirement_match',
  {
    schoolId: text('school_id').notNull(),
    municipalId: text('municipal_id')
      .notNull()
      .references(() => requirement.id),
    ownId: text('own_id')
      .notNull()
      .references(() => requirement.id),
    matchedBy: text('matched_by').notNull(),
    matchedAt: instant('matched_at').notNull(),
  },
  table => [primaryKey({ columns: [table.schoolId, table.municipalId, table.ownId] })],
)
