import * as z from 'zod/mini'
import { Problem, type ProblemCode } from '../../domain/problem.ts'
import { sha256 } from '../../store/secrets.ts'
import type { RouteKey } from '../policy.ts'
import { type RequestContext, type Route, route } from '../route.ts'

type Schema = z.ZodMiniType
type Read<S> = S extends Schema ? z.infer<S> : undefined

/** What one call of the API takes and gives: checked at run time, and written into the API's description. */
export interface Contract<Query, Body, Answer extends Schema> {
  key: RouteKey
  /** One line for the reader of the description. */
  summary: string
  query?: Query
  /** JSON body: a call without one is refused. */
  body?: Body
  /** Fields of a multipart form, described only: the handler reads the form. */
  form?: Schema
  /** Request headers a caller may send. */
  headers?: Record<string, string>
  answer: Answer
  status?: 200 | 201
  /** What it may be refused with, beside what every call may. */
  refusals?: readonly ProblemCode[]
}

export interface ApiRoute extends Route {
  contract: Contract<Schema | undefined, Schema | undefined, Schema>
}

/** Whether a route is a call of the API, with its contract. */
export function isDescribed(route: Route): route is ApiRoute {
  return 'contract' in route
}

export interface Call<Query, Body> {
  query: Read<Query>
  body: Read<Body>
}

/**
 * One call of the API: query and body are read by their schemas, so the handler never sees anything else,
 * and the answer is checked by the compiler. Throws `jsonExpected`, `unreadableRequest`, `invalidInput`.
 */
export function jsonRoute<
  Answer extends Schema,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
>(
  contract: Contract<Query, Body, Answer>,
  handle: (c: RequestContext, call: Call<Query, Body>) => Promise<z.infer<Answer>>,
): ApiRoute {
  const answer = async (c: RequestContext) => {
    const query = contract.query && readValue(contract.query, c.req.query())
    const body = contract.body && readValue(contract.body, await jsonOf(c))
    const call = { query, body } as Call<Query, Body>
    const given = (await handle(c, call)) as object
    return c.req.method === 'GET'
      ? tagged(c, JSON.stringify(given))
      : c.json(given, contract.status ?? 200, { 'cache-control': 'private, no-store' })
  }
  return { ...route(contract.key, answer), contract: contract as ApiRoute['contract'] }
}

/** What is read may be kept and asked for again: the tag says whether it is still the same (RFC 9110, 13.1.2). */
async function tagged(c: RequestContext, body: string): Promise<Response> {
  const tag = `"${(await sha256(body)).slice(0, 32)}"`
  const headers = { etag: tag, 'cache-control': 'private, no-cache', vary: 'Authorization' }
  const known = (c.req.header('if-none-match') ?? '').split(',').map(one => one.trim())
  const isSame = known.some(one => one === '*' || one.replace(/^W\//, '') === tag)
  if (isSame) return c.body(null, 304, headers)
  return c.body(body, 200, { ...headers, 'content-type': 'application/json; charset=utf-8' })
}

/** The JSON body. Throws `jsonExpected`, `unreadableRequest`. */
export async function jsonOf(c: RequestContext): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    throw new Problem('jsonExpected')
  }
  try {
    return await c.req.json()
  } catch {
    throw new Problem('unreadableRequest')
  }
}

/** A value as its schema has it. Throws `invalidInput` with each field and its sentence. */
export function readValue<S extends Schema>(schema: S, value: unknown): z.infer<S> {
  const result = z.safeParse(schema, value)
  if (result.success) return result.data
  const errors = result.error.issues.map(({ path, message }) => ({
    field: path.join('.'),
    message: message || 'Invalid value.',
  }))
  throw new Problem('invalidInput', { errors })
}
