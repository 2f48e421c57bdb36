import * as z from 'zod/mini'
import { explain } from '../../domain/timing/explain.ts'
import { readTiming } from '../../domain/timing/read-timing.ts'
import type { Day, Reading } from '../../domain/timing/reading.ts'
import { actorOf } from '../route.ts'
import { jsonRoute } from './json-route.ts'
import { period, reading } from './shapes.ts'

/** A reading with its sentence, as the API gives it. */
export function explained(found: Reading, today: Day) {
  return { ...found, explanation: explain(found, today) }
}

export const apiTimingRoutes = [
  jsonRoute(
    {
      key: 'POST /api/v1/timings/read',
      summary: 'Reads deadline phrases, at most 500 at once',
      body: z.object({
        items: z
          .array(
            z.object({
              text: z.string().check(z.maxLength(1_000)),
              period: z.optional(z.nullable(period)),
            }),
          )
          .check(z.maxLength(500)),
      }),
      answer: z.object({ items: z.array(reading) }),
    },
    async (c, { body }) => {
      const authority = actorOf(c).memberships[0]?.authority
      const today = c.get('ctx').today(authority?.timeZone ?? 'Europe/Moscow')
      const options = { byIsInclusive: authority?.settings.isDueDayInclusive ?? true }
      return {
        items: body.items.map(item =>
          explained(readTiming(item.text, item.period ?? null, options), today),
        ),
      }
    },
  ),
]
