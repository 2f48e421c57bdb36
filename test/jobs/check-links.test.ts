import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createContext } from '../../functions/context.ts'
import { decide } from '../../functions/domain/obligation/decide.ts'
import { checkLinks } from '../../functions/jobs/check-links.ts'
import { tick } from '../../functions/jobs/tick.ts'
import type { PageAnswer } from '../../functions/platform/ports.ts'
import { fileEvidence } from '../../functions/store/file-evidence.ts'
import { moveObligation } from '../../functions/store/obligation-now.ts'
import { fact, linkCheck } from '../../functions/store/schema.ts'
import { owe, sceneIn } from '../support/owe.ts'
import { makeWorld, type World } from '../support/world.ts'

let world: World
let asked: string[]
let web: Record<string, PageAnswer>

const page = 'https://school.example/order.pdf'
const gone: PageAnswer = { status: 404, location: null }
const there: PageAnswer = { status: 200, location: null }

beforeEach(async () => {
  world = await makeWorld()
  await world.context().db.delete(linkCheck)
  asked = []
  web = {}
})

/** Sends an address for something owed; gives the submission's id. */
async function prove(url: string): Promise<string> {
  const id = await owe(world, { due: '2026-10-30', evidence: ['regulation'] })
  const receipt = await fileEvidence(world.context(), scene(), {
    obligationIds: [id],
    evidence: {
      type: 'link',
      url,
      kind: 'regulation',
      title: '',
      documentNumber: '',
      documentDate: null,
    },
    note: '',
    idempotencyKey: id,
  })
  return receipt.id
}

function scene() {
  return sceneIn(world, world.people.curator.personId)
}

/** Looks at the addresses on a day of October 2026, as the web stands. */
function lookOn(day: number, hour = 12): Promise<number> {
  return checkLinks(contextAt(day, hour))
}

function contextAt(day: number, hour: number) {
  world.clock.instant = Date.parse(`2026-10-${day}T${String(hour).padStart(2, '0')}:00:00+03:00`)
  return createContext({
    ...world.platform,
    openPage: async (url, method) => {
      asked.push(`${method} ${url}`)
      return web[url] ?? there
    },
  })
}

function knownOf(url: string) {
  return world.context().db.select().from(linkCheck).where(eq(linkCheck.url, url)).get()
}

async function factsOf(kind: string) {
  const rows = await world.context().db.select().from(fact).where(eq(fact.kind, kind))
  return rows.filter(({ schoolId }) => schoolId === world.ids.school)
}

describe('an address that stands as evidence', () => {
  test('is asked for its head, and not again within a month', async () => {
    await prove(page)
    await lookOn(16)
    await lookOn(17)
    await lookOn(30)
    expect(asked).toEqual([`HEAD ${page}`])
  })

  test('is dead after three days, which is a fact and stands in the curator’s digest', async () => {
    const submission = await prove(page)
    web[page] = gone
    for (const day of [19, 20]) await lookOn(day)
    expect(await factsOf('evidence.link-died')).toEqual([])
    await lookOn(21)
    const [died] = await factsOf('evidence.link-died')
    expect(died).toMatchObject({ payload: { submissionId: submission }, day: '2026-10-21' })
    await tick(contextAt(26, 10))
    const { email } = world.people.curator
    const digest = world.letters.find(({ to }) => to === email)?.text ?? ''
    expect(digest).toContain('Адрес с документом больше не открывается: Положение о наставничестве')
    expect(digest).toContain(`/submissions/${submission}`)
  })

  test('that opens again is said to be alive, and is in no digest', async () => {
    await prove(page)
    web[page] = gone
    for (const day of [17, 18, 19]) await lookOn(day)
    web[page] = there
    await lookOn(26, 13)
    expect(await factsOf('evidence.link-revived')).toHaveLength(1)
    expect(await knownOf(page)).toMatchObject({ failures: 0, deadOn: null })
  })

  test('is not dead for failing three times in a day, however often it is ticked', async () => {
    await prove(page)
    web[page] = gone
    for (const hour of [9, 10, 11, 12]) await lookOn(19, hour)
    expect(await knownOf(page)).toMatchObject({ failures: 1, deadOn: null })
  })

  test('of a server that knows no heads is asked for as a page', async () => {
    await prove(page)
    web[page] = { status: 405, location: null }
    await lookOn(19)
    expect(asked).toEqual([`HEAD ${page}`, `GET ${page}`])
  })

  test('is followed over a few redirects, and never into a private network', async () => {
    await prove(page)
    web[page] = { status: 302, location: '/moved' }
    web['https://school.example/moved'] = {
      status: 301,
      location: 'http://169.254.169.254/latest/meta-data',
    }
    await lookOn(19)
    expect(asked).toEqual([`HEAD ${page}`, 'HEAD https://school.example/moved'])
    expect(await knownOf(page)).toMatchObject({ failures: 0 })
  })

  test('that leads in a circle does not open', async () => {
    await prove(page)
    web[page] = { status: 302, location: page }
    await lookOn(19)
    expect(asked).toHaveLength(4)
    expect(await knownOf(page)).toMatchObject({ failures: 1 })
  })

  test('of a private network is never asked for and forgotten', async () => {
    const inside = 'http://192.168.0.1/order.pdf'
    await prove(inside)
    await lookOn(19)
    expect(asked).toEqual([])
    expect(await knownOf(inside)).toBeUndefined()
  })

  test('that proves nothing any more is not asked for', async () => {
    const id = await owe(world, { due: '2026-10-30' })
    const receipt = await fileEvidence(world.context(), scene(), {
      obligationIds: [id],
      evidence: {
        type: 'link',
        url: 'https://school.example/returned.pdf',
        kind: '',
        title: '',
        documentNumber: '',
        documentDate: null,
      },
      note: '',
      idempotencyKey: id,
    })
    await moveObligation(world.context(), scene(), id, (state, day) =>
      decide.giveBack(state, day, receipt.id, 'Не тот документ'),
    )
    await lookOn(19)
    expect(asked).toEqual([])
  })
})

test('when nobody answers at all the fault is ours: nothing is held against anybody', async () => {
  const pages = [1, 2, 3, 4].map(number => `https://school-${number}.example/`)
  for (const url of pages) await prove(url)
  for (const url of pages) web[url] = { status: null, location: null }
  for (const day of [19, 20, 21]) await lookOn(day)
  for (const url of pages) expect(await knownOf(url)).toMatchObject({ failures: 0, deadOn: null })
})
