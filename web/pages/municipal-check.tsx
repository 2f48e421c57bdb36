import type { AddressedSchool, Audience } from '../../functions/domain/roadmap/audience.ts'
import type { Activity } from '../../functions/domain/roadmap/roadmap-reading.ts'
import type { ObligationChanges } from '../../functions/domain/roadmap-draft/plan-version.ts'
import type { RoadmapDraft } from '../../functions/domain/roadmap-draft/roadmap-draft.ts'
import { DataTable } from '../components/data-table.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import type { Text } from '../text/index.ts'
import { oversight } from '../text/oversight.ts'
import { audienceInWords } from './audience-words.ts'
import { isReady, Open, Submit } from './draft-check.tsx'
import { FactsRows } from './draft-facts.tsx'
import { activityName } from './roadmap-words.ts'

export interface MunicipalRow {
  kind: 'added' | 'same' | 'changed' | 'removed'
  activity: Activity
  audience: Audience | null
  bySchool: { schoolId: string; changes: ObligationChanges }[]
}

export interface MunicipalCheckProps {
  t: Text
  id: string
  draft: RoadmapDraft
  plan: readonly MunicipalRow[]
  schools: readonly (AddressedSchool & { shortName: string })[]
}

/** What a municipal roadmap will ask, and of whom. */
export function MunicipalCheckPage(props: MunicipalCheckProps) {
  const { t, id, draft, plan } = props
  const words = oversight[t.language]
  const opening = plan.flatMap(({ bySchool }) => bySchool.filter(one => one.changes.opened.length))
  const rows = [
    { key: t.draft.howMany, value: String(plan.filter(one => one.kind !== 'removed').length) },
    { key: words.totalOpened, value: String(countOf(opening, 'opened')) },
    {
      key: words.totalSchools,
      value: String(new Set(opening.map(({ schoolId }) => schoolId)).size),
    },
  ]
  return (
    <>
      <h1 class="title-l">{t.draft.checkTitle}</h1>
      <FactsRows t={t} draft={draft} edit={`/drafts/${id}?edit=facts#facts`} />
      <SummaryList rows={rows} />
      <DataTable
        caption={words.roadmapsTitle}
        isCaptionHidden
        columns={[
          { id: 'what', label: words.requirement },
          { id: 'whom', label: words.forWhom },
          { id: 'opens', label: words.opens, align: 'end' },
        ]}
        rows={plan.map((row, index) => ({ id: `row${index}`, cells: cellsOf(props, row) }))}
      />
      <p class="meta">{words.withoutMentees}</p>
      {isReady(draft) ? <Submit t={t} id={id} /> : <Open t={t} id={id} draft={draft} />}
      <p>
        <a href={`/drafts/${id}`}>{t.draft.backToDraft}</a>
      </p>
    </>
  )
}

function countOf(bySchool: MunicipalRow['bySchool'], what: 'opened' | 'moved' | 'closed'): number {
  return bySchool.reduce((sum, { changes }) => sum + changes[what].length, 0)
}

function cellsOf({ t, id, draft, schools }: MunicipalCheckProps, row: MunicipalRow) {
  const words = oversight[t.language]
  const index = draft.activities.findIndex(
    ({ text, number }) => text === row.activity.text && number === row.activity.number,
  )
  const isAsked = row.kind !== 'removed' && row.activity.level !== 'municipality'
  const [moved, closed] = [countOf(row.bySchool, 'moved'), countOf(row.bySchool, 'closed')]
  return {
    what: (
      <>
        {activityName(row.activity)}
        <p class="meta">
          {[
            words.effects[row.kind],
            ...(moved > 0 ? [words.moves(moved)] : []),
            ...(closed > 0 ? [words.closes(closed)] : []),
          ].join('; ')}
        </p>
      </>
    ),
    whom: (
      <>
        {row.audience === null ? '—' : audienceInWords(row.audience, schools, t)}
        {isAsked && index >= 0 && (
          <p>
            <a href={`/drafts/${id}/audience?row=${index}`}>
              {words.change}
              <span class="sr"> {activityName(row.activity)}</span>
            </a>
          </p>
        )}
      </>
    ),
    opens: String(countOf(row.bySchool, 'opened')),
  }
}
