import * as z from 'zod/mini'
import { readTiming } from '../../domain/timing/read-timing.ts'
import { calendarOf } from '../../store/school-calendars.ts'
import { authorityOf } from '../route.ts'
import { jsonRoute } from './json-route.ts'
import { explained, period, reading } from './shapes.ts'

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
      const ctx = c.get('ctx')
      const authority = authorityOf(c)
      const today = ctx.today(authority.timeZone)
      const calendars = await calendarOf(ctx, authority.id)
      const options = { ...calendars, byIsInclusive: authority.settings.isDueDayInclusive }
      return {
        items: body.items.map(item =>
          explained(readTiming(item.text, item.period ?? null, options), today),
        ),
      }
    },
  ),
]
