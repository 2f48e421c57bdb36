import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { owe } from '../support/owe.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

function queuePath(): string {
  return `/authorities/${world.ids.authority}/review`
}

async function show(as: PersonName = 'officer', query = ''): Promise<string> {
  return (await world.request(`${queuePath()}${query}`, { as })).text()
}

let keys = 0
async function send(id: string, ...also: string[]): Promise<string> {
  const form = { type: 'link', url: 'https://school.example/a.pdf', key: `k${keys++}`, also }
  const response = await world.request(`/obligations/${id}/submit`, { as: 'curator', form })
  world.clock.instant += 60_000
  return response.headers.get('location') ?? ''
}

describe('the queue', () => {
  test('is empty with a word about what will come', async () => {
    expect(await show()).toContain('Всё проверено')
  })

  test('shows what came in, the oldest first, each document once with all it proves', async () => {
    const [a, b, c] = [
      await owe(world, { due: '2026-11-01', text: 'Первый приказ' }),
      await owe(world, { due: '2026-11-02', text: 'Вторая справка' }),
      await owe(world, { due: '2026-10-01', text: 'Третий отчёт' }),
    ]
    await send(c)
    await send(a, b)
    const html = await show()
    expect(html).toContain('На проверке: 2')
    expect(html.match(/action="[^"]*\/accept"/g)).toHaveLength(2)
    expect(html.indexOf('Третий отчёт')).toBeLessThan(html.indexOf('Первый приказ'))
    expect(html).toContain('Вторая справка')
    expect(html).toContain('с опозданием')
    expect(html).toContain('МБОУ «Средняя школа № 1»')
  })

  test('asks the methodologist for nothing, and is closed to schools and other authorities', async () => {
    await send(await owe(world, { due: '2026-11-01' }))
    expect(await show('methodologist')).not.toContain('/accept"')
    expect((await world.request(queuePath(), { as: 'director' })).status).toBe(404)
    expect((await world.request(queuePath(), { as: 'strangeOfficer' })).status).toBe(404)
  })

  test('holds what schools ask not to count, with their reason', async () => {
    const id = await owe(world, { due: '2026-11-01' })
    const form = { reason: 'Нет старших классов' }
    await world.request(`/obligations/${id}/waiver`, { as: 'curator', form })
    const html = await show()
    expect(html).toContain('Нет старших классов')
    expect(html).toContain(`/obligations/${id}`)
  })

  test('of many shows the first twenty in 14 KB and 3 queries', async () => {
    for (let i = 0; i < 23; i++) {
      await send(await owe(world, { due: '2026-11-01', text: `Приказ номер ${i} о парах` }))
    }
    const prepare = vi.spyOn(env.DB, 'prepare')
    const html = await show()
    expect(prepare.mock.calls.length).toBe(3)
    prepare.mockRestore()
    expect(html).toContain('На проверке: 23')
    expect(html).toContain('Показаны первые 20')
    expect(html).not.toContain('Приказ номер 20 ')
    const stream = new Blob([html]).stream().pipeThrough(new CompressionStream('gzip'))
    expect((await new Response(stream).arrayBuffer()).byteLength).toBeLessThan(14 * 1024)
  })
})

describe('accepting', () => {
  test('leads back to the queue, which says so and is shorter', async () => {
    const path = await send(await owe(world, { due: '2026-11-01' }))
    const response = await world.request(`${path}/accept`, { as: 'officer', form: {} })
    expect(response.headers.get('location')).toBe(`${queuePath()}?done=accepted`)
    const html = await show('officer', '?done=accepted')
    expect(html).toContain('role="status"')
    expect(html).toContain('Всё проверено')
  })

  test('twice is refused in words', async () => {
    const path = await send(await owe(world, { due: '2026-11-01' }))
    await world.request(`${path}/accept`, { as: 'officer', form: {} })
    const again = await world.request(`${path}/accept`, { as: 'officer', form: {} })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Здесь нечего проверять')
  })

  test('is the officer’s alone', async () => {
    const path = await send(await owe(world, { due: '2026-11-01' }))
    for (const as of ['methodologist', 'director', 'curator', 'deputy'] as const) {
      expect((await world.request(`${path}/accept`, { as, form: {} })).status).toBe(403)
    }
    expect((await world.request(`${path}/accept`, { as: 'strangeOfficer', form: {} })).status).toBe(
      404,
    )
  })
})

describe('returning', () => {
  test('from the queue, where each form has a field of its own, sends the words to the school', async () => {
    const path = await send(await owe(world, { due: '2026-11-01' }))
    const name = /<textarea[^>]* name="(comment[^"]*)"/.exec(await show())?.[1] ?? ''
    const form = { [name]: 'Нет подписи' }
    const response = await world.request(`${path}/return`, { as: 'officer', form })
    expect(response.headers.get('location')).toBe(`${queuePath()}?done=returned`)
    await world.settle()
    expect(world.letters.at(-1)).toMatchObject({ to: world.people.curator.email })
    expect(world.letters.at(-1)?.text).toContain('Нет подписи')
  })

  test('without words is refused at the field, and nobody is written to', async () => {
    const path = await send(await owe(world, { due: '2026-11-01' }))
    const form = { comment: '  ' }
    const response = await world.request(`${path}/return`, { as: 'officer', form })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('href="#comment"')
    await world.settle()
    expect(world.letters).toEqual([])
  })

  test('lets the school send again, late stays late', async () => {
    const id = await owe(world, { due: '2026-10-01' })
    const form = { comment: 'Нет подписи' }
    await world.request(`${await send(id)}/return`, { as: 'officer', form })
    await send(id)
    const html = await (await world.request(`/obligations/${id}`, { as: 'curator' })).text()
    expect(html).toContain('На проверке, с опозданием')
  })
})
