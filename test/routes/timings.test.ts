import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { authority } from '../../functions/store/schema.ts'
import { changeSchoolYear } from '../../functions/store/school-calendars.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
  const scene = {
    authorityId: world.ids.authority,
    schoolId: null,
    timeZone: 'Europe/Moscow',
    actorId: world.people.officer.personId,
  }
  const terms = [
    { from: '2026-09-01', to: '2026-10-25' },
    { from: '2026-11-02', to: '2026-12-29' },
    { from: '2027-01-11', to: '2027-03-19' },
    { from: '2027-03-29', to: '2027-05-26' },
  ]
  const year = { year: 2026, termKind: 'quarter' as const, terms, holidays: [] }
  await changeSchoolYear(
    world.context(),
    scene,
    { ...year, daysOff: ['2026-11-16'], workingDays: [] },
    0,
  )
})

async function read(text: string, more: Record<string, string> = {}, as: PersonName = 'deputy') {
  const response = await world.request(`/timings?${new URLSearchParams({ text, ...more })}`, { as })
  return { status: response.status, html: await response.text() }
}

async function setRules(settings: Record<string, unknown>) {
  const { db } = world.context()
  await db.update(authority).set({ settings }).where(eq(authority.id, world.ids.authority))
}

describe('the page that reads a deadline', () => {
  it('offers examples and the school year of today before anything is typed', async () => {
    const response = await world.request('/timings', { as: 'curator' })
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toContain('value="2026-09-01"')
    expect(html).toContain('value="2027-08-31"')
    expect(html).toContain('/timings?text=')
  })

  it('sends whoever is not signed in to sign in and back', async () => {
    const response = await world.request('/timings?text=май')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/sign-in\?next=%2Ftimings/)
  })

  it('says the reading in a sentence, with weekdays, a strip and the rules', async () => {
    const { status, html } = await read('до 10 июня')
    expect(status).toBe(200)
    expect(html).toContain('10 июня 2027')
    expect(html).toContain('четверг')
    expect(html).toContain('<figure class="strip">')
    expect(html).toContain('По каким правилам прочитано')
    expect(html).toContain('<th scope="row">до 10 июня</th>')
  })

  it('reads by the period given', async () => {
    const { html } = await read('ежегодно до 10 июня', { from: '2024-01-01', to: '2026-12-31' })
    for (const year of [2024, 2025, 2026]) expect(html).toContain(`10 июня ${year}`)
  })

  it('marks what was not read, and shows the phrase as text only', async () => {
    const { status, html } = await read('до 10 июня <b>кракозябры</b>')
    expect(status).toBe(200)
    expect(html).toContain('<mark>')
    expect(html).toContain('Прочитано не всё')
    expect(html).not.toContain('<b>кракозябры')
  })

  it('knows the quarters of one’s own authority, and not of another', async () => {
    expect((await read('1 четверть')).html).toContain('25 октября 2026')
    const strange = await read('1 четверть', {}, 'strangeDirector')
    expect(strange.html).not.toContain('25 октября 2026')
    expect(strange.html).toContain('Даты четвертей и каникул на эти годы не внесены.')
  })

  it('moves a due day off by the rule, past the authority’s own days off, and shows the day written', async () => {
    await setRules({ dayOffRule: 'next' })
    const { html } = await read('до 15 ноября')
    await setRules({})
    expect(html).toContain('17 ноября 2026')
    expect(html).toContain('15.11.2026, воскресенье, по написанному')
  })

  it('takes «до 10 июня» for 9 June where the authority does not count the day itself', async () => {
    await setRules({ isDueDayInclusive: false })
    const { html } = await read('до 10 июня')
    await setRules({})
    expect(html).toContain('9 июня 2027')
    expect(html).toContain('«До 10 июня» означает 9 июня.')
  })

  it.each([
    ['an empty phrase', '', {}, 'text'],
    ['a day that is not one', 'май', { from: '2026-02-30' }, 'from'],
    ['a plan that ends before it begins', 'май', { from: '2027-01-01', to: '2026-01-01' }, 'to'],
    ['a plan of a century', 'май', { from: '1927-01-01', to: '2027-01-01' }, 'to'],
    ['a whole document', 'май '.repeat(600), {}, 'text'],
  ])('refuses %s at its field', async (_, text, more, name) => {
    const { status, html } = await read(text, more as Record<string, string>)
    expect(status).toBe(422)
    expect(html).toContain(`href="#${name}"`)
    expect(html).toContain(`id="${name}-error"`)
  })

  it('lists many deadlines only up to a point', async () => {
    const { status, html } = await read('еженедельно', { from: '2024-01-01', to: '2028-12-31' })
    expect(status).toBe(200)
    expect(html).toMatch(/И ещё \d+ срок/)
  })

  it('speaks English when asked', async () => {
    const response = await world.request('/timings?text=до 10 июня&lang=en', { as: 'curator' })
    expect(await response.text()).toContain('10 June 2027, Thursday')
  })
})
