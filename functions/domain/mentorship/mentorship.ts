import type { Day } from '../timing/reading.ts'
import type { CompletionReason, FormCode, KindCode } from './mentoring-forms.ts'

/** `until` of a member who belongs to the mentorship now. */
export const stillMember = '9999-12-31'

/** Somebody in a mentorship, from a day up to, and without, another. */
export interface Member {
  participantId: string
  role: 'mentor' | 'mentee'
  since: Day
  until: Day
}

/** What happened to a mentorship beside its beginning and its end. */
export const mentorshipEventKinds = [
  'extended',
  'amended',
  'release-asked',
  'replacement-asked',
  'mentor-replaced',
  'mentee-added',
  'mentee-left',
  'cancellation-announced',
] as const
export type MentorshipEventKind = (typeof mentorshipEventKinds)[number]

export interface MentorshipEvent {
  kind: MentorshipEventKind
  day: Day
  /** Of an extension the new planned end, of a cancellation the day it takes effect. */
  takesEffect: Day | null
  /** Inside the school only. */
  note: string
}

/** A pair, or a group where there are two mentees or more. */
export interface Mentorship {
  id: string
  schoolId: string
  form: FormCode
  kinds: KindCode[]
  /** Narrower pattern inside the form, in the school's words. */
  roleModel: string
  members: Member[]
  /** What the mentor is to pass on; in a reverse pair also what the mentee is. */
  direction: string
  reverseDirection: string
  basisProfile: boolean
  basisInterest: boolean
  proposedOn: Day
  start: Day
  endPlanned: Day
  /** The order that assigned it. */
  orderId: string | null
  orderNumber: string
  assignedOn: Day | null
  endActual: Day | null
  reason: CompletionReason | null
  events: MentorshipEvent[]
}

export const mentorshipStatuses = [
  'proposed',
  'consented',
  'assigned',
  'active',
  'completed',
  'ended',
] as const
export type MentorshipStatus = (typeof mentorshipStatuses)[number]

type Dated = Pick<Mentorship, 'assignedOn' | 'start' | 'endActual' | 'reason'>

/** How a mentorship stands on a day; `areConsentsIn` says whether everybody it asks has signed by then. */
export function mentorshipStatus(
  { assignedOn, start, endActual, reason }: Dated,
  areConsentsIn: boolean,
  day: Day,
): MentorshipStatus {
  if (endActual !== null && endActual <= day) {
    return reason === 'plan_completed' ? 'completed' : 'ended'
  }
  if (assignedOn !== null && assignedOn <= day) return start <= day ? 'active' : 'assigned'
  return areConsentsIn ? 'consented' : 'proposed'
}

/** Proposed and not ended by a day: somebody in it is not without a pair. */
export function isOpen(
  { proposedOn, endActual }: Pick<Mentorship, 'proposedOn' | 'endActual'>,
  day: Day,
): boolean {
  return proposedOn <= day && (endActual === null || endActual > day)
}

/** Assigned by order by a day and not ended. */
export function isAssigned(
  mentorship: Pick<Mentorship, 'proposedOn' | 'endActual' | 'assignedOn'>,
  day: Day,
): boolean {
  const { assignedOn } = mentorship
  return isOpen(mentorship, day) && assignedOn !== null && assignedOn <= day
}

/** Who belongs to a mentorship on a day: the mentor, or the mentees. */
export function membersOf(
  { members }: Pick<Mentorship, 'members'>,
  role: Member['role'],
  day: Day,
): string[] {
  return members
    .filter(one => one.role === role && one.since <= day && day < one.until)
    .map(({ participantId }) => participantId)
}

/** The mentor on a day, `''` where the place is vacant. */
export function mentorOf(mentorship: Pick<Mentorship, 'members'>, day: Day): string {
  return membersOf(mentorship, 'mentor', day)[0] ?? ''
}

/** Whether somebody of a day came after the order, which so does not name them. */
export function isOrderOutdated(
  { members, assignedOn }: Pick<Mentorship, 'members' | 'assignedOn'>,
  day: Day,
): boolean {
  return members.some(
    ({ since, until }) => since <= day && day < until && assignedOn !== null && assignedOn < since,
  )
}

/** Who acts as a mentor: in a reverse pair both do (DOMAIN 3.3). */
export function actingMentorsOf(
  mentorship: Pick<Mentorship, 'members' | 'kinds'>,
  day: Day,
): string[] {
  const mentors = membersOf(mentorship, 'mentor', day)
  return mentorship.kinds.includes('reverse')
    ? [...mentors, ...membersOf(mentorship, 'mentee', day)]
    : mentors
}

/** Who acts as a mentee: in a reverse pair both do. */
export function actingMenteesOf(
  mentorship: Pick<Mentorship, 'members' | 'kinds'>,
  day: Day,
): string[] {
  const mentees = membersOf(mentorship, 'mentee', day)
  return mentorship.kinds.includes('reverse')
    ? [...mentees, ...membersOf(mentorship, 'mentor', day)]
    : mentees
}

/** One mentor with two mentees or more at once. */
export function isGroup(mentorship: Pick<Mentorship, 'members'>, day: Day): boolean {
  return membersOf(mentorship, 'mentee', day).length >= 2
}
