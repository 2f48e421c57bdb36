import type { FoundGap } from '../../../functions/domain/mentorship/rules.ts'
import { EVIDENCE_KINDS } from '../../../functions/domain/roadmap/evidence-kinds.ts'
import type { TagStatus } from '../../components/status-tag.tsx'
import { TaskList } from '../../components/task-list.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'
import { mentoringGaps } from '../../text/mentoring-gaps.ts'
import { gapHref } from './gap-link.ts'

const tags = { hard: 'overdue', overdue: 'overdue', missing: 'due-soon', soft: 'open' } as const

const mostNames = 5

export interface GapTasksProps {
  t: Text
  schoolId: string
  gaps: readonly FoundGap[]
  /** The names of people by their ids: known to the school only. */
  names: ReadonlyMap<string, string>
  /** Who may not mend them reads them without links. */
  canEdit: boolean
}

/** What is missing, one line for each form that mends it, in the order of mending. */
export function GapTasks({ t, schoolId, gaps, names, canEdit }: GapTasksProps) {
  return (
    <TaskList
      tasks={groupsOf(schoolId, gaps).map(({ href, first, all }) => {
        const words = mentoringGaps[t.language].gap[first.kind]
        const status: TagStatus = tags[first.strength]
        return {
          id: `gap-${gaps.indexOf(first)}`,
          title: words.title,
          href: canEdit ? href : undefined,
          meta: [aboutOf(t, all, names), words.why, `${words.action}.`].filter(line => line !== ''),
          due:
            first.due === null
              ? undefined
              : mentoring[t.language].dueBy(formatDay(first.due, t.language)),
          status,
          statusLabel: mentoringGaps[t.language].strength[first.strength],
        }
      })}
    />
  )
}

/** Gaps of one kind that one form mends are one line. */
function groupsOf(schoolId: string, gaps: readonly FoundGap[]) {
  const groups = new Map<string, { href: string; first: FoundGap; all: FoundGap[] }>()
  for (const gap of gaps) {
    const href = gapHref(schoolId, gap)
    const key = `${gap.kind} ${href}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { href, first: gap, all: [gap] })
    else group.all.push(gap)
  }
  return [...groups.values()]
}

function aboutOf(t: Text, gaps: readonly FoundGap[], names: ReadonlyMap<string, string>): string {
  const documents = gaps.flatMap(({ about }) =>
    EVIDENCE_KINDS.filter(({ code }) => about.of === 'document' && code === about.id),
  )
  const people = [...new Set(gaps.flatMap(({ participantIds }) => participantIds))]
  const all = [
    ...documents.map(kind => kind[t.language]),
    ...people.flatMap(id => names.get(id) ?? []),
  ]
  const rest = all.length - mostNames
  const more = rest > 0 ? ` ${mentoring[t.language].more(rest)}` : ''
  return all.slice(0, mostNames).join(', ') + more
}
