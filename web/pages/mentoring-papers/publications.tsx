import type { Publication } from '../../../functions/domain/mentorship/signed-order.ts'
import type { PublicationRefusal } from '../../../functions/domain/publication/check-publication.ts'
import {
  type PublicationAnswers,
  publicationKinds,
} from '../../../functions/domain/publication/read-publication.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxesField } from '../../components/checkboxes-field.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DateField } from '../../components/date-field.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { RadiosField } from '../../components/radios-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { TextField } from '../../components/text-field.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { papers } from '../../text/mentoring-papers.ts'
import { publications } from '../../text/mentoring-publications.ts'
import { PaperTabs } from './paper-tabs.tsx'

type Row = Publication & { due: string | null }

export interface PublicationsPageProps {
  t: Text
  schoolId: string
  isDirector: boolean
  rows: Row[]
  pairs: { id: string; label: string }[]
  refusals: (PublicationRefusal & { person: string })[]
  news: 'recorded' | 'takenDown' | null
  answers: PublicationAnswers
  errors: Record<string, string>
  summary: { href: string; message: string }[]
}

/** What of the mentoring stands on the site, and the button that says so or refuses. */
export function PublicationsPage(props: PublicationsPageProps) {
  const { t, summary, news } = props
  const words = publications[t.language].publications
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{words.title}</h1>
      {news && <Notice kind="success" title={words[news]} isNews />}
      <Refusals {...props} />
      <PaperTabs {...props} current="publications" />
      <p class="lead">{words.lead}</p>
      <List {...props} />
      <PublishForm {...props} />
    </>
  )
}

function Refusals({ t, refusals }: PublicationsPageProps) {
  const words = publications[t.language].publications
  if (refusals.length === 0) return null
  const isHard = refusals.some(one => one.isHard)
  return (
    <Notice
      kind={isHard ? 'error' : 'warning'}
      title={isHard ? words.refusedTitle : words.askTitle}
      isNews
    >
      <ul>
        {refusals.map(one => (
          <li key={`${one.code}-${one.person}`}>
            {words.refusal[one.code]}
            {'fields' in one &&
              `: ${one.person} (${one.fields.map(name => words.fields[name]).join(', ')})`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function List(props: PublicationsPageProps) {
  const { t, rows } = props
  const words = publications[t.language].publications
  if (rows.length === 0) {
    return (
      <EmptyState title={words.none}>
        <p>{words.noneText}</p>
      </EmptyState>
    )
  }
  return (
    <DataTable
      caption={words.list}
      columns={[
        { id: 'what', label: words.what },
        { id: 'url', label: words.url },
        { id: 'publishedOn', label: words.publishedOn },
        { id: 'named', label: words.named, align: 'end' },
        { id: 'state', label: words.state },
      ]}
      rows={rows.map(row => ({ id: row.id, cells: cellsOf(props, row) }))}
    />
  )
}

function cellsOf({ t, schoolId }: PublicationsPageProps, row: Row) {
  const words = publications[t.language].publications
  const day = (one: string) => formatDay(one, t.language)
  const action = `/schools/${schoolId}/mentoring/publications/${row.id}/take-down`
  return {
    what: words.whatKinds[row.kind],
    url: (
      <a href={row.url} rel="noreferrer">
        {breakable(row.url)}
      </a>
    ),
    publishedOn: day(row.publishedOn),
    named: row.named.length === 0 ? words.nobody : String(row.named.length),
    state:
      row.takenDownOn !== null ? (
        <StatusTag status="closed" label={words.down(day(row.takenDownOn))} />
      ) : (
        <form method="post" action={action}>
          {row.due === null ? (
            <StatusTag status="accepted" label={words.standing} />
          ) : (
            <StatusTag status="overdue" label={words.toTakeDown(day(row.due))} />
          )}
          <Button look="link">{words.takeDown}</Button>
        </form>
      ),
  }
}

/** An address breaks after its slashes where the screen is narrow. */
function breakable(url: string) {
  return url.split(/(?<=[/.])/).flatMap((part, index) => (index === 0 ? [part] : [<wbr />, part]))
}

function PublishForm({ t, schoolId, pairs, answers, errors, refusals }: PublicationsPageProps) {
  const words = publications[t.language].publications
  const names = papers[t.language].documents
  const mark = { errorPrefix: t.common.errorPrefix }
  const mayConfirm = refusals.length > 0 && refusals.every(({ isHard }) => !isHard)
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{words.add}</h2>
      <form method="post" action={`/schools/${schoolId}/mentoring/publications`}>
        <SelectField
          name="what"
          label={words.what}
          options={publicationKinds.map(value => ({ value, label: words.whatKinds[value] }))}
          emptyLabel={names.choose}
          value={answers.what}
          error={errors.what}
          words={mark}
        />
        <SelectField
          name="pair"
          label={names.pair}
          options={pairs.map(({ id, label }) => ({ value: id, label }))}
          emptyLabel={names.choose}
          value={answers.pair}
          error={errors.pair}
          words={{ ...mark, optional: words.ofPairOnly }}
        />
        <TextField
          name="url"
          label={words.url}
          hint={words.urlHint}
          inputmode="url"
          value={answers.url}
          error={errors.url}
          words={mark}
        />
        <DateField
          name="publishedOn"
          label={words.publishedOn}
          value={answers.publishedOn}
          error={errors.publishedOn}
          words={mark}
        />
        <RadiosField
          name="version"
          label={words.version}
          options={(['public', 'named'] as const).map(value => ({
            value,
            label: words.versions[value],
          }))}
          value={answers.version}
          error={errors.version}
          words={mark}
        />
        {mayConfirm && (
          <CheckboxesField
            name="confirm"
            label={words.askTitle}
            options={[{ value: 'yes', label: words.confirm }]}
            words={mark}
          />
        )}
        <Button>{words.publish}</Button>
      </form>
    </section>
  )
}
