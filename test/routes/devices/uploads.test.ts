import { beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../../functions/store/secrets.ts'
import { pdf } from '../../support/owe.ts'
import { makeWorld, origin, type PersonName, type World } from '../../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const partBytes = 65_536
const island = { 'x-island': '1' }

/** A PDF of a bit more than two parts. */
function longPdf(mark: number): Uint8Array {
  const bytes = new Uint8Array(2 * partBytes + 100).fill(mark)
  bytes.set(pdf)
  return bytes
}

async function begin(bytes: Uint8Array, as: PersonName = 'curator', size = bytes.length) {
  const form = { name: 'Приказ.pdf', size: String(size), fingerprint: await sha256(bytes) }
  const path = `/schools/${world.ids.school}/uploads`
  return world.request(path, { as, form, headers: island })
}

async function begun(bytes: Uint8Array) {
  return (await (await begin(bytes)).json()) as {
    id: string
    have: number[]
    kept: { id: string } | null
  }
}

async function sendPart(id: string, bytes: Uint8Array, number: number): Promise<number> {
  const cookie = `__Host-session=${world.cookieOf('curator')}`
  const part = bytes.slice(number * partBytes, (number + 1) * partBytes)
  const headers = { origin, cookie, 'content-type': 'application/octet-stream', ...island }
  const path = `${origin}/uploads/${id}/parts/${number}`
  return (await world.app.request(path, { method: 'PUT', headers, body: part })).status
}

function finish(id: string) {
  return world.request(`/uploads/${id}/finish`, { as: 'curator', method: 'POST', headers: island })
}

describe('a file in parts', () => {
  test('goes on after a break where it stopped, and is kept as one', async () => {
    const bytes = longPdf(1)
    const first = await begun(bytes)
    expect(first.have).toEqual([])
    expect(await sendPart(first.id, bytes, 1)).toBe(200)
    const again = await begun(bytes)
    expect(again).toMatchObject({ id: first.id, have: [1] })
    await sendPart(first.id, bytes, 0)
    await sendPart(first.id, bytes, 2)
    const { id } = (await (await finish(first.id)).json()) as { id: string }
    await world.settle()
    const kept = await world.request(`/files/${id}`, { as: 'director' })
    expect(new Uint8Array(await kept.arrayBuffer())).toEqual(bytes)
    expect((await begun(bytes)).kept?.id).toBe(id)
    expect(((await (await finish(first.id)).json()) as { id: string }).id).toBe(id)
  })

  test('is not kept while a part is missing', async () => {
    const bytes = longPdf(2)
    const { id } = await begun(bytes)
    await sendPart(id, bytes, 0)
    expect((await finish(id)).status).toBe(409)
  })

  test('is not kept where its bytes are not those that were announced', async () => {
    const bytes = longPdf(3)
    const { id } = await begun(bytes)
    for (const number of [0, 1, 2]) await sendPart(id, longPdf(4), number)
    expect((await finish(id)).status).toBe(409)
  })

  test('may not be larger than a file may be, and its parts not of another size', async () => {
    const bytes = longPdf(5)
    expect((await begin(bytes, 'curator', 21 * 1024 * 1024)).status).toBe(413)
    const { id } = await begun(bytes)
    expect(await sendPart(id, bytes.slice(0, 10), 0)).toBe(422)
    expect(await sendPart(id, bytes, 3)).toBe(422)
  })

  test('is no way for others into the school', async () => {
    expect((await begin(longPdf(6), 'otherCurator')).status).toBe(404)
  })
})

test('pages without anybody’s data open for anyone: no connection, the gallery, the guide', async () => {
  for (const path of ['/offline', '/gallery', '/help', '/help/curator', '/help/officer?page=2']) {
    const answer = await world.request(path)
    expect([path, answer.status]).toEqual([path, 200])
  }
  expect((await world.request('/help/nobody')).status).toBe(404)
})
