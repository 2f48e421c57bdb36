import type { Context } from '../context.ts'
import { readSettings } from '../domain/authority/settings.ts'
import {
  noParticipant,
  type ParticipantAnswers,
  readParticipant,
} from '../domain/mentorship/participant-input.ts'
import { eraseExpired } from '../jobs/erase-expired.ts'
import type { Platform } from '../platform/ports.ts'
import { recordConsents } from '../store/mentoring/consents.ts'
import {
  assignMentorships,
  endMentorship,
  proposeMentorship,
} from '../store/mentoring/mentorships.ts'
import { enterOrder } from '../store/mentoring/orders.ts'
import { saveParticulars } from '../store/mentoring/particulars.ts'
import { approveProgramme, saveProgramme, saveProgrammeRow } from '../store/mentoring/programmes.ts'
import { recordPublication } from '../store/mentoring/publications.ts'
import { openRound, saveRanking } from '../store/mentoring/rankings.ts'
import { addParticipant, closeParticipant } from '../store/mentoring/registers.ts'
import type { MentoringScene } from '../store/mentoring/scene.ts'
import { ownMentoring } from '../store/mentoring/snapshot.ts'
import { contextAt, instantOf, personIdOf } from './load.ts'
import { type DemoSchool, demoAuthority, demoSchools } from './schools.ts'

/** Invented names: each school takes its own six, three and three in turn. */
const surnames = [
  'Соколова',
  'Журавлёва',
  'Синицына',
  'Воронова',
  'Галкина',
  'Ласточкина',
  'Дятлова',
  'Чижова',
  'Зимородкова',
  'Скворцова',
  'Перепёлкина',
  'Куликова',
] as const
const names = ['Татьяна Викторовна', 'Анна Олеговна', 'Мария Львовна', 'Елена Юрьевна'] as const
const subjects = ['математики', 'физики', 'истории', 'русского языка', 'биологии'] as const

const nameFor = (index: number) =>
  `${surnames[index % surnames.length]} ${names[Math.floor(index / 3) % names.length]}`

/** Where nothing of mentoring has been entered: a curator begins here. */
const beginner = 'demo-lesnoy'

/** Registers, pairs with their papers and a meeting with rankings, in every other institution that has a curator and mentees. */
export async function writeMentoring(platform: Platform): Promise<void> {
  const schools = demoSchools.filter(
    one =>
      one.id !== beginner && one.hasMentees && one.closedOn === undefined && one.people.length > 1,
  )
  for (const [index, school] of schools.entries()) await writeSchool(platform, school, index)
  // What last year's mentees had asked for was kept for thirty days after they left.
  await eraseExpired(contextAt(platform, instantOf('2026-07-02', 9)))
}

async function writeSchool(platform: Platform, school: DemoSchool, index: number): Promise<void> {
  const curator = school.people.find(({ role }) => role === 'curator')
  if (curator === undefined) return
  const scene = {
    authorityId: demoAuthority.id,
    schoolId: school.id,
    timeZone: demoAuthority.timeZone,
    actorId: personIdOf(curator.email),
  }
  const at = (day: string) => contextAt(platform, instantOf(day, 11))
  await saveParticulars(at('2025-09-01'), scene, {
    place: 'г. Приозёрск',
    address: `г. Приозёрск, ул. Озёрная, д. ${index + 1}`,
    inn: '7700000000',
    ogrn: '1027700000000',
    contact: 'school@example.test',
    directorPost: 'Директор',
    curatorPost: 'заместитель директора',
    retention: {},
  })
  await enterOrder(at('2025-09-02'), scene, {
    kind: 'order_curator',
    number: '84-од',
    signedOn: '2025-09-02',
    fileId: null,
    personId: scene.actorId,
  })
  await writeLastYear(at, scene, index)
  const pair = await writeThisYear(at, scene, index)
  await writePublication(at('2026-10-05'), scene, school, pair)
  await writeMeeting(at, scene)
}

type At = (day: string) => Context

function enlist(ctx: Context, scene: MentoringScene, answers: Partial<ParticipantAnswers>) {
  const read = readParticipant({ ...noParticipant, ...answers }, ctx.today(scene.timeZone))
  if ('faults' in read) throw new Error('a line of the demo’s registers does not read')
  return addParticipant(ctx, scene, read.fields)
}

async function teachers(ctx: Context, scene: MentoringScene, index: number) {
  const subject = subjects[index % subjects.length] ?? ''
  const mentor = await enlist(ctx, scene, {
    kind: 'teacher',
    roles: ['mentor'],
    name: nameFor(index),
    post: `учитель ${subject}, высшая категория`,
    competences: 'оценивание на уроке, дисциплина, работа с родителями',
    availability: 'вторник, четверг',
    mostMentees: '3',
  })
  const mentee = await enlist(ctx, scene, {
    kind: 'teacher',
    roles: ['mentee'],
    name: nameFor(index + 4),
    post: `учитель ${subject}`,
    request: 'оценивание устных ответов, дисциплина на уроке',
    difficulties: 'не успевает оценить всех',
    availability: 'четверг',
    worksSince: '2025-09-01',
    isUnderAgeLimit: true,
  })
  return { mentor, mentee }
}

interface Pairing {
  mentor: string
  mentee: string
  start: string
  endPlanned: string
}

/** A pair with consents, its order and its programme. Gives its id. */
async function writePair(at: At, scene: MentoringScene, pairing: Pairing, order: string) {
  const { mentor, mentee, start, endPlanned } = pairing
  const ctx = at(start)
  const id = await proposeMentorship(ctx, scene, {
    form: 'teacher_teacher',
    kinds: ['traditional'],
    mentorId: mentor,
    menteeIds: [mentee],
    basisProfile: true,
    basisInterest: true,
    roleModel: 'опытный предметник — молодой специалист',
    direction: 'методика урока',
    reverseDirection: '',
    start,
    endPlanned,
  })
  const consent = { signedOn: start, validUntil: null, isByGuardian: false, urls: [], fields: [] }
  const everybody = { ids: [mentor, mentee], fileId: null }
  await recordConsents(
    ctx,
    scene,
    { ...consent, kind: 'data_processing', mentorshipId: null },
    everybody,
  )
  await recordConsents(
    ctx,
    scene,
    { ...consent, kind: 'assignment', mentorshipId: id },
    { ids: [mentor], fileId: null },
  )
  const authority = { ...demoAuthority, settings: readSettings({}) }
  const { mentorships } = await ownMentoring(ctx, authority, scene.schoolId)
  await assignMentorships(
    ctx,
    scene,
    { kind: 'order_pairs', number: order, signedOn: start, fileId: null, personId: null },
    mentorships.filter(one => one.id === id),
  )
  await saveProgramme(ctx, scene, id, {
    difficulties: 'не успевает оценить всех, теряет внимание класса',
    goals: 'проводит устный опрос за десять минут и оценивает каждого',
    directions: 'методика урока, оценивание',
    control: 'посещение уроков, беседа раз в четверть',
    isDraftedWithMentee: true,
  })
  await saveProgrammeRow(
    ctx,
    scene,
    { mentorshipId: id, rowId: null },
    {
      activity: 'Посещение уроков наставника',
      timing: 'до 15 декабря',
      due: null,
      expected: 'карта наблюдения',
      actual: '',
      doneOn: null,
    },
  )
  await approveProgramme(ctx, scene, id, start)
  return id
}

async function writeLastYear(at: At, scene: MentoringScene, index: number): Promise<void> {
  const { mentor, mentee } = await teachers(at('2025-09-08'), scene, index + 6)
  const id = await writePair(
    at,
    scene,
    { mentor, mentee, start: '2025-10-01', endPlanned: '2026-05-29' },
    '112-од',
  )
  const ctx = at('2026-05-29')
  const authority = { ...demoAuthority, settings: readSettings({}) }
  const { mentorships } = await ownMentoring(ctx, authority, scene.schoolId)
  const own = mentorships.find(one => one.id === id)
  if (own !== undefined)
    await endMentorship(ctx, scene, own, { day: '2026-05-29', reason: 'plan_completed' })
  await closeParticipant(at('2026-06-01'), scene, mentee)
}

async function writeThisYear(at: At, scene: MentoringScene, index: number): Promise<string> {
  const { mentor, mentee } = await teachers(at('2026-09-07'), scene, index)
  return writePair(
    at,
    scene,
    { mentor, mentee, start: '2026-09-21', endPlanned: '2027-05-31' },
    '120-од',
  )
}

async function writePublication(
  ctx: Context,
  scene: MentoringScene,
  { siteUrl }: DemoSchool,
  mentorshipId: string,
): Promise<void> {
  const publishedOn = ctx.today(scene.timeZone)
  const url = `${siteUrl}/programmes`
  await recordPublication(ctx, scene, {
    kind: 'programme',
    mentorshipId,
    url,
    publishedOn,
    named: [],
  })
}

/** Two pupils on each side after a group meeting; one questionnaire is still missing. */
async function writeMeeting(at: At, scene: MentoringScene): Promise<void> {
  const ctx = at('2026-10-12')
  const pupil = (name: string, classLevel: string, role: 'mentor' | 'mentee') =>
    enlist(ctx, scene, { kind: 'pupil', roles: [role], name, classLevel })
  const leaders = [
    await pupil('Орлова Нина Павловна', '10', 'mentor'),
    await pupil('Белов Лев Игоревич', '10', 'mentor'),
  ]
  const beginners = [
    await pupil('Зуева Майя Львовна', '7', 'mentee'),
    await pupil('Котов Ян Петрович', '7', 'mentee'),
  ]
  const round = await openRound(ctx, scene, '2026-10-12', [
    ...leaders.map(participantId => ({ participantId, side: 'mentor' as const, quota: 1 })),
    ...beginners.map(participantId => ({ participantId, side: 'mentee' as const, quota: 1 })),
  ])
  const rank = (participantId: string, ranking: string[]) =>
    saveRanking(ctx, scene, round, { participantId, quota: 1, ranking })
  for (const one of beginners) await rank(one, leaders)
  for (const one of leaders.slice(0, 1)) await rank(one, beginners.toReversed())
}
