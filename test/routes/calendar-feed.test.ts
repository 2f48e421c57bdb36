import { eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { moveDue } from '../../functions/store/due-dates.ts'
import { insertMany } from '../../functions/store/insert-many.ts'
import { record } from '../../functions/store/record.ts'
import { calendarFeed, membership, requirement } from '../../functions/store/schema.ts'
import { approveWaiver } from '../../functions/store/waivers.ts'
import { makeWorld, type PersonName, type World, worldNow } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
  await owe('report', 'school', '2026-11-30', {
    text: 'Отчёт о реализации программы наставничества; анкеты, справки и приказы по итогам первого полугодия',
    windowFrom: '2026-11-01',
    section: 'Мониторинг',
  })
  await owe('order', 'school', '2026-12-10', { assigneeId: world.people.deputy.personId })
  await owe('old', 'school', '2025-09-01')
  await owe('last-autumn', 'school', '2025-10-20')
  await owe('other', 'otherSchool', '2026-12-20')
  await owe('strange', 'strangeSchool', '2026-12-20')
})

beforeEach(() => {
  world.clock.instant = worldNow
})

interface More {
  text?: string
  windowFrom?: string
  section?: string
  assigneeId?: string
}

function sceneAt(place: 'school' | 'otherSchool' | 'strangeSchool') {
  const authorityId = place === 'strangeSchool' ? world.ids.strangeAuthority : world.ids.authority
  const actorId = world.people.officer.personId
  return { authorityId, schoolId: world.ids[place], timeZone: 'Europe/Moscow', actorId }
}

async function owe(
  id: string,
  place: 'school' | 'otherSchool' | 'strangeSchool',
  due: string,
  { text = `Мероприятие ${id}`, windowFrom, section = '', assigneeId }: More = {},
) {
  const ctx = world.context()
  const scene = sceneAt(place)
  const row = {
    id: `requirement-${id}`,
    authorityId: scene.authorityId,
    schoolId: scene.schoolId,
    origin: 'school-roadmap' as const,
    roadmapId: null,
    position: 0,
    number: '1',
    section,
    stage: '',
    activity: '',
    text,
    timing: emptyReading,
    level: 'school' as const,
    responsible: [],
    responsibleText: 'Иванова Мария Петровна',
    recipients: [],
    result: '',
    evidence: [],
    assigneeId: assigneeId ?? null,
    createdAt: ctx.now,
    closedAt: null,
  }
  const fact = {
    kind: 'obligation.opened',
    day: '2026-09-01',
    windowFrom: windowFrom ?? null,
    due,
  } as const
  await record(ctx, scene, {
    rows: [insertMany(ctx.db, requirement, [row])],
    opened: [{ id, schoolId: scene.schoolId, requirementId: row.id, fact }],
  })
}

const emptyReading = {
  text: '',
  kind: 'date' as const,
  windows: [],
  recurs: null,
  standing: false,
  unread: [],
  warnings: [],
  responsible: null,
  trace: [],
}

/** Makes an address as a person would, and gives its path. */
async function makeAddress(as: PersonName, scope: string): Promise<string> {
  const response = await world.request('/account/calendar', { as, form: { scope } })
  const html = await response.text()
  expect(response.status).toBe(201)
  const [, address = ''] =
    /value="https:\/\/nastavnik\.test(\/calendar\/[0-9a-z]+\.ics)"/.exec(html) ?? []
  return address
}

async function fetchEvents(address: string) {
  const response = await world.request(address)
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${response.status} ${text}`)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map(event => ({
    uid: String(event.getFirstPropertyValue('uid')),
    summary: String(event.getFirstPropertyValue('summary')),
    description: String(event.getFirstPropertyValue('description')),
    start: String(event.getFirstPropertyValue('dtstart')),
    end: String(event.getFirstPropertyValue('dtend')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: String(event.getFirstPropertyValue('status')),
    url: String(event.getFirstPropertyValue('url')),
    modified: String(event.getFirstPropertyValue('last-modified')),
    categories: event.getAllProperties('categories').flatMap(one => one.getValues()),
  }))
  return { response, text, calendar, events }
}

const uidOf = (id: string) => `obligation-${id}@nastavnik`

describe('an address of due days', () => {
  it('is shown once, and kept only as a hash', async () => {
    const address = await makeAddress('curator', `school:${world.ids.school}`)
    expect(address).toMatch(/^\/calendar\/[0-9a-z]{52}\.ics$/)
    const list = await (await world.request('/account/calendar', { as: 'curator' })).text()
    expect(list).toContain('Учреждение: МБОУ «Средняя школа № 1»')
    expect(list).not.toContain(address)
    const rows = await world.context().db.select().from(calendarFeed)
    const secret = address.slice('/calendar/'.length, -'.ics'.length)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('gives a calendar that another program reads', async () => {
    const address = await makeAddress('curator', `school:${world.ids.school}`)
    const { response, text, calendar, events } = await fetchEvents(address)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(events.map(({ uid }) => uid)).toEqual(['last-autumn', 'report', 'order'].map(uidOf))
    expect(events[1]).toMatchObject({
      start: '2026-11-30',
      end: '2026-12-01',
      sequence: 0,
      status: 'CONFIRMED',
      url: 'https://nastavnik.test/obligations/report',
      summary:
        'Отчёт о реализации программы наставничества; анкеты, справки и приказы по итогам первого полугодия',
      categories: ['Наставничество', 'Мониторинг'],
    })
    expect(events[1]?.description).toContain('Выполнять с 01.11.2026')
    expect(text).toContain('DTSTART;VALUE=DATE:20261130')
  })

  it('folds Russian lines at 75 octets and names nobody', async () => {
    const { text } = await fetchEvents(await makeAddress('curator', `school:${world.ids.school}`))
    const lengths = text.split('\r\n').map(line => new TextEncoder().encode(line).length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/\n/)
    expect(text).not.toContain('�')
    const unfolded = text.replaceAll('\r\n ', '')
    for (const { name } of Object.values(world.people)) expect(unfolded).not.toContain(name)
    expect(unfolded).not.toContain('Иванова')
  })

  it('gives a deputy what is assigned to them, and a curator the whole school', async () => {
    const deputy = await fetchEvents(await makeAddress('deputy', 'person'))
    expect(deputy.events.map(({ uid }) => uid)).toEqual([uidOf('order')])
    const curator = await fetchEvents(await makeAddress('curator', 'person'))
    expect(curator.events.map(({ uid }) => uid)).toEqual(
      ['last-autumn', 'report', 'order'].map(uidOf),
    )
  })

  it('gives an officer every school of the authority, each named, and one school alone', async () => {
    const all = await fetchEvents(await makeAddress('officer', `authority:${world.ids.authority}`))
    expect(all.events.map(({ uid }) => uid)).toEqual(
      ['last-autumn', 'report', 'order', 'other'].map(uidOf),
    )
    expect(all.events[3]?.summary).toBe('МБОУ «Гимназия № 2»: Мероприятие other')
    const one = await fetchEvents(await makeAddress('officer', `school:${world.ids.otherSchool}`))
    expect(one.events.map(({ uid }) => uid)).toEqual([uidOf('other')])
  })

  it('keeps the same events under the same names when a due day moves, and says so', async () => {
    await owe('moving', 'otherSchool', '2027-01-20')
    const address = await makeAddress('otherCurator', 'person')
    const before = await fetchEvents(address)
    const again = await fetchEvents(address)
    expect(again.text).toBe(before.text)
    world.clock.instant = worldNow + 60_000
    await moveDue(world.context(), sceneAt('otherSchool'), 'moving', '2027-02-03', 'Карантин')
    const { events } = await fetchEvents(address)
    expect(events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid))
    const [old, moved] = [before, { events }].map(({ events: list }) =>
      list.find(({ uid }) => uid === uidOf('moving')),
    )
    expect(moved).toMatchObject({
      start: '2027-02-03',
      sequence: 1,
      modified: '2026-10-15T07:01:00Z',
    })
    expect(old?.modified).toBe('2026-10-15T07:00:00Z')
    expect(moved?.description).toContain('Первоначальный срок: 20.01.2027')
  })

  it('keeps a waived one as cancelled', async () => {
    await owe('waived', 'otherSchool', '2027-03-01')
    const address = await makeAddress('otherCurator', 'person')
    world.clock.instant = worldNow + 60_000
    await approveWaiver(world.context(), sceneAt('otherSchool'), 'waived', 'Нет молодых педагогов')
    const { events } = await fetchEvents(address)
    const waived = events.find(({ uid }) => uid === uidOf('waived'))
    expect(waived).toMatchObject({ status: 'CANCELLED', sequence: 1 })
  })

  it('answers 304 to a program that has it already', async () => {
    const address = await makeAddress('director', 'person')
    const etag = (await world.request(address)).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    const known = await world.request(address, { headers: { 'if-none-match': `W/${etag}` } })
    expect([known.status, await known.text()]).toEqual([304, ''])
    const other = await world.request(address, { headers: { 'if-none-match': '"other"' } })
    expect(other.status).toBe(200)
  })

  it('writes down its last use, at most once an hour', async () => {
    const address = await makeAddress('director', 'person')
    const { personId } = world.people.director
    const usedAt = async () => {
      await world.settle()
      const rows = await world
        .context()
        .db.select()
        .from(calendarFeed)
        .where(eq(calendarFeed.personId, personId))
      return rows.at(-1)?.usedAt
    }
    expect(await usedAt()).toBeNull()
    await world.request(address)
    expect(await usedAt()).toBe(worldNow)
    world.clock.instant = worldNow + 600_000
    await world.request(address)
    expect(await usedAt()).toBe(worldNow)
    world.clock.instant = worldNow + 3_600_000
    await world.request(address)
    expect(await usedAt()).toBe(worldNow + 3_600_000)
  })

  it('is closed by its owner, and by nobody else', async () => {
    const address = await makeAddress('strangeDirector', 'person')
    const { personId } = world.people.strangeDirector
    const [feed] = await world
      .context()
      .db.select()
      .from(calendarFeed)
      .where(eq(calendarFeed.personId, personId))
    const revoke = (as: PersonName) =>
      world.request(`/account/calendar/${feed?.id}/revoke`, { as, form: {} })
    await revoke('officer')
    expect((await world.request(address)).status).toBe(200)
    expect((await revoke('strangeDirector')).status).toBe(303)
    expect((await world.request(address)).status).toBe(410)
    const list = await world.request('/account/calendar', { as: 'strangeDirector' })
    expect(await list.text()).toContain('Открытых адресов нет.')
  })

  it('ends with the role', async () => {
    const school = await makeAddress('otherDirector', `school:${world.ids.otherSchool}`)
    const own = await makeAddress('otherDirector', 'person')
    const { membershipId } = world.people.otherDirector
    const { db, now } = world.context()
    await db.update(membership).set({ until: now }).where(eq(membership.id, membershipId))
    expect((await world.request(school)).status).toBe(410)
    expect((await world.request(own)).status).toBe(410)
  })

  it.each(['/calendar/nothing.ics', '/calendar/nothing', '/calendar/..%2f.ics'])(
    'that was never made is not found: %s',
    async path => {
      expect((await world.request(path)).status).toBe(404)
    },
  )

  it.each<[string, PersonName, (w: World) => string]>([
    ['another school', 'curator', ({ ids }) => `school:${ids.otherSchool}`],
    ['a school of another authority', 'officer', ({ ids }) => `school:${ids.strangeSchool}`],
    ['the authority', 'director', ({ ids }) => `authority:${ids.authority}`],
    ['a school where the role has ended', 'former', ({ ids }) => `school:${ids.school}`],
    ['nothing', 'curator', () => ''],
  ])('is not made for %s', async (_, as, scopeOf) => {
    const form = { scope: scopeOf(world) }
    const response = await world.request('/account/calendar', { as, form })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Выберите, какие сроки показывать')
  })
})
