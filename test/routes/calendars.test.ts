import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { fact } from '../../functions/store/schema.ts'
import { calendarOf } from '../../functions/store/school-calendars.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const typed: Record<string, string> = {
  year: '2026',
  revision: '0',
  action: 'save',
  termKind: 'quarter',
  'term-1-from': '2026-09-01',
  'term-1-to': '2026-10-25',
  'term-2-from': '2026-11-02',
  'term-2-to': '2026-12-29',
  'term-3-from': '2027-01-11',
  'term-3-to': '2027-03-19',
  'term-4-from': '2027-03-29',
  'term-4-to': '2027-05-26',
}

const path = (more = '') => `/authorities/${world.ids.authority}/calendar${more}`

async function show(more = '', as: PersonName = 'officer') {
  const response = await world.request(path(more), { as })
  return { status: response.status, html: await response.text() }
}

async function send(form: Record<string, string>, as: PersonName = 'officer') {
  const response = await world.request(path(), { as, form })
  const location = response.headers.get('location')
  return { status: response.status, location, html: await response.text() }
}

function facts() {
  return world
    .context()
    .db.select()
    .from(fact)
    .where(and(eq(fact.subjectId, world.ids.authority), eq(fact.kind, 'calendar.changed')))
    .all()
}

describe('the school calendar of an authority', () => {
  it('is empty at first, and says what that means', async () => {
    const { status, html } = await show()
    expect(status).toBe(200)
    expect(html).toContain('Учебный календарь, 2026/2027 учебный год')
    expect(html).toContain('Календарь на этот год ещё не внесён')
    expect(html).toContain('Постановление Правительства РФ от 24.09.2025 № 1466')
    expect(html).toContain('2027 год: переносы ещё не утверждены')
  })

  it('refuses wrong dates at their fields, and keeps what was typed', async () => {
    const { status, html } = await send({ ...typed, 'term-2-from': '2026-10-20', daysOff: 'осень' })
    expect(status).toBe(422)
    expect(html).toContain('href="#term-2-from"')
    expect(html).toContain('id="daysOff-error"')
    expect(html).toContain('value="2026-10-20"')
    expect(await facts()).toEqual([])
  })

  it('fills the form by pasted lines without storing anything', async () => {
    const lines = '1 четверть: 01.09.2026 – 25.10.2026\nПриказ № 12'
    const { status, html } = await send({ year: '2026', revision: '0', action: 'read', lines })
    expect(status).toBe(200)
    expect(html).toContain('value="2026-09-01"')
    expect(html).toContain('<li>Приказ № 12</li>')
    expect(await facts()).toEqual([])
  })

  it('takes pasted lines for what they are also when the first button is pressed', async () => {
    const lines = '1 четверть: 01.09.2026 – 25.10.2026'
    const { status, html } = await send({ year: '2026', revision: '0', action: 'save', lines })
    expect(status).toBe(200)
    expect(html).toContain('Строки прочитаны')
  })

  it('is stored with its holidays, and leaves a fact', async () => {
    const form = { ...typed, daysOff: '03.11.2026', workingDays: '14.11.2026' }
    const { status, location } = await send(form)
    expect([status, location]).toEqual([303, path('?year=2026&saved')])
    const { calendar, workingCalendar } = await calendarOf(world.context(), world.ids.authority)
    expect(calendar[0]?.quarters).toHaveLength(4)
    expect(calendar[0]?.holidays[0]).toEqual({
      name: 'осенние каникулы',
      from: '2026-10-26',
      to: '2026-11-01',
    })
    expect(workingCalendar.daysOff.has('2026-11-03')).toBe(true)
    expect(workingCalendar.workingDays.has('2026-11-14')).toBe(true)
    expect(await facts()).toHaveLength(1)
  })

  it('sent twice changes nothing the second time', async () => {
    const form = { ...typed, daysOff: '03.11.2026', workingDays: '14.11.2026' }
    expect((await send(form)).status).toBe(303)
    expect(await facts()).toHaveLength(1)
  })

  it('changed by somebody else meanwhile is not overwritten', async () => {
    const { status } = await send({ ...typed, 'term-1-to': '2026-10-24' })
    expect(status).toBe(409)
    expect(await facts()).toHaveLength(1)
  })

  it('keeps what it was before in its fact', async () => {
    const { status } = await send({ ...typed, revision: '1', 'term-1-to': '2026-10-24' })
    expect(status).toBe(303)
    const [, second] = await facts()
    expect(second?.payload).toMatchObject({
      year: 2026,
      before: { daysOff: ['2026-11-03'] },
      after: { daysOff: [] },
    })
  })

  it('offers last year’s dates for the next one', async () => {
    expect((await show('?year=2027')).html).toContain('year=2027&amp;from=last')
    const { html } = await show('?year=2027&from=last')
    expect(html).toContain('Даты предложены по прошлому году')
    expect(html).toContain('value="2027-09-01"')
    expect(html).toContain('value="2027-11-01"')
  })

  it('is read and not changed by a methodologist', async () => {
    const { status, html } = await show('?year=2026', 'methodologist')
    expect(status).toBe(200)
    expect(html).toContain('Осенние каникулы')
    expect(html).not.toContain('<textarea')
    expect((await send(typed, 'methodologist')).status).toBe(403)
  })

  it.each<PersonName>(['director', 'curator', 'deputy'])('is not open to a %s', async as => {
    expect((await show('', as)).status).toBe(404)
  })

  it('of another authority does not exist', async () => {
    expect((await show('', 'strangeOfficer')).status).toBe(404)
    expect((await send(typed, 'strangeOfficer')).status).toBe(404)
    const { calendar } = await calendarOf(world.context(), world.ids.strangeAuthority)
    expect(calendar).toEqual([])
  })

  it.each(['?year=1990', '?year=abc', '?year='])('has no page for %s', async more => {
    expect((await show(more)).status).toBe(404)
  })
})
