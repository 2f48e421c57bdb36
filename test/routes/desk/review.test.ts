import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { cityRoadmap } from '../../fixtures/roadmaps/city.ts'
import { owe } from '../../support/owe.ts'
import { makeWorld, type PersonName, type World } from '../../support/world.ts'

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
    expect(html.match(/name="accept"/g)).toHaveLength(2)
    expect(html.indexOf('Третий отчёт')).toBeLessThan(html.indexOf('Первый приказ'))
    expect(html).toContain('Вторая справка')
    expect(html).toContain('с опозданием')
    expect(html).toContain('МБОУ «Средняя школа № 1»')
  })

  test('asks the methodologist for nothing, and is closed to schools and other authorities', async () => {
    await send(await owe(world, { due: '2026-11-01' }))
    expect(await show('methodologist')).not.toContain('name="accept"')
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

  test('of many comes twenty at a time in 14 KB and 4 queries, to the last', async () => {
    for (let i = 0; i < 23; i++) {
      await send(await owe(world, { due: '2026-11-01', text: `Приказ номер ${i} о парах` }))
    }
    const prepare = vi.spyOn(env.DB, 'prepare')
    const html = await show()
    expect(prepare.mock.calls.length).toBeLessThanOrEqual(4)
    prepare.mockRestore()
    expect(html).toContain('На проверке: 23')
    expect(html).toContain('Приказ номер 19 ')
    expect(html).not.toContain('Приказ номер 20 ')
    const next = /href="([^"]*after=[^"]*)"/.exec(html)?.[1] ?? ''
    const rest = await (await world.request(next, { as: 'officer' })).text()
    expect(rest).toContain('На проверке: 23')
    expect(rest.match(/name="accept"/g)).toHaveLength(3)
    expect(rest).toContain('Приказ номер 22 ')
    const stream = new Blob([html]).stream().pipeThrough(new CompressionStream('gzip'))
    expect((await new Response(stream).arrayBuffer()).byteLength).toBeLessThan(14 * 1024)
  })

  test('says what was asked for, and when something else was sent', async () => {
    await send(await owe(world, { due: '2026-11-01', evidence: ['order_pairs'] }))
    const id = await owe(world, { due: '2026-11-02', evidence: ['order_pairs'] })
    const other = { type: 'link', url: 'https://school.example/b.pdf', kind: 'analytical_note' }
    await world.request(`/obligations/${id}/submit`, {
      as: 'curator',
      form: { ...other, key: 'other' },
    })
    const html = await show()
    expect(html.match(/Вид документа не тот, что требовался/g)).toHaveLength(1)
    expect(html).toContain('Документ: ')
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

  test('twice is refused in words that say who decided what', async () => {
    const path = await send(await owe(world, { due: '2026-11-01' }))
    await world.request(`${path}/accept`, { as: 'officer', form: {} })
    const again = await world.request(`${path}/accept`, { as: 'officer', form: {} })
    expect(again.status).toBe(409)
    const html = await again.text()
    expect(html).toContain('Здесь нечего проверять')
    expect(html).toContain(`Решение: принято. ${world.people.officer.name}`)
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
  test('from the page of a document sends the words to the school', async () => {
    const path = await send(await owe(world, { due: '2026-11-01' }))
    const form = { comment: 'Нет подписи' }
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

describe('several at once', () => {
  const idOf = (path: string) => path.split('/').at(-1) ?? ''

  function decide(form: Record<string, string | readonly string[]>) {
    return world.request(queuePath(), { as: 'officer', form })
  }

  async function sendThree() {
    const texts = ['Первый приказ', 'Вторая справка', 'Третий отчёт']
    const paths: string[] = []
    for (const text of texts) paths.push(await send(await owe(world, { due: '2026-11-01', text })))
    return paths.map(idOf)
  }

  test('are accepted, and the page says how many', async () => {
    const [a = '', b = ''] = await sendThree()
    const answer = await decide({ submissions: [a, b], decision: 'accept' })
    const path = answer.headers.get('location') ?? ''
    expect(path).toBe(`${queuePath()}?done=accepted&count=2`)
    const html = await (await world.request(path, { as: 'officer' })).text()
    expect(html).toContain('2 документа принято')
    expect(html).toContain('На проверке: 1')
  })

  test('are returned with ready remarks and own words, a letter about each', async () => {
    const [a = '', b = ''] = await sendThree()
    await world.request(`/authorities/${world.ids.authority}/remarks`, {
      as: 'officer',
      form: { body: 'Нет подписи руководителя' },
    })
    const remark = /name="remarks" value="([^"]+)"/.exec(await show())?.[1] ?? ''
    await decide({
      submissions: [a, b],
      remarks: [remark],
      comment: 'И даты тоже нет',
      remember: '1',
      decision: 'return',
    })
    await world.settle()
    expect(world.letters).toHaveLength(2)
    for (const letter of world.letters) {
      expect(letter.text).toContain('Нет подписи руководителя\nИ даты тоже нет')
    }
    expect(await show()).toContain('И даты тоже нет')
  })

  test('leave alone what another reviewer has decided meanwhile, and say who did', async () => {
    const [a = '', b = ''] = await sendThree()
    await world.request(`/submissions/${a}/return`, { as: 'officer', form: { comment: 'Не то' } })
    const answer = await decide({ submissions: [a, b], decision: 'accept' })
    const html = await (
      await world.request(answer.headers.get('location') ?? '', { as: 'officer' })
    ).text()
    expect(html).toContain('1 документ принят')
    expect(html).toContain('уже проверил другой сотрудник')
    expect(html).toContain(`возвращено на доработку. ${world.people.officer.name}`)
    const returned = await (await world.request(`/submissions/${a}`, { as: 'curator' })).text()
    expect(returned).toContain('Не то')
  })

  test('by two reviewers at the same moment are decided once each', async () => {
    const ids = await sendThree()
    const answers = await Promise.all([
      decide({ submissions: ids, decision: 'accept' }),
      decide({ submissions: ids, decision: 'return', comment: 'Не то' }),
    ])
    await world.settle()
    const decided = answers.map(answer => {
      const query = new URL(answer.headers.get('location') ?? '', 'https://x.test').searchParams
      return Number(query.get('count') ?? 0)
    })
    expect(decided.sort()).toEqual([0, 3])
    const isReturned = world.letters.length > 0
    expect(world.letters).toHaveLength(isReturned ? 3 : 0)
    expect(await show()).toContain('Всё проверено')
  })

  test('need something chosen, and a return needs words; what was chosen stays chosen', async () => {
    const [a = ''] = await sendThree()
    const nothing = await decide({ decision: 'accept' })
    expect(nothing.status).toBe(422)
    expect(await nothing.text()).toContain('href="#submissions"')
    const wordless = await decide({ submissions: [a], decision: 'return' })
    expect(wordless.status).toBe(422)
    const html = await wordless.text()
    expect(html).toContain('href="#comment"')
    expect(html).toMatch(new RegExp(`value="${a}" checked`))
    await world.settle()
    expect(world.letters).toEqual([])
  })

  test('one is accepted by its own button, whatever is chosen beside', async () => {
    const [a = '', b = ''] = await sendThree()
    await decide({ submissions: [b], accept: a })
    const html = await show()
    expect(html).not.toContain('Первый приказ')
    expect(html).toContain('Вторая справка')
  })

  test('of another authority are not touched', async () => {
    const [a = ''] = await sendThree()
    const path = `/authorities/${world.ids.strangeAuthority}/review`
    const form = { submissions: [a], decision: 'accept' }
    expect((await world.request(path, { as: 'strangeOfficer', form })).status).toBe(404)
    expect(await show()).toContain('На проверке: 3')
  })
})

describe('the document beside what was asked for', () => {
  const sendFile = async (name: string, bytes: Uint8Array) => {
    const id = await owe(world, { due: '2026-11-01', text: 'Приказ о парах' })
    await world.request(`/obligations/${id}/submit`, {
      as: 'curator',
      form: { type: 'file', key: `k${keys++}` },
      file: { field: 'file', name, bytes },
    })
    return /src="(\/files\/[^"]+\/view)"/.exec(await show())?.[1] ?? ''
  }

  test('is shown as its text where it is of Word, in a frame that runs nothing', async () => {
    const view = await sendFile('order.docx', await cityRoadmap())
    const answer = await world.request(view, { as: 'officer' })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Обновление дорожных карт учреждений')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain('sandbox')
    expect(policy).toContain("frame-ancestors 'self'")
    expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  })

  test('is shown as it is where browsers show it', async () => {
    const view = await sendFile('order.pdf', new TextEncoder().encode('%PDF-1.7\n%%EOF'))
    const answer = await world.request(view, { as: 'officer' })
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('content-disposition')).toBe('inline')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('is nobody’s of another school or authority', async () => {
    const view = await sendFile('order.docx', await cityRoadmap())
    for (const as of ['otherDirector', 'strangeOfficer'] as const) {
      expect((await world.request(view, { as })).status).toBe(404)
    }
  })

  test('is not framed where it stands on a site', async () => {
    await send(await owe(world, { due: '2026-11-01' }))
    expect(await show()).not.toContain('<iframe')
  })
})
