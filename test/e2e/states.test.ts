import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './support/axe.ts'
import { openBrowser, scrollsSideways, type Visitor } from './support/browser.ts'
import { shapeOf } from './support/crawl.ts'
import { fetchPages, readerOf } from './support/fetch-pages.ts'
import { patient } from './support/hands.ts'
import { startServer, type TestServer } from './support/server.ts'
import { signInAs } from './support/session.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server?.stop())

async function visit(email: string | null): Promise<Visitor> {
  const visitor = await openBrowser({ url: server.url })
  if (email !== null) await signInAs(visitor.context, server.url, email)
  return visitor
}

/** What is wrong with the open page as a page of its own: it says what it is, and where to go next. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults = await violations(page)
  if ((await page.locator('h1').count()) !== 1)
    faults.push('has not one heading of the first level')
  if ((await page.locator('main a, main button').count()) === 0) faults.push('has no next step')
  if (await scrollsSideways(page)) faults.push('scrolls sideways')
  return faults.map(fault => `${new URL(page.url()).pathname}: ${fault}`)
}

describe('pages where there is nothing yet', () => {
  it('are whole for a school on its first day', async () => {
    const email = 'curator.lesnoy@demo.test'
    const pages = await fetchPages(await readerOf(server.url, email), '/schools/demo-lesnoy')
    const own = pages.filter(({ path }) => path.startsWith('/schools/demo-lesnoy'))
    const { page, close } = await visit(email)
    const faults: string[] = []
    for (const { path } of own) {
      await page.goto(path)
      faults.push(...(await violations(page)).map(fault => `${path}: ${fault}`))
      if (await scrollsSideways(page)) faults.push(`${path}: scrolls sideways`)
    }
    expect(faults.join('\n')).toBe('')
    expect(own.length).toBeGreaterThan(15)
    await close()
  })
})

describe('pages that are refused', () => {
  it.each([
    { what: 'nobody is signed in', as: null, path: '/schools/demo-gimnazia' },
    { what: 'it is another school’s', as: 'curator.ddt@demo.test', path: '/schools/demo-gimnazia' },
    {
      what: 'it is the authority’s',
      as: 'curator.ddt@demo.test',
      path: '/authorities/demo-authority',
    },
    { what: 'a link is spent', as: null, path: '/sign-in/link?id=1&key=2' },
    { what: 'there is no such page', as: null, path: '/nowhere' },
    { what: 'there is no such thing', as: 'curator.ddt@demo.test', path: '/obligations/1' },
  ])('say why and what to do: $what', async ({ as, path }) => {
    const { page, close } = await visit(as)
    await page.goto(path)
    expect(await faultsOf(page)).toEqual([])
    await close()
  })

  it('say that the session is over, and give back what was written', async () => {
    const { page, context, close } = await visit('curator.gimnazia@demo.test')
    await page.goto('/schools/demo-gimnazia')
    await page.goto(`${await page.locator('.task-title').first().getAttribute('href')}/submit`)
    await page.locator('textarea[name=note]').fill('Пояснение, которое жалко потерять')
    await context.clearCookies()
    await page.getByRole('button', { name: 'Сохранить черновик' }).click()
    await expect.poll(() => page.locator('h1').innerText(), patient).toBe('Вход')
    expect(await page.locator('main').innerText()).toContain('Написанное сохранено')
    expect(await faultsOf(page)).toEqual([])
    const next = new URL(page.url()).searchParams.get('next') ?? ''
    await signInAs(context, server.url, 'curator.gimnazia@demo.test')
    await page.goto(next)
    const note = page.locator('textarea[name=note]')
    expect(await note.inputValue()).toBe('Пояснение, которое жалко потерять')
    expect(await faultsOf(page)).toEqual([])
    await close()
  })
})

describe('without a connection', () => {
  it.each(['light', 'dark'] as const)('the page that says so is whole, %s', async colorScheme => {
    const { page, context, close } = await visit('curator.gimnazia@demo.test')
    await page.emulateMedia({ colorScheme })
    await page.goto('/schools/demo-gimnazia')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await context.setOffline(true)
    await page.goto('/schools/demo-gimnazia/people')
    expect(await page.locator('h1').innerText()).toBe('Нет связи')
    expect(await faultsOf(page)).toEqual([])
    await context.setOffline(false)
    await close()
  })
})

const readers = ['officer@demo.test', 'director.gimnazia@demo.test']

/** Every page of all readers, one of each shape, by who opens it. */
async function pagesByReader(): Promise<Map<string, string[]>> {
  const seen = new Set<string>()
  const found = new Map<string, string[]>()
  for (const email of readers) {
    const pages = await fetchPages(await readerOf(server.url, email))
    const fresh = pages.map(({ path }) => path).filter(path => !seen.has(shapeOf(path)))
    for (const path of fresh) seen.add(shapeOf(path))
    found.set(email, fresh)
  }
  return found
}

/** Who has set the text twice as large reads at a desk or on a phone; some have a wall of a screen, some print. */
const looks = [
  {
    name: 'text of 200 % at 1280 and 320 px',
    textSize: 32,
    views: [{ width: 1280 }, { width: 320 }],
    isWanted: /./,
  },
  {
    name: 'a screen of 2560 px, and on paper',
    textSize: 16,
    // A4 without its margins, at 96 dots an inch.
    views: [{ width: 2560 }, { width: 680, media: 'print' as const }],
    isWanted: /^(\/[^/?]+){0,3}(\?year=.*)?$/,
  },
]

const authority = '/authorities/demo-authority'
const mainPages = [authority, `${authority}/matrix`, `${authority}/review`, `${authority}/settings`]

describe('every page that links lead to', () => {
  it.each(looks)('loses nothing with $name', async ({ textSize, views, isWanted }) => {
    const { page, context, close } = await openBrowser({ url: server.url, textSize })
    const faults: string[] = []
    let looked = 0
    for (const [email, paths] of await pagesByReader()) {
      await signInAs(context, server.url, email)
      for (const path of paths.filter(path => isWanted.test(path))) {
        await page.goto(path)
        for (const { width, media = 'screen' as const } of views) {
          await page.emulateMedia({ media })
          await page.setViewportSize({ width, height: 900 })
          const lost = await lostOn(page)
          faults.push(...lost.map(what => `${path}, ${media} of ${width} px: ${what}`))
          looked++
        }
      }
    }
    expect(faults.join('\n')).toBe('')
    expect(looked).toBeGreaterThan(30)
    await close()
  })

  it('lets the keyboard go past the navigation at once', async () => {
    const { page, close } = await visit('curator.gimnazia@demo.test')
    await page.goto('/schools/demo-gimnazia')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('К содержанию')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await close()
  })

  it('is read in higher contrast and in forced colours, and stands still for who asks for it', async () => {
    const { page, close } = await visit('officer@demo.test')
    await page.emulateMedia({ contrast: 'more' })
    for (const path of mainPages) {
      await page.goto(path)
      expect(await faultsOf(page)).toEqual([])
    }
    await page.emulateMedia({
      contrast: 'no-preference',
      forcedColors: 'active',
      reducedMotion: 'reduce',
    })
    for (const path of mainPages) {
      await page.goto(path)
      // Colours are the system's own then, which axe does not see.
      const faults = (await faultsOf(page)).filter(fault => !fault.includes('color-contrast'))
      expect(faults).toEqual([])
      expect(await movingParts(page)).toEqual([])
    }
    await close()
  })
})

/** What goes over the edge or is cut off. */
function lostOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = []
    if (document.documentElement.scrollWidth > innerWidth) {
      const wide = [...document.querySelectorAll('body *')].filter(
        one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.sign-scroll'),
      )
      lost.push(`scrolls sideways: ${wide.at(-1)?.outerHTML.slice(0, 120) ?? ''}`)
    }
    for (const one of document.querySelectorAll<HTMLElement>('main :not(input, iframe)')) {
      const { overflowX, overflowY } = getComputedStyle(one)
      const isCut = [overflowX, overflowY].some(value => value === 'hidden' || value === 'clip')
      if (isCut && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1) {
        lost.push(`is cut off: ${one.outerHTML.slice(0, 120)}`)
      }
    }
    return lost
  })
}

function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(one => {
        const { animationName, transitionDuration } = getComputedStyle(one)
        return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0
      })
      .map(one => one.outerHTML.slice(0, 80)),
  )
}
