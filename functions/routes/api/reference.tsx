import { ApiCallPage, ApiReferencePage, type ShownCall } from '../../../web/pages/api-reference.tsx'
import { apiReference } from '../../../web/text/api-reference.ts'
import { Problem } from '../../domain/problem.ts'
import { page, textOf } from '../page.tsx'
import type { RequestContext } from '../route.ts'
import type { ApiDescription } from './openapi.ts'

/** The description of the API as pages: every call in a list, and each on a page of its own. Throws `notFound`. */
export function showReference(c: RequestContext, description: ApiDescription): Response {
  const t = textOf(c)
  const { title } = apiReference[t.language]
  const calls = callsOf(description)
  const asked = c.req.query('call')
  if (asked === undefined) return page(c, { title }, <ApiReferencePage t={t} calls={calls} />)
  const one = calls.find(({ id }) => id === asked)
  if (one === undefined) throw new Problem('notFound')
  const back = { href: '/api', label: title }
  const origin = c.get('ctx').origin
  return page(c, { title: one.summary, back }, <ApiCallPage t={t} call={one} origin={origin} />)
}

function callsOf({ paths }: ApiDescription): ShownCall[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
    })),
  )
}
