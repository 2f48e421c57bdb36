import { beforeEach, describe, expect, test } from 'vitest'
import { fact } from '../../../functions/store/schema.ts'
import { callApi } from '../../support/token.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

const path = () => `/authorities/${world.ids.authority}/recommendations`
const show = async () => (await world.request(path(), { as: 'officer' })).text()

function make(form: Record<string, string | readonly string[]> = {}) {
  const answers = {
    text: 'Обновить раздел «Наставничество» на сайте',
    due: '2026-12-15',
    evidence: 'publication',
    schoolIds: [world.ids.school, world.ids.otherSchool],
    key: `key-${world.ids.authority}`,
  }
  return world.request(path(), { as: 'officer', form: { ...answers, ...form } })
}

describe('a recommendation', () => {
  test('becomes a task of each chosen school, with its due day and a letter to its heads', async () => {
    const answer = await make()
    expect(answer.headers.get('location')).toBe(`${path()}?made`)
    await world.settle()
    const { director, curator, otherDirector, otherCurator } = world.people
    const addresses = [director, curator, otherDirector, otherCurator].map(({ email }) => email)
    expect(world.letters.map(({ to }) => to).sort()).toEqual(addresses.sort())
    expect(world.letters[0]?.text).toContain('Обновить раздел «Наставничество» на сайте')
    expect(world.letters[0]?.text).toContain('15.12.2026')
    const tasks = await world.request(`/schools/${world.ids.school}`, { as: 'curator' })
    expect(await tasks.text()).toContain('Обновить раздел')
  })

  test('is followed up like any obligation: sent, accepted, counted', async () => {
    await make()
    const html = await (
      await world.request(`/schools/${world.ids.school}`, { as: 'curator' })
    ).text()
    const obligation = /href="\/obligations\/([0-9a-z]+)"/.exec(html)?.[1]
    const form = { type: 'link', url: 'https://school.example/page', key: 'k' }
    const sent = await world.request(`/obligations/${obligation}/submit`, { as: 'curator', form })
    const accept = `${sent.headers.get('location')}/accept`
    await world.request(accept, { as: 'officer', form: {} })
    world.clock.instant = Date.parse('2026-12-16T07:00:00Z')
    await world.signIn('officer')
    const list = await show()
    const numbers = [...list.matchAll(/counted=(\w+)">(\d+)</g)].map(([, key, n]) => [key, n])
    expect(numbers).toEqual([
      ['submitted', '1'],
      ['accepted', '1'],
      ['overdue', '1'],
    ])
  })

  test('sent twice from one form is made once, and nobody is written to twice', async () => {
    await make()
    expect((await make()).status).toBe(303)
    await world.settle()
    expect(world.letters).toHaveLength(4)
    const facts = await world.context().db.select().from(fact)
    const made = facts.filter(
      one => one.kind === 'recommendation.made' && one.authorityId === world.ids.authority,
    )
    expect(made).toHaveLength(1)
    expect(JSON.stringify(made)).not.toContain('Обновить')
  })

  test.each([
    [{ text: '' }, 'Напишите рекомендацию'],
    [{ due: '' }, 'Укажите срок'],
    [{ due: '2026-02-30' }, 'Такого дня нет'],
    [{ due: '2026-10-14' }, 'Срок уже прошёл'],
    [{ schoolIds: [] }, 'Отметьте хотя бы одно учреждение'],
    [{ schoolIds: ['unknown'] }, 'Отметьте хотя бы одно учреждение'],
  ])('is not made with %o, and the answers are kept', async (form, sentence) => {
    const answer = await make(form)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(sentence)
    if (!('due' in form)) expect(html).toContain('value="2026-12-15"')
    expect(await show()).toContain('Рекомендаций пока нет')
  })

  test('goes to schools of one’s own authority only', async () => {
    await make({ schoolIds: [world.ids.school, world.ids.strangeSchool] })
    expect(await show()).toContain(`>1</a>`)
    const strange = `/schools/${world.ids.strangeSchool}`
    const html = await (await world.request(strange, { as: 'strangeDirector' })).text()
    expect(html).not.toContain('Обновить раздел')
  })

  test('may come from the methodical centre too', async () => {
    const form = {
      text: 'Провести открытые занятия',
      due: '2026-12-01',
      schoolIds: [world.ids.school],
      key: 'from-the-centre',
    }
    expect((await world.request(path(), { as: 'methodologist', form })).status).toBe(303)
    expect(await show()).toContain('Провести открытые занятия')
  })
})

test('through the API it is refused in one sentence a field, as by the form', async () => {
  const sent = { text: 'Обновить раздел', due: '2026-10-14', schools: ['unknown'] }
  const answer = await callApi(
    world,
    'officer',
    `/authorities/${world.ids.authority}/recommendations`,
    sent,
  )
  expect(answer.status).toBe(422)
  expect(((await answer.json()) as { errors: unknown }).errors).toEqual([
    { field: 'due', message: 'Срок уже прошёл. Укажите сегодняшний день или более поздний' },
    { field: 'schools', message: 'Отметьте хотя бы одно учреждение' },
  ])
})
