import {
  noParticipant,
  type ParticipantFields,
  readParticipant,
} from '../../functions/domain/mentorship/participant-input.ts'
import { recordConsents } from '../../functions/store/mentoring/consents.ts'
import { proposeMentorship } from '../../functions/store/mentoring/mentorships.ts'
import { enterOrder } from '../../functions/store/mentoring/orders.ts'
import {
  saveMeeting,
  saveProgramme,
  saveProgrammeRow,
} from '../../functions/store/mentoring/programmes.ts'
import { addParticipant } from '../../functions/store/mentoring/registers.ts'
import { sceneIn } from './owe.ts'
import type { World } from './world.ts'

const teacher: ParticipantFields = {
  kind: 'teacher',
  isMentor: true,
  isMentee: false,
  name: 'Соколова Ирина Львовна',
  post: 'учитель математики',
  classLevel: '',
  isAdult: true,
  worksSince: '2005-09-01',
  isUnderAgeLimit: false,
  competences: 'урок, оценивание',
  interests: '',
  availability: '',
  mostMentees: 2,
  request: '',
  difficulties: [],
  amendmentExemption: '',
}

/** A teacher of the register of mentors. */
export function aTeacher(given: Partial<ParticipantFields> = {}): ParticipantFields {
  return { ...teacher, ...given }
}

/** A pupil of the register of mentees. */
export function aPupil(name: string, given: Partial<ParticipantFields> = {}): ParticipantFields {
  const pupil = { kind: 'pupil', isMentor: false, isMentee: true, isAdult: false } as const
  return { ...teacher, ...pupil, name, post: '', classLevel: '8', worksSince: null, ...given }
}

/** Where the curator of the world's school changes its mentoring. */
export function mentoringScene(world: World) {
  return { ...sceneIn(world, null), actorId: world.people.curator.personId }
}

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

/** Proposes a pair of people in the registers; gives its id. */
export function pairUp(world: World, mentorId: string, menteeIds: string[]): Promise<string> {
  return proposeMentorship(world.context(), mentoringScene(world), {
    form: 'teacher_pupil',
    kinds: menteeIds.length > 1 ? ['group'] : ['traditional'],
    mentorId,
    menteeIds,
    basisProfile: true,
    basisInterest: true,
    roleModel: '',
    direction: '',
    reverseDirection: '',
    start: '2026-11-01',
    endPlanned: '2027-05-31',
  })
}

/** One of everything of mentoring a path can name, in the world's school. */
export async function makeMentoringSubjects(world: World) {
  const ctx = world.context()
  const scene = mentoringScene(world)
  const mentor = await addParticipant(ctx, scene, aTeacher())
  const mentee = await addParticipant(ctx, scene, aPupil('Ученик 8-1'))
  const mentorship = await pairUp(world, mentor, [mentee])
  const [consent = ''] = await recordConsents(
    ctx,
    scene,
    {
      kind: 'publication',
      mentorshipId: null,
      signedOn: '2026-10-01',
      validUntil: null,
      isByGuardian: true,
      urls: ['https://school.example/mentoring'],
      fields: ['name'],
    },
    { ids: [mentee], fileId: null },
  )
  await saveProgramme(ctx, scene, mentorship, {
    difficulties: 'Дроби',
    goals: 'Решает сам',
    directions: '',
    control: '',
    isDraftedWithMentee: true,
  })
  const row = { activity: 'Разбор задач', timing: 'до 15 декабря', due: '2026-12-15' }
  return {
    participant: mentee,
    mentorship,
    consent,
    register: 'mentors',
    meeting: await saveMeeting(
      ctx,
      scene,
      { mentorshipId: mentorship, meetingId: null },
      { kind: 'organisational', plannedOn: '2026-11-02', heldOn: null },
    ),
    proof: 'mentor_register',
    row: await saveProgrammeRow(
      ctx,
      scene,
      { mentorshipId: mentorship, rowId: null },
      { ...row, expected: '', actual: '', doneOn: null },
    ),
    order: await enterOrder(ctx, scene, {
      kind: 'order_curator',
      number: ctx.newId().slice(0, 20),
      signedOn: '2026-09-02',
      fileId: null,
      personId: world.people.curator.personId,
    }),
  }
}
