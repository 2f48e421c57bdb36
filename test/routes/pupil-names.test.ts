import { beforeAll, describe, expect, test, vi } from 'vitest'
import { writeWord } from '../../functions/documents/word/write-word.ts'
import { policy, type RouteKey } from '../../functions/routes/policy.ts'
import * as schema from '../../functions/store/schema.ts'
import { makeSubjects, makeTokens, type Subjects } from '../support/subjects.ts'
import { wordsOfAnswer } from '../support/words-of-answer.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'
import { liveThrough, months, type Planted, pupils } from '../support/year-with-pupils.ts'

/** Whoever is not of the pupils' school: the authority, another school, a stranger, a regional centre. */
const outsiders = ['officer', 'methodologist', 'otherCurator', 'strangeOfficer'] as const

/** Days of the year on which everything is read: the registers are full, the pairs work, the year is over. */
const readOn = ['2026-10-15', '2027-01-18', '2027-08-30']

/** Pages that a page leads to beside the ones of the policy: lists with a filter, exports, other months. */
const mostLinks = 150

let world: World
let subjects: Subjects
const planted: Planted = {}
const logged: string[] = []
/** What other systems were told. */
const called: { url: string; headers: Record<string, string>; body: string }[] = []
const leaks: string[] = []
const counts = new Map<PersonName, { answers: number; opened: number; packed: number }>()

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void logged.push(words.join(' ')))
  world = await makeWorld()
  world.platform.callHook = async (url, headers, body) => {
    called.push({ url, headers, body })
    return { status: 204, error: '' }
  }
  subjects = await makeSubjects(world)
  const { db, now } = world.context()
  const centre = { authorityId: world.ids.strangeAuthority, region: 'Область', since: now }
  await db.insert(schema.regionCentre).values(centre).onConflictDoNothing()
  for (const month of months) {
    await liveThrough({ world, subjects, planted }, month)
    if (readOn.includes(month[0])) await readEverything(month[0])
  }
}, 240_000)

async function readEverything(day: string): Promise<void> {
  subjects = { ...subjects, tokens: await makeTokens(world) }
  for (const who of outsiders) {
    await world.signIn(who)
    await readAs(who, day)
  }
}

/** Every address of the policy, and what the pages lead to. */
async function readAs(who: PersonName, day: string): Promise<void> {
  const seen = new Set<string>()
  const queue = readings.map(pathOf)
  const count = counts.get(who) ?? { answers: 0, opened: 0, packed: 0 }
  counts.set(who, count)
  for (const path of queue) {
    if (seen.has(path)) continue
    seen.add(path)
    const words = await read(path, who)
    count.answers += 1
    if (words.startsWith('200')) count.opened += 1
    if (words.includes('officedocument')) count.packed += 1
    const found = namesIn(words)
    if (found.length > 0) leaks.push(`${day} ${who} ${path}: ${found.join(', ')}`)
    if (queue.length < readings.length + mostLinks) queue.push(...linksIn(words))
  }
}

const readings = (Object.keys(policy) as RouteKey[]).filter(key => key.startsWith('GET '))

function pathOf(key: RouteKey): string {
  const places = { school: world.ids.school, authority: world.ids.authority, index: '0' }
  const ids: Record<string, string> = { ...subjects.assigned, ...planted, ...places }
  return key.slice(4).replace(/:(\w+)/g, (_, name: string) => ids[name] ?? 'unknown')
}

async function read(path: string, who: PersonName): Promise<string> {
  const isApi = path.startsWith('/api/')
  const headers = isApi ? { authorization: `Bearer ${subjects.tokens[who]}` } : {}
  return wordsOfAnswer(await world.request(path, { as: isApi ? undefined : who, headers }))
}

function linksIn(words: string): string[] {
  const found = [...words.matchAll(/<a\b[^>]*href="(\/[^"#]+)"/g)]
  return found.map(match => (match[1] ?? '').replaceAll('&amp;', '&'))
}

function namesIn(text: string): string[] {
  return pupils.filter(name => text.includes(name))
}

test('the school’s own people do read the names, so that the scan has something to find', async () => {
  await world.signIn('curator')
  const base = `/schools/${world.ids.school}/mentoring`
  expect(namesIn(await read(`${base}/registers/mentees`, 'curator'))).toContain(pupils[1])
  const word = await read(`${base}/documents/word?kind=register-mentees`, 'curator')
  expect(word).toContain('officedocument')
  expect(namesIn(word)).toContain(pupils[1])
})

test('a name in the middle of a Word file is found', async () => {
  const blocks = [{ kind: 'paragraph' as const, text: `Ученица ${pupils[0]} Анна` }]
  const bytes = await writeWord({ title: 'Проба', language: 'ru', blocks })
  const words = await wordsOfAnswer(new Response(new Uint8Array(bytes)))
  expect(namesIn(words)).toEqual([pupils[0]])
})

describe('over a school year, nobody outside the school reads a pupil’s name', () => {
  test('in any page, export or answer of the API', () => expect(leaks).toEqual([]))

  test.each(outsiders)('and %s had something to read each time', who => {
    const count = counts.get(who)
    expect(count?.answers).toBeGreaterThan(3 * readings.length)
    expect(count?.opened).toBeGreaterThan(who === 'officer' ? 200 : 30)
    if (who === 'officer') expect(count?.packed).toBeGreaterThan(5)
  })

  test('in any letter', () => {
    expect(world.letters.length).toBeGreaterThan(5)
    expect(namesIn(JSON.stringify(world.letters))).toEqual([])
  })

  test('in any message to another system', () => {
    expect(called.length).toBeGreaterThan(0)
    expect(namesIn(JSON.stringify(called))).toEqual([])
  })

  test('in any line of the log', () => expect(namesIn(logged.join('\n'))).toEqual([]))
})

/** Where the school keeps what it wrote; nothing else may hold a name. */
const schoolsOwn = new Set([
  'participant',
  'mentorship',
  'mentorship_event',
  'programme',
  'programme_row',
  // The name of a scan, which only the school opens.
  'file',
])

test('facts, letters, evidence and every other table beside the school’s own hold no pupil’s name', async () => {
  const { db } = world.context()
  const tables = await db.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' AND name NOT LIKE 'd1_%'",
  )
  const holding: string[] = []
  for (const { name } of tables) {
    const rows = await db.all(`SELECT * FROM "${name}"`)
    if (namesIn(JSON.stringify(rows)).length > 0) holding.push(name)
  }
  expect(tables.length).toBeGreaterThan(60)
  expect(holding).toContain('participant')
  expect(holding.filter(name => !schoolsOwn.has(name))).toEqual([])
})

test('the evidence of the year was filed, so that there was something to name them in', async () => {
  const kinds = (await world.context().db.select().from(schema.evidence)).map(({ kind }) => kind)
  const filed = ['order_pairs', 'consent_guardian', 'mentee_register', 'publication']
  expect(kinds).toEqual(expect.arrayContaining([...filed, 'personalised_programme']))
})
