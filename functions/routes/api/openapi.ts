import * as z from 'zod/mini'
import { type ProblemCode, problems } from '../../domain/problem.ts'
import { scopeFor } from '../policy/scopes.ts'
import { policy } from '../policy.ts'
import { type Route, route } from '../route.ts'
import type { ApiRoute } from './json-route.ts'

const everyCallMayBe: readonly ProblemCode[] = [
  'notSignedIn',
  'badToken',
  'notAllowed',
  'scopeMissing',
  'notFound',
  'tooManyRequests',
]

/** The description of the API (OpenAPI 3.1), made from the contracts of its routes: for programs, and as pages for people. */
export function openApiRoutes(load: () => Promise<readonly ApiRoute[]>): Route[] {
  return [
    route('GET /api/openapi.json', async c => c.json(describe(await load()))),
    route('GET /api', async c => {
      const { showReference } = await import('./reference.tsx')
      return showReference(c, describe(await load()))
    }),
  ]
}

export type ApiDescription = ReturnType<typeof describe>

function describe(apiRoutes: readonly ApiRoute[]) {
  const paths: Record<string, Record<string, ReturnType<typeof operation>>> = {}
  for (const one of apiRoutes) {
    const [method = '', path = ''] = one.key.split(' ')
    const template = path.replace(/:(\w+)/g, '{$1}')
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation(one, path) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Nastavnik', version: '1', description: introduction },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  }
}

function operation({ key, contract }: ApiRoute, path: string) {
  const { summary, query, body, form, headers = {}, answer, status = 200 } = contract
  const method = key.startsWith('GET ') ? 'get' : 'post'
  const content = {
    ...(body && { 'application/json': { schema: jsonSchemaOf(body, 'input') } }),
    ...(form && { 'multipart/form-data': { schema: jsonSchemaOf(form, 'input') } }),
  }
  return {
    operationId: operationId(key),
    summary,
    description: whoMay(key),
    parameters: [...pathParameters(path), ...queryParameters(query), ...headerParameters(headers)],
    ...(body || form ? { requestBody: { required: true, content } } : {}),
    responses: {
      [status]: {
        description: 'Done',
        ...(method === 'get' && { headers: tagHeader }),
        content: { 'application/json': { schema: jsonSchemaOf(answer, 'output') } },
      },
      ...(method === 'get' && { 304: { description: 'Still what If-None-Match names' } }),
      ...refusals([...everyCallMayBe, ...(body ? bodyRefusals : []), ...(contract.refusals ?? [])]),
    },
  }
}

/** The JSON Schema of a contract's shape: a value with a default may be left out only on the way in. */
function jsonSchemaOf(schema: z.ZodMiniType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io })
  return described
}

const bodyRefusals: readonly ProblemCode[] = ['jsonExpected', 'unreadableRequest', 'invalidInput']

function operationId(key: string): string {
  return key
    .replace('/api/v1', '')
    .toLowerCase()
    .replace(/[^a-z]+(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function whoMay(key: ApiRoute['key']): string {
  const access = policy[key]
  const who = typeof access === 'string' ? 'Any role.' : `Roles: ${access.roles.join(', ')}.`
  return `${who} Scope: ${scopeFor(key)}.`
}

function pathParameters(path: string) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
}

function queryParameters(query: z.ZodMiniType | undefined) {
  if (query === undefined) return []
  const { properties = {}, required = [] }: ObjectSchema = jsonSchemaOf(query, 'input')
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

interface ObjectSchema {
  properties?: Record<string, object>
  required?: string[]
}

function headerParameters(headers: Record<string, string>) {
  return Object.entries(headers).map(([name, description]) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string' },
  }))
}

function refusals(codes: readonly ProblemCode[]) {
  const byStatus = Map.groupBy(codes, code => problems[code])
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: [...new Set(same)].join(', '),
        ...(status === 429 && { headers: retryHeader }),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  )
}

const introduction =
  'A token acts in the role it was made for, for its scopes only. Lists give `next`: ask again with it as `cursor`. ' +
  'What is read has an `ETag`; with `If-None-Match` an unchanged answer is 304. ' +
  'Too many calls a minute are refused with 429 and `Retry-After` in seconds.'

const tagHeader = { ETag: { description: 'For If-None-Match', schema: { type: 'string' } } }
const retryHeader = { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } }

const problemSchema = {
  type: 'object',
  description: 'RFC 9457. `type` is stable; `detail` is a sentence for a person.',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}
