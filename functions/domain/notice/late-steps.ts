import { addWorkingDays } from '../calendar/working-calendar.ts'
import type { Day } from '../timing/reading.ts'
import type { CheckRules, Step } from './check.ts'

/**
 * The ladder of what was not done by a day: whoever holds it on the first working day after, the director and then
 * the authority's list so many working days after it was due and known of. A later step tells those before it too:
 * where days were missed nobody is passed over.
 */
export function lateSteps(
  name: string,
  day: Day,
  knownOn: Day,
  { settings, calendar }: CheckRules,
): Step[] {
  const from = day > knownOn ? day : knownOn
  const after = (days: number) => addWorkingDays(from, days, calendar)
  return [
    { name, on: after(1), until: null, tells: ['holder'] },
    {
      name: `${name}-director`,
      on: after(settings.directorAfterDays),
      until: null,
      tells: ['holder', 'director'],
    },
    {
      name: `${name}-authority`,
      on: after(settings.authorityAfterDays),
      until: null,
      tells: ['holder', 'director', 'authority'],
    },
  ]
}
