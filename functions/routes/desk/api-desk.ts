import * as z from 'zod/mini'
import { desk } from '../../../web/text/desk.ts'
import { type RecommendationFaults, readRecommendation } from '../../domain/desk/recommendation.ts'
import { Problem } from '../../domain/problem.ts'
import { recommendWithLetters } from '../../mail/desk-letters.ts'
import { headsOf } from '../../store/desk/missing.ts'
import { recommendationsOf } from '../../store/desk/recommendations.ts'
import { type QueueRow, reviewQueue } from '../../store/desk/review-queue.ts'
import { schoolsOf } from '../../store/schools.ts'
import { jsonRoute } from '../api/json-route.ts'
import { day } from '../api/shapes.ts'
import { textOf } from '../page.tsx'
import { placeOf, type RequestContext, sceneOf } from '../route.ts'

const most = 50

const made = z.object({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(1_000)),
  due: day,
  evidence: z._default(z.string(), ''),
  schools: z.array(z.string()).check(z.minLength(1), z.maxLength(500)),
})

/** The desk, for programs. */
export const apiDeskRoutes = [
  jsonRoute(
    {
      key: 'GET /api/v1/authorities/:authority/review',
      summary: 'What waits for review, the oldest first',
      query: z.object({ cursor: z.optional(z.string()) }),
      answer: z.object({
        waiting: z.int(),
        items: z.array(
          z.object({
            submissionId: z.string(),
            number: z.string(),
            submittedAt: z.string(),
            schoolId: z.string(),
            obligations: z.array(z.object({ id: z.string(), due: day, isLate: z.boolean() })),
          }),
        ),
        next: z.nullable(z.string()),
      }),
    },
    async (c, { query }) => {
      const { authority } = placeOf(c)
      const found = await reviewQueue(c.get('ctx'), authority.id, most, query.cursor)
      const { waiting, next } = found
      return { waiting, items: itemsOf(found.queue), next }
    },
  ),
  jsonRoute(
    {
      key: 'GET /api/v1/authorities/:authority/recommendations',
      summary:
        'The last hundred recommendations, the newest first, with how many have followed them',
      answer: z.object({
        items: z.array(
          z.object({
            id: z.string(),
            text: z.string(),
            due: day,
            schools: z.int(),
            submitted: z.int(),
            accepted: z.int(),
            overdue: z.int(),
          }),
        ),
      }),
    },
    async c => {
      const ctx = c.get('ctx')
      const { authority } = placeOf(c)
      const rows = await recommendationsOf(ctx, authority.id, ctx.today(authority.timeZone), 100)
      return { items: rows.map(({ createdAt: _, ...one }) => one) }
    },
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/authorities/:authority/recommendations',
      summary: 'Recommends something to institutions by a day; their heads get letters',
      headers: { 'Idempotency-Key': 'The same key makes one recommendation.' },
      body: made,
      status: 201,
      answer: z.object({ id: z.string() }),
    },
    async (c, { body }) => makeRecommendation(c, body),
  ),
]

function itemsOf(queue: readonly QueueRow[]) {
  const groups = Map.groupBy(queue, ({ submissionId }) => submissionId)
  return [...groups].flatMap(([submissionId, rows]) => {
    const [first] = rows
    if (first === undefined) return []
    const { number, schoolId, submittedAt } = first
    const obligations = rows.map(({ obligationId: id, due, isLate }) => ({ id, due, isLate }))
    const at = new Date(submittedAt).toISOString()
    return [{ submissionId, number, schoolId, submittedAt: at, obligations }]
  })
}

/** The form names `schoolIds` what the API calls `schools`. */
function sentencesOf(c: RequestContext, faults: RecommendationFaults) {
  const words: Record<string, string> = desk[textOf(c).language].recommendations.faults
  return Object.entries(faults).map(([name, fault]) => ({
    field: name === 'schoolIds' ? 'schools' : name,
    message: words[`${name}.${fault}`] ?? fault,
  }))
}

async function makeRecommendation(c: RequestContext, body: z.infer<typeof made>) {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const schools = await schoolsOf(ctx, authority.id)
  const read = readRecommendation(
    { ...body, schoolIds: body.schools },
    ctx.today(authority.timeZone),
    schools.map(({ id }) => id),
  )
  if ('faults' in read) {
    throw new Problem('invalidInput', { errors: sentencesOf(c, read.faults) })
  }
  const id = (c.req.header('idempotency-key') ?? ctx.newId()).slice(0, 40)
  const heads = await headsOf(ctx, read.recommendation.schoolIds)
  const given = { ...read.recommendation, key: id }
  await recommendWithLetters(ctx, sceneOf(c), authority, given, { schools, heads })
  return { id }
}
