import { beforeAll, describe, expect, test } from 'vitest'
import { policy } from '../../../functions/routes/policy.ts'
import { makeWorld, origin, type World } from '../../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

/** What is no form a person writes into, or open to anyone. */
const isNoForm = /^POST \/(api|sign-in|sign-out|uploads|demo|webhooks)(\/|$)|\/uploads$/

const forms = Object.entries(policy)
  .filter(([key, access]) => key.startsWith('POST ') && access !== 'anyone' && !isNoForm.test(key))
  .map(([key], index) => ({ path: key.slice('POST '.length), index }))

describe('a form sent after the session is over', () => {
  test('there are many of them', () => {
    expect(forms.length).toBeGreaterThan(80)
  })

  test.each(forms)('$path keeps what was written through the new sign-in', async form => {
    const path = form.path.replace(/:[a-z]+/gi, 'some')
    const answer = await world.request(path, {
      form: { note: 'Написанное, которое жалко потерять' },
      // Each from a network of its own: one network may not have a great many forms held.
      headers: { 'cf-connecting-ip': `192.0.2.${form.index}`, referer: `${origin}${path}` },
    })
    expect(answer.status).toBe(303)
    const location = new URL(answer.headers.get('location') ?? '', origin)
    expect(location.pathname).toBe('/sign-in')
    expect(location.searchParams.get('next')).toMatch(/[?&]held=/)
    expect(answer.headers.get('set-cookie')).toContain('held')
  })
})
