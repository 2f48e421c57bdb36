import type { Counts } from '../../functions/domain/obligation/status.ts'
import type { SchoolKind } from '../../functions/domain/people/school-kinds.ts'
import { schoolStanding } from '../../functions/domain/people/school-standing.ts'
import { ButtonLink } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { type Column, DataTable } from '../components/data-table.tsx'
import { Details } from '../components/details.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Notice } from '../components/notice.tsx'
import { Pagination } from '../components/pagination.tsx'
import { StatRow } from '../components/stat-row.tsx'
import { StatusTag, type TagStatus } from '../components/status-tag.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { AsOfForm } from './as-of-form.tsx'
import { AuthorityTabs } from './authority-tabs.tsx'

type CountKey = keyof Counts

export interface SchoolLine extends Counts {
  id: string
  shortName: string
  kind: SchoolKind
  hasMentees: boolean
  hasRoadmap: boolean
  longestOverdueDays: number
}

export interface AuthorityPageProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  asOf: string
  isToday: boolean
  order: string
  totals: Counts
  count: number
  schools: readonly SchoolLine[]
  withoutRoadmap: readonly { id: string; shortName: string }[]
  /** There are more of them than are named. */
  isMoreSilent: boolean
  next: string | null
  isFirst: boolean
}

/** Every institution with its numbers; each number leads to the rows it counts. */
export function AuthorityPage(props: AuthorityPageProps) {
  const { t, authorityId, isOfficer, asOf, count } = props
  const base = `/authorities/${authorityId}`
  return (
    <>
      <AuthorityTabs t={t} authorityId={authorityId} current="schools" isOfficer={isOfficer} />
      <h1 class="title-l">{t.authority.title}</h1>
      <p class="meta">
        {t.authority.asOfTitle(formatDay(asOf, t.language))} · {t.authority.schoolsCount(count)}
      </p>
      <Totals {...props} />
      {count > 0 && <ToFile {...props} />}
      <WithoutRoadmap {...props} />
      {count === 0 ? <NoSchools {...props} /> : <Schools {...props} />}
      <AsOfForm {...{ t, asOf, isToday: props.isToday }} action={base} />
      <Details summary={t.authority.howTitle}>
        <ul>
          {t.authority.how.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
      <ul>
        <li>
          <a href={`${base}/status${dayQuery(props, '?')}`}>{t.authority.byRequirement}</a>
        </li>
        <li>
          <a href={`${base}/schools.csv${dayQuery(props, '?')}`}>{t.common.download}</a>
        </li>
        <li>
          <a href={`${base}/views`}>{t.authority.views}</a>
        </li>
        {isOfficer && (
          <li>
            <a href={`${base}/institutions`}>{t.authority.institutions}</a>
          </li>
        )}
      </ul>
    </>
  )
}

const stats: readonly [CountKey, TagStatus][] = [
  ['expected', 'open'],
  ['submitted', 'submitted'],
  ['overdue', 'overdue'],
  ['returned', 'returned'],
  ['accepted', 'accepted'],
  ['waived', 'waived'],
]

function Totals(props: AuthorityPageProps) {
  return (
    <StatRow
      stats={stats.map(([key, status]) => ({
        value: String(props.totals[key]),
        label: props.t.authority.numbers[key],
        href: rowsHref(props, key),
        status,
      }))}
    />
  )
}

/** Who has not sent what, as a file: what most come here for. */
function ToFile(props: AuthorityPageProps) {
  const { t, authorityId } = props
  const base = `/authorities/${authorityId}/exports`
  return (
    <ButtonRow>
      <ButtonLink look="secondary" href={`${base}/workbook.xlsx${dayQuery(props, '?')}`} download>
        {t.authority.toExcel}
      </ButtonLink>
      <a href={`${base}${dayQuery(props, '?')}`}>{t.common.downloads}</a>
    </ButtonRow>
  )
}

function dayQuery({ isToday, asOf }: AuthorityPageProps, mark: '?' | '&'): string {
  return isToday ? '' : `${mark}asOf=${asOf}`
}

function rowsHref(props: AuthorityPageProps, key: CountKey, schoolId?: string): string {
  const school = schoolId === undefined ? '' : `&school=${schoolId}`
  return `/authorities/${props.authorityId}/obligations?counted=${key}${school}${dayQuery(props, '&')}`
}

/** More names than this are folded away, so that a phone shows the numbers first. */
const mostNames = 6

function WithoutRoadmap({ t, withoutRoadmap, isMoreSilent }: AuthorityPageProps) {
  const count = withoutRoadmap.length
  const number = isMoreSilent ? t.authority.moreThan(count) : String(count)
  if (count === 0) return null
  const names = withoutRoadmap.map(({ id, shortName }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <a href={`/schools/${id}`}>{shortName}</a>
    </span>
  ))
  return (
    <Notice kind="warning" title={`${t.authority.noRoadmap}: ${number}`}>
      <p>
        {t.authority.noRoadmapText} {count <= mostNames && names}
      </p>
      {count > mostNames && (
        <Details summary={isMoreSilent ? number : t.authority.schoolsCount(count)}>
          <p>{names}</p>
        </Details>
      )}
    </Notice>
  )
}

function NoSchools({ t, authorityId, isOfficer }: AuthorityPageProps) {
  const action = (
    <ButtonLink href={`/authorities/${authorityId}/import`}>{t.common.nav.import}</ButtonLink>
  )
  return (
    <EmptyState title={t.authority.emptyTitle} action={isOfficer ? action : undefined}>
      <p>{t.authority.emptyText}</p>
    </EmptyState>
  )
}

const shownKeys = ['expected', 'submitted', 'overdue', 'returned', 'accepted'] as const

function Schools(props: AuthorityPageProps) {
  const { t, schools, next } = props
  return (
    <>
      <DataTable
        caption={t.authority.title}
        isCaptionHidden
        columns={columnsOf(props)}
        rows={schools.map(school => ({ id: school.id, cells: cellsOf(props, school) }))}
      />
      <Pagination
        label={t.authority.pages}
        prev={
          props.isFirst
            ? undefined
            : { href: orderHref(props, props.order), label: t.authority.first }
        }
        next={
          next === null
            ? undefined
            : { href: `${orderHref(props, props.order)}&after=${next}`, label: t.authority.next }
        }
      />
    </>
  )
}

function orderHref(props: AuthorityPageProps, order: string): string {
  return `/authorities/${props.authorityId}?order=${order}${dayQuery(props, '&')}`
}

function columnsOf(props: AuthorityPageProps): Column[] {
  const { t } = props
  const { numbers, school, standing, longest } = t.authority
  const sort = (order: string, direction: 'ascending' | 'descending' = 'descending') => ({
    href: orderHref(props, order),
    direction: props.order === order ? direction : undefined,
  })
  return [
    { id: 'school', label: school, sort: sort('name', 'ascending') },
    { id: 'standing', label: standing },
    { id: 'expected', label: numbers.expected, align: 'end' },
    { id: 'submitted', label: numbers.submitted, align: 'end' },
    { id: 'overdue', label: numbers.overdue, align: 'end' },
    { id: 'returned', label: numbers.returned, align: 'end' },
    { id: 'accepted', label: numbers.accepted, align: 'end' },
    { id: 'completeness', label: t.authority.completeness, align: 'end' },
    { id: 'timeliness', label: t.authority.timeliness, align: 'end' },
    { id: 'longest', label: longest, align: 'end', sort: sort('overdue') },
  ]
}

function cellsOf(props: AuthorityPageProps, school: SchoolLine) {
  const { t } = props
  const numbers = shownKeys.map(key => [
    key,
    school[key] === 0 ? '0' : <a href={rowsHref(props, key, school.id)}>{school[key]}</a>,
  ])
  return {
    ...Object.fromEntries(numbers),
    school: (
      <a
        href={`/authorities/${props.authorityId}/status?school=${school.id}${dayQuery(props, '&')}`}
      >
        {school.shortName}
      </a>
    ),
    completeness: shareOf(school.submitted, school.expected),
    timeliness: shareOf(school.onTime, school.expected),
    standing: <Standing t={t} school={school} />,
    longest: school.longestOverdueDays === 0 ? '—' : t.authority.days(school.longestOverdueDays),
  }
}

/** Nothing to report is no share of anything. */
function shareOf(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.floor((part / whole) * 100)} %`
}

const tones = {
  'no-roadmap': 'overdue',
  'nothing-filed': 'overdue',
  partly: 'due-soon',
  complete: 'accepted',
  'not-due-yet': 'upcoming',
  'nothing-to-report': 'waived',
} as const

function Standing({ t, school }: { t: Text; school: SchoolLine }) {
  const standing = schoolStanding(school)
  const isSilent = !school.hasRoadmap && school.hasMentees && standing !== 'no-roadmap'
  return (
    <>
      <StatusTag status={tones[standing]} label={t.authority.standings[standing]} />
      {isSilent && <p class="meta">{t.authority.noRoadmap}</p>}
      {!school.hasMentees && <p class="meta">{t.authority.noMentees}</p>}
    </>
  )
}
