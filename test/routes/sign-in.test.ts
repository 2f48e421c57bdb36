import { beforeEach, describe, expect, test, vi } from 'vitest'
import { makeWorld, origin, type World, worldNow } from '../support/world.ts'

const minute = 60_000
let world: World
let email: string
/** Every test asks from its own network, so that the limits of one do not reach another. */
let network = 0

beforeEach(async () => {
  world = await makeWorld()
  email = world.people.curator.email
  network += 1
})

/** A browser: keeps its cookies, and its network. */
function browser(address = `10.0.0.${network}`) {
  const jar = new Map<string, string>()
  return {
    jar,
    send: async (path: string, form?: Record<string, string>, headers = {}) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const own = { cookie, 'cf-connecting-ip': address, ...headers }
      const answer = await world.request(path, { form, headers: own })
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (/max-age=0/i.test(line)) jar.delete(name)
        else jar.set(name, value)
      }
      return answer
    },
  }
}

async function letterTo(to: string) {
  await world.settle()
  const last = world.letters.filter(one => one.to === to).at(-1)
  if (last === undefined) throw new Error('no letter came')
  const code = /(\d{4}) (\d{4})/.exec(last.text)?.slice(1).join('') ?? ''
  const link = new URL(/https:\S+/.exec(last.text)?.[0] ?? origin)
  return { code, link }
}

const wrongOf = (code: string) => code.replace(/\d$/, digit => String((Number(digit) + 1) % 10))

describe('a code', () => {
  test('signs in the browser that asked for it, once', async () => {
    const mine = browser()
    await mine.send('/sign-in', { email: email.toUpperCase(), next: '/account' })
    const { code } = await letterTo(email)
    const answer = await mine.send('/sign-in/code', { email, code, next: '/account' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account'])
    expect((await mine.send('/account')).status).toBe(200)
    expect((await mine.send('/sign-in/code', { email, code })).status).toBe(422)
  })

  test('is worth nothing in another browser, even one that has asked too', async () => {
    const [mine, theirs] = [browser(), browser()]
    await mine.send('/sign-in', { email })
    const { code } = await letterTo(email)
    expect((await browser().send('/sign-in/code', { email, code })).status).toBe(422)
    await theirs.send('/sign-in', { email: world.people.director.email })
    expect((await theirs.send('/sign-in/code', { email, code })).status).toBe(422)
    expect((await mine.send('/sign-in/code', { email, code })).status).toBe(303)
  })

  test('may be tried five times', async () => {
    const mine = browser()
    await mine.send('/sign-in', { email })
    const { code } = await letterTo(email)
    for (let i = 0; i < 4; i++) await mine.send('/sign-in/code', { email, code: wrongOf(code) })
    expect((await mine.send('/sign-in/code', { email, code })).status).toBe(303)
    await mine.send('/sign-in', { email })
    const second = await letterTo(email)
    for (let i = 0; i < 5; i++) {
      await mine.send('/sign-in/code', { email, code: wrongOf(second.code) })
    }
    expect((await mine.send('/sign-in/code', { email, code: second.code })).status).toBe(422)
  })

  test('holds for ten minutes', async () => {
    const mine = browser()
    await mine.send('/sign-in', { email })
    const { code } = await letterTo(email)
    world.clock.instant = worldNow + 10 * minute
    expect((await mine.send('/sign-in/code', { email, code })).status).toBe(422)
  })

  test('leads on only to a page of ours', async () => {
    const mine = browser()
    await mine.send('/sign-in', { email })
    const { code } = await letterTo(email)
    const answer = await mine.send('/sign-in/code', { email, code, next: '//evil.test' })
    expect(answer.headers.get('location')).toBe('/home')
  })
})

describe('the link of the letter', () => {
  test('is not spent by opening it, only by the button, and once', async () => {
    const mine = browser()
    await mine.send('/sign-in', { email })
    const { link } = await letterTo(email)
    const path = link.pathname + link.search
    for (let i = 0; i < 3; i++) expect((await browser().send(path)).status).toBe(200)
    const form = { id: link.searchParams.get('id') ?? '', key: link.searchParams.get('key') ?? '' }
    const other = browser()
    expect((await other.send('/sign-in/link', form)).status).toBe(303)
    expect((await other.send('/account')).status).toBe(200)
    expect((await browser().send('/sign-in/link', form)).status).toBe(410)
  })

  test('holds for ten minutes', async () => {
    await browser().send('/sign-in', { email })
    const { link } = await letterTo(email)
    const form = { id: link.searchParams.get('id') ?? '', key: link.searchParams.get('key') ?? '' }
    world.clock.instant = worldNow + 10 * minute
    expect((await browser().send('/sign-in/link', form)).status).toBe(410)
  })
})

test('an address nobody has gets the same answer, and no letter', async () => {
  const known = await browser().send('/sign-in', { email })
  const unknownEmail = 'nobody@school.test'
  const unknown = await browser().send('/sign-in', { email: unknownEmail })
  const same = async (answer: Response, own: string) => (await answer.text()).replaceAll(own, '@')
  expect(unknown.status).toBe(known.status)
  expect(await same(unknown, unknownEmail)).toBe(await same(known, email))
  const names = (answer: Response) => answer.headers.getSetCookie().map(line => line.split('=')[0])
  expect(names(unknown)).toEqual(names(known))
  await world.settle()
  expect(world.letters.map(({ to }) => to)).toEqual([email])
})

test('who holds no role any more gets no code', async () => {
  await browser().send('/sign-in', { email: world.people.former.email })
  await world.settle()
  expect(world.letters).toEqual([])
})

describe('the limits', () => {
  test('stop letters to one address from one network, and not the owner elsewhere', async () => {
    const flood = browser('203.0.113.5')
    for (let i = 0; i < 12; i++) await flood.send('/sign-in', { email })
    await world.settle()
    expect(world.letters).toHaveLength(5)
    const owner = browser('198.51.100.7')
    await owner.send('/sign-in', { email })
    const { code } = await letterTo(email)
    expect(world.letters).toHaveLength(6)
    expect((await owner.send('/sign-in/code', { email, code })).status).toBe(303)
  })

  test('stop whoever tries many addresses, and not a browser of the same network that has signed in before', async () => {
    const known = browser('203.0.113.9')
    await known.send('/sign-in', { email })
    const { code } = await letterTo(email)
    await known.send('/sign-in/code', { email, code })
    const flood = browser('203.0.113.9')
    for (let i = 0; i < 70; i++) await flood.send('/sign-in', { email: `a${i}@school.test` })
    await flood.send('/sign-in', { email: world.people.deputy.email })
    await world.settle()
    expect(world.letters.map(({ to }) => to)).toEqual([email])
    await known.send('/sign-in', { email })
    await world.settle()
    expect(world.letters).toHaveLength(2)
  })
})

describe('sessions', () => {
  test('are listed, and each can be ended from another', async () => {
    const enter = async () => {
      const one = browser()
      await one.send('/sign-in', { email }, { 'user-agent': 'Mozilla/5.0 (Android) Chrome/1' })
      const { code } = await letterTo(email)
      await one.send(
        '/sign-in/code',
        { email, code },
        { 'user-agent': 'Mozilla/5.0 (Android) Chrome/1' },
      )
      return one
    }
    const [phone, desk] = [await enter(), await enter()]
    const text = await (await desk.send('/account')).text()
    expect(text).toContain('Chrome, Android')
    const phoneId = phone.jar.get('__Host-session')?.split('.')[0] ?? ''
    expect(text).toContain(`/account/sessions/${phoneId}/end`)
    await desk.send(`/account/sessions/${phoneId}/end`, {})
    expect((await phone.send('/account')).headers.get('location')).toMatch(/^\/sign-in/)
    expect((await desk.send('/account')).status).toBe(200)
  })

  test('of others cannot be ended', async () => {
    const mine = browser()
    await mine.send('/sign-in', { email })
    const { code } = await letterTo(email)
    await mine.send('/sign-in/code', { email, code })
    const id = mine.jar.get('__Host-session')?.split('.')[0] ?? ''
    await world.request(`/account/sessions/${id}/end`, { as: 'otherDirector', form: {} })
    expect((await mine.send('/account')).status).toBe(200)
  })

  test('end with signing out', async () => {
    await world.request('/sign-out', { as: 'curator', form: {} })
    expect((await world.request('/account', { as: 'curator' })).status).toBe(303)
  })

  test('keep their cookie from scripts and from other sites', async () => {
    const mine = browser()
    await mine.send('/sign-in', { email })
    const { code } = await letterTo(email)
    const answer = await mine.send('/sign-in/code', { email, code })
    const cookie = answer.headers.getSetCookie().find(line => line.startsWith('__Host-session='))
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/Secure/)
    expect(cookie).toMatch(/SameSite=Lax/)
  })
})

test('a form posted from another site is refused', async () => {
  const headers = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
  const answer = await world.request('/sign-out', { as: 'curator', form: {}, headers })
  expect(answer.status).toBe(403)
  expect((await world.request('/account', { as: 'curator' })).status).toBe(200)
})

test('an error is logged without anybody’s address', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  world.platform.db.run = () => {
    throw new Error(`no mailbox ${email} «${world.people.curator.name}»`)
  }
  world.platform.db.get = world.platform.db.run as never
  const answer = await browser().send('/sign-in', { email })
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain(email)
  const written = log.mock.calls.flat().join(' ')
  expect(written).not.toContain(email)
  expect(written).not.toContain(world.people.curator.name)
  expect(written).toContain('POST /sign-in')
})
