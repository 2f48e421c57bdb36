import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AuthoritySettings } from '../domain/authority/settings.ts'
import type { Phase } from '../domain/obligation/state.ts'
import type { Role } from '../domain/people/roles.ts'
import type { SchoolKind } from '../domain/people/school-kinds.ts'
import type { Level, Responsible } from '../domain/roadmap/roadmap-reading.ts'
import type { EnteredYear } from '../domain/school-year/entered-year.ts'
import type { Reading } from '../domain/timing/reading.ts'

/**
 * The tables as `migrations/` makes them. Instants are epoch milliseconds (`…At`, `since`, `until`),
 * days are ISO strings. `test/store/schema.test.ts` compares this file with the migrated database.
 */

/** `until` of what holds now. The largest integer JavaScript keeps exactly. */
export const forever = Number.MAX_SAFE_INTEGER

const instant = (name: string) => integer(name, { mode: 'number' })
const flag = (name: string) => integer(name, { mode: 'boolean' })

export const authority = sqliteTable('authority', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  shortName: text('short_name').notNull(),
  region: text('region').notNull(),
  centreName: text('centre_name').notNull(),
  timeZone: text('time_zone').notNull(),
  settings: text('settings', { mode: 'json' }).$type<Partial<AuthoritySettings>>().notNull(),
  createdAt: instant('created_at').notNull(),
})

export const school = sqliteTable(
  'school',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    name: text('name').notNull(),
    /** Folded for comparing and searching: lower case, ё → е, single spaces. Unique in the authority. */
    nameFolded: text('name_folded').notNull(),
    shortName: text('short_name').notNull(),
    kind: text('kind').$type<SchoolKind>().notNull(),
    hasMentees: flag('has_mentees').notNull(),
    siteUrl: text('site_url').notNull(),
    openedOn: text('opened_on'),
    closedOn: text('closed_on'),
    createdAt: instant('created_at').notNull(),
  },
  table => [uniqueIndex('school_by_name').on(table.authorityId, table.nameFolded)],
)

export const person = sqliteTable('person', {
  id: text('id').primaryKey(),
  /** Lower case. */
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  language: text('language').$type<'ru' | 'en'>().notNull(),
  createdAt: instant('created_at').notNull(),
})

export const membership = sqliteTable(
  'membership',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    schoolId: text('school_id').references(() => school.id),
    role: text('role').$type<Role>().notNull(),
    since: instant('since').notNull(),
    until: instant('until').notNull(),
  },
  table => [
    index('membership_by_person').on(table.personId, table.until),
    index('membership_by_school').on(table.schoolId, table.until),
    index('membership_by_authority').on(table.authorityId, table.until),
    uniqueIndex('membership_once')
      .on(table.personId, table.role, table.authorityId, sql`ifnull(school_id, '')`)
      .where(sql`until = 9007199254740991`),
  ],
)

export const session = sqliteTable(
  'session',
  {
    id: text('id').primaryKey(),
    secretHash: text('secret_hash').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** «Chrome, Android»: enough to recognise one's own device. */
    device: text('device').notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  table => [index('session_by_person').on(table.personId)],
)

/** One request for a sign-in code. `personId` is null for an address nobody has: the answer looks the same. */
export const signIn = sqliteTable('sign_in', {
  id: text('id').primaryKey(),
  personId: text('person_id').references(() => person.id),
  codeHash: text('code_hash').notNull(),
  linkHash: text('link_hash').notNull(),
  browserHash: text('browser_hash').notNull(),
  attempts: integer('attempts').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

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

export const apiToken = sqliteTable('api_token', {
  id: text('id').primaryKey(),
  secretHash: text('secret_hash').notNull().unique(),
  membershipId: text('membership_id')
    .notNull()
    .references(() => membership.id),
  name: text('name').notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  revokedAt: instant('revoked_at'),
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
    origin: text('origin').$type<'school-roadmap' | 'municipal-roadmap' | 'collection'>().notNull(),
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
  },
  table => [
    index('requirement_by_school').on(table.schoolId, table.closedAt),
    index('requirement_by_roadmap').on(table.roadmapId),
  ],
)

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
  table => [index('obligation_by_requirement').on(table.requirementId)],
)

/**
 * What the facts left of an obligation, and from when to when: a cache that `store/rebuild.ts` can make again.
 * Holds `since <= instant < until`, so any past day is the same query.
 */
export const obligationState = sqliteTable(
  'obligation_state',
  {
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
  },
  table => [
    primaryKey({ columns: [table.obligationId, table.since] }),
    uniqueIndex('obligation_state_now').on(table.obligationId).where(sql`until = 9007199254740991`),
    index('obligation_state_by_school').on(table.schoolId, table.until, table.due),
    index('obligation_state_by_authority').on(table.authorityId, table.until),
  ],
)

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
    id: text('id').primaryKey(),
    submissionId: text('submission_id')
      .notNull()
      .references(() => submission.id),
    type: text('type').$type<'file' | 'link' | 'record'>().notNull(),
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
  table => [index('evidence_by_submission').on(table.submissionId)],
)

/** Who did what and when. Append-only: the audit log, and the source of every state. */
export const fact = sqliteTable(
  'fact',
  {
    /** In the order of recording. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** What makes it the same fact when recorded again. */
    key: text('key').notNull().unique(),
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
    index('fact_by_subject').on(table.subjectId),
    index('fact_by_school').on(table.schoolId, table.at),
  ],
)

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

/** A school year as an authority has entered it. The highest revision holds; the others are its history. */
export const schoolCalendar = sqliteTable(
  'school_calendar',
  {
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    /** Calendar year of its 1 September. */
    year: integer('year').notNull(),
    revision: integer('revision').notNull(),
    content: text('content', { mode: 'json' }).$type<EnteredYear>().notNull(),
    changedBy: text('changed_by')
      .notNull()
      .references(() => person.id),
    changedAt: instant('changed_at').notNull(),
  },
  table => [primaryKey({ columns: [table.authorityId, table.year, table.revision] })],
)

/** A secret address of due days for a calendar program: whoever knows it reads them. */
export const calendarFeed = sqliteTable(
  'calendar_feed',
  {
    id: text('id').primaryKey(),
    secretHash: text('secret_hash').notNull().unique(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    scope: text('scope').$type<'person' | 'school' | 'authority'>().notNull(),
    /** Null for a person's own. */
    authorityId: text('authority_id').references(() => authority.id),
    schoolId: text('school_id').references(() => school.id),
    createdAt: instant('created_at').notNull(),
    /** Written down at most once an hour. */
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  table => [index('calendar_feed_by_person').on(table.personId)],
)
