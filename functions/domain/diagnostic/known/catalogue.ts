import type { KnownValues } from '../fill-in.ts'
import type { KnownFacts } from '../known-facts.ts'
import { consentsValid } from './consents-valid.ts'
import { documents } from './documents.ts'
import { documentsComplete } from './documents-complete.ts'
import { eventsHeld } from './events-held.ts'
import { groups } from './groups.ts'
import type { KnownValue } from './known-value.ts'
import { meetingsHeld } from './meetings-held.ts'
import { menteesPaired } from './mentees-paired.ts'
import { onTime } from './on-time.ts'
import { pairs } from './pairs.ts'
import { participants } from './participants.ts'
import { programmesApproved } from './programmes-approved.ts'
import { programmesCompleted } from './programmes-completed.ts'
import { programmesPublished } from './programmes-published.ts'
import { roadmapDone } from './roadmap-done.ts'
import { siteSection } from './site-section.ts'
import { teacherMentees } from './teacher-mentees.ts'
import { teacherMentors } from './teacher-mentors.ts'
import { youngCovered } from './young-covered.ts'

/** Every value a questionnaire can take from the product. */
export const knownCatalogue: readonly KnownValue[] = [
  consentsValid,
  documentsComplete,
  eventsHeld,
  groups,
  meetingsHeld,
  menteesPaired,
  onTime,
  pairs,
  participants,
  programmesApproved,
  programmesCompleted,
  programmesPublished,
  roadmapDone,
  siteSection,
  teacherMentees,
  teacherMentors,
  youngCovered,
  ...documents,
]

/** What is known of a school, by code. */
export function knownValuesOf(facts: KnownFacts): KnownValues {
  return Object.fromEntries(
    knownCatalogue.flatMap(one => {
      const known = one.of(facts)
      return known === null ? [] : [[one.code, known]]
    }),
  )
}
