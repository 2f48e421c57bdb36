import {
  type CellStanding,
  cellStanding,
  cellStandings,
} from '../../functions/domain/obligation/cell-standing.ts'
import { type Counts, noCounts } from '../../functions/domain/obligation/status.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { Pagination } from '../components/pagination.tsx'
import { type Sign, SignTable } from '../components/sign-table.tsx'
import type { TagStatus } from '../components/status-tag.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { oversight } from '../text/oversight.ts'
import { AsOfForm } from './as-of-form.tsx'
import { AuthorityTabs } from './authority-tabs.tsx'
import { rowsHref } from './obligation-query.ts'
import { activityName } from './roadmap-words.ts'

type Requirement = { id: string; number: string; text: string; activity: string }

export interface StatusMatrixProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  asOf: string
  isToday: boolean
  /** The first year of the school year that is shown. */
  year: number
  schools: readonly { id: string; shortName: string }[]
  requirements: readonly Requirement[]
  /** By `school requirement`. */
  cells: ReadonlyMap<string, Counts>
  next: string | null
  isFirst: boolean
}

/** Every institution by every municipal requirement, as letters; each leads to its rows. */
export function StatusMatrixPage(props: StatusMatrixProps) {
  const { t, authorityId, isOfficer, asOf, isToday, year } = props
  const words = oversight[t.language]
  const base = `/authorities/${authorityId}/matrix`
  const day = isToday ? '' : `asOf=${asOf}`
  return (
    <>
      <AuthorityTabs t={t} authorityId={authorityId} current="matrix" isOfficer={isOfficer} />
      <h1 class="title-l">{words.matrixTitle}</h1>
      <p class="meta">
        {t.authority.asOfTitle(formatDay(asOf, t.language))} ·{' '}
        {words.matrixOf(`${year}–${year + 1}`)}
      </p>
      {props.requirements.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          action={<a href={`/authorities/${authorityId}/roadmaps`}>{words.roadmapsTitle}</a>}
        >
          <p>{words.noRequirements}</p>
        </EmptyState>
      ) : (
        <Picture {...props} />
      )}
      <Pagination
        label={t.authority.pages}
        prev={props.isFirst ? undefined : { href: `${base}?${day}`, label: t.authority.first }}
        next={
          props.next === null
            ? undefined
            : { href: `${base}?after=${props.next}&${day}`, label: t.authority.next }
        }
      />
      <AsOfForm {...{ t, asOf, isToday }} action={base} />
    </>
  )
}

function Picture(props: StatusMatrixProps) {
  const { t, authorityId, schools, requirements, asOf, isToday, year } = props
  const words = oversight[t.language]
  const day = isToday ? '' : `&asOf=${asOf}`
  const query = { year, asOf: isToday ? '' : asOf }
  return (
    <>
      <SignTable
        caption={words.matrixRegion}
        corner={words.school}
        columns={requirements.map(one => ({
          id: one.id,
          label: labelOf(one),
          words: activityName(one),
        }))}
        rows={schools.map(school => ({
          id: school.id,
          label: school.shortName,
          href: `/authorities/${authorityId}/status?school=${school.id}${day}`,
          signs: requirements.map(one => signAt(props, school.id, one.id)),
        }))}
        legend={{ title: words.legend, signs: cellStandings.map(kind => signOf(kind, t)) }}
      />
      <h2 class="title-m">{words.columns}</h2>
      <ul>
        {requirements.map(one => (
          <li key={one.id}>
            <a href={rowsHref(authorityId, { ...query, requirement: one.id })}>
              {activityName(one)}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/authorities/${authorityId}/status${isToday ? '' : `?asOf=${asOf}`}`}>
          {words.byRequirement}
        </a>
      </p>
    </>
  )
}

function labelOf({ number, text }: Requirement): string {
  return number.replace(/[.)]+$/, '') || `${text.slice(0, 6)}…`
}

function signOf(kind: CellStanding, t: Text): Sign {
  const [mark = '', words = ''] = oversight[t.language].signs[kind]
  return { mark, words, status: statuses[kind] }
}

/** Whose colour a sign has: what is to be done stands out. */
const statuses: Partial<Record<CellStanding, TagStatus>> = {
  'not-sent': 'overdue',
  partly: 'due-soon',
  returned: 'returned',
  sent: 'submitted',
  accepted: 'accepted',
}

function signAt(props: StatusMatrixProps, schoolId: string, requirementId: string): Sign {
  const { t, authorityId, cells, asOf, isToday, year } = props
  const kind = cellStanding(cells.get(`${schoolId} ${requirementId}`) ?? noCounts)
  const day = isToday ? '' : asOf
  const asked = { school: schoolId, requirement: requirementId, year, asOf: day }
  const href = rowsHref(authorityId, asked)
  return kind === 'nothing' ? signOf(kind, t) : { ...signOf(kind, t), href }
}
