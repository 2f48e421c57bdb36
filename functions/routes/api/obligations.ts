import * as z from 'zod/mini'
import type { Status } from '../../domain/obligation/status.ts'
import { evidenceOf, obligationsOfSchool } from '../../store/api-obligations.ts'
import type { RequestContext } from '../route.ts'
import { placeOf, schoolIdOf } from '../route.ts'
import { jsonRoute } from './json-route.ts'
import { day, limit, status, window } from './shapes.ts'

const evidence = z.object({
  id: z.string(),
  submissionId: z.string(),
  number: z.string(),
  type: z.enum(['file', 'link', 'record', 'entry']),
  kind: z.string(),
  title: z.string(),
  url: z.nullable(z.string()),
  fileId: z.nullable(z.string()),
})

const obligation = z.object({
  id: z.string(),
  requirement: z.object({
    id: z.string(),
    number: z.string(),
    text: z.string(),
    timing: z.string(),
    evidence: z.array(z.string()),
  }),
  window,
  due: day,
  firstDue: day,
  status,
  evidence: z.array(evidence),
  late: z.boolean(),
  waived: z.boolean(),
})

export const apiObligationRoutes = [
  jsonRoute(
    {
      key: 'GET /api/v1/schools/:school/obligations',
      summary: 'What an institution owes, the earliest due first, today or as of a past day',
      query: z.object({
        asOf: z.optional(day),
        status: z.optional(status),
        cursor: z.optional(z.string()),
        limit,
      }),
      answer: z.object({
        asOf: day,
        items: z.array(obligation),
        next: z.nullable(z.string()),
      }),
    },
    async (c, { query }) => list(c, query),
  ),
]

type Query = {
  asOf?: string | undefined
  status?: Status | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

async function list(c: RequestContext, query: Query) {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const asOf = query.asOf ?? ctx.today(authority.timeZone)
  const found = await obligationsOfSchool(ctx, authority, {
    schoolId: schoolIdOf(c),
    asOf,
    status: query.status,
    after: query.cursor,
    limit: query.limit ?? 100,
  })
  const sent = await evidenceOf(
    ctx,
    found.rows.map(({ submissionId }) => submissionId),
  )
  const items = found.rows.map(({ submissionId, ...one }) => ({
    ...one,
    evidence: sent.filter(piece => piece.submissionId === submissionId),
  }))
  return { asOf, items, next: found.next }
}
