import type { TaskLine } from '../../../emails/parts/task-lines.tsx'
import { type RemindersProps, reminders } from '../../../emails/reminders.tsx'
import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import { mondayOf } from '../../domain/notice/sending-hours.ts'
import type { Day } from '../../domain/timing/reading.ts'
import type { LetterRow } from '../../store/letters/outbox.ts'
import { digestsOfWeek } from '../../store/notice/letters-of-day.ts'
import { membersOfSchools, type SchoolMember } from '../../store/notice/people-told.ts'
import { aboutOf, type TaskTold, tasksById } from '../../store/notice/tasks-told.ts'
import type { Filled } from '../write-letters.ts'
import { type Reader, readersOf, rolesIn } from './readers.ts'
import { stepsOf, taskLine } from './task-line.ts'

/** More than one reads in a letter; the rest is in the list of tasks. */
const mostLines = 15

const order = { overdue: 0, returned: 1, due: 2, opens: 3 } as const

interface Told {
  task: TaskTold
  isListed: boolean
  state: TaskLine['state']
}

/** Letters of reminders with what is still true of what they were decided on for. Five queries for any number. */
export async function fillReminders(
  ctx: Context,
  rows: readonly LetterRow[],
): Promise<Map<string, Filled | null>> {
  const about = await aboutOf(
    ctx,
    rows.map(({ id }) => id),
  )
  const tasks = await tasksById(
    ctx,
    about.map(({ subjectId }) => subjectId),
  )
  const [members, readers] = await Promise.all([
    membersOfSchools(
      ctx,
      tasks.map(({ schoolId }) => schoolId),
    ),
    readersOf(
      ctx,
      rows.flatMap(({ personId }) => personId ?? []),
    ),
  ])
  const digests = await digestsOfWeek(ctx, [...readers.values()].map(weekOf(ctx)))
  const byId = new Map(tasks.map(task => [task.obligationId, task]))
  const byLetter = Map.groupBy(about, ({ letterId }) => letterId)
  return new Map(
    rows.map(row => {
      const told = (byLetter.get(row.id) ?? []).flatMap(({ subjectId, step }) =>
        stillTrue(byId.get(subjectId), step),
      )
      const reader = readers.get(row.personId ?? '')
      const isSaid = reader === undefined || hasDigest(ctx, reader, digests.get(reader.personId))
      return [row.id, isSaid ? null : fill(ctx, told, reader, members)]
    }),
  )
}

function weekOf(ctx: Context) {
  return ({ personId, timeZone }: Reader) => ({ personId, monday: mondayOf(ctx.today(timeZone)) })
}

/** Today's digest says it all: nobody gets two letters in a day. */
function hasDigest(
  ctx: Context,
  { timeZone }: Reader,
  digest: { sentAt: number | null } | undefined,
): boolean {
  if (digest === undefined || digest.sentAt === null) return digest !== undefined
  return dayOf(digest.sentAt, timeZone) === ctx.today(timeZone)
}

/** A step is told only while the due day it came up for stands and nothing has been sent. */
function stillTrue(task: TaskTold | undefined, step: string): Told[] {
  if (task === undefined || task.isWaiverAsked || !stepsOf(task).includes(step)) return []
  const isReturned = step.startsWith('returned')
  if (isReturned !== (task.phase === 'returned')) return []
  return [{ task, state: stateOf(step), isListed: step.endsWith('-authority') }]
}

function stateOf(step: string): TaskLine['state'] {
  if (step.startsWith('returned')) return 'returned'
  if (step.startsWith('due-soon')) return 'due'
  return step === 'window-opens' ? 'opens' : 'overdue'
}

function fill(
  ctx: Context,
  told: readonly Told[],
  reader: Reader,
  members: readonly SchoolMember[],
): Filled | null {
  const day = ctx.today(reader.timeZone)
  const bySchool = Map.groupBy(told, ({ task }) => task.schoolId)
  const schools = [...bySchool].flatMap(([schoolId, own]) =>
    schoolOf(ctx, schoolId, own, { reader, members, day }),
  )
  if (schools.length === 0) return null
  schools.sort((a, b) => rankOf(a.lines[0]) - rankOf(b.lines[0]))
  return { reader, kind: reminders, props: { day, schools } }
}

function schoolOf(
  ctx: Context,
  schoolId: string,
  told: readonly Told[],
  { reader, members, day }: { reader: Reader; members: readonly SchoolMember[]; day: Day },
): RemindersProps['schools'] {
  const school = reader.roles.find(role => role.school?.id === schoolId)?.school
  if (!school || rolesIn(reader, schoolId).length === 0) return []
  const own = members.filter(member => member.schoolId === schoolId)
  const lines = told
    .map(one => lineOf(ctx, one, { reader, members: own, day }))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.due < b.due ? -1 : 1))
  return [
    {
      name: school.name,
      lines: lines.slice(0, mostLines),
      more: Math.max(0, lines.length - mostLines),
      link: `${ctx.origin}/schools/${schoolId}`,
    },
  ]
}

/** What was due soon when it was decided on may be overdue by the time it leaves. */
function lineOf(
  ctx: Context,
  { task, state, isListed }: Told,
  { reader, members, day }: { reader: Reader; members: readonly SchoolMember[]; day: Day },
): TaskLine {
  const now = state === 'due' && task.due < day ? 'overdue' : state
  // The authority's own tasks stand in no list of anybody above it.
  const isOwn = reader.roles.some(({ authorityId }) => authorityId === task.schoolId)
  return { ...taskLine(ctx, task, reader, members, now), isListed: isListed && !isOwn }
}

function rankOf(line: TaskLine | undefined): number {
  return line === undefined ? Number.POSITIVE_INFINITY : order[line.state]
}
