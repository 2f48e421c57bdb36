import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { invitation } from '../../../emails/invitation.tsx'
import { createApp } from '../../../functions/app.ts'
import { compose } from '../../../functions/mail/compose.ts'
import { resendReports } from '../../../functions/platform/resend-reports.ts'
import { routes } from '../../../functions/routes/index.ts'
import { insertMany } from '../../../functions/store/insert-many.ts'
import { preferenceOf } from '../../../functions/store/letters/preferences.ts'
import { addressState, letter, letterEvent } from '../../../functions/store/schema.ts'
import { makeWorld, origin, type World } from '../../support/world.ts'

const secret = `whsec_${btoa('a secret of the tests, long enough')}`

let world: World
let count = 0

beforeEach(async () => {
  world = await makeWorld()
})

async function sentToCurator(more: Partial<typeof letter.$inferInsert> = {}) {
  const ctx = world.context()
  const { personId, email } = world.people.curator
  const row = {
    ...compose(ctx, invitation, invitation.PreviewProps, {
      key: ctx.newId(),
      to: email,
      personId,
      language: 'ru',
      authorityId: world.ids.authority,
    }),
    state: 'sent' as const,
    sentAt: ctx.now,
    ...more,
  }
  await insertMany(ctx.db, letter, [row])
  return row.id
}

async function sign(id: string, timestamp: number, body: string, key = secret): Promise<string> {
  const bytes = Uint8Array.from(atob(key.slice(6)), one => one.charCodeAt(0))
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const imported = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign'])
  const message = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  const signature = await crypto.subtle.sign('HMAC', imported, message)
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(signature)))}`
}

interface Told {
  id?: string
  type: string
  letterId?: string
  emailId?: string
  bounce?: { type: string; message: string }
  ageSeconds?: number
  signature?: string
}

/** What Resend posts, with its signature. */
async function tell(told: Told): Promise<Response> {
  const { id = `msg_${++count}`, type, letterId, emailId, bounce, ageSeconds = 0 } = told
  const now = world.clock.instant
  const timestamp = Math.floor(now / 1000) - ageSeconds
  const body = JSON.stringify({
    type,
    created_at: new Date(now).toISOString(),
    data: { email_id: emailId ?? 'p-none', tags: letterId ? { letter: letterId } : {}, bounce },
  })
  const reports = resendReports(secret)
  const app = createApp(routes, () => ({ ...world.platform, reports }))
  return app.request(`${origin}/webhooks/resend`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'svix-id': id,
      'svix-timestamp': String(timestamp),
      'svix-signature': told.signature ?? (await sign(id, timestamp, body)),
    },
  })
}

async function rowOf(id: string) {
  return world.context().db.select().from(letter).where(eq(letter.id, id)).get()
}

function addressOf(email: string) {
  return world.context().db.select().from(addressState).where(eq(addressState.email, email)).get()
}

const forGood = { type: 'Permanent', message: 'no such box' }

describe('a report of the mail service', () => {
  test('moves the letter it names, and stands in its history', async () => {
    const id = await sentToCurator()
    expect((await tell({ type: 'email.delivered', letterId: id })).status).toBe(200)
    expect((await rowOf(id))?.state).toBe('delivered')
    const events = await world
      .context()
      .db.select()
      .from(letterEvent)
      .where(eq(letterEvent.letterId, id))
    expect(events).toMatchObject([{ kind: 'delivered' }])
  })

  test('finds a letter by the service’s id too', async () => {
    const id = await sentToCurator({ providerId: `p-${world.ids.school}` })
    await tell({ type: 'email.delivered', emailId: `p-${world.ids.school}` })
    expect((await rowOf(id))?.state).toBe('delivered')
  })

  test('settles a letter whose outcome was not known, and the rest of its batch', async () => {
    const open = { state: 'sending' as const, sentAt: null, batchId: `b-${world.ids.school}` }
    const first = await sentToCurator(open)
    const second = await sentToCurator({ ...open, state: 'unknown' })
    await tell({ type: 'email.delivered', letterId: first })
    expect([(await rowOf(first))?.state, (await rowOf(second))?.state]).toEqual([
      'delivered',
      'sent',
    ])
  })

  test('told twice is one report', async () => {
    const id = await sentToCurator()
    const told = {
      id: `twice-${world.ids.school}`,
      type: 'email.bounced',
      letterId: id,
      bounce: forGood,
    }
    const answers = [await tell(told), await tell(told), await tell(told)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await addressOf(world.people.curator.email))?.hardBounces).toBe(1)
  })

  test('about a letter that is not ours, or of a kind we do not follow, is answered and left', async () => {
    const id = await sentToCurator()
    expect((await tell({ type: 'email.delivered', letterId: 'not-ours' })).status).toBe(200)
    expect((await tell({ type: 'email.opened', letterId: id })).status).toBe(200)
    expect((await rowOf(id))?.state).toBe('sent')
  })

  test.each([
    ['signed with another secret', { signature: 'v1,AAAA' }],
    ['not signed at all', { signature: '' }],
    ['as old as a copy', { ageSeconds: 301 }],
    ['from the future', { ageSeconds: -301 }],
  ])('%s is refused and changes nothing', async (_, more) => {
    const id = await sentToCurator()
    const answer = await tell({ type: 'email.delivered', letterId: id, ...more })
    expect(answer.status).toBe(401)
    expect((await rowOf(id))?.state).toBe('sent')
  })

  test('is not there where no reports are set up', async () => {
    expect((await world.request('/webhooks/resend', { method: 'POST' })).status).toBe(404)
  })
})

describe('an address letters come back from', () => {
  const bounce = (letterId: string) => tell({ type: 'email.bounced', letterId, bounce: forGood })

  test('is closed by the second letter, and the officer is told', async () => {
    await bounce(await sentToCurator())
    expect((await addressOf(world.people.curator.email))?.blockedAt).toBeNull()
    await bounce(await sentToCurator())
    await world.settle()
    expect((await addressOf(world.people.curator.email))?.blockedAt).toBe(world.clock.instant)
    expect(world.letters.map(({ to }) => to)).toEqual([world.people.officer.email])
    expect(world.letters[0]?.text).toContain(world.people.curator.name)
  })

  test('stays open when the box was only full', async () => {
    for (let i = 0; i < 3; i++) {
      const full = { type: 'Transient', message: 'mailbox full' }
      await tell({ type: 'email.bounced', letterId: await sentToCurator(), bounce: full })
    }
    expect(await addressOf(world.people.curator.email)).toBeUndefined()
  })

  test('is forgiven one when the next letter arrives', async () => {
    await bounce(await sentToCurator())
    await tell({ type: 'email.delivered', letterId: await sentToCurator() })
    await bounce(await sentToCurator())
    expect((await addressOf(world.people.curator.email))?.blockedAt).toBeNull()
  })
})

test('whoever calls a letter spam gets none that can be stopped', async () => {
  const id = await sentToCurator()
  await tell({ type: 'email.complained', letterId: id })
  expect((await rowOf(id))?.state).toBe('complained')
  expect(await preferenceOf(world.context(), world.people.curator.personId)).toMatchObject({
    wantsDigest: false,
    wantsReminders: false,
  })
})
