import { DateField } from '../components/date-field.tsx'
import { DocumentCard } from '../components/document-card.tsx'
import { FilterBar } from '../components/filter-bar.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { exportWords } from '../text/exports.ts'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { DeskTabs } from './desk-tabs.tsx'

interface ExportsPageProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  today: string
  asked: {
    asOf: string
    schoolId?: string | undefined
    status?: string | undefined
    counted?: string | undefined
    text?: string | undefined
  }
  schools: readonly { id: string; shortName: string }[]
}

/** Everything that leaves as a file, for one day and one filter. */
export function ExportsPage(props: ExportsPageProps) {
  const { t, authorityId, asked } = props
  const words = exportWords[t.language]
  const base = `/authorities/${authorityId}`
  const query = queryOf(props)
  return (
    <>
      <DeskTabs t={t} authorityId={authorityId} current="exports" isOfficer={props.isOfficer} />
      <h1 class="title-l">{words.title}</h1>
      <p>{words.lead}</p>
      <Filter {...props} />
      <h2 class="title-m">{words.chosen(formatDay(asked.asOf, t.language))}</h2>
      <DocumentCard
        name={words.workbook}
        href={`${base}/exports/workbook.xlsx${query}`}
        kind="Excel"
        meta={[words.workbookText]}
      />
      <DocumentCard
        name={words.note.link}
        href={`${base}/exports/note.docx?asOf=${asked.asOf}`}
        kind="Word"
        meta={[words.note.text]}
      />
      <DocumentCard
        name={words.missingCsv}
        href={`${base}/exports/missing.csv${query}`}
        kind="CSV"
        meta={[words.missingText]}
      />
      <h2 class="title-m">{words.otherTitle}</h2>
      <ul>
        <li>
          <a href={`${base}/schools.csv?asOf=${asked.asOf}`}>{words.schoolsCsv}</a>
        </li>
        <li>
          <a href={`${base}/obligations.csv${query}`}>{words.obligationsCsv}</a>
        </li>
        <li>
          <a href={`${base}/practices.xlsx`}>{words.practices}</a>
        </li>
        <li>
          <a href="/api">{words.api}</a>
        </li>
      </ul>
    </>
  )
}

function queryOf({ asked }: ExportsPageProps): string {
  const { asOf, schoolId = '', status = '', counted = '', text = '' } = asked
  const filled = Object.entries({ asOf, school: schoolId, status, counted, text }).filter(
    ([, value]) => value !== '',
  )
  return `?${new URLSearchParams(filled)}`
}

function Filter({ t, authorityId, today, asked, schools }: ExportsPageProps) {
  const words = exportWords[t.language]
  const base = `/authorities/${authorityId}/exports`
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <FilterBar
      label={words.filterTitle}
      action={base}
      submitLabel={words.show}
      reset={{ href: base, label: words.reset }}
    >
      <DateField name="asOf" label={words.day} value={asked.asOf} max={today} words={mark} />
      <SelectField
        name="school"
        label={words.school}
        value={asked.schoolId}
        emptyLabel={words.allSchools}
        options={schools.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        words={mark}
      />
      <TextField
        name="text"
        label={words.search}
        value={asked.text}
        inputmode="search"
        words={mark}
      />
    </FilterBar>
  )
}
