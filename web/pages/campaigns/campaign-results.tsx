import type {
  CriterionResult,
  MunicipalResult,
} from '../../../functions/domain/diagnostic/municipal.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { ButtonRow } from '../../components/button-row.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { SpreadBar } from '../../components/spread-bar.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import type { CampaignText } from '../../text/campaign.ts'
import { figure } from '../../text/diagnostic.ts'
import type { Text } from '../../text/index.ts'
import { CampaignTabs } from './campaign.tsx'

export interface CampaignResultsProps {
  t: Text
  words: CampaignText
  authorityId: string
  one: { id: string; title: string }
  asked: number
  result: MunicipalResult
  /** Schools lead to what they sent. */
  diagnostics: Readonly<Record<string, string>>
}

/** What came of a collection: the municipality's median, each criterion, each school, and who is at risk. */
export function CampaignResultsPage(props: CampaignResultsProps) {
  const { words, one, result, asked } = props
  const answered = result.schools.length
  return (
    <>
      <h1 class="title-l">{one.title}</h1>
      <p class="lead">{words.ofSchools(answered, asked)}</p>
      <CampaignTabs words={words} id={one.id} current="results" />
      {answered === 0 ? (
        <EmptyState title={words.resultsNone}>
          <p>{words.resultsNoneText}</p>
        </EmptyState>
      ) : (
        <>
          <Summary {...props} />
          <ButtonRow>
            <ButtonLink look="secondary" href={`/campaigns/${one.id}/results.xlsx`}>
              {words.excel}
            </ButtonLink>
            <form method="post" action={`/authorities/${props.authorityId}/notes`}>
              <Button look="secondary">{words.note}</Button>
            </form>
          </ButtonRow>
          {result.criteria.length === 0 ? <p>{words.notScored}</p> : <Criteria {...props} />}
          <Schools {...props} />
        </>
      )}
    </>
  )
}

function Summary({ t, words, result }: CampaignResultsProps) {
  const { median, before } = result
  if (median === null) return null
  return (
    <SummaryList
      rows={[
        { key: words.median, value: words.medianValue(figure(median, t.language)) },
        { key: words.change, value: changeOf(t, words, median, before) },
      ]}
    />
  )
}

/** «+4,5 п. п.»: the sign says which way, without colour. */
function changeOf(t: Text, words: CampaignText, now: number | null, before: number | null): string {
  if (now === null || before === null) return words.noBefore
  const change = now - before
  const sign = change > 0 ? '+' : change < 0 ? '−' : ''
  return words.changeValue(`${sign}${figure(Math.abs(change), t.language)}`)
}

function Criteria({ t, words, result, diagnostics }: CampaignResultsProps) {
  return (
    <>
      <h2 class="title-m">{words.criteria}</h2>
      <p>{words.criteriaHint}</p>
      <DataTable
        caption={words.criteria}
        isCaptionHidden
        columns={[
          { id: 'criterion', label: words.criterion },
          { id: 'spread', label: words.spread },
          { id: 'median', label: words.median, align: 'end' },
          { id: 'change', label: words.change, align: 'end' },
          { id: 'risk', label: words.atRisk },
        ]}
        rows={result.criteria.map(one => ({
          id: one.id,
          cells: {
            criterion: one.text,
            spread: <SpreadBar counts={one.quarters} labels={words.quarter} />,
            median: one.median === null ? '—' : words.medianValue(figure(one.median, t.language)),
            change: changeOf(t, words, one.median, one.before),
            risk: <AtRisk words={words} one={one} diagnostics={diagnostics} />,
          },
        }))}
      />
    </>
  )
}

type AtRiskProps = Pick<CampaignResultsProps, 'words' | 'diagnostics'> & { one: CriterionResult }

function AtRisk({ words, one, diagnostics }: AtRiskProps) {
  if (one.atRisk.length === 0) return <>—</>
  return (
    <Details summary={words.atRiskHow(one.atRisk.length)}>
      <ul>
        {one.atRisk.map(({ id, name }) => (
          <li key={id}>
            <a href={`/diagnostics/${diagnostics[id]}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Schools({ t, words, result, diagnostics }: CampaignResultsProps) {
  const rows = [...result.schools].sort(
    (a, b) => b.zones.length - a.zones.length || (a.score.share ?? 0) - (b.score.share ?? 0),
  )
  return (
    <>
      <h2 class="title-m">{words.bySchool}</h2>
      <DataTable
        caption={words.bySchool}
        isCaptionHidden
        columns={[
          { id: 'school', label: words.school },
          { id: 'result', label: words.result, align: 'end' },
          { id: 'level', label: words.level },
          { id: 'change', label: words.change, align: 'end' },
          { id: 'zones', label: words.zones, align: 'end' },
        ]}
        rows={rows.map(({ id, name, score, before, zones }) => ({
          id,
          cells: {
            school: <a href={`/diagnostics/${diagnostics[id]}`}>{name}</a>,
            result: score.share === null ? '—' : words.medianValue(figure(score.share, t.language)),
            level: score.level?.name ?? '—',
            change: changeOf(t, words, score.share, before),
            zones: String(zones.length),
          },
        }))}
      />
    </>
  )
}
