import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { owe } from '../support/owe.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

async function show(id: string, as: PersonName = 'curator'): Promise<string> {
  return (await world.request(`/obligations/${id}`, { as })).text()
}

function post(path: string, as: PersonName, form: Record<string, string>) {
  return world.request(path, { as, form })
}

let keys = 0
async function send(id: string): Promise<string> {
  const form = { type: 'link', url: 'https://school.example/a.pdf', key: `k${keys++}` }
  const response = await post(`/obligations/${id}/submit`, 'curator', form)
  return response.headers.get('location') ?? ''
}

describe('the page of an obligation', () => {
  test('says what is asked, by when, what proves it, and who answers', async () => {
    const id = await owe(world, {
      due: '2027-06-10',
      number: '4.3',
      evidence: ['minutes'],
      assigneeId: world.people.deputy.personId,
    })
    const html = await show(id)
    expect(html).toContain('Приказ о закреплении наставнических пар')
    expect(html).toContain('до 10 июня 2027')
    expect(html).toContain('4.3')
    expect(html).toContain('Протокол')
    expect(html).toContain(world.people.deputy.name)
    expect(html).toContain('Можно сдавать')
  })

  test('keeps the whole history, with names and words', async () => {
    const id = await owe(world, { due: '2027-06-10' })
    await post(`${await send(id)}/return`, 'officer', { comment: 'Нет второй страницы' })
    const html = await show(id)
    expect(html).toContain('Подтверждение вернули на доработку')
    expect(html.match(/Нет второй страницы/g)).toHaveLength(2)
    expect(html).toContain(world.people.officer.name)
    expect(html).toContain(world.people.curator.name)
    expect(html).toContain('Исправить и отправить снова')
  })

  test('offers each role what it may do, and nothing else', async () => {
    const id = await owe(world, { due: '2027-06-10' })
    const offered = async (as: PersonName) => {
      const html = await show(id, as)
      return [`/obligations/${id}/submit"`, `${id}/waiver"`, `${id}/due"`].map(part =>
        html.includes(part),
      )
    }
    expect(await offered('curator')).toEqual([true, true, false])
    expect(await offered('director')).toEqual([true, true, false])
    expect(await offered('deputy')).toEqual([false, false, false])
    expect(await offered('officer')).toEqual([false, false, true])
    expect(await offered('methodologist')).toEqual([false, false, false])
  })

  test('is not there for others', async () => {
    const id = await owe(world, { due: '2027-06-10' })
    for (const as of ['otherDirector', 'strangeOfficer', 'former'] as const) {
      expect((await world.request(`/obligations/${id}`, { as })).status).toBe(404)
    }
  })

  test('takes 5 queries', async () => {
    const id = await owe(world, { due: '2027-06-10' })
    await send(id)
    const prepare = vi.spyOn(env.DB, 'prepare')
    await show(id)
    expect(prepare.mock.calls.length).toBe(5)
    prepare.mockRestore()
  })

  test('escapes what people wrote', async () => {
    const id = await owe(world, { due: '2027-06-10', text: '<script>alert(1)</script>' })
    expect(await show(id)).not.toContain('<script>alert')
  })
})

describe('«не применимо»', () => {
  test('goes to the officer and back', async () => {
    const id = await owe(world, { due: '2027-06-10' })
    await post(`/obligations/${id}/waiver`, 'curator', { reason: 'Нет старших классов' })
    expect(await show(id, 'officer')).toContain('Нет старших классов')
    const form = { answer: 'approve', explanation: '' }
    const response = await post(`/obligations/${id}/waiver/answer`, 'officer', form)
    expect(response.headers.get('location')).toContain('/review?done=waived')
    const html = await show(id)
    expect(html).toContain('Не применимо')
    expect(html).not.toContain(`/obligations/${id}/submit"`)
  })

  test('needs a reason, said at the field, from either side', async () => {
    const id = await owe(world, { due: '2027-06-10' })
    const asked = await post(`/obligations/${id}/waiver`, 'curator', { reason: ' ' })
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('href="#reason"')
    await post(`/obligations/${id}/waiver`, 'curator', { reason: 'Нечего' })
    const form = { answer: 'decline', explanation: '' }
    const declined = await post(`/obligations/${id}/waiver/answer`, 'officer', form)
    expect(declined.status).toBe(422)
    expect(await declined.text()).toContain('href="#explanation"')
  })

  test('is not the deputy’s to ask, nor the school’s to answer', async () => {
    const id = await owe(world, { due: '2027-06-10' })
    const ask = await post(`/obligations/${id}/waiver`, 'deputy', { reason: 'Нет' })
    expect(ask.status).toBe(403)
    const path = `/obligations/${id}/waiver/answer`
    expect((await post(path, 'director', { answer: 'approve', explanation: 'Да' })).status).toBe(
      403,
    )
  })
})

describe('moving the due day', () => {
  test('leaves the old one in sight', async () => {
    const id = await owe(world, { due: '2026-11-10' })
    const form = { to: '2026-12-10', why: 'Карантин' }
    const response = await post(`/obligations/${id}/due`, 'officer', form)
    expect(response.status).toBe(303)
    const html = await show(id)
    expect(html).toContain('до 10 декабря 2026')
    expect(html).toContain('Первоначальный срок: до 10 ноября 2026')
    expect(html).toContain('Карантин')
  })

  test.each([
    [{ to: '', why: 'Карантин' }, '#to'],
    [{ to: '2026-12-10', why: '' }, '#why'],
    [{ to: '2026-11-10', why: 'Карантин' }, '#to'],
    [{ to: '2026-11-31', why: 'Карантин' }, '#to'],
  ])('%o is refused at the field', async (form, href) => {
    const id = await owe(world, { due: '2026-11-10' })
    const response = await post(`/obligations/${id}/due`, 'officer', form)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(`href="${href}"`)
  })
})
