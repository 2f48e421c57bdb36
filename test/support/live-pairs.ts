import { insertMany } from '../../functions/store/insert-many.ts'
import * as schema from '../../functions/store/schema.ts'
import type { World } from './world.ts'

const nobody = {
  isUnderAgeLimit: false,
  isAdult: true,
  post: '',
  classLevel: '',
  competences: '',
  interests: '',
  availability: '',
  mostMentees: null,
  request: '',
  difficulties: [],
  supportedOn: null,
  amendmentExemption: '',
  closedOn: null,
  erasedOn: null,
}

/**
 * Gives the world's school pairs that live: two pairs and a group of two, assigned on 1 September, with approved
 * programmes, a meeting in October, and consents of all but one mentee.
 */
export async function makeLivePairs(world: World): Promise<void> {
  const { db, newId, now } = world.context()
  const { authority: authorityId, school: schoolId } = world.ids
  const id = (name: string) => `${schoolId}-${name}`
  const person = (name: string, isMentor: boolean) => ({
    ...nobody,
    ...{ id: id(name), authorityId, schoolId, name, isMentor, isMentee: !isMentor },
    kind: 'teacher' as const,
    worksSince: isMentor ? '2010-09-01' : '2025-09-01',
    isUnderAgeLimit: !isMentor,
    enteredOn: '2026-08-25',
    checkedOn: '2026-08-25',
  })
  const mentors = ['m1', 'm2', 'm3'].map(name => person(name, true))
  const mentees = ['a', 'b', 'c', 'd', 'e'].map(name => person(name, false))
  await insertMany(db, schema.participant, [...mentors, ...mentees])
  const orderId = id('order')
  await db.insert(schema.signedOrder).values({
    ...{ id: orderId, authorityId, schoolId, kind: 'order_pairs', number: '84-од' },
    ...{ signedOn: '2026-09-01', fileId: null, personId: null, enteredAt: now },
    enteredBy: world.people.curator.personId,
  })
  const groups = [
    { mentor: 'm1', mentees: ['a'] },
    { mentor: 'm2', mentees: ['b'] },
    { mentor: 'm3', mentees: ['c', 'd'] },
  ]
  for (const [index, group] of groups.entries()) {
    const mentorshipId = id(`pair${index}`)
    await db.insert(schema.mentorship).values({
      ...{ id: mentorshipId, authorityId, schoolId, orderId, form: 'teacher_teacher' },
      ...{ kinds: ['traditional'], roleModel: '', direction: '', reverseDirection: '' },
      ...{ basisProfile: true, basisInterest: true, proposedOn: '2026-08-28' },
      ...{ start: '2026-09-01', endPlanned: '2027-05-31', endActual: null, reason: null },
      revision: 1,
    })
    const member = (name: string, role: 'mentor' | 'mentee') => ({
      ...{ mentorshipId, participantId: id(name), role, since: '2026-08-28', until: '9999-12-31' },
    })
    await insertMany(db, schema.mentorshipMember, [
      member(group.mentor, 'mentor'),
      ...group.mentees.map(name => member(name, 'mentee')),
    ])
    await db.insert(schema.programme).values({
      ...{ mentorshipId, authorityId, schoolId, difficulties: '', goals: '', directions: '' },
      ...{ control: '', isDraftedWithMentee: true, approvedOn: '2026-09-10', result: '' },
      completedOn: null,
    })
    await db.insert(schema.meeting).values({
      ...{ id: newId(), mentorshipId, kind: 'regular', plannedOn: '2026-10-05' },
      heldOn: '2026-10-05',
    })
  }
  const consented = ['m1', 'm2', 'm3', 'a', 'b', 'c']
  await insertMany(
    db,
    schema.consent,
    consented.map(name => ({
      ...{ id: newId(), authorityId, schoolId, kind: 'data_processing' as const },
      ...{ participantId: id(name), mentorshipId: null, signedOn: '2026-08-26' },
      ...{ validUntil: null, revokedOn: null, fileId: null, isByGuardian: false },
      ...{ urls: [], fields: [], takenDownOn: null },
    })),
  )
}
