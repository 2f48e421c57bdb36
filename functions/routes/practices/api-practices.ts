import * as z from 'zod/mini'
import { criteria } from '../../domain/practice/criteria.ts'
import { practiceForms } from '../../domain/practice/practice-input.ts'
import { practicesOf } from '../../store/desk/practices.ts'
import { jsonRoute } from '../api/json-route.ts'
import { placeOf, type RequestContext } from '../route.ts'

const marks = z.object(
  Object.fromEntries(criteria.map(criterion => [criterion, z.number()])) as Record<
    (typeof criteria)[number],
    ReturnType<typeof z.number>
  >,
)

const register = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      schoolId: z.string(),
      schoolName: z.string(),
      title: z.string(),
      form: z.enum(practiceForms),
      audience: z.string(),
      content: z.string(),
      result: z.string(),
      url: z.string(),
      submittedAt: z.string(),
      experts: z.int(),
      total: z.nullable(z.number()),
      means: z.nullable(marks),
    }),
  ),
})

/** The register of practices, for programs. */
export const apiPracticeRoutes = [
  jsonRoute(
    {
      key: 'GET /api/v1/authorities/:authority/practices',
      summary: 'The register of practices, the highest marked first',
      answer: register,
    },
    listPractices,
  ),
  jsonRoute(
    {
      key: 'GET /api/v1/schools/:school/practices',
      summary: 'The register of practices of the municipality an institution belongs to',
      answer: register,
    },
    listPractices,
  ),
]

async function listPractices(c: RequestContext): Promise<z.infer<typeof register>> {
  const rows = await practicesOf(c.get('ctx'), placeOf(c).authority.id)
  const items = rows.map(({ withdrawnAt: _, submittedAt, ...one }) => ({
    ...one,
    submittedAt: new Date(submittedAt).toISOString(),
  }))
  return { items }
}
