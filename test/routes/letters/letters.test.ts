import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { invitation } from '../../../emails/invitation.tsx'
import type { LetterKind } from '../../../emails/letter-kind.ts'
import { compose, type Envelope } from '../../../functions/mail/compose.ts'
import { insertMany } from '../../../functions/store/insert-many.ts'
import { preferenceOf } from '../../../functions/store/letters/preferences.ts'
import { unsubscribeToken } from '../../../functions/store/letters/unsubscribe-token.ts'
import { addressState, apiToken, letter } from '../../../functions/store/schema.ts'
import { sha256 } from '../../../functions/store/secrets.ts'
import { makeWorld, type PersonName, type World } from '../../support/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

/** An invitation that may be stopped as reminders are. */
const reminder: LetterKind<typeof invitation.PreviewProps> = { ...invitation, topic: 'reminders' }

type LetterRow = typeof letter.$inferInsert

/** A letter to a person of the school, as it stands after what is given. */
async function sentTo(who: PersonName, more: Partial<Envelope> = {}, row: Partial<LetterRow> = {}) {
  const ctx = world.context()
  const { personId, email } = world.people[who]
  const composed = compose(ctx, reminder, invitation.PreviewProps, {
    key: ctx.newId(),
    to: email,
    personId,
    language: 'ru',
    authorityId: world.ids.authority,
    schoolId: world.ids.school,
    ...more,
  })
  const made = { ...composed, state: 'sent' as const, sentAt: ctx.now, ...row }
  await insertMany(ctx.db, letter, [made])
  return { ...made, token: (await unsubscribeToken(ctx, made)) ?? '' }
}

async function rowOf(id: string) {
  return world.context().db.select().from(letter).where(eq(letter.id, id)).get()
}

const listPath = () => `/authorities/${world.ids.authority}/letters`

async function textOf(path: string, as: PersonName): Promise<string> {
  return (await world.request(path, { as })).text()
}

describe('the list of letters', () => {
  test('shows the officer what was sent to whom', async () => {
    const { id } = await sentTo('curator')
    const page = await textOf(listPath(), 'officer')
    expect(page).toContain(`href="/letters/${id}"`)
    expect(page).toContain(world.people.curator.email)
    expect(page).toContain('Отправлено')
  })

  test.each([
    ['person', (w: World) => w.people.curator.email],
    ['person', (w: World) => w.people.curator.name.split(' ')[0] ?? ''],
    ['school', (w: World) => w.ids.school],
    ['kind', () => 'invitation'],
    ['state', () => 'failed'],
  ] as const)('is narrowed by %s', async (name, value) => {
    const wanted = await sentTo('curator', {}, { state: 'failed' })
    const other = await sentTo(
      'otherCurator',
      { schoolId: world.ids.otherSchool },
      { kind: 'other' },
    )
    const query = new URLSearchParams({ [name]: value(world) })
    const page = await textOf(`${listPath()}?${query}`, 'officer')
    expect(page).toContain(wanted.id)
    expect(page).not.toContain(other.id)
  })

  test('says where there is nothing yet, and where a choice finds nothing', async () => {
    expect(await textOf(listPath(), 'officer')).toContain('Писем пока нет')
    expect(await textOf(`${listPath()}?state=failed`, 'officer')).toContain('Таких писем нет')
  })

  test('goes on where a page of it ends', async () => {
    const first = await sentTo('curator')
    world.clock.instant += 1000
    for (let i = 0; i < 50; i++) await sentTo('director')
    const page = await textOf(listPath(), 'officer')
    expect(page).not.toContain(first.id)
    const more = /href="([^"]*after=[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(await textOf(more, 'officer')).toContain(first.id)
  })

  test('puts what waits for a decision first', async () => {
    await sentTo('curator', {}, { state: 'unknown' })
    expect(await textOf(listPath(), 'officer')).toContain('Нужно ваше решение')
  })

  test('names closed addresses, and the officer opens them', async () => {
    const ctx = world.context()
    const { email } = world.people.curator
    const closed = { hardBounces: 2, blockedAt: ctx.now, reason: 'Permanent', changedAt: ctx.now }
    await ctx.db.insert(addressState).values({ email, ...closed })
    expect(await textOf(listPath(), 'officer')).toContain('Адреса, которые не принимают письма')
    await world.request(`${listPath()}/addresses`, { as: 'officer', form: { email } })
    expect(await textOf(listPath(), 'officer')).not.toContain('Адреса, которые не принимают письма')
  })

  test('lets no officer of another authority open an address', async () => {
    const ctx = world.context()
    const { email } = world.people.curator
    const closed = { hardBounces: 2, blockedAt: ctx.now, reason: '', changedAt: ctx.now }
    await ctx.db.insert(addressState).values({ email, ...closed })
    const strange = `/authorities/${world.ids.strangeAuthority}/letters/addresses`
    await world.request(strange, { as: 'strangeOfficer', form: { email } })
    const row = await ctx.db.select().from(addressState).where(eq(addressState.email, email)).get()
    expect(row?.blockedAt).toBe(ctx.now)
  })
})

describe('a letter', () => {
  test.each(['officer', 'curator'] as const)('is read as it was sent by the %s', async as => {
    const { id, html } = await sentTo('curator')
    expect((await world.request(`/letters/${id}`, { as })).status).toBe(200)
    const shown = await world.request(`/letters/${id}/html`, { as })
    expect((await shown.text()).replace('<base target="_top"/>', '')).toBe(html)
    expect(shown.headers.get('content-security-policy')).toContain('sandbox')
  })

  test.each(['director', 'methodologist', 'strangeOfficer', 'otherCurator'] as const)(
    'is not there for the %s',
    async as => {
      const { id } = await sentTo('curator')
      for (const path of [`/letters/${id}`, `/letters/${id}/html`]) {
        expect((await world.request(path, { as })).status).toBe(404)
      }
    },
  )

  test('with a sign-in code is shown to nobody, not even its owner', async () => {
    const { id } = await sentTo('curator', { authorityId: null })
    expect((await world.request(`/letters/${id}`, { as: 'curator' })).status).toBe(404)
    expect(await textOf('/letters', 'curator')).not.toContain(id)
  })

  test('never shows the officer what stops the letters of its recipient', async () => {
    const { id, token } = await sentTo('curator')
    expect(token).not.toBe('')
    const pages = [`/letters/${id}`, `/letters/${id}/html`, listPath()]
    for (const path of pages) expect(await textOf(path, 'officer')).not.toContain(token)
  })

  test('of unknown outcome is sent again once, however often the button is pressed', async () => {
    const { id, text } = await sentTo('curator', {}, { state: 'unknown' })
    for (let i = 0; i < 2; i++) {
      await world.request(`/letters/${id}/again`, { as: 'officer', form: {} })
      await world.settle()
    }
    expect(world.letters.filter(one => one.text === text)).toHaveLength(1)
    expect(await rowOf(id)).toMatchObject({ state: 'settled' })
  })

  test('that has arrived is not sent again', async () => {
    const { id } = await sentTo('curator', {}, { state: 'delivered' })
    const answer = await world.request(`/letters/${id}/again`, { as: 'officer', form: {} })
    expect(answer.status).toBe(409)
    await world.settle()
    expect(world.letters).toEqual([])
  })

  test('that failed is closed by the officer, and not by its recipient', async () => {
    const { id } = await sentTo('curator', {}, { state: 'failed' })
    const refused = await world.request(`/letters/${id}/settle`, { as: 'curator', form: {} })
    expect([refused.status, (await rowOf(id))?.state]).toEqual([403, 'failed'])
    await world.request(`/letters/${id}/settle`, { as: 'officer', form: {} })
    expect((await rowOf(id))?.state).toBe('settled')
  })
})

describe('one click that stops letters', () => {
  const oneClick = { 'List-Unsubscribe': 'One-Click' }
  const wantsReminders = async () =>
    (await preferenceOf(world.context(), world.people.curator.personId)).wantsReminders

  test('works from a mail program: no cookie, another origin, an empty answer', async () => {
    const { token } = await sentTo('curator')
    const answer = await world.request(`/unsubscribe/${token}`, {
      form: oneClick,
      headers: { origin: 'https://mail.example' },
    })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(await wantsReminders()).toBe(false)
  })

  test('changes nothing when a scanner only follows the link', async () => {
    const { token } = await sentTo('curator')
    const page = await world.request(`/unsubscribe/${token}`)
    expect(await page.text()).toContain('Больше не присылать')
    expect(await wantsReminders()).toBe(true)
  })

  test('is taken back with another, and nothing else has changed', async () => {
    const { token } = await sentTo('curator')
    const stopped = await world.request(`/unsubscribe/${token}`, { form: { page: '1' } })
    expect(await stopped.text()).toContain('Больше не пришлём')
    await world.request(`/unsubscribe/${token}/undo`, { form: { page: '1' } })
    expect(await preferenceOf(world.context(), world.people.curator.personId)).toMatchObject({
      wantsDigest: true,
      wantsReminders: true,
      reminderDays: null,
    })
  })

  test('with an address that is not signed by us is refused', async () => {
    const { id, token } = await sentTo('curator')
    for (const guessed of ['guessed', id, `${id}.`, `${token.slice(0, -1)}-`]) {
      expect((await world.request(`/unsubscribe/${guessed}`, { form: oneClick })).status).toBe(404)
    }
    expect(await wantsReminders()).toBe(true)
  })
})

describe('the choice of letters', () => {
  const usual = { digest: 'yes', reminders: 'usual', look: 'html' }

  test('is kept, and shown again', async () => {
    const form = { digest: 'no', reminders: 'own', days: ['7', '1'], look: 'plain' }
    const answer = await world.request('/account/letters', { as: 'curator', form })
    expect(answer.headers.get('location')).toBe('/account/letters?saved')
    expect(await preferenceOf(world.context(), world.people.curator.personId)).toMatchObject({
      wantsDigest: false,
      reminderDays: [7, 1],
      isPlainText: true,
    })
    expect(await textOf('/account/letters', 'curator')).toMatch(/value="plain"[^>]*checked/)
  })

  test('that is incomplete comes back with its answers, and nothing is kept', async () => {
    const form = { ...usual, reminders: 'own', look: 'plain' }
    const answer = await world.request('/account/letters', { as: 'curator', form })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('href="#days"')
    expect(page).toMatch(/value="plain"[^>]*checked/)
    const kept = await preferenceOf(world.context(), world.people.curator.personId)
    expect(kept.isPlainText).toBe(false)
  })
})

describe('GET /api/v1/letters', () => {
  async function ask(who: PersonName, query = '') {
    const ctx = world.context()
    const secret = ctx.newSecret()
    await ctx.db.insert(apiToken).values({
      id: ctx.newId(),
      secretHash: await sha256(secret),
      membershipId: world.people[who].membershipId,
      name: who,
      createdAt: ctx.now,
      expiresAt: ctx.now + 1000,
      usedAt: null,
      revokedAt: null,
    })
    const headers = { authorization: `Bearer ${secret}` }
    return world.request(`/api/v1/letters${query}`, { headers })
  }

  test('gives the officer state and history, and no words of the letters', async () => {
    const { id } = await sentTo('curator')
    const answer = (await (await ask('officer')).json()) as { items: object[]; next: null }
    expect(answer.items).toMatchObject([
      {
        id,
        kind: 'invitation',
        state: 'sent',
        personId: world.people.curator.personId,
        history: [],
      },
    ])
    expect(JSON.stringify(answer)).not.toMatch(/html|unsubscribe/i)
  })

  test.each([
    ['person', (w: World) => w.people.curator.personId],
    ['person', (w: World) => w.people.curator.email],
    ['school', (w: World) => w.ids.school],
    ['kind', () => 'invitation'],
  ] as const)('is narrowed by %s', async (name, value) => {
    const wanted = await sentTo('curator')
    await sentTo('otherCurator', { schoolId: world.ids.otherSchool }, { kind: 'other' })
    const answer = await ask('officer', `?${new URLSearchParams({ [name]: value(world) })}`)
    const { items } = (await answer.json()) as { items: { id: string }[] }
    expect(items.map(({ id }) => id)).toEqual([wanted.id])
  })

  test('goes on from its cursor', async () => {
    const older = await sentTo('curator')
    world.clock.instant += 1
    const newer = await sentTo('curator')
    const first = (await (await ask('officer', '?limit=1')).json()) as {
      items: { id: string }[]
      next: string
    }
    const second = (await (await ask('officer', `?limit=1&cursor=${first.next}`)).json()) as {
      items: { id: string }[]
      next: string | null
    }
    expect([first.items[0]?.id, second.items[0]?.id]).toEqual([newer.id, older.id])
    expect(second.next).toBeNull()
  })

  test.each(['methodologist', 'director'] as const)('is not for the %s', async who => {
    expect((await ask(who)).status).toBe(403)
  })
})

describe('kinds of letters', () => {
  test('are all listed, each with its examples in both languages', async () => {
    const kinds = `${listPath()}/kinds`
    expect(await textOf(kinds, 'methodologist')).toContain(`${kinds}/invitation`)
    const page = await textOf(`${kinds}/invitation`, 'methodologist')
    expect(page).toContain('По-русски')
    expect(page).toContain('You have been given access')
    const english = await textOf(`${kinds}/invitation/html?language=en`, 'methodologist')
    expect(english).toContain('You have been given access to Nastavnik')
  })
})
