import type { Language } from '../../../emails/letter-kind.ts'
import type { AuthorityDigest, SchoolLine } from '../../../emails/parts/authority-digest.tsx'
import type { CentreDigest } from '../../../emails/parts/centre-digest.tsx'
import type { TaskLine } from '../../../emails/parts/task-lines.tsx'
import type { Context } from '../../context.ts'
import { schoolYearOf } from '../../domain/calendar/days.ts'
import { missingDocument } from '../../domain/notice/checks/missing-document.ts'
import { isFirstOfMonth } from '../../domain/notice/digest-parts.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import { shortName } from '../../domain/people/short-name.ts'
import type { Day } from '../../domain/timing/reading.ts'
import {
  lateByTopic,
  listedObligations,
  waitingForOfficer,
} from '../../store/notice/authority-rows.ts'
import { missingDocuments } from '../../store/notice/documents-found.ts'
import { unreachablePeople } from '../../store/notice/people-told.ts'
import { changesSince } from '../../store/notice/tasks-told.ts'
import { schoolsOf } from '../../store/schools.ts'
import { type SchoolStatus, statusBySchool } from '../../store/status.ts'
import type { Reader, ReaderRole } from './readers.ts'
import { evidenceName } from './task-line.ts'

const weekMs = 7 * 86_400_000
const most = { schools: 25, listed: 10, topics: 6, schoolsOfTopic: 12 }

/** Digests of authorities and their centres by «authority language»: read once for all who read them. */
export interface AuthorityDigests {
  authorities: ReadonlyMap<string, AuthorityDigest>
  centres: ReadonlyMap<string, CentreDigest>
}

/** The digests that readers with a role in an authority are to get. */
export async function authorityDigests(
  ctx: Context,
  readers: readonly Reader[],
): Promise<AuthorityDigests> {
  const wanted = readers.flatMap(({ language, roles }) =>
    roles.map(role => ({ role, language, key: `${role.authorityId} ${language}` })),
  )
  const of = (name: ReaderRole['role']) => [
    ...new Map(wanted.filter(({ role }) => role.role === name).map(one => [one.key, one])).values(),
  ]
  const [authorities, centres] = await Promise.all([
    Promise.all(of('officer').map(async one => [one.key, await authorityOf(ctx, one)] as const)),
    Promise.all(of('methodologist').map(async one => [one.key, await centreOf(ctx, one)] as const)),
  ])
  return { authorities: withoutEmpty(authorities), centres: withoutEmpty(centres) }
}

function withoutEmpty<Digest>(entries: readonly (readonly [string, Digest | null])[]) {
  return new Map(
    entries.flatMap(([key, digest]) => (digest === null ? [] : [[key, digest] as const])),
  )
}

interface Wanted {
  role: ReaderRole
  language: Language
}

async function authorityOf(ctx: Context, { role }: Wanted): Promise<AuthorityDigest | null> {
  const { authorityId: id, authorityName: shortName, timeZone, settings } = role
  const day = ctx.today(timeZone)
  const page = `${ctx.origin}/authorities/${id}`
  const status = await statusBySchool(ctx, { id, shortName, timeZone, settings }, { asOf: day })
  const schoolIds = status.schools.map(school => school.id)
  const [changes, listed, waiting, unreachable] = await Promise.all([
    changesSince(ctx, schoolIds, ctx.now - weekMs),
    listedObligations(ctx, id, { day, thisYear: yearOf(day), most: most.listed + 1 }),
    waitingForOfficer(ctx, id),
    unreachablePeople(ctx, id),
  ])
  const filed = new Map(
    changes.flatMap(({ schoolId, change, count }) =>
      change === 'filed' ? [[schoolId, count]] : [],
    ),
  )
  const news = status.schools.filter(one => one.overdue > 0 || filed.has(one.id))
  const { expected, onTime, late, returned, overdue } = status.totals
  if (expected + unreachable.length + waiting.review + waiting.waivers === 0) return null
  const sum = [...filed.values()].reduce((total, count) => total + count, 0)
  return {
    name: shortName,
    link: page,
    count: status.count,
    totals: { expected, onTime, late, returned, overdue, filed: sum },
    late: status.schools.filter(one => one.overdue > 0).length,
    schools: news.slice(0, most.schools).map(one => schoolLine(page, one, filed.get(one.id) ?? 0)),
    more: status.count - Math.min(news.length, most.schools),
    listed: listed.slice(0, most.listed).map(row => listedLine(ctx, row)),
    listedMore: listed.length > most.listed,
    waiting: { ...waiting, reviewLink: `${page}/review`, waiversLink: `${page}/obligations` },
    unreachable: unreachable.map(({ name, email, schoolName }) => ({
      name,
      email,
      school: schoolName,
    })),
    peopleLink: `${page}/people`,
  }
}

/** The first day of the school year a day stands in. */
function yearOf(day: Day): Day {
  return schoolYearOf(schoolYearStart(day)).from
}

function schoolLine(page: string, one: SchoolStatus, filed: number): SchoolLine {
  const { expected, onTime, late, returned, overdue, longestOverdueDays } = one
  const counted = overdue > 0 ? '&counted=overdue' : ''
  return {
    name: one.shortName,
    link: `${page}/obligations?school=${one.id}${counted}`,
    expected,
    onTime,
    late,
    returned,
    overdue,
    longest: longestOverdueDays,
    filed,
  }
}

type Listed = Awaited<ReturnType<typeof listedObligations>>[number]

function listedLine(ctx: Context, row: Listed): TaskLine {
  return {
    text: `${row.schoolName}: ${row.text}`,
    number: row.number,
    href: `${ctx.origin}/obligations/${row.obligationId}`,
    state: row.phase === 'returned' ? 'returned' : 'overdue',
    due: row.due,
    since: null,
    holder: row.assigneeName === null ? null : shortName(row.assigneeName),
    asks: [],
    comment: '',
    isListed: false,
    isStanding: row.isStanding === 1,
  }
}

async function centreOf(ctx: Context, { role, language }: Wanted): Promise<CentreDigest | null> {
  const day: Day = ctx.today(role.timeZone)
  const page = `${ctx.origin}/authorities/${role.authorityId}`
  const rows = await lateByTopic(ctx, role.authorityId, day)
  const named = rows.map(row => ({ ...row, topic: topicOf(row, language) }))
  const topics = [...Map.groupBy(named, ({ topic }) => topic)]
    .map(([topic, own]) => ({ topic, schools: helpNeeded(page, own) }))
    .sort((a, b) => b.schools.length - a.schools.length)
  const missing = await missingOf(ctx, { role, language }, day)
  if (topics.length + missing.length === 0) return null
  return {
    name: role.centreName,
    link: page,
    topics: topics.slice(0, most.topics).map(shortened),
    count: new Set(rows.map(({ schoolId }) => schoolId)).size,
    missing: missing.slice(0, most.topics).map(shortened),
  }
}

interface Topic {
  topic: string
  schools: CentreDigest['topics'][number]['schools']
}

function shortened({ topic, schools }: Topic): CentreDigest['topics'][number] {
  return {
    topic,
    schools: schools.slice(0, most.schoolsOfTopic),
    more: Math.max(0, schools.length - most.schoolsOfTopic),
  }
}

/** What institutions must have and have not, the document that most lack first. Like all that changes slowly it is said once a month. */
async function missingOf(ctx: Context, { role, language }: Wanted, day: Day): Promise<Topic[]> {
  if (!isFirstOfMonth(day)) return []
  const { authorityId: id, authorityName: shortName, timeZone, settings } = role
  const schools = await schoolsOf(ctx, id)
  const names = new Map(schools.map(one => [one.id, one.shortName]))
  const authority = { id, shortName, timeZone, settings }
  const found = await missingDocuments(ctx, { authority, schoolIds: [...names.keys()], day })
  const late = found.filter(row => missingDocument.fires(row, day))
  return [...Map.groupBy(late, ({ subject }) => subject)]
    .map(([subject, rows]) => ({
      topic: evidenceName(subject, language),
      schools: rows.map(({ schoolId }) => ({
        name: names.get(schoolId) ?? '',
        count: 1,
        link: `${ctx.origin}/schools/${schoolId}`,
      })),
    }))
    .sort((a, b) => b.schools.length - a.schools.length)
}

type Late = Awaited<ReturnType<typeof lateByTopic>>[number]

/** A topic is the document asked for; where none is, the section of the roadmap. */
function topicOf({ kind, section }: Late, language: Language): string {
  const other = language === 'ru' ? 'Без указанного документа' : 'No document named'
  return evidenceName(kind, language) || section || other
}

/** The schools of a topic, those with the most first. */
function helpNeeded(
  page: string,
  rows: readonly Late[],
): CentreDigest['topics'][number]['schools'] {
  const counts = [...Map.groupBy(rows, ({ schoolId }) => schoolId)].map(([id, own]) => ({
    name: own[0]?.schoolName ?? '',
    count: own.reduce((sum, { count }) => sum + count, 0),
    link: `${page}/obligations?school=${id}`,
  }))
  return counts.sort((a, b) => b.count - a.count)
}
