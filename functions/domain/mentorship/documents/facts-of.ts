import type { Naming } from '../../publication/naming.ts'
import type { Day } from '../../timing/reading.ts'
import {
  isOpen,
  isOrderOutdated,
  type Member,
  type Mentorship,
  type MentorshipStatus,
  mentorshipStatus,
} from '../mentorship.ts'
import { isListed, isMinor, type Participant } from '../participant.ts'
import { haveMentorsAgreed } from '../rules/c5.ts'
import type { SchoolMentoring } from '../school-mentoring.ts'
import type {
  DifficultyEntry,
  Institution,
  Pair,
  Participant as PersonInDocument,
  RegisterEntry,
  SchoolFacts,
} from './document-facts.ts'
import { formNames, kindNames, statusNames } from './form-names.ts'
import { programmeOf } from './programme-facts.ts'
import { inFigures, shortName, termOf } from './wording.ts'

/** What the documents of a school are drafted from, on a day, with people named as the naming says. */
export function schoolFactsOf(
  mentoring: SchoolMentoring,
  institution: Institution,
  naming: Naming,
  day: Day,
): SchoolFacts {
  const known = mentoring.mentorships.filter(({ proposedOn }) => proposedOn <= day)
  const statuses = new Map(known.map(one => [one.id, statusOf(mentoring, one, day)]))
  const withStatus = (...wanted: MentorshipStatus[]) =>
    known.filter(({ id }) => wanted.includes(statuses.get(id) ?? 'proposed'))
  const toPair = (one: Mentorship) => pairOf(mentoring, one, naming, day)
  const listed = mentoring.participants.filter(one => isListed(one, day) && one.erasedOn === null)
  return {
    institution,
    day,
    toAssign: known.filter(one => waitsForOrder(mentoring, one, day)).map(toPair),
    pairs: withStatus('assigned', 'active', 'completed', 'ended').map(toPair),
    mentors: entriesOf(listed, 'mentor', mentoring, naming, day),
    mentees: entriesOf(listed, 'mentee', mentoring, naming, day),
    difficulties: naming.isPublic ? [] : listed.flatMap(one => difficultiesOf(one, mentoring, day)),
  }
}

/** How a mentorship stands: whether those who act as mentors have agreed decides between proposed and consented. */
export function statusOf(
  { consents }: SchoolMentoring,
  one: Mentorship,
  day: Day,
): MentorshipStatus {
  return mentorshipStatus(one, haveMentorsAgreed(consents, one, day), day)
}

/** Whether it waits for an order: everybody has agreed, and there is none or it does not name all who are in it. */
export function waitsForOrder(mentoring: SchoolMentoring, one: Mentorship, day: Day): boolean {
  if (statusOf(mentoring, one, day) === 'consented') return true
  const isNew = isOpen(one, day) && isOrderOutdated(one, day)
  return isNew && haveMentorsAgreed(mentoring.consents, one, day)
}

/** One pair or group as a document shows it. Of a mentorship that has ended those who were in it at the end. */
export function pairOf(
  mentoring: SchoolMentoring,
  one: Mentorship,
  naming: Naming,
  day: Day,
): Pair {
  const [mentor] = peopleOf(mentoring, one, 'mentor', day)
  const programme = mentoring.programmes.find(({ mentorshipId }) => mentorshipId === one.id)
  const assignment = mentoring.consents.find(
    ({ kind, mentorshipId, participantId }) =>
      kind === 'assignment' && mentorshipId === one.id && participantId === mentor?.id,
  )
  return {
    mentor: mentor === undefined ? nobody : personOf(mentor, naming),
    mentees: peopleOf(mentoring, one, 'mentee', day).map(person => personOf(person, naming)),
    form: formNames[one.form],
    kinds: one.kinds.map(kind => kindNames[kind]),
    isReverse: one.kinds.includes('reverse'),
    start: one.start,
    end: one.endPlanned,
    endedOn: one.endActual,
    status: statusNames[statusOf(mentoring, one, day)],
    mentorConsentedOn: naming.isPublic ? null : (assignment?.signedOn ?? null),
    orderNumber: one.orderNumber,
    orderDate: one.assignedOn,
    programme: programme === undefined ? null : programmeOf(programme, naming),
    programmeUrl: urlOf(mentoring, one.id),
  }
}

/** Who is in a mentorship on a day, or was on the last day it had anybody in the role. */
export function peopleOf(
  { participants }: SchoolMentoring,
  { members, endActual }: Mentorship,
  role: Member['role'],
  day: Day,
): Participant[] {
  const own = members.filter(member => member.role === role)
  const asOf = endActual !== null && endActual <= day ? endActual : day
  const present = own.filter(({ since, until }) => since <= asOf && asOf < until)
  const lastDay = own.map(({ until }) => until).reduce((a, b) => (a > b ? a : b), '')
  const shown = present.length > 0 ? present : own.filter(({ until }) => until === lastDay)
  return shown.flatMap(
    ({ participantId }) => participants.find(({ id }) => id === participantId) ?? [],
  )
}

const nobody: PersonInDocument = { name: '', work: '', isPupil: false, isMinor: false }

export function personOf(person: Participant, naming: Naming): PersonInDocument {
  return {
    name: naming.nameOf(person),
    work: naming.workOf(person),
    isPupil: person.kind === 'pupil',
    isMinor: isMinor(person),
  }
}

function urlOf({ publications }: SchoolMentoring, mentorshipId: string): string {
  const found = publications.find(
    one =>
      one.mentorshipId === mentorshipId && one.kind === 'programme' && one.takenDownOn === null,
  )
  return found?.url ?? ''
}

function entriesOf(
  listed: readonly Participant[],
  role: Member['role'],
  mentoring: SchoolMentoring,
  naming: Naming,
  day: Day,
): RegisterEntry[] {
  return listed
    .filter(one => (role === 'mentor' ? one.isMentor : one.isMentee))
    .map(one => entryOf(one, role, mentoring, naming, day))
}

function entryOf(
  person: Participant,
  role: Member['role'],
  mentoring: SchoolMentoring,
  naming: Naming,
  day: Day,
): RegisterEntry {
  const own = mentoring.mentorships.filter(({ members }) =>
    members.some(member => member.participantId === person.id && member.role === role),
  )
  const open = own.filter(one => isOpen(one, day))
  const other = role === 'mentor' ? 'mentee' : 'mentor'
  const ended = own.flatMap(({ endActual }) => endActual ?? []).sort()
  return {
    ...personOf(person, naming),
    joinedOn: person.enteredOn,
    competences: person.competences,
    interests: naming.isPublic ? '' : person.interests,
    request: naming.isPublic ? null : person.request,
    partners: open.flatMap(one =>
      peopleOf(mentoring, one, other, day).map(each => shortName(naming.nameOf(each))),
    ),
    form: [...new Set(open.map(({ form }) => formNames[form]))].join(', '),
    endedOn: open.length > 0 ? null : (ended.at(-1) ?? null),
  }
}

/** A line for each difficulty of a teacher, with the mentoring it is met by. */
function difficultiesOf(
  person: Participant,
  mentoring: SchoolMentoring,
  day: Day,
): DifficultyEntry[] {
  if (person.kind === 'pupil') return []
  const own = mentoring.mentorships.find(
    one => isOpen(one, day) && one.members.some(({ participantId }) => participantId === person.id),
  )
  const support =
    own === undefined
      ? ''
      : `наставничество, приказ № ${own.orderNumber || '____'}${own.assignedOn === null ? '' : ` от ${inFigures(own.assignedOn)}`}`
  return person.difficulties.map(difficulty => ({
    name: person.name,
    difficulty,
    support,
    period: own === undefined ? '' : termOf(own.start, own.endPlanned),
  }))
}
