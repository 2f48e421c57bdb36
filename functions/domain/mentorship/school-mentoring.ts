import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import type { Consent } from './consent.ts'
import type { Mentorship } from './mentorship.ts'
import type { Participant, YoungTeacherDefinition } from './participant.ts'
import type { Programme } from './programme.ts'
import type { ContractAmendment, Publication, RegisterCheck, SignedOrder } from './signed-order.ts'

/** Everything the rules look at in one school. */
export interface SchoolMentoring {
  schoolId: string
  hasMentees: boolean
  participants: Participant[]
  mentorships: Mentorship[]
  programmes: Programme[]
  consents: Consent[]
  orders: SignedOrder[]
  amendments: ContractAmendment[]
  checks: RegisterCheck[]
  publications: Publication[]
  /** Who is curator now, and whether they are a deputy head too. */
  curators: { personId: string; isDeputy: boolean }[]
  /** Kinds of documents filed for the school's obligations and not returned, by their codes. */
  filedKinds: string[]
  young: YoungTeacherDefinition
  working: WorkingCalendar
}
