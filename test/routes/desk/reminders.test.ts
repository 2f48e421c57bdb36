import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { fact, membership } from '../../../functions/store/schema.ts'
import { owe } from '../../support/owe.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

const path = () => `/authorities/${world.ids.authority}/reminders`
const both = () => [world.ids.school, world.ids.otherSchool]

async function show(page = '') {
  return (await world.request(`${path()}${page}`, { as: 'officer' })).text()
}

function post(page: string, form: Record<string, string | readonly string[]>) {
  return world.request(`${path()}${page}`, { as: 'officer', form })
}

describe('letters from the desk', () => {
  test('have nobody to go to where nothing is missing', async () => {
    await owe(world, { due: '2026-10-15' })
    expect(await show('/new')).toContain('Напоминать не о чем')
  })

  test('are shown before they leave: to whom, and what each school misses', async () => {
    await owe(world, { due: '2026-10-01', text: 'Приказ о парах' })
    await owe(world, { due: '2026-12-01', text: 'Отчёт, срок которого не наступил' })
    await owe(world, { due: '2026-09-01', text: 'Справка', schoolId: world.ids.otherSchool })
    const form = await show('/new')
    expect(form).toContain('МБОУ «Гимназия № 2»')
    expect(form).toContain('просрочено: 1')
    const message = 'До пятницы готовим справку'
    const html = await (await post('/preview', { schoolIds: both(), message })).text()
    expect(html).toContain('4 письма, 2 учреждения')
    expect(html).toContain('Приказ о парах')
    expect(html).toContain('Справка')
    expect(html).not.toContain('срок которого не наступил')
    expect(html).toContain(world.people.otherCurator.name)
    await world.settle()
    expect(world.letters).toEqual([])
  })

  test('leave once, each school reads its own list only, and who was told is kept', async () => {
    const first = await owe(world, { due: '2026-10-01', text: 'Приказ о парах' })
    await owe(world, { due: '2026-09-01', text: 'Справка', schoolId: world.ids.otherSchool })
    const form = { schoolIds: both(), message: 'До пятницы', key: `key-${world.ids.authority}` }
    const answer = await post('', form)
    expect(answer.headers.get('location')).toBe(`${path()}?sent=4`)
    await post('', form)
    await world.settle()
    expect(world.letters).toHaveLength(4)
    const toCurator = world.letters.find(({ to }) => to === world.people.curator.email)
    expect(toCurator?.text).toContain('Приказ о парах (срок был 01.10.2026)')
    expect(toCurator?.text).toContain('До пятницы')
    expect(toCurator?.text).not.toContain('Справка')
    const html = await show('?sent=4')
    expect(html).toContain('4 письма отправлено')
    expect(html).toContain(world.people.director.name)
    const facts = (await world.context().db.select().from(fact)).filter(
      ({ kind, schoolId }) => kind === 'school.reminded' && schoolId === world.ids.school,
    )
    expect(facts.map(({ payload }) => payload)).toEqual([
      {
        obligationIds: [first],
        personIds: expect.arrayContaining([
          world.people.curator.personId,
          world.people.director.personId,
        ]),
      },
    ])
  })

  test('do not ask for what came in between the preview and the sending', async () => {
    const id = await owe(world, { due: '2026-10-01' })
    const link = { type: 'link', url: 'https://school.example/a.pdf', key: 'k' }
    await world.request(`/obligations/${id}/submit`, { as: 'curator', form: link })
    const answer = await post('', { schoolIds: both(), message: '', key: 'between' })
    expect(answer.headers.get('location')).toBe(`${path()}?sent=0`)
  })

  test('say where there is nobody to send to', async () => {
    await owe(world, { due: '2026-10-01' })
    await endRole('director')
    await endRole('curator')
    const schoolIds = [world.ids.school]
    const html = await (await post('/preview', { schoolIds, message: '' })).text()
    expect(html).toContain('Некому отправить')
  })

  test('need a school chosen, and a message that is not too long', async () => {
    await owe(world, { due: '2026-10-01' })
    const none = await post('/preview', { message: 'Слова' })
    expect(none.status).toBe(422)
    const html = await none.text()
    expect(html).toContain('Отметьте хотя бы одно учреждение')
    expect(html).toContain('Слова')
    const long = { schoolIds: both(), message: 'а'.repeat(1001) }
    expect((await post('/preview', long)).status).toBe(422)
  })
})

async function endRole(who: 'director' | 'curator') {
  const { db, now } = world.context()
  await db
    .update(membership)
    .set({ until: now })
    .where(eq(membership.id, world.people[who].membershipId))
}
