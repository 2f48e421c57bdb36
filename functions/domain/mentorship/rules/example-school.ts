import { daysOffOfRussia } from '../../calendar/days-off-of-russia.ts'
import type { Consent, ConsentKind } from '../consent.ts'
import { type Mentorship, stillMember } from '../mentorship.ts'
import type { Participant } from '../participant.ts'
import type { Programme } from '../programme.ts'
import type { SchoolMentoring } from '../school-mentoring.ts'
import type { SignedOrder } from '../signed-order.ts'

/** The day the examples are looked at. */
export const exampleDay = '2026-11-24'

/** A school in which nothing has been entered, but for what is given. */
export function exampleSchool(given: Partial<SchoolMentoring> = {}): SchoolMentoring {
  return {
    schoolId: 'school',
    hasMentees: true,
    participants: [],
    mentorships: [],
    programmes: [],
    consents: [],
    orders: [],
    amendments: [],
    checks: [],
    publications: [],
    curators: [],
    filedKinds: [],
    young: { youngTeacherAge: 35, youngTeacherYears: 3 },
    working: daysOffOfRussia,
    ...given,
  }
}

/** A line of the registers: a teacher who is a mentor. */
export function exampleTeacher(id: string, given: Partial<Participant> = {}): Participant {
  return {
    id,
    schoolId: 'school',
    kind: 'teacher',
    isMentor: true,
    isMentee: false,
    name: id,
    post: 'учитель',
    classLevel: '',
    isAdult: true,
    worksSince: null,
    isUnderAgeLimit: false,
    competences: '',
    interests: '',
    availability: '',
    mostMentees: null,
    request: '',
    difficulties: [],
    enteredOn: '2026-09-01',
    checkedOn: '2026-09-01',
    supportedOn: null,
    amendmentExemption: '',
    closedOn: null,
    erasedOn: null,
    ...given,
  }
}

/** A line of the register of mentees: a pupil of the eighth class. */
export function examplePupil(id: string, given: Partial<Participant> = {}): Participant {
  const pupil = { kind: 'pupil', isMentor: false, isMentee: true, isAdult: false } as const
  return exampleTeacher(id, { ...pupil, post: '', classLevel: '8', ...given })
}

/** A pair of a mentor and a mentee, or a group, over the school year; not assigned yet. */
export function exampleMentorship(
  given: Partial<Mentorship> & { mentor?: string; mentees?: string[] } = {},
): Mentorship {
  const { mentor = 'mentor', mentees = ['mentee'], ...rest } = given
  const since = rest.proposedOn ?? '2026-09-10'
  const member = (participantId: string, role: 'mentor' | 'mentee') => ({
    participantId,
    role,
    since,
    until: stillMember,
  })
  return {
    id: 'mentorship',
    schoolId: 'school',
    form: 'teacher_teacher',
    kinds: ['traditional'],
    roleModel: '',
    members: [
      ...(mentor === '' ? [] : [member(mentor, 'mentor')]),
      ...mentees.map(one => member(one, 'mentee')),
    ],
    direction: 'методика урока',
    reverseDirection: '',
    basisProfile: true,
    basisInterest: true,
    proposedOn: since,
    start: '2026-10-01',
    endPlanned: '2027-05-31',
    orderId: null,
    orderNumber: '',
    assignedOn: null,
    endActual: null,
    reason: null,
    events: [],
    ...rest,
  }
}

/** The same, assigned by order. */
export function exampleAssigned(given: Parameters<typeof exampleMentorship>[0] = {}): Mentorship {
  const order = { orderId: 'order', orderNumber: '120-од', assignedOn: '2026-09-20' }
  return exampleMentorship({ ...order, ...given })
}

/** A signed consent that holds. */
export function exampleConsent(
  kind: ConsentKind,
  participantId: string,
  given: Partial<Consent> = {},
): Consent {
  return {
    id: `${kind}-${participantId}`,
    kind,
    participantId,
    mentorshipId: kind === 'assignment' || kind === 'involvement' ? 'mentorship' : null,
    signedOn: '2026-09-05',
    validUntil: null,
    revokedOn: null,
    fileId: null,
    isByGuardian: kind === 'guardian',
    urls: [],
    fields: [],
    takenDownOn: null,
    ...given,
  }
}

/** An approved programme of the example mentorship. */
export function exampleProgramme(given: Partial<Programme> = {}): Programme {
  return {
    mentorshipId: 'mentorship',
    difficulties: 'оценивание на уроке',
    goals: 'проводит самостоятельно',
    directions: '',
    control: '',
    isDraftedWithMentee: true,
    rows: [],
    meetings: [],
    approvedOn: '2026-09-25',
    result: '',
    completedOn: null,
    ...given,
  }
}

/** A signed order. */
export function exampleOrder(given: Partial<SignedOrder> = {}): SignedOrder {
  return {
    id: 'order',
    kind: 'order_curator',
    number: '84-од',
    signedOn: '2026-09-02',
    fileId: null,
    personId: 'curator',
    ...given,
  }
}
