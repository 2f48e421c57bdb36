import { addMonths } from '../../domain/calendar/days.ts'
import {
  type Indicator,
  type Measure,
  together,
} from '../../domain/diagnostic/indicators/indicator.ts'
import { indicators } from '../../domain/diagnostic/indicators.ts'
import type { KnownFacts } from '../../domain/diagnostic/known-facts.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { knownFactsOf } from '../../store/diagnostics/known-facts.ts'
import { placeOf, type RequestContext } from '../route.ts'

/** An indicator now and a year before. */
export interface Measured {
  indicator: Indicator
  now: Measure | null
  before: Measure | null
}

/** What is known of institutions on a day and on an earlier one, a year before where none is named. Two queries. */
export async function factsAround(
  c: RequestContext,
  schoolIds: readonly string[],
  day: Day,
  earlier: Day = addMonths(day, -12),
) {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const [now, before] = await Promise.all([
    knownFactsOf(ctx, authority, schoolIds, day),
    knownFactsOf(ctx, authority, schoolIds, earlier),
  ])
  return { now, before }
}

/** Every indicator of institutions taken together: shares by the sums of their numbers. */
export function measuresOf(around: { now: KnownFacts[]; before: KnownFacts[] }): Measured[] {
  return indicators.map(indicator => ({
    indicator,
    now: together(around.now.map(facts => indicator.of(facts))),
    before: together(around.before.map(facts => indicator.of(facts))),
  }))
}
