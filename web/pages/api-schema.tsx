import { apiReference } from '../text/api-reference.ts'
import type { Text } from '../text/index.ts'

type Json = Record<string, unknown>

/** Deeper than this nothing is nested in our description. */
const deepest = 8

/** The fields of a JSON Schema as nested lists. */
export function SchemaFields({ t, schema, depth = 0 }: { t: Text; schema: Json; depth?: number }) {
  const words = apiReference[t.language]
  const inner = innerOf(schema)
  const options = inner.oneOf as Json[] | undefined
  if (options !== undefined) {
    return (
      <>
        {options.map(option => (
          <SchemaFields key={JSON.stringify(option)} t={t} schema={option} depth={depth} />
        ))}
      </>
    )
  }
  const fields = Object.entries((inner.properties ?? {}) as Record<string, Json>)
  if (fields.length === 0) return depth === 0 ? <p class="meta">{words.noFields}</p> : null
  const required = (inner.required ?? []) as string[]
  return (
    <ul>
      {fields.map(([name, field]) => (
        <li key={name}>
          <code>{name}</code>{' '}
          <span class="meta">
            {[typeOf(field), required.includes(name) && words.required].filter(Boolean).join(', ')}
          </span>
          {depth < deepest && <SchemaFields t={t} schema={field} depth={depth + 1} />}
        </li>
      ))}
    </ul>
  )
}

/** A list is described by what is in it, what may be null by what it is otherwise. */
function innerOf(schema: Json): Json {
  if (schema.items !== undefined) return innerOf(schema.items as Json)
  const choices = schema.anyOf as Json[] | undefined
  const [first] = choices?.filter(({ type }) => type !== 'null') ?? []
  return first === undefined ? schema : innerOf(first)
}

/** A type in a few words: `string (date)`, `string[]`, `"school" | "both"`, `integer 1…200`. */
export function typeOf(schema: Json): string {
  const { type, items, anyOf, oneOf } = schema
  if (items !== undefined) return `${typeOf(items as Json)}[]`
  const choices = (anyOf ?? oneOf) as Json[] | undefined
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined) {
    return (schema.enum as unknown[]).map(one => JSON.stringify(one)).join(' | ')
  }
  const name = Array.isArray(type) ? type.join(' | ') : String(type ?? 'any')
  return [name, formatOf(schema)].filter(Boolean).join(' ')
}

function formatOf({ format, minimum, maximum, maxLength }: Json): string {
  if (typeof format === 'string') return `(${format})`
  if (typeof maxLength === 'number') return `≤ ${maxLength}`
  const isBounded = typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER
  return isBounded ? `${minimum}…${maximum}` : ''
}
