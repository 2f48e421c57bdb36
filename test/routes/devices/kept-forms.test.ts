import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { formAsShown } from '../../../functions/domain/form/form-markup.ts'
import { formDraft, heldForm, session, submission } from '../../../functions/store/schema.ts'
import { owe, pdf } from '../../support/owe.ts'
import { makeWorld, origin, type PersonName, type World } from '../../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

type Form = Record<string, string>

const submitOf = (id: string) => `/obligations/${id}/submit`

async function formOn(path: string, as: PersonName, action = path): Promise<Form> {
  const html = await (await world.request(path, { as })).text()
  const shown = formAsShown(html, action.split('?')[0] ?? '') ?? []
  const own = ['formKey', 'seen'].map(name => [name, hiddenOf(html, name)])
  return Object.fromEntries([...own, ...shown])
}

function hiddenOf(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
}

function post(path: string, as: PersonName | undefined, form: Form, headers = {}) {
  return world.request(path, { as, form, headers })
}

async function draftOf(id: string) {
  return world
    .context()
    .db.select()
    .from(formDraft)
    .where(eq(formDraft.path, submitOf(id)))
    .get()
}

describe('a session that ended while a form was filled in', () => {
  const written = { type: 'link', url: 'https://school.example/a.pdf', note: 'Длинное пояснение' }

  async function sendSignedOut(path: string, form: Form = written) {
    const answer = await post(path, undefined, form, { referer: `${origin}${path}` })
    const next = new URL(answer.headers.get('location') ?? '/', origin).searchParams.get('next')
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    return { answer, next: next ?? '', cookie }
  }

  test('leads through the sign-in to the same form, filled in, with one notice', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const { answer, next, cookie } = await sendSignedOut(submitOf(id))
    expect(answer.status).toBe(303)
    expect(next).toMatch(new RegExp(`^${submitOf(id)}\\?held=`))
    const signIn = await world.request(`/sign-in?next=${encodeURIComponent(next)}`)
    expect(await signIn.text()).toContain('Написанное сохранено')
    const shown = await withCookie(next, 'curator', cookie)
    const html = await shown.text()
    expect(html.match(/Написанное сохранено/g)).toHaveLength(1)
    expect(Object.fromEntries(formAsShown(html, submitOf(id)) ?? [])).toMatchObject(written)
  })

  test('gives it to no other browser', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const { next } = await sendSignedOut(submitOf(id))
    expect(await (await world.request(next, { as: 'curator' })).text()).not.toContain('пояснение')
  })

  test('gives it to nobody else who signs in there, where it is known whose it was', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const ctx = world.context()
    await ctx.db
      .update(session)
      .set({ expiresAt: ctx.now - 1 })
      .where(eq(session.personId, world.people.curator.personId))
    const answer = await post(submitOf(id), 'curator', written)
    await world.signIn('curator')
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const location = new URL(answer.headers.get('location') ?? '', origin)
    const next = location.searchParams.get('next') ?? ''
    expect(await (await withCookie(next, 'director', cookie)).text()).not.toContain('пояснение')
    expect(await (await withCookie(next, 'curator', cookie)).text()).toContain('пояснение')
  })

  test('keeps no file and says so', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const answer = await world.request(submitOf(id), {
      form: { type: 'file', note: 'С файлом' },
      file: { field: 'file', name: 'Приказ.pdf', bytes: pdf },
    })
    const next = new URL(answer.headers.get('location') ?? '', origin).searchParams.get('next')
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const html = await (await withCookie(next ?? '', 'curator', cookie)).text()
    expect(html).toContain('С файлом')
    expect(html).toContain('Файл приложите снова')
  })

  test('never keeps what is too long, nor codes of a sign-in', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const before = await heldCount()
    const long = await post(submitOf(id), undefined, { note: 'я'.repeat(100_001) })
    expect(long.status).toBe(401)
    await post('/sign-in/code', undefined, { code: '12345678' })
    expect(await heldCount()).toBe(before)
  })

  test('is forgotten after two hours', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const { next, cookie } = await sendSignedOut(submitOf(id))
    world.clock.instant += 2 * 3_600_000 + 1
    expect(await (await withCookie(next, 'curator', cookie)).text()).not.toContain('пояснение')
    world.clock.instant -= 2 * 3_600_000 + 1
  })
})

describe('a form that is refused', () => {
  test('stands filled in again behind one link', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const form = await formOn(submitOf(id), 'curator')
    const sent = { ...form, type: 'link', url: 'https://school.example/a.pdf' }
    expect((await post(submitOf(id), 'director', { ...sent, key: 'first' })).status).toBe(303)
    const late = await post(submitOf(id), 'curator', { ...sent, note: 'Моё пояснение' })
    expect(late.status).toBe(409)
    expect(await late.text()).toMatch(/href="\/obligations\/[^"]+held=/)
  })
})

describe('a draft', () => {
  test('is what anyone of the school finds in the form, with who saved it', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const form = await formOn(submitOf(id), 'curator')
    const saved = await post(submitOf(id), 'curator', { ...form, note: 'Начато', save: 'draft' })
    expect(saved.headers.get('location')).toBe(`${submitOf(id)}?saved=draft`)
    const html = await (await world.request(submitOf(id), { as: 'director' })).text()
    expect(html).toContain('Начато')
    expect(html).toContain('Сейчас эту форму заполняет: Лугова Марина Сергеевна')
    const own = await (await world.request(submitOf(id), { as: 'curator' })).text()
    expect(own).toContain('Это черновик')
    expect(own).not.toContain('Сейчас эту форму заполняет')
  })

  test('keeps the file that came with it', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const form = await formOn(submitOf(id), 'curator')
    await world.request(submitOf(id), {
      as: 'curator',
      form: { ...form, type: 'file', save: 'draft' },
      file: { field: 'file', name: 'Приказ № 5.pdf', bytes: pdf },
    })
    const later = await formOn(submitOf(id), 'director')
    const html = await (await world.request(submitOf(id), { as: 'director' })).text()
    expect(html).toContain('Приказ № 5.pdf')
    const sent = await post(submitOf(id), 'director', later)
    expect(sent.headers.get('location')).toMatch(/^\/submissions\//)
  })

  test('refuses a file that is none, and keeps what was written', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const form = await formOn(submitOf(id), 'curator')
    const answer = await world.request(submitOf(id), {
      as: 'curator',
      form: { ...form, type: 'file', note: 'Рядом с файлом', save: 'draft' },
      file: { field: 'file', name: 'x.exe', bytes: new Uint8Array([77, 90]) },
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Рядом с файлом')
  })

  test('holds what had to be fixed', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const form = await formOn(submitOf(id), 'curator')
    const answer = await post(submitOf(id), 'curator', {
      ...form,
      type: 'link',
      url: 'не адрес',
      note: 'Пояснение к ошибке',
    })
    expect(answer.status).toBe(422)
    const shown = await answer.text()
    expect((await formOn(submitOf(id), 'director')).note).toBe('Пояснение к ошибке')
    const mended = Object.fromEntries(formAsShown(shown, submitOf(id)) ?? [])
    const seen = hiddenOf(shown, 'seen')
    const sent = { ...mended, seen, url: 'https://school.example/a.pdf' }
    expect((await post(submitOf(id), 'curator', sent)).status).toBe(303)
  })

  test('is gone once the form is sent, and can be thrown away', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const form = await formOn(submitOf(id), 'curator')
    await post(submitOf(id), 'curator', { ...form, note: 'Лишнее', save: 'draft' })
    await post(submitOf(id), 'curator', { save: 'discard' })
    expect(await draftOf(id)).toBeUndefined()
    const again = await formOn(submitOf(id), 'curator')
    await post(submitOf(id), 'curator', { ...again, note: 'Нужное', save: 'draft' })
    const last = await formOn(submitOf(id), 'curator')
    await post(submitOf(id), 'curator', { ...last, type: 'link', url: 'https://school.example/a' })
    expect(await draftOf(id)).toBeUndefined()
  })

  test('tells a script the revision it made', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const form = await formOn(submitOf(id), 'curator')
    const island = { 'x-island': '1' }
    const save = { ...form, note: 'Сам', save: 'draft' }
    expect(await (await post(submitOf(id), 'curator', save, island)).json()).toEqual({ seen: 1 })
  })
})

describe('two people in one form', () => {
  async function both() {
    const id = await owe(world, { due: '2026-11-01' })
    const first = await formOn(submitOf(id), 'curator')
    const second = await formOn(submitOf(id), 'director')
    await post(submitOf(id), 'curator', { ...first, note: 'Пишет куратор', save: 'draft' })
    return { id, second: { ...second, note: 'Пишет директор' } }
  }

  test.each(['draft', ''])('the second sees both versions and neither is lost (%s)', async save => {
    const { id, second } = await both()
    const form = save === '' ? second : { ...second, save }
    const answer = await post(submitOf(id), 'director', form)
    expect(answer.status).toBe(409)
    const html = await answer.text()
    expect(html).toContain('Пишет куратор')
    expect(html).toContain('Пишет директор')
    expect(html).toContain('Пояснение')
    expect((await draftOf(id))?.fields).toContainEqual(['note', 'Пишет куратор'])
  })

  test('one’s own is kept where one chooses so', async () => {
    const { id, second } = await both()
    const answer = await post(submitOf(id), 'director', { ...second, save: 'draft' })
    const html = await answer.text()
    const chosen = { ...Object.fromEntries(formAsShown(html, submitOf(id)) ?? []) }
    const seen = hiddenOf(html, 'seen')
    await post(submitOf(id), 'director', { ...chosen, seen, save: 'draft' })
    expect((await draftOf(id))?.fields).toContainEqual(['note', 'Пишет директор'])
  })

  test('who wrote the same is not asked', async () => {
    const { id, second } = await both()
    const same = { ...second, note: 'Пишет куратор', save: 'draft' }
    expect((await post(submitOf(id), 'director', same)).status).toBe(303)
  })
})

describe('a form sent twice', () => {
  test('is worked on once, and both answers lead to one place', async () => {
    const path = `/schools/${world.ids.school}/people`
    const form = {
      ...(await formOn(path, 'director')),
      name: 'Новикова Дарья Олеговна',
      email: 'novikova@school.test',
      role: 'curator',
    }
    const [first, second] = await Promise.all([
      post(path, 'director', form),
      post(path, 'director', form),
    ])
    expect([first.status, second.status]).toEqual([303, 303])
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
  })

  test('with another answer it is another form', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const path = `/obligations/${id}/due`
    const form = { formKey: 'one-page', to: '2026-12-01', why: 'Каникулы' }
    await post(path, 'officer', form)
    const second = await post(path, 'officer', { ...form, to: '2026-12-10' })
    expect(second.status).toBe(303)
    const html = await (await world.request(`/obligations/${id}`, { as: 'officer' })).text()
    expect(html).toContain('10 декабря 2026')
  })

  test('that was refused is looked at anew', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const path = `/obligations/${id}/due`
    const form = { formKey: 'refused', to: '', why: 'Каникулы' }
    expect((await post(path, 'officer', form)).status).toBe(422)
    expect((await post(path, 'officer', form)).status).toBe(422)
  })
})

async function withCookie(path: string, as: PersonName, cookie: string): Promise<Response> {
  return world.request(path, { as, headers: { cookie } })
}

async function heldCount(): Promise<number> {
  return (await world.context().db.select({ id: heldForm.id }).from(heldForm)).length
}

test('a submission made from a held form is one submission', async () => {
  const rows = await world.context().db.select({ key: submission.idempotencyKey }).from(submission)
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
})
