import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RankingSeat } from '../../domain/matching/ranking-round.ts'
import type { RetentionSettings } from '../../domain/retention/retention-settings.ts'
import { instant } from './columns.ts'
import { participant } from './mentoring.ts'
import { school } from './places.ts'

/** What an institution's documents say of it, and how long it keeps what. */
export const mentoringParticulars = sqliteTable('mentoring_particulars', {
  schoolId: text('school_id')
    .primaryKey()
    .references(() => school.id),
  authorityId: text('authority_id').notNull(),
  place: text('place').notNull(),
  address: text('address').notNull(),
  inn: text('inn').notNull(),
  ogrn: text('ogrn').notNull(),
  contact: text('contact').notNull(),
  directorPost: text('director_post').notNull(),
  curatorPost: text('curator_post').notNull(),
  retention: text('retention', { mode: 'json' }).$type<Partial<RetentionSettings>>().notNull(),
})

/** A group meeting after which both sides name whom they would work with. */
export const rankingRound = sqliteTable(
  'ranking_round',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id').notNull(),
    schoolId: text('school_id')
      .notNull()
      .references(() => school.id),
    heldOn: text('held_on').notNull(),
    closedOn: text('closed_on'),
    erasedOn: text('erased_on'),
  },
  table => [index('ranking_round_by_school').on(table.schoolId)],
)

export const rankingSeat = sqliteTable(
  'ranking_seat',
  {
    roundId: text('round_id')
      .notNull()
      .references(() => rankingRound.id),
    participantId: text('participant_id')
      .notNull()
      .references(() => participant.id),
    side: text('side').$type<RankingSeat['side']>().notNull(),
    quota: integer('quota').notNull(),
    /** Ids of the other side, the most wanted first; null while the questionnaire is not entered. */
    ranking: text('ranking', { mode: 'json' }).$type<string[]>(),
  },
  table => [primaryKey({ columns: [table.roundId, table.participantId] })],
)

/** The log of what was erased: ids and days, and nothing else. */
export const destruction = sqliteTable(
  'destruction',
  {
    /** Rule and record: what is erased is erased once. */
    key: text('key').primaryKey(),
    authorityId: text('authority_id').notNull(),
    schoolId: text('school_id')
      .notNull()
      .references(() => school.id),
    rule: text('rule').notNull(),
    recordId: text('record_id').notNull(),
    /** The day its purpose was reached. */
    since: text('since').notNull(),
    day: text('day').notNull(),
    at: instant('at').notNull(),
  },
  table => [index('destruction_by_school').on(table.schoolId, table.day)],
)

/** Who looked at whose record: once for each viewer, person and day. */
export const accessLog = sqliteTable(
  'access_log',
  {
    participantId: text('participant_id').notNull(),
    viewerId: text('viewer_id').notNull(),
    day: text('day').notNull(),
    authorityId: text('authority_id').notNull(),
    schoolId: text('school_id').notNull(),
  },
  table => [
    primaryKey({ columns: [table.participantId, table.viewerId, table.day] }),
    index('access_log_by_school').on(table.schoolId, table.day),
  ],
)

/** The last day on which a school's records were looked through for what is to be erased. */
export const retentionCheck = sqliteTable('retention_check', {
  schoolId: text('school_id')
    .primaryKey()
    .references(() => school.id),
  day: text('day').notNull(),
})
