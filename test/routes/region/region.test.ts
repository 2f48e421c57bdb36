import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { readDocument } from '../../../functions/documents/read-document.ts'
import { authority, forever, membership, regionCentre } from '../../../functions/store/schema.ts'
import { statusBySchool } from '../../../functions/store/status.ts'
import { owe } from '../../support/owe.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
let centre: string
let region: string

beforeEach(async () => {
  world = await makeWorld()
  centre = `${world.ids.authority}-centre`
  region = `Область ${world.ids.authority}`
  const { db, now } = world.context()
  await db.update(authority).set({ region }).where(eq(authority.id, world.ids.authority))
  await db.insert(authority).values({
    id: centre,
    name: 'Министерство образования',
    shortName: 'Министерство',
    region,
    centreName: '',
    timeZone: 'Europe/Moscow',
    settings: {},
    createdAt: now,
  })
  await db.insert(membership).values({
    id: centre,
    personId: world.people.strangeOfficer.personId,
    authorityId: centre,
    schoolId: null,
    role: 'officer',
    since: now - 1,
    until: forever,
  })
})

const grant = () =>
  world.context().db.insert(regionCentre).values({ authorityId: centre, region, since: 0 })

const show = (query = '') =>
  world.request(`/authorities/${centre}/region${query}`, { as: 'strangeOfficer' })

describe('a regional centre', () => {
  test('sees the totals of each municipality, equal to what the municipality sees, and no names', async () => {
    await grant()
    await owe(world, { due: '2026-10-01', text: 'Приказ о парах' })
    await owe(world, { due: '2026-09-01', text: 'Справка', schoolId: world.ids.otherSchool })
    const answer = await world.request(`/authorities/${centre}/region.xlsx`, {
      as: 'strangeOfficer',
    })
    const result = readDocument(new Uint8Array(await answer.arrayBuffer()))
    if (!result.ok) throw new Error('unreadable')
    const [table] = result.content.blocks
    const rows = table?.kind === 'table' ? table.rows.map(row => row.map(({ text }) => text)) : []
    const { totals } = await statusBySchool(world.context(), world.brief, { asOf: '2026-10-15' })
    const own = rows.find(([name]) => name === `УО ${world.ids.authority}`)
    expect(own?.slice(1, 6)).toEqual(['2', String(totals.expected), '0', '0', '2'])
    const html = await (await show()).text()
    expect(html).toContain(`УО ${world.ids.authority}`)
    for (const hidden of ['Средняя школа', 'Гимназия', 'Приказ', world.people.curator.name]) {
      expect(html).not.toContain(hidden)
    }
  })

  test('sees a past day as it ended', async () => {
    await grant()
    const id = await owe(world, { due: '2026-10-15' })
    world.clock.instant = Date.parse('2026-10-20T07:00:00Z')
    const link = { type: 'link', url: 'https://school.example/a.pdf', key: id }
    await world.request(`/obligations/${id}/submit`, { as: 'curator', form: link })
    const cells = async (query: string) =>
      /УО[^<]*authority<\/th>(.*?)<\/tr>/s
        .exec(await (await show(query)).text())?.[1]
        ?.match(/>\d+</g)
        ?.map(cell => Number(cell.slice(1, -1)))
    expect(await cells('?asOf=2026-10-17')).toEqual([2, 1, 0, 1, 0])
    expect(await cells('')).toEqual([2, 1, 1, 0, 0])
  })

  test('sees no other region', async () => {
    await grant()
    const { db } = world.context()
    await db
      .update(authority)
      .set({ region: 'Другая область' })
      .where(eq(authority.id, world.ids.authority))
    expect(await (await show()).text()).toContain('В регионе пока нет муниципалитетов')
  })
})

test('an authority that is no regional centre has no such page', async () => {
  expect((await show()).status).toBe(404)
  const own = `/authorities/${world.ids.authority}/region`
  expect((await world.request(own, { as: 'officer' })).status).toBe(404)
})
