import { type HookEvent, hookEvents } from '../../functions/domain/webhook/hook-events.ts'
import { Button } from '../components/button.tsx'
import { CheckboxesField } from '../components/checkboxes-field.tsx'
import { DataTable } from '../components/data-table.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { StatusTag } from '../components/status-tag.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { TextField } from '../components/text-field.tsx'
import { connections } from '../text/connections.ts'
import { formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { DeskTabs } from './desk-tabs.tsx'

interface HookLine {
  id: string
  url: string
  events: readonly HookEvent[]
  createdAt: number
  delivered: number
  waiting: number
  failed: number
}

interface DeliveryLine {
  id: string
  event: HookEvent
  url: string
  createdAt: number
  state: 'waiting' | 'delivered' | 'failed'
  attempts: number
  nextAt: number
  answered: number | null
  error: string
  deliveredAt: number | null
}

export interface WebhooksPageProps {
  t: Text
  authorityId: string
  timeZone: string
  hooks: readonly HookLine[]
  deliveries: readonly DeliveryLine[]
  done: string
  secret: string | null
  typed: { url: string; events: string[] }
  errors: Record<string, string>
}

/** The addresses other programs are told at, and what became of the last messages. */
export function WebhooksPage(props: WebhooksPageProps) {
  const { t, errors, hooks, secret } = props
  const words = connections[t.language].webhooks
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  const done = Object.entries(words.done).find(([key]) => key === props.done)?.[1]
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <DeskTabs t={t} authorityId={props.authorityId} current="webhooks" isOfficer />
      {done && <Notice kind="success" title={done} isNews />}
      <h1 class="title-l">{words.title}</h1>
      {secret === null ? (
        <p>{words.lead}</p>
      ) : (
        <Notice kind="success" title={words.createdTitle} isNews>
          <SummaryList rows={[{ key: words.secret, value: <code>{secret}</code> }]} />
          <p>{words.createdText}</p>
        </Notice>
      )}
      {hooks.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <Hooks {...props} />
      )}
      {props.deliveries.length > 0 && <Deliveries {...props} />}
      <NewHook {...props} />
    </>
  )
}

function Hooks({ t, authorityId, timeZone, hooks }: WebhooksPageProps) {
  const words = connections[t.language].webhooks
  return (
    <DataTable
      caption={words.list}
      columns={[
        { id: 'url', label: words.url },
        { id: 'events', label: words.events },
        { id: 'added', label: words.added, priority: 'low' },
        { id: 'delivered', label: words.delivered, align: 'end' },
        { id: 'waiting', label: words.waiting, align: 'end' },
        { id: 'failed', label: words.failed, align: 'end' },
        { id: 'remove', label: words.remove },
      ]}
      rows={hooks.map(hook => ({
        id: hook.id,
        cells: {
          ...hook,
          events: hook.events.map(event => words.event[event]).join('; '),
          added: formatInstant(hook.createdAt, timeZone, t.language),
          remove: (
            <form method="post" action={`/authorities/${authorityId}/webhooks/${hook.id}/remove`}>
              <Button look="link">
                {words.remove}
                <span class="sr"> {hook.url}</span>
              </Button>
            </form>
          ),
        },
      }))}
    />
  )
}

const tones = { waiting: 'submitted', delivered: 'accepted', failed: 'overdue' } as const

function Deliveries(props: WebhooksPageProps) {
  const words = connections[props.t.language].webhooks
  return (
    <DataTable
      caption={words.deliveries}
      columns={[
        { id: 'what', label: words.what },
        { id: 'url', label: words.url, priority: 'low' },
        { id: 'when', label: words.when },
        { id: 'answer', label: words.answer },
        { id: 'replay', label: words.replay },
      ]}
      rows={props.deliveries.map(one => ({ id: one.id, cells: deliveryCells(props, one) }))}
    />
  )
}

function deliveryCells({ t, authorityId, timeZone }: WebhooksPageProps, one: DeliveryLine) {
  const words = connections[t.language].webhooks
  const time = (instant: number) => formatInstant(instant, timeZone, t.language)
  const answer = one.answered === null ? words.noAnswer : String(one.answered)
  const tries = [
    words.attempts(one.attempts),
    one.state === 'waiting' && words.nextAt(time(one.nextAt)),
  ]
  return {
    what: words.event[one.event],
    url: one.url,
    when: time(one.createdAt),
    answer: (
      <>
        <StatusTag status={tones[one.state]} label={words.state[one.state]} />
        <p class="meta">{[one.attempts > 0 && answer, ...tries].filter(Boolean).join(' · ')}</p>
      </>
    ),
    replay: (
      <form method="post" action={`/authorities/${authorityId}/deliveries/${one.id}/replay`}>
        <Button look="link">
          {words.replay}
          <span class="sr"> {one.id}</span>
        </Button>
      </form>
    ),
  }
}

function NewHook({ t, authorityId, typed, errors }: WebhooksPageProps) {
  const words = connections[t.language].webhooks
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <>
      <h2 class="title-m">{words.newTitle}</h2>
      <form method="post" action={`/authorities/${authorityId}/webhooks`}>
        <TextField
          name="url"
          label={words.url}
          hint={words.urlHint}
          value={typed.url}
          error={errors.url}
          inputmode="url"
          hasSpellcheck={false}
          required
          words={mark}
        />
        <CheckboxesField
          name="events"
          label={words.events}
          values={typed.events}
          options={hookEvents.map(value => ({ value, label: words.event[value] }))}
          error={errors.events}
          required
          words={mark}
        />
        <Button>{words.create}</Button>
      </form>
    </>
  )
}
