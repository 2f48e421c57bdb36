import { headersOf } from './letter-headers.ts'
import { type Pace, paceOf, realTime, type Waiter } from './pace.ts'
import type { Delivery, Mailer, OutgoingLetter } from './ports.ts'
import { deliveryOf, meaningOf, type ResendError } from './resend-answers.ts'

/** Per team. Source: resend.com/docs/api-reference/rate-limit. */
const requestsPerSecond = 5

/** A request told to slow down is made again so often before it is left for another run. */
const mostTries = 4

/** Resend remembers a key for 24 hours; the last one is left out, since clocks differ and requests take time. */
const remembersKeysFor = 23 * 3_600_000

export interface ResendSettings {
  apiKey: string
  /** «Наставник <letters@…>»: its domain is verified with Resend. */
  from: string
  fetch?: typeof fetch
  time?: Waiter
}

/**
 * Sends through Resend's HTTP API: one letter, or up to 100 at once, at most five requests a second.
 * The letter's id, or the batch's, is the idempotency key: told again within a day it sends nothing twice.
 * Source: resend.com/docs/api-reference/emails/send-email, …/send-batch-emails, …/idempotency-keys.
 */
export function resendMailer(settings: ResendSettings): Mailer {
  const service: Service = {
    ...settings,
    fetch: settings.fetch ?? ((url, init) => fetch(url, init)),
    pace: paceOf(settings.time ?? realTime, requestsPerSecond),
  }
  return {
    name: 'resend',
    remembersKeysFor,
    send: letter => sendOne(service, letter),
    sendBatch: (letters, key) => sendMany(service, letters, key),
  }
}

interface Service extends ResendSettings {
  fetch: typeof fetch
  pace: Pace
}

/** Null where there was no answer at all. */
type Answer = { status: number; body: unknown } | null

const noAnswer: Delivery = { outcome: 'unknown', reason: 'no answer' }

async function sendOne(service: Service, letter: OutgoingLetter): Promise<Delivery> {
  const answer = await post(service, '/emails', payloadOf(service, letter), letter.id)
  if (answer === null) return noAnswer
  return answer.status < 300
    ? { outcome: 'sent', providerId: idIn(answer.body) }
    : deliveryOf(answer.status, answer.body as ResendError)
}

/** All of a batch is taken or none of it. One that is refused for a letter in it is sent letter by letter, each under its own key. */
async function sendMany(
  service: Service,
  letters: readonly OutgoingLetter[],
  key: string,
): Promise<Delivery[]> {
  const payload = letters.map(letter => payloadOf(service, letter))
  const answer = await post(service, '/emails/batch', payload, key)
  if (answer === null) return letters.map(() => noAnswer)
  if (answer.status < 300) return takenOf(letters, answer.body)
  const delivery = deliveryOf(answer.status, answer.body as ResendError)
  return delivery.outcome === 'failed' ? sendSingly(service, letters) : letters.map(() => delivery)
}

async function sendSingly(service: Service, letters: readonly OutgoingLetter[]) {
  const deliveries: Delivery[] = []
  for (const letter of letters) deliveries.push(await sendOne(service, letter))
  return deliveries
}

/** The ids stand in the order of the letters. */
function takenOf(letters: readonly OutgoingLetter[], body: unknown): Delivery[] {
  const taken = (body as { data?: unknown[] } | null)?.data ?? []
  return letters.map((_, index) => ({ outcome: 'sent', providerId: idIn(taken[index]) }))
}

function idIn(body: unknown): string | null {
  const id = (body as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : null
}

/** The same letter always gives the same payload: under its key nothing else may be told. */
function payloadOf({ from }: Service, letter: OutgoingLetter) {
  const { id, to, subject, html, text } = letter
  return {
    from,
    to: [to],
    subject,
    text,
    ...(html === '' ? {} : { html }),
    headers: headersOf(letter),
    // Comes back with every report on the letter, also where no id of theirs ever reached us.
    tags: [{ name: 'letter', value: id }],
  }
}

async function post(service: Service, path: string, payload: unknown, key: string) {
  for (let attempt = 1; ; attempt++) {
    await service.pace.turn()
    const answer = await ask(service, path, payload, key)
    const isTooQuick =
      answer !== null &&
      answer.status >= 300 &&
      meaningOf(answer.status, answer.body as ResendError) === 'slower'
    if (!isTooQuick || attempt === mostTries) return answer
  }
}

async function ask(service: Service, path: string, payload: unknown, key: string): Promise<Answer> {
  try {
    const response = await service.fetch(`https://api.resend.com${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${service.apiKey}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(payload),
    })
    service.pace.heed(response.headers)
    const body = await response.json().catch(() => ({}))
    return { status: response.status, body: body ?? {} }
  } catch {
    return null
  }
}
