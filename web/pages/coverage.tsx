import type { Coverage } from '../../functions/domain/roadmap/cover-requirements.ts'
import { Button } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { oversight } from '../text/oversight.ts'
import { AsOfForm } from './as-of-form.tsx'
import { activityName } from './roadmap-words.ts'

type Named = { id: string; number: string; text: string; activity: string }
type Row = Coverage & { isLinked: boolean }

export interface CoverageProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  requirements: readonly Named[]
  own: readonly Named[]
  covered: readonly { id: string; shortName: string; rows: readonly Row[] | null }[]
  /** One institution row by row; all of them in numbers where left out. */
  schoolId: string | undefined
  asOf: string
  isToday: boolean
}

/** How schools' own roadmaps meet the municipal one. */
export function CoveragePage(props: CoverageProps) {
  const { t, covered, schoolId, requirements } = props
  const words = oversight[t.language]
  const [one] = covered
  const isOne = schoolId !== undefined && one !== undefined
  return (
    <>
      {isOne && <p class="meta">{one.shortName}</p>}
      <h1 class="title-l">{words.coverageTitle}</h1>
      <p class="meta">{t.authority.asOfTitle(formatDay(props.asOf, t.language))}</p>
      <p class="lead">{words.coverageLead}</p>
      {requirements.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.noRequirements}</p>
        </EmptyState>
      ) : isOne ? (
        <Rows {...props} rows={one.rows ?? []} />
      ) : (
        <Schools {...props} />
      )}
      <AsOfForm
        {...{ t, asOf: props.asOf, isToday: props.isToday }}
        action={`/authorities/${props.authorityId}/coverage`}
        keeps={{ school: schoolId }}
      />
    </>
  )
}

function Schools({ t, authorityId, covered, asOf, isToday }: CoverageProps) {
  const day = isToday ? '' : `&asOf=${asOf}`
  const words = oversight[t.language]
  const countOf = (rows: readonly Row[], kind: Row['kind']) =>
    rows.filter(row => row.kind === kind && !row.isLinked).length
  return (
    <DataTable
      caption={words.coverageTitle}
      isCaptionHidden
      columns={[
        { id: 'school', label: words.school },
        { id: 'lacks', label: words.coverageKinds.lacks, align: 'end' },
        { id: 'later', label: words.coverageKinds.later, align: 'end' },
        { id: 'repeats', label: words.coverageKinds.repeats, align: 'end' },
      ]}
      rows={covered.map(({ id, shortName, rows }) => ({
        id,
        cells: {
          school: (
            <a href={`/authorities/${authorityId}/coverage?school=${id}${day}`}>{shortName}</a>
          ),
          lacks: rows === null ? words.noOwnRoadmap : String(countOf(rows, 'lacks')),
          later: rows === null ? '—' : String(countOf(rows, 'later')),
          repeats: rows === null ? '—' : String(countOf(rows, 'repeats')),
        },
      }))}
    />
  )
}

function Rows(props: CoverageProps & { rows: readonly Row[] }) {
  const { t, authorityId, isOfficer, isToday, requirements, own, rows, schoolId } = props
  const words = oversight[t.language]
  const names = new Map([...requirements, ...own].map(one => [one.id, activityName(one, 140)]))
  const mayLink = isOfficer && isToday && rows.some(row => row.kind === 'repeats' && !row.isLinked)
  return (
    <>
      <DataTable
        caption={words.coverageTitle}
        isCaptionHidden
        columns={[
          { id: 'asked', label: words.requirement },
          { id: 'own', label: words.ownRow },
          { id: 'state', label: words.state },
        ]}
        rows={rows.map(row => ({
          id: row.municipalId,
          cells: {
            asked: names.get(row.municipalId) ?? '',
            own: row.ownId === null ? '—' : (names.get(row.ownId) ?? ''),
            state: words.coverageKinds[row.isLinked ? 'linked' : row.kind],
          },
        }))}
      />
      {mayLink && (
        <form method="post" action={`/authorities/${authorityId}/coverage`}>
          <input type="hidden" name="school" value={schoolId} />
          <Button>{words.unlinked}</Button>
        </form>
      )}
    </>
  )
}
