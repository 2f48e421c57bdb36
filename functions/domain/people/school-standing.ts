import type { Counts } from '../obligation/status.ts'

/**
 * How an institution stands as a whole. Kept apart: nothing sent, a part sent, and nothing to send,
 * so that a school with nothing due is never counted among the late ones.
 */
export const schoolStandings = [
  'no-roadmap',
  'nothing-filed',
  'partly',
  'complete',
  'not-due-yet',
  'nothing-to-report',
] as const
export type SchoolStanding = (typeof schoolStandings)[number]

/** The standing of one institution by its numbers on a day. */
export function schoolStanding(
  school: Counts & { hasRoadmap: boolean; hasMentees: boolean },
): SchoolStanding {
  const { expected, submitted, ahead, hasRoadmap, hasMentees } = school
  if (expected === 0 && ahead > 0) return 'not-due-yet'
  if (expected === 0) return hasRoadmap || !hasMentees ? 'nothing-to-report' : 'no-roadmap'
  if (submitted === 0) return 'nothing-filed'
  return submitted < expected ? 'partly' : 'complete'
}
