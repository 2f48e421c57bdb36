import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Scope } from '../../domain/access/scopes.ts'
import type { Role } from '../../domain/people/roles.ts'
import { instant } from './columns.ts'
import { authority, school } from './places.ts'

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
  /** Null for all that its role may do. */
  scopes: text('scopes', { mode: 'json' }).$type<Scope[]>(),
  createdBy: text('created_by').references(() => person.id),
})

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
