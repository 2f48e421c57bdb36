import type { Language } from '../../../emails/letter-kind.ts'
import type { TaskLine } from '../../../emails/parts/task-lines.tsx'
import type { Context } from '../../context.ts'
import { dayOf } from '../../domain/calendar/zones.ts'
import { holdersOf } from '../../domain/notice/who-is-told.ts'
import { shortName } from '../../domain/people/short-name.ts'
import { EVIDENCE_KINDS } from '../../domain/roadmap/evidence-kinds.ts'
import type { SchoolMember } from '../../store/notice/people-told.ts'
import type { TaskTold } from '../../store/notice/tasks-told.ts'
import type { Reader } from './readers.ts'

const kinds = new Map(EVIDENCE_KINDS.map(kind => [kind.code, kind]))

/** What a kind of evidence is called, `''` for one that is not known. */
export function evidenceName(code: string, language: Language): string {
  return kinds.get(code)?.[language] ?? ''
}

/** One thing as a reader is told of it. Whoever holds it is led to the form, others to the thing. */
export function taskLine(
  ctx: Context,
  task: TaskTold,
  reader: Reader,
  members: readonly SchoolMember[],
  state: TaskLine['state'],
): TaskLine {
  const holders = holdersOf(task.assigneeId, members)
  const isOwn = holders.some(({ personId }) => personId === reader.personId)
  const [holder] = holders
  const page = `${ctx.origin}/obligations/${task.obligationId}`
  return {
    text: task.text,
    number: task.number,
    href: isOwn ? `${page}/submit` : page,
    state,
    due: task.due,
    since: state === 'returned' ? returnedOn(task, reader.timeZone) : task.windowFrom,
    holder: isOwn || holder === undefined ? null : shortName(holder.name),
    asks: task.evidence.map(code => evidenceName(code, reader.language)).filter(Boolean),
    comment: state === 'returned' ? (task.comment ?? '') : '',
    isListed: false,
    isStanding: task.isStanding === 1,
  }
}

function returnedOn({ reviewedAt }: TaskTold, timeZone: string) {
  return reviewedAt === null ? null : dayOf(reviewedAt, timeZone)
}

/** The steps dealt with for the day it is due now. */
export function stepsOf({ stepsNow }: TaskTold): string[] {
  return JSON.parse(stepsNow) as string[]
}
