import type { Day, Period } from '../timing/reading.ts'
import { schoolYears } from './read-plan-period.ts'
import type { RoadmapReading } from './roadmap-reading.ts'

/**
 * The days to propose for a roadmap that names none: the school year its order (or, without one, `today`)
 * belongs to. An order of the summer opens the coming year; a row due in August makes it begin on 1 August.
 */
export function suggestPeriod(reading: RoadmapReading, today: Day): Period {
  if (reading.period !== null) return reading.period
  const day = reading.order?.date ?? today
  const year = Number(day.slice(0, 4))
  const first = Number(day.slice(5, 7)) >= 6 ? year : year - 1
  const opensInAugust = reading.activities.some(({ timing }) => /^\W*август/i.test(timing.text))
  return opensInAugust
    ? { from: `${first}-08-01`, to: `${first + 1}-07-31` }
    : schoolYears(first, first + 1)
}
