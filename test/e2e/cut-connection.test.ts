import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, type Visitor } from './support/browser.ts'
import { drawn } from './support/drawn.ts'
import { touch } from './support/hands.ts'
import { acceptAsOfficer, numbersOn, sendAsSchool, signOut } from './support/main-job.ts'
import { startServer, type TestServer } from './support/server.ts'
import { type Moment, moments, thinLine } from './support/thin-line.ts'

/** How many moves the main job takes a school; the test says when that has changed. */
const moves = 15
const cutCount = 10

let server: TestServer
let visitor: Visitor

beforeAll(async () => {
  server = await startServer()
  visitor = await openBrowser({ url: server.url, width: 360 })
})

afterAll(async () => {
  await visitor?.close()
  await server?.stop()
})

/** Ten of the moves, each with a moment of it. */
function drawCuts(seed: number): Map<number, Moment> {
  const draw = drawn(seed)
  const ordered = Array.from({ length: moves }, (_, move) => ({ move, place: draw() })).sort(
    (one, other) => one.place - other.place,
  )
  return new Map(
    ordered
      .slice(0, cutCount)
      .map(({ move }) => [move, moments[Math.floor(draw() * moments.length)] ?? moments[0]]),
  )
}

describe('the main job over a line that breaks ten times', () => {
  it('loses nothing and sends everything once', async () => {
    const hands = thinLine(visitor, drawCuts(8))
    const job = { hands, url: server.url, order: 'Приказ о кураторе, по плохой связи' }
    const number = await sendAsSchool(job, 'curator.lesnoy@demo.test')
    expect(hands.made()).toBe(moves)
    expect(hands.left.size).toBe(0)
    const { page } = visitor
    await page.goto('/schools/demo-lesnoy/roadmaps')
    expect(await page.locator('main a[href^="/roadmaps/"]').count()).toBe(1)
    expect(await page.locator('main a[href^="/drafts/"]').count()).toBe(0)
    await page.goto('/schools/demo-lesnoy?status=submitted')
    const sent = page.locator('.task-title')
    expect(await sent.count()).toBe(1)
    await sent.click()
    expect(await numbersOn(page)).toEqual([number])
    const byDay = { ...job, hands: touch(visitor) }
    await signOut(byDay)
    await acceptAsOfficer(byDay, 'СОШ пос. Лесного')
  })
})
