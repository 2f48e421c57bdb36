import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { publications } from '../../text/mentoring-publications.ts'
import { PaperTabs } from './paper-tabs.tsx'

export interface ViewsPageProps {
  t: Text
  schoolId: string
  views: { day: string; viewer: string; participantId: string; participant: string }[]
}

/** More than one page shows: the latest stand first. */
const mostLines = 150

/** Who looked at whose record, for the head of the school. */
export function ViewsPage({ t, schoolId, views }: ViewsPageProps) {
  const words = publications[t.language].views
  return (
    <>
      <h1 class="title-l">{words.title}</h1>
      <PaperTabs t={t} schoolId={schoolId} current="views" isDirector />
      <p class="lead">{words.lead}</p>
      {views.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.title}
          isCaptionHidden
          columns={[
            { id: 'day', label: words.day },
            { id: 'viewer', label: words.viewer },
            { id: 'subject', label: words.subject },
          ]}
          rows={views.slice(0, mostLines).map(one => ({
            id: `${one.day}-${one.viewer}-${one.participantId}`,
            cells: {
              day: formatDay(one.day, t.language),
              viewer: one.viewer,
              subject:
                one.participant === ''
                  ? publications[t.language].record.anonymised
                  : one.participant,
            },
          }))}
        />
      )}
    </>
  )
}
