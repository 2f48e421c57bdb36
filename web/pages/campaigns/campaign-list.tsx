import { ButtonLink } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import type { CampaignText } from '../../text/campaign.ts'
import { formatDay, formatInstant } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'

export interface CampaignListProps {
  t: Text
  words: CampaignText
  authorityId: string
  timeZone: string
  campaigns: readonly {
    id: string
    title: string
    due: string
    launchedAt: number
    closedAt: number | null
    asked: number
    answered: number
  }[]
}

/** Every collection of an authority, the latest first. */
export function CampaignListPage({
  t,
  words,
  authorityId,
  timeZone,
  campaigns,
}: CampaignListProps) {
  const start = (
    <ButtonLink href={`/authorities/${authorityId}/campaigns/new`}>{words.start}</ButtonLink>
  )
  return (
    <>
      <h1 class="title-l">{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {campaigns.length === 0 ? (
        <EmptyState title={words.none} action={start}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <p>{start}</p>
          <DataTable
            caption={words.title}
            isCaptionHidden
            columns={[
              { id: 'title', label: words.collection },
              { id: 'due', label: words.due },
              { id: 'answered', label: words.answered, align: 'end' },
              { id: 'launched', label: words.launched, priority: 'low' },
            ]}
            rows={campaigns.map(one => ({
              id: one.id,
              cells: {
                title: (
                  <>
                    <a href={`/campaigns/${one.id}`}>{one.title}</a>
                    {one.closedAt !== null && <p class="meta">{words.isClosed}</p>}
                  </>
                ),
                due: formatDay(one.due, t.language),
                answered: `${one.answered} / ${one.asked}`,
                launched: formatInstant(one.launchedAt, timeZone, t.language),
              },
            }))}
          />
        </>
      )}
      <h2 class="title-m">{words.more}</h2>
      <ul>
        <li>
          <a href={`/authorities/${authorityId}/questionnaires`}>{words.questionnaires}</a>
        </li>
        <li>
          <a href={`/authorities/${authorityId}/indicators`}>{words.toIndicators}</a>
        </li>
        <li>
          <a href={`/authorities/${authorityId}/notes`}>{words.toNotes}</a>
        </li>
      </ul>
    </>
  )
}
