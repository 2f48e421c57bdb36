import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ConsentKind, PublishableField } from '../../domain/mentorship/consent.ts'
import type {
  CompletionReason,
  FormCode,
  KindCode,
  MeetingKind,
} from '../../domain/mentorship/mentoring-forms.ts'
import type { Member, MentorshipEventKind } from '../../domain/mentorship/mentorship.ts'
import type { ParticipantKind } from '../../domain/mentorship/participant.ts'
import type {
  AmendmentPoint,
  OrderKind,
  Publication,
  Register,
} from '../../domain/mentorship/signed-order.ts'
import { flag, instant } from './columns.ts'
import { file } from './common.ts'
import { person } from './people.ts'
import { authority, school } from './places.ts'

const ofAuthority = () =>
  text('authority_id')
    .notNull()
    .references(() => authority.id)
const ofSchool = () =>
  text('school_id')
    .notNull()
    .references(() => school.id)

/** Lines of the registers of mentors and mentees. A person here has no account. */
export const participant = sqliteTable(
  'participant',
  {
    id: text('id').primaryKey(),
    authorityId: ofAuthority(),
    schoolId: ofSchool(),
    kind: text('kind').$type<ParticipantKind>().notNull(),
    isMentor: flag('is_mentor').notNull(),
    isMentee: flag('is_mentee').notNull(),
    name: text('name').notNull(),
    post: text('post').notNull(),
    classLevel: text('class_level').notNull(),
    isAdult: flag('is_adult').notNull(),
    worksSince: text('works_since'),
    isUnderAgeLimit: flag('is_under_age_limit').notNull(),
    competences: text('competences').notNull(),
    interests: text('interests').notNull(),
    availability: text('availability').notNull(),
    mostMentees: integer('most_mentees'),
    request: text('request').notNull(),
    difficulties: text('difficulties', { mode: 'json' }).$type<string[]>().notNull(),
    enteredOn: text('entered_on').notNull(),
    checkedOn: text('checked_on').notNull(),
    supportedOn: text('supported_on'),
    amendmentExemption: text('amendment_exemption').notNull(),
    closedOn: text('closed_on'),
    erasedOn: text('erased_on'),
  },
  table => [
    index('participant_by_school').on(table.schoolId, table.closedOn),
    index('participant_by_authority').on(table.authorityId),
  ],
)

export const registerCheck = sqliteTable(
  'register_check',
  {
    schoolId: ofSchool(),
    register: text('register').$type<Register>().notNull(),
    authorityId: text('authority_id').notNull(),
    checkedOn: text('checked_on').notNull(),
    checkedBy: text('checked_by')
      .notNull()
      .references(() => person.id),
  },
  table => [primaryKey({ columns: [table.schoolId, table.register] })],
)

/** Orders signed on paper, entered with their number and date. */
export const signedOrder = sqliteTable(
  'signed_order',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id').notNull(),
    schoolId: ofSchool(),
    kind: text('kind').$type<OrderKind>().notNull(),
    number: text('number').notNull(),
    signedOn: text('signed_on').notNull(),
    fileId: text('file_id').references(() => file.id),
    /** The person appointed curator. */
    personId: text('person_id').references(() => person.id),
    enteredBy: text('entered_by')
      .notNull()
      .references(() => person.id),
    enteredAt: instant('entered_at').notNull(),
  },
  table => [
    uniqueIndex('signed_order_once').on(table.schoolId, table.kind, table.number, table.signedOn),
  ],
)

export const mentorship = sqliteTable(
  'mentorship',
  {
    id: text('id').primaryKey(),
    authorityId: ofAuthority(),
    schoolId: ofSchool(),
    form: text('form').$type<FormCode>().notNull(),
    kinds: text('kinds', { mode: 'json' }).$type<KindCode[]>().notNull(),
    roleModel: text('role_model').notNull(),
    direction: text('direction').notNull(),
    reverseDirection: text('reverse_direction').notNull(),
    basisProfile: flag('basis_profile').notNull(),
    basisInterest: flag('basis_interest').notNull(),
    proposedOn: text('proposed_on').notNull(),
    start: text('start_on').notNull(),
    endPlanned: text('end_planned').notNull(),
    orderId: text('order_id').references(() => signedOrder.id),
    endActual: text('end_actual'),
    reason: text('reason').$type<CompletionReason>(),
    /** Counts the changes: a change names the revision it was made on. */
    revision: integer('revision').notNull(),
  },
  table => [
    index('mentorship_by_school').on(table.schoolId, table.endActual),
    index('mentorship_by_authority').on(table.authorityId),
  ],
)

export const mentorshipMember = sqliteTable(
  'mentorship_member',
  {
    mentorshipId: text('mentorship_id')
      .notNull()
      .references(() => mentorship.id),
    participantId: text('participant_id')
      .notNull()
      .references(() => participant.id),
    role: text('role').$type<Member['role']>().notNull(),
    since: text('since').notNull(),
    /** The first day without them; 9999-12-31 while they belong to it. */
    until: text('until').notNull(),
  },
  table => [
    primaryKey({ columns: [table.mentorshipId, table.participantId, table.role, table.since] }),
    index('mentorship_member_by_participant').on(table.participantId),
    uniqueIndex('mentorship_one_mentor')
      .on(table.mentorshipId)
      .where(sql`role = 'mentor' AND until = '9999-12-31'`),
  ],
)

export const mentorshipEvent = sqliteTable(
  'mentorship_event',
  {
    id: text('id').primaryKey(),
    mentorshipId: text('mentorship_id')
      .notNull()
      .references(() => mentorship.id),
    kind: text('kind').$type<MentorshipEventKind>().notNull(),
    day: text('day').notNull(),
    takesEffect: text('takes_effect'),
    note: text('note').notNull(),
  },
  table => [index('mentorship_event_by_mentorship').on(table.mentorshipId)],
)

export const programme = sqliteTable(
  'programme',
  {
    mentorshipId: text('mentorship_id')
      .primaryKey()
      .references(() => mentorship.id),
    authorityId: text('authority_id').notNull(),
    schoolId: ofSchool(),
    difficulties: text('difficulties').notNull(),
    goals: text('goals').notNull(),
    directions: text('directions').notNull(),
    control: text('control').notNull(),
    isDraftedWithMentee: flag('is_drafted_with_mentee').notNull(),
    approvedOn: text('approved_on'),
    result: text('result').notNull(),
    completedOn: text('completed_on'),
  },
  table => [index('programme_by_school').on(table.schoolId)],
)

export const programmeRow = sqliteTable(
  'programme_row',
  {
    id: text('id').primaryKey(),
    mentorshipId: text('mentorship_id')
      .notNull()
      .references(() => programme.mentorshipId),
    position: integer('position').notNull(),
    activity: text('activity').notNull(),
    timing: text('timing').notNull(),
    due: text('due'),
    expected: text('expected').notNull(),
    actual: text('actual').notNull(),
    doneOn: text('done_on'),
  },
  table => [index('programme_row_by_mentorship').on(table.mentorshipId)],
)

export const meeting = sqliteTable(
  'meeting',
  {
    id: text('id').primaryKey(),
    mentorshipId: text('mentorship_id')
      .notNull()
      .references(() => programme.mentorshipId),
    kind: text('kind').$type<MeetingKind>().notNull(),
    plannedOn: text('planned_on').notNull(),
    heldOn: text('held_on'),
  },
  table => [index('meeting_by_mentorship').on(table.mentorshipId)],
)

export const consent = sqliteTable(
  'consent',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id').notNull(),
    schoolId: ofSchool(),
    kind: text('kind').$type<ConsentKind>().notNull(),
    participantId: text('participant_id')
      .notNull()
      .references(() => participant.id),
    mentorshipId: text('mentorship_id').references(() => mentorship.id),
    signedOn: text('signed_on').notNull(),
    validUntil: text('valid_until'),
    revokedOn: text('revoked_on'),
    /** Null where only the paper is kept. */
    fileId: text('file_id').references(() => file.id),
    isByGuardian: flag('is_by_guardian').notNull(),
    urls: text('urls', { mode: 'json' }).$type<string[]>().notNull(),
    fields: text('fields', { mode: 'json' }).$type<PublishableField[]>().notNull(),
    takenDownOn: text('taken_down_on'),
  },
  table => [
    index('consent_by_school').on(table.schoolId),
    index('consent_by_participant').on(table.participantId),
    index('consent_to_take_down')
      .on(table.authorityId)
      .where(sql`kind = 'publication' AND taken_down_on IS NULL`),
    uniqueIndex('consent_once').on(
      table.participantId,
      table.kind,
      sql`ifnull(mentorship_id, '')`,
      table.signedOn,
    ),
  ],
)

export const contractAmendment = sqliteTable(
  'contract_amendment',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id').notNull(),
    schoolId: ofSchool(),
    participantId: text('participant_id')
      .notNull()
      .references(() => participant.id),
    number: text('number').notNull(),
    signedOn: text('signed_on').notNull(),
    states: text('states', { mode: 'json' }).$type<AmendmentPoint[]>().notNull(),
    fileId: text('file_id').references(() => file.id),
  },
  table => [index('contract_amendment_by_school').on(table.schoolId)],
)

/** What stands on a school's site about its mentoring, and whom it names. */
export const publication = sqliteTable(
  'publication',
  {
    id: text('id').primaryKey(),
    authorityId: text('authority_id').notNull(),
    schoolId: ofSchool(),
    kind: text('kind').$type<Publication['kind']>().notNull(),
    mentorshipId: text('mentorship_id').references(() => mentorship.id),
    url: text('url').notNull(),
    publishedOn: text('published_on').notNull(),
    takenDownOn: text('taken_down_on'),
    named: text('named', { mode: 'json' }).$type<Publication['named']>().notNull(),
  },
  table => [
    index('publication_by_school').on(table.schoolId),
    index('publication_standing').on(table.authorityId).where(sql`taken_down_on IS NULL`),
  ],
)
