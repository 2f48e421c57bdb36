import type { ObligationCheck, RowCheck } from './check.ts'
import { collectionMissed } from './checks/collection-missed.ts'
import { consentGap } from './checks/consent-gap.ts'
import { dueSoon } from './checks/due-soon.ts'
import { evidenceLinkDead } from './checks/evidence-link-dead.ts'
import { missingDocument } from './checks/missing-document.ts'
import { overdue } from './checks/overdue.ts'
import { pairPapersMissing } from './checks/pair-papers-missing.ts'
import { programmeEnding } from './checks/programme-ending.ts'
import { programmePast } from './checks/programme-past.ts'
import { publishedWithoutConsent } from './checks/published-without-consent.ts'
import { registerStale } from './checks/register-stale.ts'
import { returned } from './checks/returned.ts'
import { standingSilent } from './checks/standing-silent.ts'
import { unpairedMentee } from './checks/unpaired-mentee.ts'
import { windowOpens } from './checks/window-opens.ts'

/** What follows an obligation from its window to the authority's list, each with the examples that are its tests. */
export const obligationChecks: readonly ObligationCheck[] = [
  windowOpens,
  dueSoon,
  overdue,
  standingSilent,
  collectionMissed,
  returned,
]

/** What is found by name and stands in the weekly digest while it is there. */
export const rowChecks: readonly RowCheck[] = [
  publishedWithoutConsent,
  consentGap,
  programmePast,
  programmeEnding,
  unpairedMentee,
  pairPapersMissing,
  missingDocument,
  evidenceLinkDead,
  registerStale,
]
