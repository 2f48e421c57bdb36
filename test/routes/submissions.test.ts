import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { evidence, file, submission } from '../../functions/store/schema.ts'
import { owe, pdf } from '../support/owe.ts'
import { makeWorld, type PersonName, type RequestOptions, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const pdfFile = { field: 'file', name: 'Приказ № 5.pdf', bytes: pdf }
let keys = 0

function linkForm(more: Record<string, string | string[]> = {}) {
  return { type: 'link', url: 'https://school.example/order.pdf', key: `form-${keys++}`, ...more }
}

function post(path: string, as: PersonName, options: RequestOptions) {
  return world.request(path, { as, ...options })
}

async function textOf(response: Response | Promise<Response>): Promise<string> {
  return (await response).text()
}

/** Sends a link for an obligation; gives the path of the receipt. */
async function send(id: string, as: PersonName = 'curator', more = {}): Promise<string> {
  const response = await post(`/obligations/${id}/submit`, as, { form: linkForm(more) })
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

describe('the form', () => {
  test('shows file, address and record at once, and other tasks the same document proves', async () => {
    const id = await owe(world, { due: '2026-11-01', evidence: ['minutes'], text: 'Первый совет' })
    await owe(world, { due: '2026-11-02', evidence: ['minutes'], text: 'Второй совет' })
    await owe(world, { due: '2026-11-02', evidence: ['roadmap'], text: 'Совсем другое' })
    await owe(world, {
      due: '2026-11-02',
      evidence: ['minutes'],
      text: 'Совет чужой школы',
      schoolId: world.ids.otherSchool,
    })
    const html = await textOf(world.request(`/obligations/${id}/submit`, { as: 'curator' }))
    for (const name of ['type', 'file', 'url', 'heldOn', 'participants', 'key']) {
      expect(html).toContain(`name="${name}"`)
    }
    expect(html).toContain('Второй совет')
    expect(html).not.toContain('Совсем другое')
    expect(html).not.toContain('Совет чужой школы')
  })

  test('leads back to the task where it was sent already', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    await send(id)
    const response = await world.request(`/obligations/${id}/submit`, { as: 'curator' })
    expect(response.headers.get('location')).toBe(`/obligations/${id}`)
  })

  test.each<[PersonName, number]>([
    ['officer', 403],
    ['methodologist', 403],
    ['deputy', 403],
    ['otherCurator', 404],
    ['strangeOfficer', 404],
  ])('is not for %s', async (as, status) => {
    const id = await owe(world, { due: '2026-11-01' })
    const path = `/obligations/${id}/submit`
    expect((await world.request(path, { as })).status).toBe(status)
    expect((await post(path, as, { form: linkForm() })).status).toBe(status)
  })
})

describe('sending', () => {
  test('a file gives a receipt with a number, and the file comes back as an attachment', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const response = await post(`/obligations/${id}/submit`, 'curator', {
      form: { type: 'file', key: 'a-file' },
      file: pdfFile,
    })
    const path = response.headers.get('location') ?? ''
    const html = await textOf(world.request(path, { as: 'curator' }))
    expect(html).toMatch(/2026-\d{6}/)
    const href = /href="(\/files\/[^"]+)"/.exec(html)?.[1] ?? ''
    const sent = await world.request(href, { as: 'officer' })
    expect(sent.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('Приказ № 5.pdf')}`,
    )
    expect(sent.headers.get('x-content-type-options')).toBe('nosniff')
    expect(sent.headers.get('cache-control')).toBe('private, no-store')
    expect(sent.headers.get('content-security-policy')).toMatch(/sandbox|default-src 'none'/)
    expect(new Uint8Array(await sent.arrayBuffer())).toEqual(pdf)
    const strange = await world.request(href, { as: 'otherCurator' })
    expect(strange.status).toBe(404)
  })

  test('a record needs only a day', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const form = { type: 'record', heldOn: '2026-10-10', participants: '31', key: 'a-record' }
    const response = await post(`/obligations/${id}/submit`, 'curator', { form })
    const html = await textOf(
      world.request(response.headers.get('location') ?? '', { as: 'curator' }),
    )
    expect(html).toContain('Проведено 10 октября 2026')
    expect(html).toContain('31 участник')
  })

  test('what was filled in counts though its mark was forgotten', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    await send(id, 'curator', { type: '' })
  })

  test('one document proves the other task that was marked too', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const other = await owe(world, { due: '2026-11-02', text: 'Вторая задача' })
    const path = await send(id, 'curator', { also: [other] })
    expect(await textOf(world.request(path, { as: 'curator' }))).toContain('Вторая задача')
    const html = await textOf(world.request(`/obligations/${other}`, { as: 'curator' }))
    expect(html).toContain('На проверке')
  })

  test('the same form twice gives one submission', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const form = linkForm()
    const paths = await Promise.all(
      [1, 2].map(async () => {
        const response = await post(`/obligations/${id}/submit`, 'curator', { form })
        return response.headers.get('location')
      }),
    )
    expect(paths[0]).toBe(paths[1])
    const { db } = world.context()
    const rows = await db.select().from(submission).where(eq(submission.idempotencyKey, form.key))
    expect(rows).toHaveLength(1)
  })

  test('with a wrong field says so on top and at the field, and keeps answers and file', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const response = await post(`/obligations/${id}/submit`, 'curator', {
      form: { type: 'file', documentDate: '2027-01-01', title: 'Приказ о парах', key: 'kept' },
      file: { ...pdfFile, name: 'Сохранён.pdf' },
    })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('href="#documentDate"')
    expect(html.match(/День ещё не наступил/g)).toHaveLength(2)
    expect(html).toContain('value="Приказ о парах"')
    expect(html).toContain('value="kept"')
    const fileId = /name="fileId" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const again = await post(`/obligations/${id}/submit`, 'curator', {
      form: { type: 'file', title: 'Приказ о парах', key: 'kept', fileId },
    })
    expect(again.status).toBe(303)
  })

  test('a program instead of a document is refused at the file', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const response = await post(`/obligations/${id}/submit`, 'curator', {
      form: { type: 'file', key: 'program' },
      file: { ...pdfFile, bytes: new TextEncoder().encode('MZ program') },
    })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('href="#file"')
    expect(html).toContain('Такой файл приложить нельзя')
  })

  test('a file of another school cannot be passed off as one’s own', async () => {
    const strange = await owe(world, { due: '2026-11-01', schoolId: world.ids.otherSchool })
    const path = `/obligations/${strange}/submit`
    await post(path, 'otherCurator', {
      form: { type: 'file', key: 'theirs' },
      file: { ...pdfFile, name: 'Чужой.pdf' },
    })
    const { db } = world.context()
    const theirs = await db.select().from(file).where(eq(file.name, 'Чужой.pdf')).get()
    const id = await owe(world, { due: '2026-11-01' })
    const form = { type: 'file', key: 'mine', fileId: theirs?.id ?? '' }
    expect((await post(`/obligations/${id}/submit`, 'curator', { form })).status).toBe(422)
  })

  test('an address abroad is taken, with a warning', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const path = await send(id, 'curator', { url: 'https://drive.google.com/file/d/1' })
    expect(await textOf(world.request(path, { as: 'curator' }))).toContain('152-ФЗ')
    const here = await send(await owe(world, { due: '2026-11-01' }))
    expect(await textOf(world.request(here, { as: 'curator' }))).not.toContain('152-ФЗ')
  })

  test('a deputy sends what is assigned to them, and nothing else along with it', async () => {
    const { personId } = world.people.deputy
    const own = await owe(world, { due: '2026-11-01', assigneeId: personId })
    const other = await owe(world, { due: '2026-11-01' })
    const along = await post(`/obligations/${own}/submit`, 'deputy', {
      form: linkForm({ also: [other] }),
    })
    expect(along.status).toBe(403)
    await send(own, 'deputy')
  })
})

describe('correcting', () => {
  test('is offered until it is reviewed, and replaces the evidence', async () => {
    const path = await send(await owe(world, { due: '2026-11-01' }))
    expect(await textOf(world.request(path, { as: 'curator' }))).toContain('Исправить')
    const form = linkForm({ url: 'https://school.example/second.pdf' })
    const response = await post(`${path}/correct`, 'curator', { form })
    const html = await textOf(
      world.request(response.headers.get('location') ?? '', { as: 'curator' }),
    )
    expect(html).toContain('Исправление сохранено')
    expect(html).toContain('second.pdf')
    expect(html).toContain('Прежние варианты')
  })

  test('shows what was sent, and a wrong correction keeps it', async () => {
    const path = await send(await owe(world, { due: '2026-11-01' }))
    const html = await textOf(world.request(`${path}?correct=1`, { as: 'curator' }))
    expect(html).toContain('value="https://school.example/order.pdf"')
    const response = await post(`${path}/correct`, 'curator', { form: linkForm({ url: 'нет' }) })
    expect(response.status).toBe(422)
    const id = path.split('/').at(-1) ?? ''
    const rows = await world
      .context()
      .db.select()
      .from(evidence)
      .where(eq(evidence.submissionId, id))
    expect(rows).toHaveLength(1)
  })

  test('is refused once it is reviewed', async () => {
    const path = await send(await owe(world, { due: '2026-11-01' }))
    await post(`${path}/accept`, 'officer', { form: {} })
    expect((await post(`${path}/correct`, 'curator', { form: linkForm() })).status).toBe(409)
    const html = await textOf(world.request(path, { as: 'curator' }))
    expect(html).not.toContain('?correct=1')
  })
})

test('the form, the receipt and its correction take 5 queries', async () => {
  const id = await owe(world, { due: '2026-11-01' })
  expect(await queriesOf(`/obligations/${id}/submit`)).toBe(5)
  const path = await send(id)
  expect(await queriesOf(path)).toBe(5)
  expect(await queriesOf(`${path}?correct=1`)).toBe(5)
})

async function queriesOf(path: string): Promise<number> {
  const prepare = vi.spyOn(env.DB, 'prepare')
  expect((await world.request(path, { as: 'curator' })).status).toBe(200)
  const count = prepare.mock.calls.length
  prepare.mockRestore()
  return count
}
