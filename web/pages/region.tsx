import { addCounts, type Counts, noCounts } from '../../functions/domain/obligation/status.ts'
import { DataTable } from '../components/data-table.tsx'
import { DateField } from '../components/date-field.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { FilterBar } from '../components/filter-bar.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { regionWords } from '../text/region.ts'

interface RegionLine extends Counts {
  id: string
  name: string
  schools: number
}

interface RegionPageProps {
  t: Text
  authorityId: string
  region: string
  asOf: string
  today: string
  rows: readonly RegionLine[]
}

/** The municipalities of a region by their totals. */
export function RegionPage(props: RegionPageProps) {
  const { t, authorityId, region, asOf, rows } = props
  const words = regionWords[t.language]
  const base = `/authorities/${authorityId}/region`
  if (rows.length === 0) {
    return (
      <EmptyState title={words.empty} headingLevel={1}>
        <p>{words.emptyText}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <h1 class="title-l">
        {words.title}: {region}
      </h1>
      <p class="meta">{words.asOf(formatDay(asOf, t.language))}</p>
      <p>{words.lead}</p>
      <AnotherDay {...props} base={base} />
      <Totals {...props} />
      <p>{words.noNames}</p>
      <p>
        <a href={`${base}.xlsx?asOf=${asOf}`}>{words.excel}</a>
      </p>
    </>
  )
}

function AnotherDay({ t, asOf, today, base }: RegionPageProps & { base: string }) {
  const words = regionWords[t.language]
  return (
    <FilterBar
      label={words.filterTitle}
      action={base}
      submitLabel={words.show}
      reset={asOf === today ? undefined : { href: base, label: words.today }}
    >
      <DateField
        name="asOf"
        label={words.day}
        value={asOf}
        max={today}
        words={{ errorPrefix: t.common.errorPrefix }}
      />
    </FilterBar>
  )
}

const keys = ['expected', 'submitted', 'overdue', 'returned'] as const

function Totals({ t, rows }: RegionPageProps) {
  const words = regionWords[t.language]
  const { numbers } = t.authority
  const sum = rows.reduce<Counts>((total, one) => addCounts(total, countsOf(one)), noCounts)
  const schools = rows.reduce((total, one) => total + one.schools, 0)
  const all = [...rows, { ...sum, id: 'all', name: words.total, schools }]
  return (
    <DataTable
      caption={words.title}
      isCaptionHidden
      columns={[
        { id: 'name', label: words.municipality },
        { id: 'schools', label: words.schools, align: 'end' },
        ...keys.map(id => ({ id, label: numbers[id], align: 'end' as const })),
        { id: 'completeness', label: words.completeness, align: 'end' },
        { id: 'timeliness', label: words.timeliness, align: 'end' },
      ]}
      rows={all.map(one => ({
        id: one.id,
        cells: {
          ...Object.fromEntries(keys.map(key => [key, one[key]])),
          name: one.name,
          schools: one.schools,
          completeness: shareWords(one.submitted, one.expected),
          timeliness: shareWords(one.onTime, one.expected),
        },
      }))}
    />
  )
}

function countsOf(row: Counts): Counts {
  const names = Object.keys(noCounts) as (keyof Counts)[]
  return Object.fromEntries(names.map(name => [name, row[name]])) as unknown as Counts
}

function shareWords(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((100 * part) / whole)} %`
}
