import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  sqliteView,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Phase } from '../../domain/obligation/state.ts'
import { flag, instant } from './columns.ts'
import { file } from './common.ts'
import { person } from './people.ts'
import { authority, school } from './places.ts'
import { requirement } from './roadmaps.ts'

/** One dated instance of a requirement for one school. Its state over time is in `obligation_state`. */
export const obligation = sqliteTable(
  'obligation',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    schoolId: text('school_id')
      .notNull()
      .references(() => school.id),
    requirementId: text('requirement_id')
      .notNull()
      .references(() => requirement.id),
    createdAt: instant('created_at').notNull(),
  },
  table => [index('obligation_by_requirement_and_school').on(table.requirementId, table.schoolId)],
)

const state = {
  obligationId: text('obligation_id')
    .notNull()
    .references(() => obligation.id),
  since: instant('since').notNull(),
  until: instant('until').notNull(),
  authorityId: text('authority_id').notNull(),
  schoolId: text('school_id').notNull(),
  requirementId: text('requirement_id').notNull(),
  phase: text('phase').$type<Phase>().notNull(),
  windowFrom: text('window_from'),
  due: text('due').notNull(),
  firstDue: text('first_due').notNull(),
  filedOn: text('filed_on'),
  isLate: flag('is_late').notNull(),
  isWaiverAsked: flag('is_waiver_asked').notNull(),
  submissionId: text('submission_id'),
}

/**
 * What the facts left of an obligation, and from when to when: a cache that `store/rebuild.ts` can make again.
 * Holds `since <= instant < until`, so any past day is the same query.
 */
export const obligationState = sqliteTable('obligation_state', state, table => [
  primaryKey({ columns: [table.obligationId, table.since] }),
  uniqueIndex('obligation_state_now').on(table.obligationId).where(sql`until = 9007199254740991`),
  index('obligation_state_by_school').on(
    table.schoolId,
    table.until,
    table.due,
    table.since,
    table.phase,
    table.isLate,
    table.requirementId,
    table.obligationId,
    table.windowFrom,
    table.filedOn,
  ),
  index('obligation_state_by_authority').on(
    table.authorityId,
    table.due,
    table.obligationId,
    table.until,
    table.since,
    table.phase,
    table.isLate,
    table.requirementId,
    table.schoolId,
  ),
  index('obligation_state_unsettled')
    .on(table.schoolId, table.until, table.due)
    .where(sql`until = 9007199254740991 AND phase IN ('expected', 'returned')`),
  index('obligation_state_waiting')
    .on(table.authorityId, table.until)
    .where(sql`until = 9007199254740991 AND (phase = 'submitted' OR is_waiver_asked = 1)`),
])

/**
 * A state that follows another one, for writing both: the one that began at `follows` ends where this one begins. The rest
 * is of `standingTurn`.
 */
export const obligationTurn = sqliteView('obligation_turn', {
  ...state,
  follows: instant('follows').notNull(),
  dayNumber: integer('day_number').notNull(),
  leastDue: text('least_due'),
}).existing()

export const submission = sqliteTable(
  'submission',
  {
    id: text('id').primaryKey(),
    /** The receipt: `2026-000123` within the authority. */
    number: text('number').notNull(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    schoolId: text('school_id')
      .notNull()
      .references(() => school.id),
    submittedBy: text('submitted_by')
      .notNull()
      .references(() => person.id),
    submittedAt: instant('submitted_at').notNull(),
    /** Made once with the form or sent by the API caller: the same key gives the same receipt. */
    idempotencyKey: text('idempotency_key').notNull(),
    /** Hash of what was sent with that key. */
    requestHash: text('request_hash').notNull(),
    note: text('note').notNull(),
    reviewedBy: text('reviewed_by').references(() => person.id),
    reviewedAt: instant('reviewed_at'),
    /** What the officer said when returning it. */
    comment: text('comment').notNull(),
  },
  table => [
    uniqueIndex('submission_once').on(table.schoolId, table.idempotencyKey),
    uniqueIndex('submission_by_number').on(table.authorityId, table.number),
  ],
)

export const submissionObligation = sqliteTable(
  'submission_obligation',
  {
    submissionId: text('submission_id')
      .notNull()
      .references(() => submission.id),
    obligationId: text('obligation_id')
      .notNull()
      .references(() => obligation.id),
  },
  table => [
    primaryKey({ columns: [table.submissionId, table.obligationId] }),
    index('submission_obligation_by_obligation').on(table.obligationId),
  ],
)

/** What proves: a file, an address where it is already published, or a record of what was held. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: text('id').notNull(),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submission.id),
    type: text('type').$type<'file' | 'link' | 'record' | 'entry'>().notNull(),
    /** A code of `evidence-kinds.ts`, `''` where none was chosen. */
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    documentNumber: text('document_number').notNull(),
    documentDate: text('document_date'),
    fileId: text('file_id').references(() => file.id),
    url: text('url'),
    heldOn: text('held_on'),
    participants: integer('participants'),
    addedAt: instant('added_at').notNull(),
    /** Corrected before review: kept, not shown as current. */
    replacedAt: instant('replaced_at'),
  },
  table => [
    primaryKey({ columns: [table.submissionId, table.id] }),
    index('evidence_by_link').on(table.url).where(sql`type = 'link' AND replaced_at IS NULL`),
  ],
)
