import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { FormFields } from '../../domain/form/form-fields.ts'
import { flag, instant } from './columns.ts'
import { file } from './common.ts'
import { person } from './people.ts'
import { authority, school } from './places.ts'

/** A form that could not be taken (the session was over, or it was refused): given back to the browser that sent it. */
export const heldForm = sqliteTable(
  'held_form',
  {
    id: text('id').primaryKey(),
    secretHash: text('secret_hash').notNull(),
    /** Whose it is, where the session still told; then nobody else gets it. */
    personId: text('person_id'),
    /** Where the form goes. */
    path: text('path').notNull(),
    fields: text('fields', { mode: 'json' }).$type<FormFields>().notNull(),
    /** A file came with it, which is not held. */
    hadFile: flag('had_file').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  table => [index('held_form_by_expiry').on(table.expiresAt)],
)

/** What is written into a form and not sent yet. It belongs to the school: whoever may send the form goes on with it. */
export const formDraft = sqliteTable('form_draft', {
  /** Where the form goes: one draft a form. */
  path: text('path').primaryKey(),
  authorityId: text('authority_id')
    .notNull()
    .references(() => authority.id),
  schoolId: text('school_id').references(() => school.id),
  fields: text('fields', { mode: 'json' }).$type<FormFields>().notNull(),
  /** Counts the saves: a save names the revision it was made on. */
  revision: integer('revision').notNull(),
  updatedBy: text('updated_by')
    .notNull()
    .references(() => person.id),
  updatedAt: instant('updated_at').notNull(),
})

/** Where a sent form led: the same one sent again leads there too. */
export const formAnswer = sqliteTable(
  'form_answer',
  {
    /** Hash of who sent what where, with the key of the page. */
    mark: text('mark').primaryKey(),
    /** Null while it is being worked on. */
    location: text('location'),
    claimedAt: instant('claimed_at').notNull(),
  },
  table => [index('form_answer_by_claim').on(table.claimedAt)],
)

/** A file on its way in parts: whatever has arrived need not be sent again. */
export const upload = sqliteTable(
  'upload',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    schoolId: text('school_id')
      .notNull()
      .references(() => school.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    /** What makes it the same file when chosen again. */
    fingerprint: text('fingerprint').notNull(),
    name: text('name').notNull(),
    /** Bytes. */
    size: integer('size').notNull(),
    startedAt: instant('started_at').notNull(),
    /** The kept file, once all of it is here. */
    fileId: text('file_id').references(() => file.id),
  },
  table => [uniqueIndex('upload_once').on(table.schoolId, table.personId, table.fingerprint)],
)

export const uploadPart = sqliteTable(
  'upload_part',
  {
    uploadId: text('upload_id')
      .notNull()
      .references(() => upload.id),
    number: integer('number').notNull(),
  },
  table => [primaryKey({ columns: [table.uploadId, table.number] })],
)
