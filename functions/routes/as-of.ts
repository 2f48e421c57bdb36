import { isRealDay } from '../domain/calendar/days.ts'
import type { Day } from '../domain/timing/reading.ts'
import { placeOf, type RequestContext } from './route.ts'

/** The day a page is asked for; today where none was, or none that exists. */
export function asOfIn(c: RequestContext): Day {
  const asked = c.req.query('asOf') ?? ''
  return isRealDay(asked) ? asked : c.get('ctx').today(placeOf(c).authority.timeZone)
}
