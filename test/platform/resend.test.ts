import type { ErrorResponse } from 'resend'
import { describe, expect, test } from 'vitest'
import type { OutgoingLetter } from '../../functions/platform/ports.ts'
import { resendMailer } from '../../functions/platform/resend.ts'
import { resendErrors } from '../../functions/platform/resend-answers.ts'

interface Answer {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

const letter: OutgoingLetter = {
  id: 'letter-one',
  to: 'gromova@school.test',
  subject: 'Через неделю срок',
  html: '<p>Здравствуйте</p>',
  text: 'Здравствуйте',
  unsubscribe: 'https://nastavnik.test/unsubscribe/secret',
}
const letters = ['a', 'b', 'c'].map(id => ({ ...letter, id }))

/** Resend with answers prepared, in a time that passes only by waiting. */
function resend(...answers: (Answer | 'cut off')[]) {
  const asked: { path: string; key: string; body: unknown; at: number }[] = []
  let now = 1_000_000
  const mailer = resendMailer({
    apiKey: 're_secret',
    from: 'Наставник <mail@nastavnik.test>',
    time: {
      now: () => now,
      wait: async milliseconds => {
        now += milliseconds
      },
    },
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers)
      asked.push({
        path: new URL(String(url)).pathname,
        key: headers.get('idempotency-key') ?? '',
        body: JSON.parse(String(init?.body)),
        at: now,
      })
      const answer = answers.shift() ?? { status: 200, body: { id: 'p1', data: [] } }
      if (answer === 'cut off') throw new TypeError('network connection lost')
      return Response.json(answer.body ?? {}, {
        status: answer.status,
        headers: answer.headers ?? {},
      })
    },
  })
  return { mailer, asked, batch: (key = 'batch-1') => mailer.sendBatch?.(letters, key) }
}

describe('one letter', () => {
  test('leaves with its own id as the key, and the click that stops it', async () => {
    const { mailer, asked } = resend({ status: 200, body: { id: 'p1' } })
    expect(await mailer.send(letter)).toEqual({ outcome: 'sent', providerId: 'p1' })
    expect(asked).toMatchObject([
      {
        path: '/emails',
        key: 'letter-one',
        body: {
          to: ['gromova@school.test'],
          html: '<p>Здравствуйте</p>',
          headers: {
            'List-Unsubscribe': '<https://nastavnik.test/unsubscribe/secret>',
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
          tags: [{ name: 'letter', value: 'letter-one' }],
        },
      },
    ])
  })

  test('told again, is the same request to the letter', async () => {
    const { mailer, asked } = resend('cut off')
    await mailer.send(letter)
    await mailer.send({ ...letter })
    expect(asked[1]).toMatchObject({ key: asked[0]?.key, body: asked[0]?.body as object })
  })

  test('has no part with formatting for whoever reads plain text only', async () => {
    const { mailer, asked } = resend()
    await mailer.send({ ...letter, html: '', unsubscribe: null })
    expect(asked[0]?.body).not.toHaveProperty('html')
    expect(JSON.stringify(asked[0]?.body)).not.toContain('List-Unsubscribe')
  })

  test('whose request was cut off may have left', async () => {
    const { mailer } = resend('cut off')
    expect(await mailer.send(letter)).toEqual({ outcome: 'unknown', reason: 'no answer' })
  })

  test('refused says why, without the address it was for', async () => {
    const message = 'The address gromova@school.test is invalid'
    const { mailer } = resend({ status: 422, body: { name: 'validation_error', message } })
    const delivery = await mailer.send(letter)
    expect(delivery).toMatchObject({ outcome: 'failed' })
    expect(JSON.stringify(delivery)).not.toContain('gromova')
  })
})

/** Every error name of the SDK, with the status it comes with and what becomes of the letter. */
const table: Record<ErrorResponse['name'], [status: number, outcome: string]> = {
  rate_limit_exceeded: [429, 'wait'],
  daily_quota_exceeded: [429, 'wait'],
  monthly_quota_exceeded: [429, 'wait'],
  missing_api_key: [401, 'wait'],
  invalid_api_key: [403, 'wait'],
  restricted_api_key: [401, 'wait'],
  invalid_access: [422, 'wait'],
  invalid_from_address: [422, 'wait'],
  invalid_region: [422, 'wait'],
  not_found: [404, 'wait'],
  method_not_allowed: [405, 'wait'],
  validation_error: [422, 'failed'],
  missing_required_field: [422, 'failed'],
  invalid_parameter: [422, 'failed'],
  invalid_attachment: [422, 'failed'],
  invalid_idempotency_key: [400, 'failed'],
  security_error: [451, 'failed'],
  concurrent_idempotent_requests: [409, 'unknown'],
  application_error: [500, 'unknown'],
  internal_server_error: [500, 'unknown'],
  invalid_idempotent_request: [409, 'unknown'],
}

describe('an error of the service', () => {
  test('has a meaning by every name there is', () => {
    expect(Object.keys(resendErrors).sort()).toEqual(Object.keys(table).sort())
  })

  test.each(Object.entries(table))('%s', async (name, [status, outcome]) => {
    const answer = { status, body: { name, message: '' } }
    const { mailer } = resend(answer, answer, answer, answer)
    expect(await mailer.send(letter)).toMatchObject({ outcome, reason: name })
  })

  test.each([
    ['a quota by a new name', 429, 'wait'],
    ['an outage without a word', 502, 'unknown'],
    ['a refusal by a new name', 418, 'failed'],
  ])('%s', async (_, status, outcome) => {
    const answer = { status }
    const { mailer } = resend(answer, answer, answer, answer)
    expect(await mailer.send(letter)).toMatchObject({ outcome })
  })

  test('about a sender whose domain is not verified is no fault of the letter', async () => {
    const { mailer } = resend({ status: 403, body: { name: 'validation_error' } })
    expect(await mailer.send(letter)).toMatchObject({ outcome: 'wait' })
  })

  test('that another letter left under this key is left to a person', async () => {
    const { mailer } = resend({ status: 409, body: { name: 'invalid_idempotent_request' } })
    expect(await mailer.send(letter)).toMatchObject({ outcome: 'unknown', isFinal: true })
  })
})

describe('a batch', () => {
  test('leaves as one request under its own key, and each letter gets its id', async () => {
    const data = [{ id: 'p-a' }, { id: 'p-b' }, { id: 'p-c' }]
    const { batch, asked } = resend({ status: 200, body: { data } })
    expect(await batch('batch-1')).toEqual(
      data.map(({ id }) => ({ outcome: 'sent', providerId: id })),
    )
    expect(asked).toMatchObject([{ path: '/emails/batch', key: 'batch-1' }])
  })

  test('refused for one letter is sent letter by letter, each under its own key', async () => {
    const wrong = { status: 422, body: { name: 'validation_error' } }
    const { batch, asked } = resend(wrong, { status: 200, body: { id: 'p-a' } }, wrong)
    const outcomes = (await batch())?.map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['sent', 'failed', 'sent'])
    expect(asked.map(({ key }) => key)).toEqual(['batch-1', 'a', 'b', 'c'])
  })

  test('that was cut off is unknown as a whole, and nothing of it is sent singly', async () => {
    const { batch, asked } = resend('cut off')
    expect((await batch())?.map(({ outcome }) => outcome)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
    expect(asked).toHaveLength(1)
  })
})

describe('the service is asked', () => {
  test('at most five times a second', async () => {
    const { mailer, asked } = resend()
    for (let i = 0; i < 11; i++) await mailer.send({ ...letter, id: String(i) })
    for (const [index, { at }] of asked.slice(5).entries()) {
      expect(at - (asked[index]?.at ?? 0)).toBeGreaterThanOrEqual(1000)
    }
  })

  test('again only when it said it would listen, and the letter leaves then', async () => {
    const { mailer, asked } = resend({
      status: 429,
      body: { name: 'rate_limit_exceeded' },
      headers: { 'retry-after': '3' },
    })
    expect(await mailer.send(letter)).toMatchObject({ outcome: 'sent' })
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(3000)
  })

  test('more slowly when its answer says that the allowance is spent', async () => {
    const headers = { 'ratelimit-remaining': '0', 'ratelimit-reset': '2' }
    const { mailer, asked } = resend({ status: 200, body: { id: 'p1' }, headers })
    await mailer.send(letter)
    await mailer.send({ ...letter, id: 'two' })
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(2000)
  })
})
