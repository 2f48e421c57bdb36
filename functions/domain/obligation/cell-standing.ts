import type { Counts } from './status.ts'

/**
 * How one institution stands by one requirement, as one sign. Kept apart: nothing sent, a part sent, and nothing to send.
 */
export const cellStandings = [
  'not-sent',
  'partly',
  'returned',
  'sent',
  'accepted',
  'ahead',
  'waived',
  'nothing',
] as const
export type CellStanding = (typeof cellStandings)[number]

/** The sign of what is counted in a cell. */
export function cellStanding(counts: Counts): CellStanding {
  const { expected, submitted, accepted, returned, overdue, ahead, waived } = counts
  if (expected === 0) return ahead > 0 ? 'ahead' : waived > 0 ? 'waived' : 'nothing'
  if (submitted === expected) return accepted === expected ? 'accepted' : 'sent'
  if (overdue > 0) return submitted > 0 ? 'partly' : 'not-sent'
  return returned === expected ? 'returned' : 'partly'
}
