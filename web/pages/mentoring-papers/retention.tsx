import type {
  KeptRecord,
  RetentionRule,
} from '../../../functions/domain/retention/retention-rule.ts'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { publications } from '../../text/mentoring-publications.ts'
import { PaperTabs } from './paper-tabs.tsx'

export interface RetentionPageProps {
  t: Text
  schoolId: string
  isDirector: boolean
  coming: { rule: RetentionRule; record: KeptRecord; isHeld: boolean }[]
  done: { day: string; count: number }[]
}

/** More than anybody reads at once: the first due stand first. */
const mostLines = 100

/** What will be erased and when, what waits and why, and the acts of what was erased. */
export function RetentionPage(props: RetentionPageProps) {
  const { t, schoolId, coming, done } = props
  const words = publications[t.language].retention
  return (
    <>
      <h1 class="title-l">{words.title}</h1>
      <PaperTabs {...props} current="retention" />
      <p class="lead">{words.lead}</p>
      <p>
        <a href={`/schools/${schoolId}/mentoring/particulars#consentYears`}>{words.terms}</a>
      </p>
      {coming.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <Coming {...props} />
      )}
      {done.length > 0 && (
        <DataTable
          caption={words.done}
          columns={[
            { id: 'day', label: words.day },
            { id: 'count', label: words.count, align: 'end' },
            { id: 'act', label: words.act },
          ]}
          rows={done.map(({ day, count }) => ({
            id: day,
            cells: {
              day: formatDay(day, t.language),
              count: String(count),
              act: <a href={`/schools/${schoolId}/mentoring/retention/${day}/act`}>Word</a>,
            },
          }))}
        />
      )}
    </>
  )
}

function Coming({ t, coming }: RetentionPageProps) {
  const words = publications[t.language].retention
  return (
    <DataTable
      caption={words.coming}
      columns={[
        { id: 'record', label: words.record },
        { id: 'due', label: words.due },
        { id: 'source', label: words.source, priority: 'low' },
      ]}
      rows={coming.slice(0, mostLines).map(({ rule, record, isHeld }) => ({
        id: `${rule.id}-${record.id}`,
        cells: {
          record: rule[t.language],
          due: isHeld
            ? `${words.held}: ${record.holds.map(hold => words.hold[hold]).join(', ')}`
            : formatDay(record.due, t.language),
          source: <span lang="ru">{rule.source}</span>,
        },
      }))}
    />
  )
}
