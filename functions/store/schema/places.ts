import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AuthoritySettings } from '../../domain/authority/settings.ts'
import type { SchoolKind } from '../../domain/people/school-kinds.ts'
import type { EnteredYear } from '../../domain/school-year/entered-year.ts'
import { flag, instant } from './columns.ts'
import { person } from './people.ts'

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
    /** The institution it was merged into. */
    successorId: text('successor_id'),
  },
  table => [uniqueIndex('school_by_name').on(table.authorityId, table.nameFolded)],
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
