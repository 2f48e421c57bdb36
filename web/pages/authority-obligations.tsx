import { type Counts, type Status, statuses } from '../../functions/domain/obligation/status.ts'
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

export interface ObligationsPageProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  asOf: string
  isToday: boolean
  schoolId: string
  status: string
  counted: keyof Counts | undefined
  text: string
  schools: readonly { id: string; shortName: string }[]
  items: readonly ObligationLine[]
  count: number
  next: string | null
  isFirst: boolean
}

/** The named rows behind a number, with filters that stand in the address. */
export function ObligationsPage(props: ObligationsPageProps) {
  const { t, authorityId, isOfficer, counted, count, asOf } = props
  const title = counted === undefined ? t.authority.obligations : t.authority.numbers[counted]
  return (
    <>
      <AuthorityTabs t={t} authorityId={authorityId} current="obligations" isOfficer={isOfficer} />
      <h1 class="title-l">{title}</h1>
      <p class="meta">
        {t.authority.asOfTitle(formatDay(asOf, t.language))} · {t.authority.found(count)}
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
        <a href={`/authorities/${authorityId}/obligations.csv?${queryOf(props)}`}>
          {t.common.download}
        </a>{' '}
        <a href={`/authorities/${authorityId}/exports?${queryOf(props)}`}>{t.common.downloads}</a>
      </p>
    </>
  )
}

/** The filter as it stands in the address. */
function queryOf({ schoolId, status, counted, text, asOf, isToday }: ObligationsPageProps): string {
  const filled = Object.entries({
    school: schoolId,
    status,
    counted: counted ?? '',
    text,
    asOf: isToday ? '' : asOf,
  }).filter(([, value]) => value !== '')
  return new URLSearchParams(filled).toString()
}

function Filters(props: ObligationsPageProps) {
  const { t, authorityId, schools, counted } = props
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
      {counted && <input type="hidden" name="counted" value={counted} />}
      <TextField
        name="text"
        label={t.authority.search}
        value={props.text}
        inputmode="search"
        words={words}
      />
      <SelectField
        name="school"
        label={t.authority.school}
        value={props.schoolId}
        options={schools.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        emptyLabel={t.authority.anySchool}
        words={words}
      />
      <SelectField
        name="status"
        label={t.authority.status}
        value={props.status}
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
        rows={items.map(item => ({ id: item.id, cells: cellsOf(t, item) }))}
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

function cellsOf(t: Text, item: ObligationLine) {
  return {
    what: (
      <a href={`/obligations/${item.id}`}>
        {item.number} {shorten(item.text)}
      </a>
    ),
    school: <a href={`/schools/${item.schoolId}`}>{item.schoolName}</a>,
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
