import type { Status } from '../../../functions/domain/obligation/status.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Details } from '../../components/details.tsx'
import { Notice } from '../../components/notice.tsx'
import { StatRow } from '../../components/stat-row.tsx'
import { StatusTag, type TagStatus } from '../../components/status-tag.tsx'
import { TabsNav } from '../../components/tabs-nav.tsx'
import type { CampaignText } from '../../text/campaign.ts'
import { formatDay, formatDayLong, formatInstant } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'

export type CampaignState = keyof CampaignText['state']

export interface CampaignProps {
  t: Text
  words: CampaignText
  timeZone: string
  one: {
    id: string
    title: string
    due: string
    closedAt: number | null
    closesOn: string | null
  }
  counts: Readonly<Record<CampaignState, number>>
  /** Only those of a state, null for all. */
  shown: CampaignState | null
  schools: readonly {
    id: string
    name: string
    state: CampaignState
    status: Status
    obligationId: string
    diagnosticId: string | null
    sections: number
    isWaiverAsked: boolean
    sentAt: number | null
  }[]
  isNew: boolean
}

const tones: Record<CampaignState, TagStatus> = {
  answered: 'accepted',
  partly: 'open',
  none: 'upcoming',
  returned: 'returned',
  missed: 'overdue',
  nothing: 'waived',
}

/** Who has answered a collection, and who has not. */
export function CampaignPage(props: CampaignProps) {
  const { words, one, counts, shown, schools } = props
  const states = (Object.keys(tones) as CampaignState[]).filter(state => counts[state] > 0)
  return (
    <>
      {props.isNew && <Notice kind="success" title={words.launchedNews} isNews />}
      <h1 class="title-l">{one.title}</h1>
      <p class="lead">{`${words.due}: ${formatDayLong(one.due, props.t.language)}`}</p>
      <End {...props} />
      <CampaignTabs words={words} id={one.id} current="progress" />
      <StatRow
        stats={states.map(state => ({
          value: String(counts[state]),
          label: words.state[state],
          href: `/campaigns/${one.id}?state=${state}`,
          status: tones[state],
        }))}
      />
      <DataTable
        caption={words.progress}
        isCaptionHidden
        columns={[
          { id: 'school', label: words.school },
          { id: 'state', label: words.stands },
          { id: 'sent', label: words.sent },
        ]}
        rows={schools
          .filter(({ state }) => shown === null || state === shown)
          .map(school => ({ id: school.id, cells: cellsOf(props, school) }))}
      />
      {shown !== null && (
        <p>
          <a href={`/campaigns/${one.id}`}>{words.progress}</a>
        </p>
      )}
      <Closing {...props} />
    </>
  )
}

/** Till when answers are taken, or since when no more. */
function End({ t, words, timeZone, one }: CampaignProps) {
  if (one.closedAt !== null) {
    return <p>{words.closedAt(formatInstant(one.closedAt, timeZone, t.language))}</p>
  }
  return one.closesOn === null ? null : <p>{words.closesOn(formatDay(one.closesOn, t.language))}</p>
}

/** What closing means, before it is done; and the way back. */
function Closing({ words, one, counts }: CampaignProps) {
  if (one.closedAt !== null) {
    return (
      <form method="post" action={`/campaigns/${one.id}/reopen`}>
        <p>{words.reopenHint}</p>
        <Button look="secondary">{words.reopen}</Button>
      </form>
    )
  }
  const waiting = counts.none + counts.partly + counts.returned
  return (
    <Details summary={words.close}>
      <form method="post" action={`/campaigns/${one.id}/close`}>
        <p>{words.closeHint(waiting)}</p>
        <Button look="secondary">{words.close}</Button>
      </form>
    </Details>
  )
}

function cellsOf({ t, words, timeZone }: CampaignProps, school: CampaignProps['schools'][number]) {
  const href =
    school.diagnosticId === null
      ? `/obligations/${school.obligationId}`
      : `/diagnostics/${school.diagnosticId}`
  const notes = [
    school.status === 'overdue' && t.common.status.overdue,
    school.state === 'partly' && words.sections(school.sections),
    school.isWaiverAsked && words.askedWaiver,
  ].filter(Boolean)
  return {
    school: <a href={href}>{school.name}</a>,
    state: (
      <>
        <StatusTag status={tones[school.state]} label={words.state[school.state]} />
        {notes.length > 0 && <p class="meta">{notes.join(', ')}</p>}
      </>
    ),
    sent: school.sentAt === null ? '—' : formatInstant(school.sentAt, timeZone, t.language),
  }
}

/** Progress and results of one collection, side by side. */
export function CampaignTabs(props: {
  words: CampaignText
  id: string
  current: 'progress' | 'results'
}) {
  const { words, id, current } = props
  return (
    <TabsNav
      label={words.collection}
      items={[
        { href: `/campaigns/${id}`, label: words.progress, current: current === 'progress' },
        { href: `/campaigns/${id}/results`, label: words.results, current: current === 'results' },
      ]}
    />
  )
}
