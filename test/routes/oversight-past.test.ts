import { beforeEach, describe, expect, test } from 'vitest'
import { insertMany } from '../../functions/store/insert-many.ts'
import { coverageOf } from '../../functions/store/municipal/coverage.ts'
import { obligation, requirementMatch } from '../../functions/store/schema.ts'
import { owe } from '../support/owe.ts'
import { callApi } from '../support/token.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let world: World
let base: string

beforeEach(async () => {
  world = await makeWorld()
  base = `/authorities/${world.ids.authority}`
})

const html = async (path: string, as: PersonName = 'officer') => {
  const answer = await world.request(path, { as })
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}

const at = (instant: string) => {
  world.clock.instant = Date.parse(instant)
}

async function send(id: string) {
  const form = { type: 'link', url: 'https://school.example/order.pdf', key: id }
  await world.request(`/obligations/${id}/submit`, { as: 'curator', form })
}

async function remind() {
  const key = `remind-${world.ids.school}-${world.clock.instant}`
  const form = { schoolIds: [world.ids.school], message: '', key }
  await world.request(`${base}/reminders`, { as: 'officer', form })
  await world.settle()
}

describe('one school’s page', () => {
  test('says of each missing thing whom letters about that very thing went to', async () => {
    await owe(world, { due: '2026-10-01', text: 'Приказ о парах' })
    await remind()
    at('2026-10-20T07:00:00Z')
    await owe(world, { due: '2026-10-18', text: 'Справка о наличии актов' })
    const page = await html(`${base}/status?school=${world.ids.school}`)
    const [, ofOrder = '', ofNote = ''] = page.split(/Приказ о парах|Справка о наличии актов/)
    expect(ofOrder).toContain('Лугова Марина Сергеевна, Вершинин Павел Андреевич, 15.10.2026')
    expect(ofNote).toContain('об этом не писали')
  })

  test('of a day before the letter says that nobody was told', async () => {
    await owe(world, { due: '2026-10-01', text: 'Приказ о парах' })
    at('2026-10-20T07:00:00Z')
    await remind()
    const page = await html(`${base}/status?school=${world.ids.school}&asOf=2026-10-19`)
    expect(page).toContain('об этом не писали')
  })

  test('counts each requirement of the school year, and each number leads to its rows', async () => {
    const id = await owe(world, { due: '2026-10-01', text: 'Приказ о парах' })
    const page = await html(`${base}/status?school=${world.ids.school}`)
    const link = /href="([^"]*requirement=[^"]*counted=overdue[^"]*)"/.exec(page)?.[1] ?? ''
    const rows = await html(link.replaceAll('&amp;', '&'))
    expect(rows).toContain(`/obligations/${id}`)
    expect(rows).toContain('1 строка')
    expect(rows).toContain('сроки 2026–2027 учебного года')
  })

  test('names what was late this year, and leads to what was late in earlier years', async () => {
    const id = await owe(world, { due: '2026-10-01', text: 'Приказ о парах' })
    await send(id)
    at('2027-10-20T07:00:00Z')
    await world.signIn('officer')
    const page = await html(`${base}/status?school=${world.ids.school}`)
    expect(page).toContain('В прошлые учебные годы сдано с опозданием: 1')
    expect(page).toContain(`school=${world.ids.school}&amp;counted=late`)
    expect(page).not.toContain('Приказ о парах')
  })
})

describe('requirements over all schools', () => {
  test('stand with their numbers where the authority asks many', async () => {
    const form = {
      text: 'Обновить страницу',
      due: '2026-10-16',
      schoolIds: [world.ids.school, world.ids.otherSchool],
      key: `made-${world.ids.school}`,
    }
    await world.request(`${base}/recommendations`, { as: 'officer', form })
    expect(await html(`${base}/status`)).toContain('Обновить страницу')
    const later = await html(`${base}/status?asOf=2026-10-17`)
    const link = /href="([^"]*counted=overdue[^"]*)"[^>]*>2</.exec(later)?.[1] ?? ''
    expect(await html(link.replaceAll('&amp;', '&'))).toContain('2 строки')
  })

  test('are none where nothing is asked of schools together', async () => {
    await owe(world, { due: '2026-10-01', text: 'Приказ о парах' })
    expect(await html(`${base}/status`)).toContain('нет общих требований')
  })

  test('are closed to schools and to other authorities', async () => {
    for (const as of ['director', 'strangeOfficer'] as const) {
      expect((await world.request(`${base}/status`, { as })).status).toBe(404)
    }
  })
})

describe('an obligation as of a past day', () => {
  test('is as that day ended, without what came later and without anything to press', async () => {
    const id = await owe(world, { due: '2026-10-15', text: 'Приказ о парах' })
    at('2026-10-20T07:00:00Z')
    await send(id)
    const then = await html(`/obligations/${id}?asOf=2026-10-18`)
    expect(then).toContain('Состояние на 18.10.2026')
    expect(then).toContain('Просрочено')
    expect(then).not.toContain('school.example')
    expect(then).not.toContain('action="/submissions/')
    expect(await html(`/obligations/${id}`)).toContain('school.example')
  })

  test('is not there on a day before it was opened', async () => {
    const id = await owe(world, { due: '2026-10-30' })
    const answer = await world.request(`/obligations/${id}?asOf=2026-10-01`, { as: 'officer' })
    expect(answer.status).toBe(404)
  })

  test('tells the school nothing of letters to whom', async () => {
    const id = await owe(world, { due: '2026-10-01' })
    expect(await html(`/obligations/${id}`)).toContain('Кому сообщено')
    expect(await html(`/obligations/${id}`, 'curator')).not.toContain('Кому сообщено')
  })
})

describe('coverage as of a past day', () => {
  test('knows of no day that was set later', async () => {
    await owe(world, { due: '2026-11-01', text: 'Приказ о парах' })
    at('2026-10-25T07:00:00Z')
    await owe(world, { due: '2026-11-10', text: 'Справка' })
    const past = { day: '2026-10-20', timeZone: 'Europe/Moscow' }
    const schoolId = world.ids.school
    const then = await coverageOf(world.context(), world.ids.authority, { schoolId, past })
    const dueThen = then.own.map(({ text, due }) => [text, due])
    expect(dueThen).toContainEqual(['Приказ о парах', ['2026-11-01']])
    expect(dueThen).not.toContainEqual(['Справка', ['2026-11-10']])
    const now = await coverageOf(world.context(), world.ids.authority, { schoolId })
    expect(now.own.map(({ due }) => due)).toContainEqual(['2026-11-10'])
    expect(await html(`${base}/coverage?asOf=2026-10-20`)).toContain('Состояние на 20.10.2026')
  })
})

describe('rows linked as the same', () => {
  test('are proved together, through the API as by the form, and a repeat gives the same receipt', async () => {
    const [own, municipal] = [
      await owe(world, { due: '2026-10-20', text: 'Приказ о парах' }),
      await owe(world, { due: '2026-10-21', text: 'Закрепление пар' }),
    ]
    await link(municipal, own)
    const receipt = await submitByApi(own)
    expect(receipt.obligations.toSorted()).toEqual([own, municipal].toSorted())
    expect(await submitByApi(own)).toEqual(receipt)
    expect(await html(`/obligations/${municipal}`)).toContain('Отправлено')
  })

  test('leaves what is not linked as it was', async () => {
    const [one, other] = [
      await owe(world, { due: '2026-10-20', text: 'Приказ о парах' }),
      await owe(world, { due: '2026-10-21', text: 'Закрепление пар' }),
    ]
    expect((await submitByApi(one)).obligations).toEqual([one])
    expect(await html(`/obligations/${other}`)).not.toContain('school.example')
  })
})

async function link(municipal: string, own: string) {
  const ctx = world.context()
  const rows = await ctx.db
    .select({ id: obligation.id, requirementId: obligation.requirementId })
    .from(obligation)
  const requirementOf = (id: string) => rows.find(row => row.id === id)?.requirementId ?? ''
  await insertMany(ctx.db, requirementMatch, [
    {
      schoolId: world.ids.school,
      municipalId: requirementOf(municipal),
      ownId: requirementOf(own),
      matchedBy: world.people.officer.personId,
      matchedAt: ctx.now,
    },
  ])
}

async function submitByApi(id: string): Promise<{ id: string; obligations: string[] }> {
  const sent = { type: 'link', url: 'https://school.example/order.pdf' }
  const path = `/obligations/${id}/submissions`
  const answer = await callApi(world, 'curator', path, sent, { 'idempotency-key': id })
  expect(answer.status).toBe(201)
  return answer.json()
}
