import {
  noParticipant,
  readParticipant,
} from '../../functions/domain/mentorship/participant-input.ts'
import {
  assignMentorships,
  proposeMentorship,
} from '../../functions/store/mentoring/mentorships.ts'
import { addParticipant } from '../../functions/store/mentoring/registers.ts'
import { ownMentoring } from '../../functions/store/mentoring/snapshot.ts'
import type { World } from './world.ts'

/** A teacher of the world's school, in the registers. Gives the id of the line. */
export async function listTeacher(
  world: World,
  name: string,
  roles: readonly ('mentor' | 'mentee')[],
): Promise<string> {
  return enlist(world, { kind: 'teacher', name, roles: [...roles], post: 'учитель' })
}

/** A pupil of the world's school, in the registers. Gives the id of the line. */
export async function listPupil(
  world: World,
  name: string,
  roles: readonly ('mentor' | 'mentee')[],
): Promise<string> {
  return enlist(world, { kind: 'pupil', name, roles: [...roles], classLevel: '8' })
}

async function enlist(world: World, answers: Partial<typeof noParticipant>): Promise<string> {
  const ctx = world.context()
  const read = readParticipant({ ...noParticipant, ...answers }, ctx.today('Europe/Moscow'))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return addParticipant(ctx, mentoringScene(world), read.fields)
}

/** Where the curator of the world's school acts. */
export function mentoringScene(world: World) {
  return {
    authorityId: world.ids.authority,
    schoolId: world.ids.school,
    timeZone: 'Europe/Moscow',
    actorId: world.people.curator.personId,
  }
}

/** What the paths of mentoring name: a pair assigned by an order, and the order. */
export async function makeMentoringSubjects(world: World) {
  const ctx = world.context()
  const scene = mentoringScene(world)
  const mentorId = await listTeacher(world, 'Орлова Вера Ильинична', ['mentor'])
  const menteeId = await listTeacher(world, 'Зимина Анна Олеговна', ['mentee'])
  const mentorship = await proposeMentorship(ctx, scene, {
    form: 'teacher_teacher',
    kinds: ['traditional'],
    mentorId,
    menteeIds: [menteeId],
    basisProfile: true,
    basisInterest: false,
    roleModel: '',
    direction: '',
    reverseDirection: '',
    start: '2026-10-20',
    endPlanned: '2027-05-31',
  })
  const own = await ownMentoring(ctx, world.brief, world.ids.school)
  const order = await assignMentorships(
    ctx,
    scene,
    {
      kind: 'order_pairs',
      number: ctx.newId(),
      signedOn: ctx.today('Europe/Moscow'),
      fileId: null,
      personId: null,
    },
    own.mentorships.filter(({ id }) => id === mentorship),
  )
  return { mentorship, order }
}
