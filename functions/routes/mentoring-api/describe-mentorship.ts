import {
  type Mentorship,
  membersOf,
  mentorOf,
  mentorshipStatus,
} from '../../domain/mentorship/mentorship.ts'
import { haveMentorsAgreed } from '../../domain/mentorship/rules/c5.ts'
import type { OwnSchool } from './own-school.ts'

/** A mentorship as the API gives it: people by the ids of their lines in the registers. */
export function describeMentorship(one: Mentorship, { school, today }: OwnSchool) {
  const { id, form, kinds, start, endPlanned, endActual, reason, orderNumber, assignedOn } = one
  return {
    id,
    form,
    kinds,
    status: mentorshipStatus(one, haveMentorsAgreed(school.consents, one, today), today),
    mentorId: mentorOf(one, today) || null,
    menteeIds: membersOf(one, 'mentee', today),
    start,
    endPlanned,
    endActual,
    reason,
    order: assignedOn === null ? null : { number: orderNumber, signedOn: assignedOn },
  }
}
