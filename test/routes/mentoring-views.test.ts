import { beforeAll, expect, test } from 'vitest'
import { policy, type RouteKey } from '../../functions/routes/policy.ts'
import { openRound } from '../../functions/store/mentoring/rankings.ts'
import { addParticipant } from '../../functions/store/mentoring/registers.ts'
import { accessLog } from '../../functions/store/schema.ts'
import { makeSubjects, type Subjects } from '../support/subjects.ts'
import { aPupil, aTeacher, mentoringScene, pairUp } from '../support/subjects-mentoring.ts'
import { wordsOfAnswer } from '../support/words-of-answer.ts'
import { makeWorld, type World } from '../support/world.ts'

const name = 'Хмелевцова Анна'

let world: World
let subjects: Subjects
let own: Record<string, string>

beforeAll(async () => {
  world = await makeWorld()
  subjects = await makeSubjects(world)
  const [ctx, scene] = [world.context(), mentoringScene(world)]
  const pupil = await addParticipant(
    ctx,
    scene,
    aPupil(name, { difficulties: ['дроби'], request: 'математика' }),
  )
  const free = await addParticipant(ctx, scene, aPupil(`${name} вторая`))
  const mentor = await addParticipant(ctx, scene, aTeacher())
  const round = await openRound(ctx, scene, '2026-10-14', [
    { participantId: mentor, side: 'mentor', quota: 1 },
    { participantId: pupil, side: 'mentee', quota: 1 },
  ])
  const mentorship = await pairUp(world, mentor, [pupil])
  own = { participant: pupil, free, mentorship, round, seat: pupil, register: 'mentees' }
})

/** Documents are asked for by what they are of. */
const queries: Record<string, string> = {
  'GET /schools/:school/mentoring/documents/word': '?kind=register-mentees',
  'GET /schools/:school/mentoring/consents/new': '?kind=guardian',
}

/** The list of who looked is itself the log, and is not logged. */
const notLogged = ['GET /schools/:school/mentoring/views']

const readings = (Object.keys(policy) as RouteKey[]).filter(
  key => key.startsWith('GET ') && /mentoring|mentorship|\/gaps/.test(key),
)

test('whatever page, file or answer names a pupil, the look is written down', async () => {
  const { db } = world.context()
  const naming: string[] = []
  const unlogged: string[] = []
  for (const key of readings) {
    await db.delete(accessLog)
    const words = await read(key)
    await world.settle()
    if (!words.includes(name)) continue
    naming.push(key)
    const seen = (await db.select().from(accessLog)).map(({ participantId }) => participantId)
    const isSeen = seen.includes(own.participant ?? '') || seen.includes(own.free ?? '')
    if (!isSeen && !notLogged.includes(key)) unlogged.push(key)
  }
  expect(unlogged).toEqual([])
  expect(naming.length).toBeGreaterThan(15)
})

async function read(key: RouteKey): Promise<string> {
  const ids: Record<string, string> = { ...subjects.assigned, ...own, school: world.ids.school }
  const path = key.slice(4).replace(/:(\w+)/g, (_, part: string) => ids[part] ?? 'unknown')
  const isApi = path.startsWith('/api/')
  const headers = isApi ? { authorization: `Bearer ${subjects.tokens.director}` } : {}
  const as = isApi ? undefined : ('director' as const)
  return wordsOfAnswer(await world.request(`${path}${queries[key] ?? ''}`, { as, headers }))
}
