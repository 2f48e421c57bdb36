import type * as z from 'zod/mini'
import { type ProblemCode, problems } from '../../domain/problem.ts'
import { policy } from '../policy.ts'
import { type Route, route } from '../route.ts'
import type { ApiRoute } from './json-route.ts'
import { jsonSchemaOf } from './json-schema.ts'

const everyCallMayBe: readonly ProblemCode[] = ['notSignedIn', 'badToken', 'notAllowed', 'notFound']

/** The description of the API (OpenAPI 3.1), made from the contracts of its routes. */
export function openApiRoute(load: () => Promise<readonly ApiRoute[]>): Route {
  return route('GET /api/openapi.json', async c => c.json(describe(await load())))
}

function describe(apiRoutes: readonly ApiRoute[]) {
  const paths: Record<string, Record<string, object>> = {}
  for (const one of apiRoutes) {
    const [method = '', path = ''] = one.key.split(' ')
    const template = path.replace(/:(\w+)/g, '{$1}')
    paths[template] = { ...paths[template], [method.toLowerCase()]: operation(one, path) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Nastavnik', version: '1' },
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
        content: { 'application/json': { schema: jsonSchemaOf(answer, 'output') } },
      },
      ...refusals([...everyCallMayBe, ...(body ? bodyRefusals : []), ...(contract.refusals ?? [])]),
    },
  }
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
  return typeof access === 'string' ? access : `Roles: ${access.roles.join(', ')}.`
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
        description: same.join(', '),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  )
}

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
