import { and, eq, ne, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.ts'
import type { Mentorship } from '../../domain/mentorship/mentorship.ts'
import type { Participant, YoungTeacherDefinition } from '../../domain/mentorship/participant.ts'
import type { Programme } from '../../domain/mentorship/programme.ts'
import type { SchoolMentoring } from '../../domain/mentorship/school-mentoring.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import { Problem } from '../../domain/problem.ts'
import { school } from '../schema.ts'
import { calendarColumn, readCalendar } from '../school-calendars.ts'
import {
  namelessParticipants,
  ownParticipants,
  type PartRows,
  partsOf,
  readNamelessParticipants,
  readOwnParticipants,
  readParts,
} from './snapshot-parts.ts'

/** The school as the rules know it: without a word anybody wrote, for whoever stands above the school. */
const unnamed = {
  name: '',
  post: '',
  classLevel: '',
  competences: '',
  interests: '',
  availability: '',
  request: '',
  difficulties: [],
}

/** A mentorship with the number of its changes, which a further change names. */
export type StoredMentorship = Mentorship & { revision: number }

/** A school's mentoring as the school itself reads it. */
export interface OwnMentoring extends SchoolMentoring {
  schoolName: string
  shortName: string
  mentorships: StoredMentorship[]
}

/** Everything one school keeps, with its names: for the school's own people only. One query. Throws `notFound`. */
export async function ownMentoring(
  ctx: Context,
  authority: AuthorityBrief,
  schoolId: string,
): Promise<OwnMentoring> {
  const scope = sql`(${schoolId})`
  const found = await ctx.db
    .select({
      ...schoolColumns,
      participants: ownParticipants(scope),
      ...partsOf(scope),
      calendar: calendarColumn(authority.id),
    })
    .from(school)
    .where(eq(school.id, schoolId))
    .get()
  if (found === undefined) throw new Problem('notFound')
  const people = readOwnParticipants(found.participants)
  const around = aroundOf(authority, found.calendar)
  const { schoolName, shortName } = found
  return { schoolName, shortName, ...assemble(found, people, readParts(found), around) }
}

const schoolColumns = {
  schoolId: school.id,
  schoolName: sql<string>`${school.name}`.as('school_name'),
  shortName: school.shortName,
  hasMentees: school.hasMentees,
}

/** Every school of an authority, or one of them, as the rules know it, without a name. Two queries. */
export async function namelessMentoring(
  ctx: Context,
  authority: AuthorityBrief,
  schoolId?: string,
): Promise<(SchoolMentoring & { shortName: string })[]> {
  const wanted = and(
    eq(school.authorityId, authority.id),
    schoolId === undefined ? ne(school.kind, 'authority') : eq(school.id, schoolId),
  )
  const scope = sql`(SELECT id FROM school WHERE ${wanted})`
  const [schools, found] = await Promise.all([
    ctx.db.select(schoolColumns).from(school).where(wanted).orderBy(school.nameFolded),
    ctx.db
      .select({
        participants: namelessParticipants(scope),
        ...partsOf(scope),
        calendar: calendarColumn(authority.id),
      })
      .from(sql`(SELECT 1)`)
      .get(),
  ])
  if (found === undefined) return []
  const people = readNamelessParticipants(found.participants).map(one => ({ ...one, ...unnamed }))
  const parts = withoutWords(readParts(found))
  const around = aroundOf(authority, found.calendar)
  return schools.map(one => ({
    shortName: one.shortName,
    ...assemble(one, people, parts, around),
  }))
}

/** What was written about people stays in the school. */
function withoutWords(parts: PartRows): PartRows {
  const silent = { difficulties: '', goals: '', directions: '', control: '', result: '' }
  return {
    ...parts,
    rows: [],
    events: parts.events.map(one => ({ ...one, note: '' })),
    programmes: parts.programmes.map(one => ({ ...one, ...silent })),
  }
}

interface Around {
  young: YoungTeacherDefinition
  working: WorkingCalendar
}

function aroundOf({ settings }: AuthorityBrief, calendar: string): Around {
  return { young: settings, working: readCalendar(calendar).workingCalendar }
}

function assemble(
  { schoolId, hasMentees }: { schoolId: string; hasMentees: boolean },
  people: readonly Participant[],
  parts: PartRows,
  around: Around,
): SchoolMentoring & { mentorships: StoredMentorship[] } {
  const own = <T extends { schoolId: string }>(rows: readonly T[]) =>
    rows.filter(row => row.schoolId === schoolId)
  return {
    schoolId,
    hasMentees,
    participants: own(people),
    mentorships: own(parts.mentorships).map(row => mentorshipOf(row, parts)),
    programmes: own(parts.programmes).map(row => programmeOf(row, parts)),
    consents: own(parts.consents),
    orders: own(parts.orders),
    amendments: own(parts.amendments),
    checks: own(parts.checks),
    publications: own(parts.publications),
    curators: parts.curators
      .filter(([id]) => id === schoolId)
      .map(([, personId, isDeputy]) => ({ personId, isDeputy: isDeputy === 1 })),
    filedKinds: parts.filed.filter(([id]) => id === schoolId).map(([, kind]) => kind),
    ...around,
  }
}

function mentorshipOf(row: PartRows['mentorships'][number], parts: PartRows): StoredMentorship {
  const order = parts.orders.find(({ id }) => id === row.orderId)
  return {
    ...row,
    members: parts.members.filter(({ mentorshipId }) => mentorshipId === row.id),
    events: parts.events
      .filter(({ mentorshipId }) => mentorshipId === row.id)
      .sort((a, b) => a.day.localeCompare(b.day)),
    orderNumber: order?.number ?? '',
    assignedOn: order?.signedOn ?? null,
  }
}

function programmeOf(row: PartRows['programmes'][number], parts: PartRows): Programme {
  return {
    ...row,
    rows: parts.rows
      .filter(({ mentorshipId }) => mentorshipId === row.mentorshipId)
      .sort((a, b) => a.position - b.position),
    meetings: parts.meetings
      .filter(({ mentorshipId }) => mentorshipId === row.mentorshipId)
      .sort((a, b) => a.plannedOn.localeCompare(b.plannedOn)),
  }
}
