import type { Day } from '../timing/reading.ts'
import { type GapKind, gapKinds } from './gap.ts'
import {
  actingMenteesOf,
  actingMentorsOf,
  isAssigned,
  isGroup,
  isOpen,
  type Mentorship,
} from './mentorship.ts'
import { isListed, isYoungTeacher } from './participant.ts'
import { unpairedMentees } from './rules/c17.ts'
import { findGaps } from './rules.ts'
import type { SchoolMentoring } from './school-mentoring.ts'

/** The numbers of a school's mentoring on a day (DOMAIN 5.4); none of them names anybody. */
export interface MentoringCounts {
  /** In the registers. */
  mentors: number
  mentees: number
  teacherMentors: number
  teacherMentees: number
  pupilMentors: number
  pupilMentees: number
  youngTeachers: number
  /** Young teachers who are mentees in an assigned mentorship. */
  youngTeachersCovered: number
  /** Assigned by order and not ended. */
  pairs: number
  groups: number
  proposed: number
  /** Assigned mentorships by form. */
  byForm: Record<string, number>
  programmes: number
  programmesApproved: number
  programmesEnded: number
  programmesCompleted: number
  programmesPublished: number
  unpaired: number
  /** People without a consent they need. */
  consentGaps: number
  gaps: number
}

const consentKindsMissing: readonly GapKind[] = [
  'data-consent-missing',
  'guardian-consent-missing',
  'assignment-consent-missing',
]

/** Counts a school's mentoring as of a day. Programmes count within the school year or other period that begins on `from`. */
export function countMentoring(school: SchoolMentoring, day: Day, from: Day): MentoringCounts {
  const listed = school.participants.filter(one => isListed(one, day))
  const mentors = listed.filter(({ isMentor }) => isMentor)
  const mentees = listed.filter(({ isMentee }) => isMentee)
  const gaps = findGaps(school, day)
  const withoutConsent = gaps
    .filter(({ kind }) => consentKindsMissing.includes(kind))
    .flatMap(({ participantIds }) => participantIds)
  return {
    mentors: mentors.length,
    mentees: mentees.length,
    teacherMentors: mentors.filter(({ kind }) => kind === 'teacher').length,
    teacherMentees: mentees.filter(({ kind }) => kind === 'teacher').length,
    pupilMentors: mentors.filter(({ kind }) => kind === 'pupil').length,
    pupilMentees: mentees.filter(({ kind }) => kind === 'pupil').length,
    ...countYoung(school, day),
    ...countMentorships(school.mentorships, day),
    ...countProgrammes(school, day, from),
    unpaired: unpairedMentees(school, day).length,
    consentGaps: new Set(withoutConsent).size,
    gaps: gaps.length,
  }
}

function countYoung(school: SchoolMentoring, day: Day) {
  const young = school.participants.filter(
    one => isListed(one, day) && isYoungTeacher(one, school.young, day),
  )
  const covered = new Set(
    school.mentorships
      .filter(one => isAssigned(one, day))
      .flatMap(one => actingMenteesOf(one, day)),
  )
  return {
    youngTeachers: young.length,
    youngTeachersCovered: young.filter(({ id }) => covered.has(id)).length,
  }
}

function countMentorships(mentorships: readonly Mentorship[], day: Day) {
  const assigned = mentorships.filter(one => isAssigned(one, day))
  const groups = assigned.filter(one => isGroup(one, day)).length
  const byForm: Record<string, number> = {}
  for (const { form } of assigned) byForm[form] = (byForm[form] ?? 0) + 1
  const open = mentorships.filter(one => isOpen(one, day)).length
  return {
    pairs: assigned.length - groups,
    groups,
    proposed: open - assigned.length,
    byForm,
  }
}

function countProgrammes(school: SchoolMentoring, day: Day, from: Day) {
  const open = new Set(school.mentorships.filter(one => isOpen(one, day)).map(({ id }) => id))
  const ended = school.mentorships.filter(
    ({ endActual }) => endActual !== null && endActual >= from && endActual <= day,
  )
  const running = school.programmes.filter(({ mentorshipId }) => open.has(mentorshipId))
  const onSite = school.publications.filter(
    one =>
      one.kind === 'programme' &&
      one.publishedOn <= day &&
      (one.takenDownOn === null || one.takenDownOn > day),
  )
  const published = new Set(onSite.map(({ mentorshipId }) => mentorshipId))
  return {
    programmes: running.length,
    programmesApproved: running.filter(({ approvedOn }) => approvedOn !== null && approvedOn <= day)
      .length,
    programmesEnded: ended.length,
    programmesCompleted: ended.filter(({ reason }) => reason === 'plan_completed').length,
    programmesPublished: running.filter(({ mentorshipId }) => published.has(mentorshipId)).length,
  }
}

/** How many gaps of each kind there are, the kinds in the order of mending. */
export function countGaps(gaps: readonly { kind: GapKind }[]): { kind: GapKind; count: number }[] {
  return gapKinds
    .map(kind => ({ kind, count: gaps.filter(gap => gap.kind === kind).length }))
    .filter(({ count }) => count > 0)
}

/** Whether somebody takes part in an assigned mentorship on a day, on either side. */
export function takesPart(school: SchoolMentoring, participantId: string, day: Day): boolean {
  return school.mentorships
    .filter(one => isAssigned(one, day))
    .some(one =>
      [...actingMentorsOf(one, day), ...actingMenteesOf(one, day)].includes(participantId),
    )
}
