import { DataTable } from '../components/data-table.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { apiReference } from '../text/api-reference.ts'
import type { Text } from '../text/index.ts'
import { SchemaFields, typeOf } from './api-schema.tsx'

type Json = Record<string, unknown>
type Content = Record<string, { schema: Json }>

/** A call as the description has it. */
export interface ShownCall {
  id: string
  method: string
  path: string
  summary: string
  description: string
  parameters: readonly {
    name: string | undefined
    in: string
    required: boolean
    description?: string
    schema: object
  }[]
  requestBody?: { content: object }
  responses: Record<string, { description: string; content?: object }>
}

/** Every call of the API, and how to call. */
export function ApiReferencePage({ t, calls }: { t: Text; calls: readonly ShownCall[] }) {
  const words = apiReference[t.language]
  return (
    <>
      <h1 class="title-l">{words.title}</h1>
      <p>{words.lead}</p>
      <p>
        <a href="/api/openapi.json">{words.document}</a>
      </p>
      <h2 class="title-m">{words.howTitle}</h2>
      <ul>
        {words.how.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <DataTable
        caption={words.calls}
        columns={[
          { id: 'what', label: words.what },
          { id: 'call', label: words.call },
        ]}
        rows={calls.map(call => ({
          id: call.id,
          cells: {
            what: (
              <a href={`/api?call=${call.id}`} lang="en">
                {call.summary}
              </a>
            ),
            call: (
              <code>
                {call.method} {call.path}
              </code>
            ),
          },
        }))}
      />
    </>
  )
}

type CallProps = { t: Text; call: ShownCall; origin: string }

/** One call: what it takes, what it gives, what it may be refused with. */
export function ApiCallPage({ t, call, origin }: CallProps) {
  const words = apiReference[t.language]
  return (
    <>
      <h1 class="title-l" lang="en">
        {call.summary}
      </h1>
      <SummaryList
        rows={[
          {
            key: words.call,
            value: (
              <code>
                {call.method} {call.path}
              </code>
            ),
          },
          { key: words.who, value: <span lang="en">{call.description}</span> },
        ]}
      />
      {call.parameters.length > 0 && <Parameters t={t} call={call} />}
      {call.requestBody && <Body title={words.body} content={call.requestBody.content} t={t} />}
      <Body title={words.answer} content={answerOf(call)?.content ?? {}} t={t} />
      <Refusals t={t} call={call} />
      <h2 class="title-m">{words.example}</h2>
      <p>
        <code>{curlOf(call, origin)}</code>
      </p>
    </>
  )
}

function Parameters({ t, call }: { t: Text; call: ShownCall }) {
  const words = apiReference[t.language]
  return (
    <>
      <h2 class="title-m">{words.parameters}</h2>
      <ul>
        {call.parameters.map(one => (
          <li key={one.name}>
            <code>{one.name}</code>{' '}
            <span class="meta">
              {[typeOf(one.schema as Json), words.where[one.in], one.required && words.required]
                .filter(Boolean)
                .join(', ')}
            </span>
            {one.description && <span lang="en"> {one.description}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Body({ t, title, content }: { t: Text; title: string; content: object }) {
  const kinds = Object.entries(content as Content)
  return (
    <>
      <h2 class="title-m">{title}</h2>
      {kinds.map(([kind, { schema }]) => (
        <div key={kind}>
          <p>
            <code>{kind}</code>
          </p>
          <SchemaFields t={t} schema={schema} />
        </div>
      ))}
    </>
  )
}

function answerOf({ responses }: ShownCall) {
  return responses[200] ?? responses[201]
}

function Refusals({ t, call }: { t: Text; call: ShownCall }) {
  const refused = Object.entries(call.responses).filter(([status]) => Number(status) >= 400)
  return (
    <>
      <h2 class="title-m">{apiReference[t.language].refusals}</h2>
      <SummaryList
        rows={refused.map(([status, { description }]) => ({
          key: status,
          value: <code>{description}</code>,
        }))}
      />
    </>
  )
}

/** One line: it can be copied as it is. */
function curlOf({ method, path, requestBody }: ShownCall, origin: string): string {
  const isJson = Object.keys(requestBody?.content ?? {}).includes('application/json')
  return [
    'curl',
    method === 'GET' ? '' : `-X ${method}`,
    `'${origin}${path}'`,
    "-H 'Authorization: Bearer nst_…'",
    isJson ? "-H 'Content-Type: application/json' -d @body.json" : '',
  ]
    .filter(Boolean)
    .join(' ')
}
