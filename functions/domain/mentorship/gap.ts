import type { Day } from '../timing/reading.ts'

/**
 * What a school can be missing, in the order in which it is to be mended: one cannot order a pair before it is proposed,
 * nor propose one before there is a register. What breaks a hard rule comes first.
 */
export const gapKinds = [
  'published-without-consent',
  'take-down',
  'mentor-is-mentee',
  'reverse-one-way',
  'mentor-vacant',
  'group-too-small',
  'curator-order-missing',
  'mentors-empty',
  'mentees-empty',
  'data-consent-missing',
  'guardian-consent-missing',
  'mentee-unpaired',
  'support-missing',
  'assignment-consent-missing',
  'pair-order-missing',
  'amendment-missing',
  'amendment-incomplete',
  'programme-missing',
  'programme-not-approved',
  'cancellation-in-force',
  'completion-missing',
  'programme-ending',
  'register-stale',
  'programme-too-short',
  'programme-too-long',
  'speed-several-meetings',
  'result-published-early',
  'mentees-not-expected',
  'curator-not-deputy',
  'site-document-missing',
] as const
export type GapKind = (typeof gapKinds)[number]

/** What a gap is about; the address of the form that mends it follows from it. */
export interface GapSubject {
  of: 'school' | 'participant' | 'mentorship' | 'consent' | 'register' | 'publication' | 'document'
  id: string
}

/** One thing missing or wrong. It names people by their ids only. */
export interface Gap {
  kind: GapKind
  about: GapSubject
  /** The people concerned, whom only the school's own pages name. */
  participantIds: string[]
  /** The day it began to be missing, where that is known. */
  since: Day | null
  /** The day it is to be mended by, where there is one. */
  due: Day | null
}

/** Order of mending: by kind, then the one due first. */
export function compareGaps(one: Gap, other: Gap): number {
  const byKind = gapKinds.indexOf(one.kind) - gapKinds.indexOf(other.kind)
  return byKind || (one.due ?? '9999').localeCompare(other.due ?? '9999')
}
