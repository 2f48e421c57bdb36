import { dayOf } from '../../functions/domain/calendar/zones.ts'
import { ButtonLink } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Notice } from '../components/notice.tsx'
import { desk } from '../text/desk.ts'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { shorten } from './obligation-words.ts'

interface RecommendationLine {
  id: string
  text: string
  createdAt: number
  due: string
  schools: number
  submitted: number
  accepted: number
  overdue: number
}

interface RecommendationsPageProps {
  t: Text
  authorityId: string
  timeZone: string
  isOfficer: boolean
  rows: readonly RecommendationLine[]
  isMade: boolean
}

/** What was recommended, to how many, and how it stands; each number leads to its schools. */
export function RecommendationsPage(props: RecommendationsPageProps) {
  const { t, authorityId, rows } = props
  const words = desk[t.language].recommendations
  const make = (
    <ButtonLink href={`/authorities/${authorityId}/recommendations/new`}>{words.make}</ButtonLink>
  )
  return (
    <>
      {props.isMade && <Notice kind="success" title={words.made} isNews />}
      <DeskTabs
        t={t}
        authorityId={authorityId}
        current="recommendations"
        isOfficer={props.isOfficer}
      />
      <h1 class="title-l">{words.title}</h1>
      <p>{words.lead}</p>
      {rows.length === 0 ? (
        <EmptyState title={words.empty} action={make}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <p>{make}</p>
          <Table {...props} />
        </>
      )}
    </>
  )
}

function Table({ t, authorityId, timeZone, rows }: RecommendationsPageProps) {
  const words = desk[t.language].recommendations
  const link = (row: RecommendationLine, count: number, query: string) =>
    count === 0 ? (
      '0'
    ) : (
      <a href={`/authorities/${authorityId}/obligations?requirement=${row.id}${query}`}>{count}</a>
    )
  return (
    <DataTable
      caption={words.title}
      isCaptionHidden
      columns={[
        { id: 'text', label: words.text },
        { id: 'day', label: words.day, priority: 'low' },
        { id: 'due', label: words.due },
        { id: 'schools', label: words.sentTo, align: 'end' },
        { id: 'submitted', label: words.submitted, align: 'end' },
        { id: 'accepted', label: words.accepted, align: 'end' },
        { id: 'overdue', label: words.overdue, align: 'end' },
      ]}
      rows={rows.map(row => ({
        id: row.id,
        cells: {
          text: shorten(row.text, 200),
          day: formatDay(dayOf(row.createdAt, timeZone), t.language),
          due: formatDay(row.due, t.language),
          schools: link(row, row.schools, ''),
          submitted: link(row, row.submitted, '&counted=submitted'),
          accepted: link(row, row.accepted, '&counted=accepted'),
          overdue: link(row, row.overdue, '&counted=overdue'),
        },
      }))}
    />
  )
}
