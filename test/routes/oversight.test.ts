import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { obligation, obligationState, school } from '../../functions/store/schema.ts'
import { cityRoadmap } from '../fixtures/roadmaps/city.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let world: World
let base: string

beforeAll(async () => {
  world = await makeWorld()
  base = `/authorities/${world.ids.authority}`
})

const html = async (path: string, as: PersonName = 'officer') => {
  const answer = await world.request(path, { as })
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}

const follow = async (path: string, form: Record<string, string | string[]> = {}) => {
  const answer = await world.request(path, { as: 'officer', form })
  expect([path, answer.status]).toEqual([path, 303])
  return answer.headers.get('location') ?? ''
}

let draft: string

test('the officer sends the city’s Word roadmap by the road every school takes', async () => {
  expect(await html(`${base}/roadmaps`)).toContain('Муниципальной дорожной карты пока нет')
  expect(await html(`${base}/matrix`)).toContain('Муниципальной дорожной карты пока нет')
  const upload = await follow(`${base}/roadmaps/begin`)
  const answer = await world.request(upload, {
    as: 'officer',
    form: { pasted: '' },
    file: { field: 'file', name: 'city.docx', bytes: await cityRoadmap() },
  })
  draft = answer.headers.get('location') ?? ''
  expect(draft).toMatch(/^\/drafts\//)
})

test('the check says whom each row is for, and a row may be for a chosen kind or list only', async () => {
  const check = await html(`${draft}/check`)
  expect(check).toContain('Всем школам')
  expect(check).toContain('Муниципалитет')
  const row = /audience\?row=(\d+)/.exec(check)?.[1] ?? ''
  expect(await html(`${draft}/audience?row=${row}`)).toContain('Кому адресована строка')
  const refused = await world.request(`${draft}/audience`, {
    as: 'officer',
    form: { row, audience: 'list' },
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Отметьте хотя бы один вид или одно учреждение.')
  const chosen = { row, audience: 'list', school: world.ids.otherSchool }
  expect(await follow(`${draft}/audience`, chosen)).toBe(`${draft}/check#row${row}`)
  expect(await html(`${draft}/check`)).toContain('Выбранным: МБОУ «Гимназия № 2»')
})

test('a school’s own draft is addressed to nobody', async () => {
  const answer = await world.request(`${draft}/audience?row=0`, { as: 'director' })
  expect(answer.status).toBe(404)
})

test('sent, it opens obligations that the list, the picture and the rows show', async () => {
  let check = await html(`${draft}/check`)
  for (let tries = 0; tries < 20; tries++) {
    const question = /href="\/drafts\/[^"]+#q(\d+)"/.exec(check)?.[1]
    if (question === undefined) break
    const form = { [`answer${question}`]: 'none', revision: String(1000) }
    await follow(`${draft}/activities/${question}`, form)
    check = await html(`${draft}/check`)
  }
  expect(await follow(`${draft}/submit`)).toMatch(/receipt$/)
  expect(await html(`${base}/roadmaps`)).toContain('Обновление дорожных карт учреждений')
  const later = await html(`${base}/matrix?asOf=2027-07-02`)
  expect(later).toContain('не сдано')
  expect(later).toContain('Обновление дорожных карт учреждений')
  const rows = await html(`${base}/obligations?counted=overdue&asOf=2027-07-02`)
  expect(rows).toContain('МБОУ «Гимназия № 2»')
  expect(rows).not.toContain('Установочный вебинар')
})

test('one school’s page names each missing point, for today and for any other day', async () => {
  const link = `${base}/status?school=${world.ids.school}`
  expect(await html(link)).toContain('нечего представлять')
  const later = await html(`${link}&asOf=2027-07-02`)
  expect(later).toContain('Просрочено')
  expect(later).toContain('об этом не писали')
  const strange = await world.request(`${base}/status?school=${world.ids.strangeSchool}`, {
    as: 'officer',
  })
  expect(strange.status).toBe(404)
})

test('coverage says that a school without a roadmap of its own has none', async () => {
  expect(await html(`${base}/coverage`)).toContain('своей карты нет')
})

test('a view is saved by name, only for a page of one’s own, and removed', async () => {
  const bad = await world.request(`${base}/views`, {
    as: 'officer',
    form: { name: 'Чужое', address: '/schools/elsewhere' },
  })
  expect(bad.status).toBe(422)
  await follow(`${base}/views`, {
    name: 'Просрочено на июль',
    address: `https://nastavnik.test${base}/matrix?asOf=2027-07-02`,
  })
  const listed = await html(`${base}/views`, 'methodologist')
  expect(listed).toContain('Просрочено на июль')
  expect(listed).toContain(`href="${base}/matrix?asOf=2027-07-02"`)
  const view = /name="view" value="([^"]+)"/.exec(await html(`${base}/views`))?.[1] ?? ''
  await follow(`${base}/views/remove`, { view })
  expect(await html(`${base}/views`)).toContain('Сохранённых видов пока нет')
})

test('an institution that opens gets what is ahead, one that closes leaves the list', async () => {
  await follow(`${base}/institutions`, { name: 'Лицей № 9', kind: 'lyceum', hasMentees: 'yes' })
  const { db } = world.context()
  const opened = await db.select().from(school).where(eq(school.name, 'Лицей № 9')).get()
  const owed = await db
    .select()
    .from(obligation)
    .where(eq(obligation.schoolId, opened?.id ?? ''))
  expect(owed.length).toBeGreaterThan(0)
  const twice = await world.request(`${base}/institutions`, {
    as: 'officer',
    form: { name: 'Лицей № 9', kind: 'lyceum' },
  })
  expect(twice.status).toBe(422)
  expect(await twice.text()).toContain('Учреждение с таким названием уже есть')
  await follow(`${base}/institutions/close`, {
    closing: opened?.id ?? '',
    successor: world.ids.school,
    reason: 'Постановление № 5',
  })
  expect(await html(base)).not.toContain('Лицей № 9</a>')
  expect(await html(`${base}/institutions`)).toContain('присоединено')
  const states = await db
    .select()
    .from(obligationState)
    .where(eq(obligationState.schoolId, opened?.id ?? ''))
  expect(states.some(({ phase }) => phase === 'closed')).toBe(true)
})
