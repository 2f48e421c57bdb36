import { type Status, statuses } from '../../functions/domain/obligation/status.ts'
import { DataTable } from '../components/data-table.tsx'
import { DateField } from '../components/date-field.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { FilterBar } from '../components/filter-bar.tsx'
import { Pagination } from '../components/pagination.tsx'
import { SelectField } from '../components/select-field.tsx'
import { StatusTag } from '../components/status-tag.tsx'
import { TextField } from '../components/text-field.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { AuthorityTabs } from './authority-tabs.tsx'
import { type ObligationQuery, obligationQuery } from './obligation-query.ts'
import { activityName } from './roadmap-words.ts'

export interface ObligationLine {
  id: string
  schoolId: string
  schoolName: string
  number: string
  text: string
  due: string
  filedOn: string | null
  isWaiverAsked: boolean
  status: Status
}

type CountKey = keyof Text['authority']['numbers']

export interface ObligationsPageProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  asOf: string
  isToday: boolean
  asked: ObligationQuery & { counted?: CountKey | undefined }
  /** The requirement they are all of, where one was asked for. */
  requirement: { number: string; text: string; activity: string } | undefined
  schools: readonly { id: string; shortName: string }[]
  items: readonly ObligationLine[]
  count: number
  next: string | null
  isFirst: boolean
}

/** The named rows behind a number, with filters that stand in the address. */
export function ObligationsPage(props: ObligationsPageProps) {
  const { t, authorityId, isOfficer, count, asOf, requirement } = props
  const { counted, year } = props.asked
  const query = queryOf(props)
  const title = counted === undefined ? t.authority.obligations : t.authority.numbers[counted]
  return (
    <>
      <AuthorityTabs t={t} authorityId={authorityId} current="obligations" isOfficer={isOfficer} />
      <h1 class="title-l">{title}</h1>
      {requirement && <p class="lead">{activityName(requirement, 200)}</p>}
      <p class="meta">
        {t.authority.asOfTitle(formatDay(asOf, t.language))}
        {year && ` · ${t.authority.ofYear(year)}`} · {t.authority.found(count)}
      </p>
      <Filters {...props} />
      {count === 0 ? (
        <EmptyState title={t.authority.nothingFound}>
          <p>{t.authority.nothingFoundText}</p>
        </EmptyState>
      ) : (
        <Rows {...props} />
      )}
      <p>
        <a href={`/authorities/${authorityId}/obligations.csv?${query}`}>{t.common.download}</a>{' '}
        <a href={`/authorities/${authorityId}/exports?${query}`}>{t.common.downloads}</a>
      </p>
    </>
  )
}

/** The filter as it stands in the address. */
function queryOf({ asked, asOf, isToday }: ObligationsPageProps): string {
  return obligationQuery({ ...asked, asOf: isToday ? '' : asOf })
}

function Filters(props: ObligationsPageProps) {
  const { t, authorityId, schools } = props
  const { counted, requirement, year } = props.asked
  const base = `/authorities/${authorityId}/obligations`
  const words = { errorPrefix: t.common.errorPrefix }
  const options = statuses.map(value => ({ value, label: t.common.status[value] }))
  return (
    <FilterBar
      label={t.authority.filter}
      action={base}
      submitLabel={t.authority.show}
      reset={{ href: base, label: t.authority.reset }}
    >
      {Object.entries({ counted, requirement, year }).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <TextField
        name="text"
        label={t.authority.search}
        value={props.asked.text}
        inputmode="search"
        words={words}
      />
      <SelectField
        name="school"
        label={t.authority.school}
        value={props.asked.school}
        options={schools.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        emptyLabel={t.authority.anySchool}
        words={words}
      />
      <SelectField
        name="status"
        label={t.authority.status}
        value={props.asked.status}
        options={options}
        emptyLabel={t.authority.anyStatus}
        words={words}
      />
      <DateField name="asOf" label={t.authority.asOf} value={props.asOf} words={words} />
    </FilterBar>
  )
}

function Rows(props: ObligationsPageProps) {
  const { t, authorityId, items, next, isFirst } = props
  const query = queryOf(props)
  const href = `/authorities/${authorityId}/obligations?${query}`
  const more = query === '' ? '' : '&'
  return (
    <>
      <DataTable
        caption={t.authority.obligations}
        isCaptionHidden
        columns={[
          { id: 'what', label: t.authority.what },
          { id: 'school', label: t.authority.school },
          { id: 'due', label: t.authority.due },
          { id: 'filed', label: t.authority.filedOn },
          { id: 'status', label: t.authority.status },
        ]}
        rows={items.map(item => ({ id: item.id, cells: cellsOf(props, item) }))}
      />
      <Pagination
        label={t.authority.pages}
        prev={isFirst ? undefined : { href, label: t.authority.first }}
        next={
          next === null
            ? undefined
            : { href: `${href}${more}after=${next}`, label: t.authority.next }
        }
      />
    </>
  )
}

function cellsOf({ t, authorityId, asOf, isToday }: ObligationsPageProps, item: ObligationLine) {
  const day = isToday ? '' : `asOf=${asOf}`
  return {
    what: (
      <a href={`/obligations/${item.id}${day && `?${day}`}`}>
        {item.number} {shorten(item.text)}
      </a>
    ),
    school: (
      <a href={`/authorities/${authorityId}/status?school=${item.schoolId}${day && `&${day}`}`}>
        {item.schoolName}
      </a>
    ),
    due: formatDay(item.due, t.language),
    filed: item.filedOn === null ? '—' : formatDay(item.filedOn, t.language),
    status: (
      <>
        <StatusTag status={item.status} label={t.common.status[item.status]} />
        {item.isWaiverAsked && <p class="meta">{t.authority.waiverAsked}</p>}
      </>
    ),
  }
}

function shorten(text: string): string {
  return text.length <= 140 ? text : `${text.slice(0, 139).trimEnd()}…`
}
