import type { Counts, Status } from '../../functions/domain/obligation/status.ts'
import { DateField } from '../components/date-field.tsx'
import { DocumentCard } from '../components/document-card.tsx'
import { FilterBar } from '../components/filter-bar.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { exportWords } from '../text/exports.ts'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { DeskTabs } from './desk-tabs.tsx'
import { obligationQuery } from './obligation-query.ts'
import { activityName } from './roadmap-words.ts'

interface ExportsPageProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  today: string
  asked: {
    asOf: string
    schoolId?: string | undefined
    status?: Status | undefined
    counted?: keyof Counts | undefined
    text?: string | undefined
    requirementId?: string | undefined
    year?: number | undefined
  }
  requirement: { number: string; text: string; activity: string } | undefined
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
      {narrowedTo(props).map(line => (
        <p class="meta" key={line}>
          {line}
        </p>
      ))}
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

/** What the list one comes from was narrowed to; the form below changes the day, the institution and the words only. */
function narrowedTo({ t, asked, requirement }: ExportsPageProps): string[] {
  const { status, counted, year } = asked
  const lines = [
    requirement && activityName(requirement, 200),
    year && t.authority.ofYear(year),
    status && t.common.status[status],
    counted && t.authority.numbers[counted],
  ]
  return lines.filter(line => typeof line === 'string' && line !== '') as string[]
}

function queryOf({ asked }: ExportsPageProps): string {
  const { schoolId: school, requirementId: requirement, ...rest } = asked
  return `?${obligationQuery({ ...rest, school, requirement })}`
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
      {Object.entries({
        requirement: asked.requirementId,
        year: asked.year,
        status: asked.status,
        counted: asked.counted,
      }).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
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
