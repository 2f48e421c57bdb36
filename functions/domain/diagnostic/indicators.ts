import { consentGaps } from './indicators/consent-gaps.ts'
import { documentsComplete } from './indicators/documents-complete.ts'
import type { Indicator } from './indicators/indicator.ts'
import { onTime } from './indicators/on-time.ts'
import { pairsAndGroups } from './indicators/pairs-and-groups.ts'
import { participants } from './indicators/participants.ts'
import { programmesCompleted } from './indicators/programmes-completed.ts'
import { programmesPublished } from './indicators/programmes-published.ts'
import { satisfactionMentees } from './indicators/satisfaction-mentees.ts'
import { satisfactionMentors } from './indicators/satisfaction-mentors.ts'
import { siteChecklist } from './indicators/site-checklist.ts'
import { teacherMentees } from './indicators/teacher-mentees.ts'
import { teacherMentors } from './indicators/teacher-mentors.ts'
import { unpairedMentees } from './indicators/unpaired-mentees.ts'
import { youngCovered } from './indicators/young-covered.ts'

/** Every numeric indicator, in the order it is shown. */
export const indicators: readonly Indicator[] = [
  teacherMentors,
  teacherMentees,
  youngCovered,
  pairsAndGroups,
  participants,
  programmesCompleted,
  programmesPublished,
  unpairedMentees,
  consentGaps,
  documentsComplete,
  onTime,
  siteChecklist,
  satisfactionMentors,
  satisfactionMentees,
]
