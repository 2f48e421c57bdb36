import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { askWaiver } from '../../functions/store/waivers.ts'
import { owe, sceneIn } from '../support/owe.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
  const { personId } = world.people.deputy
  await owe(world, { due: '2026-10-01', text: 'Просроченный приказ' })
  await owe(world, { due: '2026-10-20', text: 'Скорая справка', assigneeId: personId })
  await owe(world, { due: '2027-06-10', text: 'Открытый отчёт' })
  await owe(world, { due: '2027-05-25', windowFrom: '2027-05-01', text: 'Майский мониторинг' })
  await owe(world, { due: '2025-12-01', text: 'Прошлогодний долг' })
  await owe(world, { due: '2027-12-01', text: 'Задача следующего года' })
})

function pathOf(query = ''): string {
  return `/schools/${world.ids.school}${query}`
}

async function show(query = '', as: PersonName = 'curator'): Promise<string> {
  const response = await world.request(pathOf(query), { as })
  expect(response.status).toBe(200)
  return response.text()
}

/** The part of the page between two headings. */
function under(html: string, heading: string): string {
  const start = html.indexOf(`>${heading}</h2>`)
  const end = html.indexOf('</h2>', start + heading.length + 10)
  return html.slice(start, end === -1 ? undefined : end)
}

describe('the list', () => {
  test('puts under «Сейчас» what is overdue, from earlier years too, and what is due soon', async () => {
    const now = under(await show(), 'Сейчас')
    expect(now).toContain('Просроченный приказ')
    expect(now).toContain('Прошлогодний долг')
    expect(now).toContain('Скорая справка')
    expect(now).toContain('опоздание 14 дней')
    expect(now).toContain('осталось 5 дней')
    expect(now).not.toContain('Открытый отчёт')
  })

  test('puts under «Дальше» what can be done, and what begins later behind a link', async () => {
    const html = await show()
    expect(under(html, 'Дальше')).toContain('Открытый отчёт')
    expect(html).not.toContain('Майский мониторинг')
    expect(html).toContain('Ещё 1 задача начнётся позже')
    expect(await show('?status=upcoming')).toContain('Майский мониторинг')
  })

  test('shows another school year behind a link, without the debts of others', async () => {
    expect(await show()).not.toContain('Задача следующего года')
    const html = await show('?year=2027')
    expect(html).toContain('Задача следующего года')
    expect(html).not.toContain('Открытый отчёт')
    expect(await show('?year=2025')).toContain('Прошлогодний долг')
  })

  test('narrows to one status and to what is assigned to whoever asks', async () => {
    const overdue = await show('?status=overdue')
    expect(overdue).toContain('Просроченный приказ')
    expect(overdue).not.toContain('Скорая справка')
    const mine = await show('?assignee=me', 'deputy')
    expect(mine).toContain('Скорая справка')
    expect(mine).not.toContain('Просроченный приказ')
    expect(await show('', 'deputy')).toContain('Просроченный приказ')
  })

  test('takes nonsense in the address for nothing', async () => {
    expect(await show('?status=x&year=abc&asOf=2026-02-30&assignee=me2')).toContain('Сейчас')
  })

  test('as of a past day shows what was then, whatever came after', async () => {
    const fresh = await makeWorld()
    const id = await owe(fresh, { due: '2026-10-20', text: 'Справка' })
    fresh.clock.instant += 3 * 86_400_000
    await fresh.request(`/obligations/${id}/submit`, {
      as: 'curator',
      form: { type: 'link', url: 'https://school.example/a.pdf', key: 'k' },
    })
    fresh.clock.instant += 20 * 86_400_000
    const at = async (query: string) =>
      (await fresh.request(`/schools/${fresh.ids.school}${query}`, { as: 'curator' })).text()
    expect(under(await at('?asOf=2026-10-17'), 'Сейчас')).toContain('Справка')
    expect(await at('?asOf=2026-10-18')).toContain('Сделано: 1')
    expect(await at('?asOf=2026-10-14')).not.toContain('Справка')
    expect(await at('')).toContain('Сделано: 1')
  })

  test('says that an answer to «не применимо» is awaited', async () => {
    const id = await owe(world, { due: '2026-10-25', text: 'Не для нас' })
    const scene = sceneIn(world, world.people.curator.personId)
    await askWaiver(world.context(), scene, id, 'Нет старших классов')
    expect(await show()).toContain('Школа просит не учитывать')
  })

  test.each<[PersonName, number]>([
    ['officer', 200],
    ['methodologist', 200],
    ['otherCurator', 404],
    ['strangeOfficer', 404],
    ['former', 404],
  ])('for %s answers %i', async (as, status) => {
    expect((await world.request(pathOf(), { as })).status).toBe(status)
  })
})

describe('a school that has sent nothing', () => {
  const path = () => `/schools/${world.ids.otherSchool}`

  test('is led to sending its roadmap', async () => {
    const html = await (await world.request(path(), { as: 'otherCurator' })).text()
    expect(html).toContain('Отправить дорожную карту')
    expect(html).toContain(`${path()}/roadmaps/new`)
  })

  test('is told of to the officer without a button', async () => {
    const html = await (await world.request(path(), { as: 'officer' })).text()
    expect(html).toContain('Школа ещё не отправила')
    expect(html).not.toContain('/roadmaps/new')
  })
})

test('the CSV holds what the page counts', async () => {
  const response = await world.request(`${pathOf()}/tasks.csv`, { as: 'officer' })
  expect(response.headers.get('content-type')).toContain('text/csv')
  const text = await response.text()
  expect(text).toContain('Просроченный приказ')
  expect(text).toContain('Просрочено')
  expect(text).not.toContain('Задача следующего года')
})

test('60 tasks a year for three years: the page stays under 14 KB and 6 queries', async () => {
  const large = await makeWorld()
  for (const year of [2025, 2026, 2027]) {
    for (let i = 0; i < 60; i++) {
      const month = String(1 + (i % 6)).padStart(2, '0')
      await owe(large, {
        due: `${year + 1}-${month}-${10 + (i % 15)}`,
        number: `${1 + (i % 7)}.${i}`,
        text: `${words(i)} ${words(i * 7 + 3)} ${words(i * 13 + 1)} в ${year} учебном году, вариант ${i}`,
      })
    }
  }
  const prepare = vi.spyOn(env.DB, 'prepare')
  const response = await large.request(`/schools/${large.ids.school}`, { as: 'curator' })
  const html = await response.text()
  expect(prepare.mock.calls.length).toBe(4)
  prepare.mockRestore()
  // The styles take up to 6 of the 14.
  expect(await gzipped(html)).toBeLessThan((14 - 6) * 1024)
  const tasks = (text: string) => text.match(/href="\/obligations\/[^"]+"/g) ?? []
  expect(tasks(html)).toHaveLength(40)
  const further = await large.request(`/schools/${large.ids.school}?page=2`, { as: 'curator' })
  const rest = tasks(await further.text())
  expect(rest.length).toBeGreaterThan(10)
  expect(new Set([...tasks(html), ...rest]).size).toBe(40 + rest.length)
})

const vocabulary = [
  'Издание приказа о закреплении наставнических пар',
  'Разработка персонализированных программ',
  'Размещение информации на сайте образовательной организации',
  'Проведение анкетирования участников',
  'Мониторинг реализации целевой модели',
  'Итоговое мероприятие для наставников',
  'Обучение педагогов школы молодого специалиста',
]

function words(i: number): string {
  return vocabulary[i % vocabulary.length] ?? ''
}

async function gzipped(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(stream).arrayBuffer()).byteLength
}
