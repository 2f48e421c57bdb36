import { consentAssignment } from './consent-assignment.ts'
import { consentData } from './consent-data.ts'
import { consentGuardian } from './consent-guardian.ts'
import { consentInvolvement } from './consent-involvement.ts'
import { consentPublication } from './consent-publication.ts'
import { contractAmendment } from './contract-amendment.ts'
import type { DocumentKind } from './document-kind.ts'
import { meetingsPlan } from './meetings-plan.ts'
import { orderAwards } from './order-awards.ts'
import { orderCurator } from './order-curator.ts'
import { orderPairs } from './order-pairs.ts'
import { personalisedProgramme } from './personalised-programme.ts'
import { registerDifficulties } from './register-difficulties.ts'
import { registerMentees } from './register-mentees.ts'
import { registerMentors } from './register-mentors.ts'
import { registerProgrammes } from './register-programmes.ts'
import { thanksLetter } from './thanks-letter.ts'

/** Every document that is drafted from what is kept here, in the order they are offered. */
export const documentKinds: readonly DocumentKind[] = [
  orderCurator,
  orderPairs,
  orderAwards,
  registerMentors,
  registerMentees,
  registerProgrammes,
  registerDifficulties,
  personalisedProgramme,
  meetingsPlan,
  contractAmendment,
  thanksLetter,
  consentData,
  consentGuardian,
  consentAssignment,
  consentPublication,
  consentInvolvement,
]

/** A kind by what stands in the address; undefined for one there is not. */
export function documentKind(id: string): DocumentKind | undefined {
  return documentKinds.find(kind => kind.id === id)
}
