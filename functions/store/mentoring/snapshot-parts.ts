import { type SQL, sql } from 'drizzle-orm'
import {
  consent,
  contractAmendment,
  meeting,
  mentorship,
  mentorshipEvent,
  mentorshipMember,
  participant,
  programme,
  programmeRow,
  publication,
  registerCheck,
  signedOrder,
} from '../schema.ts'
import { readRows, rowsAsJson } from './json-rows.ts'

/** What the rules need of a line of the registers: no name, and nothing anybody wrote about them. */
const namelessColumns = [
  'id',
  'schoolId',
  'kind',
  'isMentor',
  'isMentee',
  'isAdult',
  'worksSince',
  'isUnderAgeLimit',
  'mostMentees',
  'enteredOn',
  'checkedOn',
  'supportedOn',
  'amendmentExemption',
  'closedOn',
  'erasedOn',
] as const

const ownColumns = [
  ...namelessColumns,
  'name',
  'post',
  'classLevel',
  'competences',
  'interests',
  'availability',
  'request',
  'difficulties',
] as const

const mentorshipColumns = [
  'id',
  'schoolId',
  'form',
  'kinds',
  'roleModel',
  'direction',
  'reverseDirection',
  'basisProfile',
  'basisInterest',
  'proposedOn',
  'start',
  'endPlanned',
  'orderId',
  'endActual',
  'reason',
  'revision',
] as const
const memberColumns = ['mentorshipId', 'participantId', 'role', 'since', 'until'] as const
const eventColumns = ['mentorshipId', 'kind', 'day', 'takesEffect', 'note'] as const
const programmeColumns = [
  'mentorshipId',
  'schoolId',
  'difficulties',
  'goals',
  'directions',
  'control',
  'isDraftedWithMentee',
  'approvedOn',
  'result',
  'completedOn',
] as const
const rowColumns = [
  'id',
  'mentorshipId',
  'position',
  'activity',
  'timing',
  'due',
  'expected',
  'actual',
  'doneOn',
] as const
const meetingColumns = ['id', 'mentorshipId', 'kind', 'plannedOn', 'heldOn'] as const
const consentColumns = [
  'id',
  'schoolId',
  'kind',
  'participantId',
  'mentorshipId',
  'signedOn',
  'validUntil',
  'revokedOn',
  'fileId',
  'isByGuardian',
  'urls',
  'fields',
  'takenDownOn',
] as const
const orderColumns = ['id', 'schoolId', 'kind', 'number', 'signedOn', 'fileId', 'personId'] as const
const amendmentColumns = [
  'id',
  'schoolId',
  'participantId',
  'number',
  'signedOn',
  'states',
  'fileId',
] as const
const checkColumns = ['schoolId', 'register', 'checkedOn'] as const
const publicationColumns = [
  'id',
  'schoolId',
  'kind',
  'mentorshipId',
  'url',
  'publishedOn',
  'takenDownOn',
  'named',
] as const

const inScope = (column: SQL, scope: SQL) => sql`${column} IN ${scope}`
const ofMentorships = (column: SQL, scope: SQL) =>
  sql`${column} IN (SELECT id FROM mentorship WHERE school_id IN ${scope})`

/** Tables whose rows the rules look at, as columns of one query. `scope` is a list of schools, or a query that gives one. */
export function partsOf(scope: SQL) {
  const own = (table: { schoolId: unknown }) => inScope(sql`${table.schoolId}`, scope)
  const pairs = (table: { mentorshipId: unknown }) =>
    ofMentorships(sql`${table.mentorshipId}`, scope)
  return {
    mentorships: rowsAsJson(mentorship, mentorshipColumns, own(mentorship)).as('mentorships'),
    members: rowsAsJson(mentorshipMember, memberColumns, pairs(mentorshipMember)).as('members'),
    events: rowsAsJson(mentorshipEvent, eventColumns, pairs(mentorshipEvent)).as('events'),
    programmes: rowsAsJson(programme, programmeColumns, own(programme)).as('programmes'),
    rows: rowsAsJson(programmeRow, rowColumns, pairs(programmeRow)).as('plan_rows'),
    meetings: rowsAsJson(meeting, meetingColumns, pairs(meeting)).as('meetings'),
    consents: rowsAsJson(consent, consentColumns, own(consent)).as('consents'),
    orders: rowsAsJson(signedOrder, orderColumns, own(signedOrder)).as('orders'),
    amendments: rowsAsJson(contractAmendment, amendmentColumns, own(contractAmendment)).as(
      'amendments',
    ),
    checks: rowsAsJson(registerCheck, checkColumns, own(registerCheck)).as('checks'),
    publications: rowsAsJson(publication, publicationColumns, own(publication)).as('publications'),
    curators: curatorsIn(scope).as('curators'),
    filed: filedIn(scope).as('filed'),
  }
}

/** The lines of the registers with their names, for the school itself. */
export function ownParticipants(scope: SQL) {
  return rowsAsJson(participant, ownColumns, inScope(sql`${participant.schoolId}`, scope)).as(
    'participants',
  )
}

/** The same without a name, for everybody above the school. */
export function namelessParticipants(scope: SQL) {
  return rowsAsJson(participant, namelessColumns, inScope(sql`${participant.schoolId}`, scope)).as(
    'participants',
  )
}

export const readOwnParticipants = (json: string) => readRows(participant, ownColumns, json)
export const readNamelessParticipants = (json: string) =>
  readRows(participant, namelessColumns, json)

/** Who holds the role of a curator, and whether they are a deputy head. */
function curatorsIn(scope: SQL) {
  return sql<string>`(SELECT json_group_array(json_array(c.school_id, c.person_id, EXISTS (
      SELECT 1 FROM membership AS d WHERE d.person_id = c.person_id AND d.school_id = c.school_id
        AND d.role = 'deputy' AND d.until = c.until)))
    FROM membership AS c WHERE c.role = 'curator' AND c.until = 9007199254740991 AND c.school_id IN ${scope})`
}

/** Kinds of documents sent for a school's obligations and not returned. */
function filedIn(scope: SQL) {
  return sql<string>`(SELECT json_group_array(json_array(school_id, kind)) FROM (
    SELECT DISTINCT s.school_id AS school_id, e.kind AS kind FROM evidence AS e
      INNER JOIN submission AS s ON s.id = e.submission_id
      WHERE s.school_id IN ${scope} AND s.comment = '' AND e.replaced_at IS NULL AND e.kind <> ''))`
}

type Parts = Record<keyof ReturnType<typeof partsOf>, string>

/** The rows of every part. */
export function readParts(parts: Parts) {
  return {
    mentorships: readRows(mentorship, mentorshipColumns, parts.mentorships),
    members: readRows(mentorshipMember, memberColumns, parts.members),
    events: readRows(mentorshipEvent, eventColumns, parts.events),
    programmes: readRows(programme, programmeColumns, parts.programmes),
    rows: readRows(programmeRow, rowColumns, parts.rows),
    meetings: readRows(meeting, meetingColumns, parts.meetings),
    consents: readRows(consent, consentColumns, parts.consents),
    orders: readRows(signedOrder, orderColumns, parts.orders),
    amendments: readRows(contractAmendment, amendmentColumns, parts.amendments),
    checks: readRows(registerCheck, checkColumns, parts.checks),
    publications: readRows(publication, publicationColumns, parts.publications),
    curators: JSON.parse(parts.curators) as [string, string, number][],
    filed: JSON.parse(parts.filed) as [string, string][],
  }
}

export type PartRows = ReturnType<typeof readParts>
