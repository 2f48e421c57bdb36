import type { SchoolDigest, WeekChanges } from '../../../emails/parts/school-digest.tsx'
import type { TaskLine } from '../../../emails/parts/task-lines.tsx'
import type { Context } from '../../context.ts'
import { schoolYearOf } from '../../domain/calendar/days.ts'
import type { NamedRow, RowCheck, RowCheckKind } from '../../domain/notice/check.ts'
import { rowChecks } from '../../domain/notice/checks.ts'
import {
  type DigestPart,
  digestHorizon,
  digestPartOf,
  digestParts,
  isFirstOfMonth,
} from '../../domain/notice/digest-parts.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import type { AuthorityBrief, Role } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { type NamedScope, namedRows } from '../../store/notice/named-rows.ts'
import { membersOfSchools, type SchoolMember } from '../../store/notice/people-told.ts'
import {
  aboutOf,
  type ChangeCount,
  changesSince,
  type TaskTold,
  tasksById,
  unsettledTasks,
} from '../../store/notice/tasks-told.ts'
import { type Reader, type ReaderRole, rolesIn } from './readers.ts'
import { evidenceName, taskLine } from './task-line.ts'

const mostFound = 6
const weekMs = 7 * 86_400_000
/** Lines of a part before the rest is only counted: the letter stays short, and under 40 KB. */
const mostLines: Record<DigestPart, number> = {
  overdue: 8,
  returned: 8,
  'this-week': 8,
  opened: 4,
  'next-30-days': 8,
}
/** Where one person answers for many schools each gets less room. */
const manySchools = 4

/** What is read once for all the schools of all the readers. */
export interface SchoolsRead {
  tasks: ReadonlyMap<string, TaskTold[]>
  /** Obligations told of in this very letter, by reader. */
  told: ReadonlyMap<string, ReadonlySet<string>>
  members: ReadonlyMap<string, SchoolMember[]>
  changes: ReadonlyMap<string, ChangeCount[]>
  found: ReadonlyMap<string, Found[]>
}

/** Reads the schools of the readers. `letterOf` has the letter each of them is to get. */
export async function readSchools(
  ctx: Context,
  readers: readonly Reader[],
  letterOf: ReadonlyMap<string, string>,
): Promise<SchoolsRead> {
  const roles = readers.flatMap(reader => reader.roles)
  const schoolIds = [...new Set(roles.flatMap(({ school }) => school?.id ?? []))]
  const [{ timeZone } = { timeZone: 'UTC' }] = roles
  const day = ctx.today(timeZone)
  const about = await aboutOf(ctx, [...letterOf.values()])
  const [owed, opened, members, changes, found] = await Promise.all([
    unsettledTasks(ctx, schoolIds, digestHorizon(day)),
    tasksById(
      ctx,
      about.flatMap(({ subjectId, step }) => (step === 'window-opens' ? subjectId : [])),
    ),
    membersOfSchools(ctx, schoolIds),
    changesSince(ctx, schoolIds, ctx.now - weekMs),
    findNamed(ctx, roles, day),
  ])
  const tasks = [...new Map([...owed, ...opened].map(task => [task.obligationId, task])).values()]
  const byLetter = Map.groupBy(about, ({ letterId }) => letterId)
  return {
    tasks: Map.groupBy(tasks, ({ schoolId }) => schoolId),
    told: new Map(
      [...letterOf].map(([personId, id]) => [
        personId,
        new Set((byLetter.get(id) ?? []).map(({ subjectId }) => subjectId)),
      ]),
    ),
    members: Map.groupBy(members, ({ schoolId }) => schoolId),
    changes: Map.groupBy(changes, ({ schoolId }) => schoolId),
    found: Map.groupBy(found, ({ schoolId }) => schoolId),
  }
}

type Found = NamedRow & { check: RowCheckKind }

/** What the checks over named rows speak of on a day, authority by authority. Some speak in the first digest of a month only. */
async function findNamed(ctx: Context, roles: readonly ReaderRole[], day: Day): Promise<Found[]> {
  const checks = rowChecks.filter(({ every }) => every === 'week' || isFirstOfMonth(day))
  const inSchools = roles.filter(({ school }) => school !== null)
  const found = await Promise.all(
    [...Map.groupBy(inSchools, ({ authorityId }) => authorityId).values()].flatMap(own => {
      const schoolIds = [...new Set(own.flatMap(({ school }) => school?.id ?? []))]
      const authority = own.map(briefOf)[0]
      if (authority === undefined) return []
      return checks.map(check => rowsOf(ctx, check, { authority, schoolIds, day }))
    }),
  )
  return found.flat()
}

async function rowsOf(ctx: Context, check: RowCheck, scope: NamedScope): Promise<Found[]> {
  const rows = await namedRows[check.kind](ctx, scope)
  return rows.filter(row => check.fires(row, scope.day)).map(row => ({ ...row, check: check.kind }))
}

function briefOf({ authorityId, authorityName, timeZone, settings }: ReaderRole): AuthorityBrief {
  return { id: authorityId, shortName: authorityName, timeZone, settings }
}

interface Scope {
  reader: Reader
  school: { id: string; name: string }
  read: SchoolsRead
  day: Day
}

/** One school as a reader reads it: a deputy only what is assigned to them. */
export function schoolDigest(ctx: Context, { reader, school, read, day }: Scope): SchoolDigest {
  const roles = rolesIn(reader, school.id)
  const isDeputy = roles.every(role => role === 'deputy')
  const all = read.tasks.get(school.id) ?? []
  const own = isDeputy ? all.filter(({ assigneeId }) => assigneeId === reader.personId) : all
  const told = read.told.get(reader.personId) ?? new Set()
  const placed = own.flatMap(task => {
    const part = digestPartOf(task, day)
    const isOut = part === null || (part === 'opened' && !told.has(task.obligationId))
    return isOut ? [] : [{ part, task }]
  })
  const byPart = Map.groupBy(placed, ({ part }) => part)
  const members = read.members.get(school.id) ?? []
  const isOneOfMany = reader.roles.length > manySchools
  const parts = digestParts.flatMap(part => {
    const tasks = (byPart.get(part) ?? []).map(({ task }) => task).sort(thisYearFirst(day))
    const most = isOneOfMany ? 3 : mostLines[part]
    const lines = tasks
      .slice(0, most)
      .map(task => taskLine(ctx, task, reader, members, states[part]))
    return lines.length === 0 ? [] : [{ part, lines, more: tasks.length - lines.length }]
  })
  return {
    name: school.name,
    link: `${ctx.origin}/schools/${school.id}`,
    ...withHolderOnce(parts),
    changes: isDeputy ? noChanges : changesOf(read.changes.get(school.id) ?? []),
    found: isDeputy ? [] : foundOf(ctx, reader, roles, read.found.get(school.id) ?? []),
  }
}

/** Where one person holds everything they are named once and not at every line. */
function withHolderOnce(parts: SchoolDigest['parts']): Pick<SchoolDigest, 'parts' | 'holder'> {
  const lines = parts.flatMap(part => part.lines)
  const [holder = null, ...others] = new Set(lines.map(line => line.holder))
  if (holder === null || others.length > 0) return { parts, holder: null }
  const unnamed = (line: TaskLine) => ({ ...line, holder: null })
  return { holder, parts: parts.map(part => ({ ...part, lines: part.lines.map(unnamed) })) }
}

/** What is left from years before stands after what belongs to this one: it is seldom still to be mended. */
function thisYearFirst(day: Day) {
  const { from } = schoolYearOf(schoolYearStart(day))
  const isOld = ({ due }: TaskTold) => Number(due < from)
  return (a: TaskTold, b: TaskTold) => isOld(a) - isOld(b) || (a.due < b.due ? -1 : 1)
}

const states: Record<DigestPart, TaskLine['state']> = {
  overdue: 'overdue',
  returned: 'returned',
  'this-week': 'due',
  opened: 'opens',
  'next-30-days': 'due',
}

const noChanges: WeekChanges = { filed: 0, accepted: 0, returned: 0, moved: 0, waived: 0 }

function changesOf(counts: readonly ChangeCount[]): WeekChanges {
  return { ...noChanges, ...Object.fromEntries(counts.map(one => [one.change, one.count])) }
}

/** What was found, a line for each check and document; people are counted and not named. */
function foundOf(
  ctx: Context,
  { language }: Reader,
  roles: readonly Role[],
  rows: readonly Found[],
): SchoolDigest['found'] {
  const heard = rows.filter(({ check }) =>
    rowChecks.some(({ kind, tells }) => kind === check && tells.some(one => roles.includes(one))),
  )
  const lines = [...Map.groupBy(heard, ({ check, subject }) => `${check} ${subject}`).values()]
  return lines.slice(0, mostFound).flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const { check, subject, href } = first
    const name = evidenceName(subject, language) || subject
    return [{ check, subject: name, count: others.length + 1, href: `${ctx.origin}${href}` }]
  })
}
