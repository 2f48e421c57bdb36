import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, type Visitor } from './support/browser.ts'
import { type Hands, touch } from './support/hands.ts'
import { keyboard } from './support/keyboard.ts'
import { acceptAsOfficer, sendAsSchool, signOut } from './support/main-job.ts'
import { foreignWords } from './support/russian-words.ts'
import { startServer, type TestServer } from './support/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server?.stop())

interface Way {
  name: string
  school: string
  curator: string
  width: number
  javaScript?: boolean
  hands: (visitor: Visitor) => Hands
}

const ways: Way[] = [
  {
    name: 'on a phone',
    school: 'СОШ пос. Лесного',
    curator: 'curator.lesnoy@demo.test',
    width: 360,
    hands: visitor => touch(visitor),
  },
  {
    name: 'without JavaScript',
    school: 'Дом творчества',
    curator: 'curator.ddt@demo.test',
    width: 360,
    javaScript: false,
    hands: visitor => touch(visitor),
  },
  {
    name: 'on a screen of 320 pixels',
    school: 'Школа с. Дальнего',
    curator: 'curator.dalnee@demo.test',
    width: 320,
    hands: visitor => touch(visitor),
  },
  {
    name: 'with the keyboard only',
    school: 'Маловязовская ООШ',
    curator: 'director.vyazy@demo.test',
    width: 1280,
    hands: visitor => keyboard(visitor),
  },
  {
    name: 'in English',
    school: 'Детский сад № 7',
    curator: 'curator.romashka@demo.test',
    width: 1280,
    hands: inEnglish,
  },
]

describe('the main job', () => {
  it.each(ways)('is done $name', async way => {
    const { width, javaScript = true } = way
    const visitor = await openBrowser({ url: server.url, javaScript, width })
    const hands = way.hands(visitor)
    const job = { hands, url: server.url, order: `84/${way.curator}` }
    expect(await sendAsSchool(job, way.curator)).toMatch(/^\d{4}-\d{6}$/)
    await signOut(job)
    await acceptAsOfficer(job, way.school)
    await visitor.close()
  })
})

/** Every page it comes to says nothing in Russian but what schools and people wrote. */
function inEnglish(visitor: Visitor): Hands {
  const hands = touch(visitor, 'en')
  return {
    ...hands,
    make: async move => {
      await hands.make(move)
      expect(await foreignWords(visitor.page), visitor.page.url()).toEqual([])
    },
  }
}
