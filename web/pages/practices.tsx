import { type PracticeForm, practiceForms } from '../../functions/domain/practice/practice-input.ts'
import { ButtonLink } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { FilterBar } from '../components/filter-bar.tsx'
import { Notice } from '../components/notice.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Text } from '../text/index.ts'
import { practices } from '../text/practices.ts'
import { numberWords } from './number-words.ts'

interface PracticeLine {
  id: string
  title: string
  schoolName: string
  form: PracticeForm
  audience: string
  experts: number
  total: number | null
}

interface PracticesPageProps {
  t: Text
  base: string
  rows: readonly PracticeLine[]
  filter: { form: string; text: string }
  maySubmit: boolean
  done: string
}

/** The register: the highest marked first. */
export function PracticesPage(props: PracticesPageProps) {
  const { t, base, rows, filter, done } = props
  const words = practices[t.language]
  const add = props.maySubmit ? (
    <ButtonLink href={`${base}/new`}>{words.add}</ButtonLink>
  ) : undefined
  const isNarrowed = filter.form !== '' || filter.text !== ''
  return (
    <>
      {done === 'withdrawn' && <Notice kind="success" title={words.withdrawn} isNews />}
      <h1 class="title-l">{words.title}</h1>
      <p>{words.lead}</p>
      {rows.length === 0 && !isNarrowed ? (
        <EmptyState title={words.empty} action={add}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          {add && <p>{add}</p>}
          <Filter {...props} />
          <Register {...props} />
        </>
      )}
    </>
  )
}

function Filter({ t, base, filter }: PracticesPageProps) {
  const words = practices[t.language]
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <FilterBar
      label={words.filterTitle}
      action={base}
      submitLabel={words.show}
      reset={filter.form || filter.text ? { href: base, label: words.reset } : undefined}
    >
      <TextField
        name="text"
        label={words.search}
        value={filter.text}
        inputmode="search"
        words={mark}
      />
      <SelectField
        name="form"
        label={words.form}
        value={filter.form}
        emptyLabel={words.anyForm}
        options={practiceForms.map(value => ({ value, label: words.forms[value] }))}
        words={mark}
      />
    </FilterBar>
  )
}

function Register({ t, base, rows, filter }: PracticesPageProps) {
  const words = practices[t.language]
  const entries = Object.entries(filter).filter(([, value]) => value !== '')
  const query = entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`
  if (rows.length === 0) {
    return (
      <EmptyState title={words.nothingFound}>
        <p>{words.nothingFoundText}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <DataTable
        caption={words.count(rows.length)}
        columns={[
          { id: 'title', label: words.what },
          { id: 'school', label: words.school },
          { id: 'form', label: words.form },
          { id: 'audience', label: words.audience, priority: 'low' },
          { id: 'total', label: words.total },
        ]}
        rows={rows.map(row => ({
          id: row.id,
          cells: {
            title: <a href={`${base}/${row.id}`}>{row.title}</a>,
            school: row.schoolName,
            form: words.forms[row.form],
            audience: row.audience,
            total:
              row.total === null
                ? words.notMarked
                : words.marks(numberWords(row.total, t), row.experts),
          },
        }))}
      />
      <p>
        <a href={`${base}.xlsx${query}`}>{words.excel}</a>{' '}
        <a href={`${base}.csv${query}`}>{t.common.download}</a>
      </p>
    </>
  )
}
