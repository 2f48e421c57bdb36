import * as z from 'zod/mini'
import type { Counts } from '../../domain/obligation/status.ts'
import { Problem } from '../../domain/problem.ts'
import { statusBySchool } from '../../store/status.ts'
import { actorOf, type RequestContext } from '../route.ts'
import { jsonRoute } from './json-route.ts'
import { counts, day, limit, status } from './shapes.ts'

const query = z.object({
  asOf: z.optional(day),
  school: z.optional(z.string()),
  requirement: z.optional(z.string()),
  status: z.optional(status),
  cursor: z.optional(z.string()),
  limit,
})

export const apiStatusRoutes = [
  jsonRoute(
    {
      key: 'GET /api/v1/status',
      summary: 'How the institutions one may see stand, today or as of a past day',
      query,
      answer: z.object({
        asOf: day,
        totals: z.object(counts),
        schools: z.array(z.object({ id: z.string(), name: z.string(), ...counts })),
        next: z.nullable(z.string()),
      }),
      refusals: ['invalidInput'],
    },
    async (c, call) => statusFor(c, call.query),
  ),
]

/** An authority's token sees its institutions, an institution's token only itself. */
async function statusFor(c: RequestContext, asked: z.infer<typeof query>) {
  const ctx = c.get('ctx')
  const [held] = actorOf(c).memberships
  if (held === undefined) throw new Problem('notAllowed')
  if (held.school !== null && asked.school !== undefined && asked.school !== held.school.id) {
    throw new Problem('notFound')
  }
  const found = await statusBySchool(ctx, held.authority, {
    asOf: asked.asOf ?? ctx.today(held.authority.timeZone),
    schoolId: held.school?.id ?? asked.school,
    requirementId: asked.requirement,
    status: asked.status,
    after: asked.cursor,
    limit: asked.limit ?? 100,
  })
  const schools = found.schools.map(one => ({ id: one.id, name: one.name, ...only(one) }))
  return { asOf: found.asOf, totals: only(found.totals), schools, next: found.next }
}

type ApiCounts = { [K in keyof typeof counts]: number }

function only(from: Counts): ApiCounts {
  const keys = Object.keys(counts) as (keyof typeof counts)[]
  return Object.fromEntries(keys.map(key => [key, from[key]])) as ApiCounts
}
