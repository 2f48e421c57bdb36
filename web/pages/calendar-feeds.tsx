import { Button } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { Details } from '../components/details.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { controlAttributes, Field } from '../components/field.tsx'
import { Notice } from '../components/notice.tsx'
import { SelectField } from '../components/select-field.tsx'
import { formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'

export interface CalendarFeedsPageProps {
  t: Text
  feeds: readonly {
    id: string
    scope: 'person' | 'school' | 'authority'
    schoolName: string | null
    authorityName: string | null
    createdAt: number
    usedAt: number | null
  }[]
  options: { value: string; label: string }[]
  /** The address just made: shown this once. */
  address: string | null
  error?: string | undefined
  timeZone: string
}

/** One's secret addresses of due days: make one, close one. */
export function CalendarFeedsPage(props: CalendarFeedsPageProps) {
  const { t, error } = props
  const f = t.calendar.feed
  return (
    <>
      {error && (
        <ErrorSummary title={t.common.errorsTitle} errors={[{ href: '#scope', message: error }]} />
      )}
      <h1 class="title-l">{f.title}</h1>
      {props.address && <NewAddress t={t} address={props.address} />}
      <p>{f.lead}</p>
      {props.options.length > 0 && <NewFeed {...props} />}
      <h2 class="title-m">{f.list}</h2>
      {props.feeds.length === 0 ? <p>{f.none}</p> : <Feeds {...props} />}
      <p>
        <a href="/account">{f.back}</a>
      </p>
    </>
  )
}

function NewAddress({ t, address }: { t: Text; address: string }) {
  const f = t.calendar.feed
  const field = { name: 'address', label: f.address, words: { errorPrefix: t.common.errorPrefix } }
  return (
    <>
      <Notice kind="success" title={f.createdTitle} isNews>
        <p>{f.createdText}</p>
      </Notice>
      <Field field={field}>
        <input
          class="input input-full"
          type="url"
          value={address}
          readonly
          {...controlAttributes(field)}
        />
      </Field>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')}>{f.open}</a>
      </p>
      <Details summary={f.how} isOpen>
        <ul>
          {f.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </Details>
    </>
  )
}

function NewFeed({ t, options, error }: CalendarFeedsPageProps) {
  const f = t.calendar.feed
  return (
    <form method="post" action="/account/calendar" novalidate>
      <SelectField
        name="scope"
        label={f.choice}
        options={options}
        error={error}
        words={{ errorPrefix: t.common.errorPrefix }}
      />
      <Button>{f.create}</Button>
    </form>
  )
}

function Feeds({ t, feeds, timeZone }: CalendarFeedsPageProps) {
  const f = t.calendar.feed
  const when = (instant: number) => formatInstant(instant, timeZone, t.language)
  return (
    <DataTable
      caption={f.list}
      isCaptionHidden
      columns={[
        { id: 'what', label: f.what },
        { id: 'since', label: f.since },
        { id: 'used', label: f.used },
        { id: 'revoke', label: f.revoke },
      ]}
      rows={feeds.map(feed => ({
        id: feed.id,
        cells: {
          what: whatOf(feed, t),
          since: when(feed.createdAt),
          used: feed.usedAt === null ? f.never : when(feed.usedAt),
          revoke: (
            <form method="post" action={`/account/calendar/${feed.id}/revoke`}>
              <button class="btn-link" type="submit">
                {f.revoke}
                <span class="sr"> {whatOf(feed, t)}</span>
              </button>
            </form>
          ),
        },
      }))}
    />
  )
}

function whatOf(feed: CalendarFeedsPageProps['feeds'][number], t: Text): string {
  const f = t.calendar.feed
  if (feed.scope === 'person') return f.own
  return feed.scope === 'school'
    ? f.wholeSchool(feed.schoolName ?? '')
    : f.wholeAuthority(feed.authorityName ?? '')
}
