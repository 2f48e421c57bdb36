import * as z from 'zod/mini'
import { type LetterState, letterStates } from '../../domain/notice/letter-state.ts'
import { Problem } from '../../domain/problem.ts'
import { eventsOf, lettersOf } from '../../store/letters/list.ts'
import { jsonRoute } from '../api/json-route.ts'
import { limit } from '../api/shapes.ts'
import { actorOf, type RequestContext } from '../route.ts'

const event = z.object({ kind: z.string(), at: z.string(), detail: z.string() })

const letter = z.object({
  id: z.string(),
  kind: z.string(),
  subject: z.string(),
  to: z.string(),
  personId: z.nullable(z.string()),
  schoolId: z.nullable(z.string()),
  state: z.enum(letterStates),
  createdAt: z.string(),
  notBefore: z.nullable(z.string()),
  sentAt: z.nullable(z.string()),
  attempts: z.int(),
  error: z.string(),
  history: z.array(event),
})

export const apiLetterRoutes = [
  jsonRoute(
    {
      key: 'GET /api/v1/letters',
      summary:
        'Letters of the officer’s authority, the newest first: what became of each, and its history',
      query: z.object({
        /** A person’s id or address. */
        person: z.optional(z.string()),
        school: z.optional(z.string()),
        kind: z.optional(z.string()),
        state: z.optional(z.enum(letterStates)),
        cursor: z.optional(z.string()),
        limit,
      }),
      answer: z.object({ items: z.array(letter), next: z.nullable(z.string()) }),
      refusals: ['notAllowed', 'invalidInput'],
    },
    async (c, { query }) => list(c, query),
  ),
]

interface Query {
  person?: string | undefined
  school?: string | undefined
  kind?: string | undefined
  state?: LetterState | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

async function list(c: RequestContext, query: Query) {
  const ctx = c.get('ctx')
  const isAddress = query.person?.includes('@') ?? false
  const found = await lettersOf(ctx, officeOf(c), {
    person: isAddress ? query.person : undefined,
    personId: isAddress ? undefined : query.person,
    schoolId: query.school,
    kind: query.kind,
    state: query.state,
    after: query.cursor,
    limit: query.limit ?? 100,
  })
  const events = await eventsOf(
    ctx,
    found.items.map(({ id }) => id),
  )
  const items = found.items.map(({ createdAt, notBefore, sentAt, ...line }) => ({
    ...line,
    createdAt: isoOf(createdAt),
    notBefore: notBefore > createdAt ? isoOf(notBefore) : null,
    sentAt: sentAt === null ? null : isoOf(sentAt),
    history: events
      .filter(({ letterId }) => letterId === line.id)
      .map(({ kind, at, detail }) => ({ kind, at: isoOf(at), detail })),
  }))
  return { items, next: found.next }
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString()
}

/** The authority whose officer asks. Throws `notAllowed`. */
function officeOf(c: RequestContext): string {
  const office = actorOf(c).memberships.find(({ role }) => role === 'officer')
  if (office === undefined) throw new Problem('notAllowed')
  return office.authority.id
}
