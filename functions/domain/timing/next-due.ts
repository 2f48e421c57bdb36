import type { Day, Reading } from './reading.ts'

/** The first due day on or after `today`, `null` where none is left. */
export function nextDue(reading: Pick<Reading, 'windows'>, today: Day): Day | null {
  return reading.windows.reduce<Day | null>(
    (next, { to }) => (to >= today && (next === null || to < next) ? to : next),
    null,
  )
}
