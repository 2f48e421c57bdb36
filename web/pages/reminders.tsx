import type { LetterState } from '../../functions/domain/notice/letter-state.ts'
import { ButtonLink } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Notice } from '../components/notice.tsx'
import { desk } from '../text/desk.ts'
import { formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { DeskTabs } from './desk-tabs.tsx'

interface ToldLine {
  id: string
  subject: string
  createdAt: number
  state: LetterState
  schoolId: string | null
  schoolName: string | null
  personName: string | null
}

interface RemindersPageProps {
  t: Text
  authorityId: string
  timeZone: string
  isOfficer: boolean
  told: readonly ToldLine[]
  /** How many letters were just sent. */
  sent: number
}

/** Who the desk has written to, and when. */
export function RemindersPage(props: RemindersPageProps) {
  const { t, authorityId, told, sent } = props
  const words = desk[t.language].reminders
  const write = props.isOfficer ? (
    <ButtonLink href={`/authorities/${authorityId}/reminders/new`}>{words.write}</ButtonLink>
  ) : undefined
  return (
    <>
      {sent > 0 && <Notice kind="success" title={words.sent(sent)} isNews />}
      <DeskTabs t={t} authorityId={authorityId} current="reminders" isOfficer={props.isOfficer} />
      <h1 class="title-l">{words.title}</h1>
      <p>{words.lead}</p>
      {told.length === 0 ? (
        <EmptyState title={words.empty} action={write}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          {write && <p>{write}</p>}
          <Told {...props} />
        </>
      )}
    </>
  )
}

function Told({ t, timeZone, told }: RemindersPageProps) {
  const words = desk[t.language].reminders
  return (
    <DataTable
      caption={words.title}
      isCaptionHidden
      columns={[
        { id: 'subject', label: words.subject },
        { id: 'school', label: words.school },
        { id: 'to', label: words.to },
        { id: 'when', label: words.when },
        { id: 'state', label: words.state },
      ]}
      rows={told.map(one => ({
        id: one.id,
        cells: {
          subject: one.subject,
          school:
            one.schoolId === null ? '—' : <a href={`/schools/${one.schoolId}`}>{one.schoolName}</a>,
          to: one.personName ?? '—',
          when: formatInstant(one.createdAt, timeZone, t.language),
          state: words.states[one.state],
        },
      }))}
    />
  )
}
