import { beforeAll, describe, expect, test } from 'vitest'
import { policy, type RouteKey } from '../../functions/routes/policy.ts'
import { recordConsents } from '../../functions/store/mentoring/consents.ts'
import { assignMentorships } from '../../functions/store/mentoring/mentorships.ts'
import { addParticipant, importRegister } from '../../functions/store/mentoring/registers.ts'
import { ownMentoring } from '../../functions/store/mentoring/snapshot.ts'
import { evidence, fact, letter } from '../../functions/store/schema.ts'
import { owe } from '../support/owe.ts'
import { makeSubjects, type Subjects } from '../support/subjects.ts'
import { aPupil, aTeacher, mentoringScene, pairUp } from '../support/subjects-mentoring.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

/** Names that are in no other text of the product. */
const pupils = ['Хмелевцова', 'Ярогорский', 'Щукозерова'] as const
const [first, second, third] = pupils

let world: World
let subjects: Subjects

beforeAll(async () => {
  world = await makeWorld()
  subjects = await makeSubjects(world)
  await liveThroughAYear()
})

/** Registers, a group with consents and an order, through the pages people use. */
async function liveThroughAYear(): Promise<void> {
  const ctx = world.context()
  const scene = mentoringScene(world)
  await owe(world, { due: '2027-06-10', evidence: ['order_pairs'] })
  const mentor = await addParticipant(ctx, scene, aTeacher())
  const mentees = [
    await addParticipant(ctx, scene, aPupil(`${first} Анна`)),
    await addParticipant(ctx, scene, aPupil(`${second} Пётр`)),
  ]
  const plan = { added: [{ row: 2, fields: aPupil(`${third} Вера`) }], known: [] }
  await importRegister(ctx, scene, 'mentees', plan)
  const id = await pairUp(world, mentor, mentees)
  const consent = { mentorshipId: null, signedOn: '2026-10-01', validUntil: null, urls: [] }
  const fields = { ...consent, kind: 'guardian' as const, isByGuardian: true, fields: [] }
  await recordConsents(ctx, scene, fields, { ids: mentees, fileId: null })
  const view = await ownMentoring(ctx, world.brief, world.ids.school)
  const order = { kind: 'order_pairs', number: '17', signedOn: '2026-10-15' } as const
  const pair = view.mentorships.filter(one => one.id === id)
  await assignMentorships(ctx, scene, { ...order, fileId: null, personId: null }, pair)
  const form = {
    number: '18',
    signedOn: '2026-10-15',
    mentorships: [subjects.assigned.mentorship ?? ''],
  }
  const base = `/schools/${world.ids.school}/mentoring`
  const answer = await world.request(`${base}/orders/new?kind=order_pairs`, { as: 'curator', form })
  expect(answer.status).toBe(303)
  await world.settle()
}

const readings = (Object.keys(policy) as RouteKey[]).filter(key => key.startsWith('GET '))

async function read(key: RouteKey, who: PersonName): Promise<string> {
  const path = key.slice(4).replace(/:(\w+)/g, (_, name: string) => {
    const places = { school: world.ids.school, authority: world.ids.authority }
    const ids: Record<string, string> = { ...subjects.assigned, ...places, index: '0' }
    return ids[name] ?? 'unknown'
  })
  const isApi = path.startsWith('/api/')
  const answer = await world.request(path, {
    as: isApi ? undefined : who,
    headers: isApi ? { authorization: `Bearer ${subjects.tokens[who]}` } : {},
  })
  return `${answer.status} ${await answer.text()}`
}

function namesIn(text: string): string[] {
  return pupils.filter(name => text.includes(name))
}

test('the curator’s own pages do name the pupils, so that the scan has something to find', async () => {
  const register = `/schools/${world.ids.school}/mentoring/registers/mentees`
  const answer = await world.request(register, { as: 'curator' })
  expect(namesIn(await answer.text())).toEqual([...pupils])
  const pairs = await world.request(`/schools/${world.ids.school}/mentoring/mentorships`, {
    as: 'curator',
  })
  expect(namesIn(await pairs.text())).toEqual([first, second])
})

describe.each(['officer', 'methodologist', 'otherCurator', 'strangeOfficer'] as const)(
  '%s',
  who => {
    test('reads no pupil’s name in any page or answer of the API', async () => {
      const leaks: string[] = []
      for (const key of readings) {
        const found = namesIn(await read(key, who))
        if (found.length > 0) leaks.push(`${key}: ${found.join(', ')}`)
      }
      expect(leaks).toEqual([])
      expect(readings.length).toBeGreaterThan(60)
    })
  },
)

test('an officer does read how many there are', async () => {
  const page = await read('GET /schools/:school/mentoring/overview', 'officer')
  expect(page).toMatch(/^200 /)
  expect(page).toContain('Нет согласия законного представителя')
})

test('no fact, letter or piece of evidence names a pupil', async () => {
  const { db } = world.context()
  const kept = [
    await db.select().from(fact),
    await db.select().from(letter),
    await db.select().from(evidence),
  ]
  expect(kept[0]?.length).toBeGreaterThan(5)
  expect(kept[2]?.map(row => ('title' in row ? row.title : ''))).toContain(
    'Приказ о закреплении пар и групп',
  )
  expect(namesIn(JSON.stringify(kept))).toEqual([])
})
