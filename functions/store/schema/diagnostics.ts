import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Answers } from '../../domain/diagnostic/answers.ts'
import type { NoteContent } from '../../domain/diagnostic/note/note.ts'
import type { NoteKind } from '../../domain/diagnostic/note/note-kinds.ts'
import type { Questionnaire, QuestionnaireUse } from '../../domain/diagnostic/questionnaire.ts'
import { flag, instant } from './columns.ts'
import { obligation } from './obligations.ts'
import { person } from './people.ts'
import { authority, school } from './places.ts'
import { requirement } from './roadmaps.ts'

/** A version of a questionnaire. Once published it never changes; the next one has the same lineage. */
export const questionnaire = sqliteTable(
  'questionnaire',
  {
    id: text('id').primaryKey(),
    /** The id of its first version. */
    lineageId: text('lineage_id').notNull(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    version: integer('version').notNull(),
    /** The template its first version was taken from. */
    template: text('template'),
    title: text('title').notNull(),
    use: text('use_of').$type<QuestionnaireUse>().notNull(),
    content: text('content', { mode: 'json' }).$type<Questionnaire>().notNull(),
    /** Counts the saves before it was published. */
    revision: integer('revision').notNull(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => person.id),
    updatedAt: instant('updated_at').notNull(),
    publishedAt: instant('published_at'),
    /** A later version was published, or it is no longer used. */
    retiredAt: instant('retired_at'),
  },
  table => [
    uniqueIndex('questionnaire_version').on(table.lineageId, table.version),
    index('questionnaire_by_authority').on(table.authorityId, table.publishedAt),
  ],
)

/** A collection: a questionnaire the authority asks its schools to answer by a day. Its requirement has an obligation a school. */
export const campaign = sqliteTable(
  'campaign',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    questionnaireId: text('questionnaire_id')
      .notNull()
      .references(() => questionnaire.id),
    requirementId: text('requirement_id')
      .notNull()
      .references(() => requirement.id),
    title: text('title').notNull(),
    /** As it was written: «до 10 июня». */
    timingText: text('timing_text').notNull(),
    due: text('due').notNull(),
    launchedBy: text('launched_by')
      .notNull()
      .references(() => person.id),
    launchedAt: instant('launched_at').notNull(),
    /** Null while answers are taken. */
    closedAt: instant('closed_at'),
    /** The last day answers are taken; null once it is closed. */
    closesOn: text('closes_on'),
  },
  table => [
    index('campaign_by_authority').on(table.authorityId, table.launchedAt),
    uniqueIndex('campaign_by_requirement').on(table.requirementId),
    index('campaign_to_close').on(table.closesOn).where(sql`closed_at IS NULL`),
  ],
)

/** A questionnaire being answered by a school or about it. What was answered is in its sections, what was sent in its sendings. */
export const diagnostic = sqliteTable(
  'diagnostic',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    schoolId: text('school_id')
      .notNull()
      .references(() => school.id),
    questionnaireId: text('questionnaire_id')
      .notNull()
      .references(() => questionnaire.id),
    campaignId: text('campaign_id').references(() => campaign.id),
    obligationId: text('obligation_id').references(() => obligation.id),
    startedBy: text('started_by')
      .notNull()
      .references(() => person.id),
    startedAt: instant('started_at').notNull(),
    discardedAt: instant('discarded_at'),
  },
  table => [
    index('diagnostic_by_school').on(table.schoolId, table.startedAt),
    uniqueIndex('diagnostic_of_campaign')
      .on(table.campaignId, table.schoolId)
      .where(sql`discarded_at IS NULL`),
  ],
)

/** The answers of one section, so that several people can fill one form without getting in each other's way. */
export const diagnosticSection = sqliteTable(
  'diagnostic_section',
  {
    diagnosticId: text('diagnostic_id')
      .notNull()
      .references(() => diagnostic.id),
    section: text('section').notNull(),
    answers: text('answers', { mode: 'json' }).$type<Answers>().notNull(),
    /** Counts the saves: a save names the revision it was made on. */
    revision: integer('revision').notNull(),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => person.id),
    updatedAt: instant('updated_at').notNull(),
  },
  table => [primaryKey({ columns: [table.diagnosticId, table.section] })],
)

/** What was sent, the first time and after each return. Append-only but for the remarks of whoever returns it. */
export const diagnosticSending = sqliteTable(
  'diagnostic_sending',
  {
    diagnosticId: text('diagnostic_id')
      .notNull()
      .references(() => diagnostic.id),
    number: integer('number').notNull(),
    schoolId: text('school_id').notNull(),
    answers: text('answers', { mode: 'json' }).$type<Answers>().notNull(),
    /** The submission it was filed with, null where no obligation asked for it. */
    submissionId: text('submission_id'),
    sentBy: text('sent_by')
      .notNull()
      .references(() => person.id),
    sentAt: instant('sent_at').notNull(),
    /** By question id. */
    remarks: text('remarks', { mode: 'json' }).$type<Record<string, string>>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.diagnosticId, table.number] }),
    index('diagnostic_sending_by_school').on(table.schoolId, table.sentAt),
    index('diagnostic_sending_by_submission').on(table.submissionId),
  ],
)

/** A questionnaire people answer by one-time links, without accounts and without their names. */
export const survey = sqliteTable(
  'survey',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    schoolId: text('school_id')
      .notNull()
      .references(() => school.id),
    questionnaireId: text('questionnaire_id')
      .notNull()
      .references(() => questionnaire.id),
    /** The last day it can be answered. */
    closesOn: text('closes_on').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: instant('created_at').notNull(),
  },
  table => [index('survey_by_school').on(table.schoolId, table.createdAt)],
)

/** A link that answers once. Nothing in it or in the answer says which answer came by it. */
export const surveyLink = sqliteTable(
  'survey_link',
  {
    tokenHash: text('token_hash').primaryKey(),
    surveyId: text('survey_id')
      .notNull()
      .references(() => survey.id),
    isUsed: flag('is_used').notNull(),
  },
  table => [index('survey_link_by_survey').on(table.surveyId)],
)

/** One person's answers. The id is drawn at random and there is no time, so that the order tells nothing. */
export const surveyAnswer = sqliteTable(
  'survey_answer',
  {
    id: text('id').primaryKey(),
    surveyId: text('survey_id')
      .notNull()
      .references(() => survey.id),
    answers: text('answers', { mode: 'json' }).$type<Answers>().notNull(),
  },
  table => [index('survey_answer_by_survey').on(table.surveyId)],
)

/** A recommendation the methodological centre keeps ready for notes. */
export const recommendationChoice = sqliteTable(
  'recommendation_choice',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    text: text('text').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => person.id),
    createdAt: instant('created_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  table => [index('recommendation_choice_by_authority').on(table.authorityId, table.createdAt)],
)

/** An analytical note: of a school, or of the municipality where it names none. */
export const note = sqliteTable(
  'note',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    schoolId: text('school_id').references(() => school.id),
    kind: text('kind').$type<NoteKind>().notNull(),
    periodFrom: text('period_from').notNull(),
    periodTo: text('period_to').notNull(),
    content: text('content', { mode: 'json' }).$type<NoteContent>().notNull(),
    /** Counts the saves. */
    revision: integer('revision').notNull(),
    /** The order that approves it, `''` before it is recorded. */
    orderNumber: text('order_number').notNull(),
    orderDate: text('order_date'),
    updatedBy: text('updated_by')
      .notNull()
      .references(() => person.id),
    updatedAt: instant('updated_at').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When it became evidence. */
    filedAt: instant('filed_at'),
  },
  table => [
    index('note_by_school').on(table.schoolId, table.createdAt),
    index('note_by_authority').on(table.authorityId, table.createdAt),
  ],
)

/** How many people teach in a school, as it said on a day: what shares of teachers are taken of. */
export const staffCount = sqliteTable(
  'staff_count',
  {
    schoolId: text('school_id')
      .notNull()
      .references(() => school.id),
    onDay: text('on_day').notNull(),
    teachers: integer('teachers').notNull(),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => person.id),
  },
  table => [primaryKey({ columns: [table.schoolId, table.onDay] })],
)
