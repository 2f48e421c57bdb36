import { and, eq, sql } from 'drizzle-orm'
import mammoth from 'mammoth'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { participant } from '../../../functions/store/schema.ts'
import { makeLivePairs } from '../../support/live-pairs.ts'
import { owe } from '../../support/owe.ts'
import { formWith, launch, obligationIn, publish } from '../../support/subjects-diagnostics.ts'
import { makeWorld, type PersonName, type World } from '../../support/world.ts'

const form = formWith(
  'self-diagnostic',
  [
    {
      id: 'all',
      title: 'Всё',
      questions: [
        { id: 'mark', kind: 'rating', text: 'Работа пар' },
        { id: 'problems', kind: 'text', text: 'Трудности', isRequired: false },
      ],
    },
  ],
  { title: 'Самодиагностика программ' },
)

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

async function open(path: string, as: PersonName = 'curator') {
  const response = await world.request(path, { as })
  return { status: response.status, html: await response.text() }
}

async function post(
  path: string,
  fields: Record<string, string | string[]>,
  as: PersonName = 'curator',
) {
  const response = await world.request(path, { as, form: fields })
  const location = response.headers.get('location') ?? ''
  return { status: response.status, location, html: await response.text() }
}

/** The school sends a self-diagnostic with one zone of risk. */
async function sendDiagnostic(): Promise<void> {
  const campaign = await launch(world, await publish(world, form))
  const obligation = await obligationIn(world, campaign)
  const { location } = await post(`/schools/${world.ids.school}/diagnostics`, { obligation })
  const answers = { revision: '0', mark: '3', problems: 'Мало времени на встречи' }
  await post(`${location}/sections/all`, answers)
  await post(`${location}/send`, {})
}

async function drawUp(kind = 'effectiveness'): Promise<string> {
  const { location } = await post(`/schools/${world.ids.school}/notes`, { kind })
  expect(location).toMatch(/^\/notes\/\w+$/)
  return location
}

async function wordOf(path: string): Promise<string> {
  const response = await world.request(`${path}/note.docx`, { as: 'curator' })
  expect(response.headers.get('content-type')).toContain('wordprocessingml')
  const buffer = Buffer.from(await response.arrayBuffer())
  return (await mammoth.extractRawText({ buffer })).value
}

describe('indicators', () => {
  it('show both numbers of a share, and «не применимо» where there is nothing to divide by', async () => {
    const proved = await owe(world, { due: '2026-10-10', evidence: ['order_pairs'] })
    await owe(world, { due: '2026-10-01', evidence: ['regulation'] })
    world.clock.instant = Date.parse('2026-10-09T09:00:00Z')
    await post(`/obligations/${proved}/submit`, {
      type: 'link',
      url: 'https://school.example/pairs.pdf',
      kind: 'order_pairs',
      key: 'one',
    })
    world.clock.instant = Date.parse('2026-10-15T09:00:00Z')
    const { html } = await open(`/schools/${world.ids.school}/indicators`)
    expect(html).toContain('50 % (1 / 2)')
    expect(html).toContain('не применимо')
  })

  it('are those of any past day', async () => {
    await owe(world, { due: '2026-10-01' })
    const { html } = await open(`/schools/${world.ids.school}/indicators?asOf=2026-09-20`)
    expect(html).not.toContain('0 / 1')
    const wrong = await open(`/schools/${world.ids.school}/indicators?asOf=2027-01-01`)
    expect(wrong.status).toBe(422)
  })

  it('of the municipality lead to each school', async () => {
    await owe(world, { due: '2026-10-01' })
    const base = `/authorities/${world.ids.authority}/indicators`
    expect((await open(base, 'officer')).html).toContain('0 % (0 / 1)')
    const one = await open(`${base}?indicator=on-time`, 'officer')
    expect(one.html).toContain(`/schools/${world.ids.school}/indicators`)
  })

  it('know how many people teach once the school has said it', async () => {
    const path = `/schools/${world.ids.school}/indicators`
    expect((await post(`${path}/staff`, { teachers: 'сорок' })).status).toBe(422)
    await post(`${path}/staff`, { teachers: '40' })
    expect((await open(path)).html).toContain('value="40"')
  })
})

describe('an analytical note', () => {
  it('is drawn up from what is known: figures, documents, zones of risk, what the school wrote', async () => {
    await owe(world, { due: '2026-10-01', evidence: ['regulation'] })
    await sendDiagnostic()
    const path = await drawUp()
    const { html } = await open(path)
    expect(html).toContain('– положение о наставничестве.')
    expect(html).toContain('показатели ниже границы: «Работа пар» (30\u00a0%)')
    expect(html).toContain('Мало времени на встречи')
    const word = await wordOf(path)
    expect(word).toContain('АНАЛИТИЧЕСКАЯ СПРАВКА')
    expect(word).toContain('об эффективности программ наставничества')
    expect(word).toContain('МБОУ «Средняя школа № 1»')
    expect(word).toContain('Выполнено в срок')
    expect(word).toMatch(/П\.\sА\.\sВершинин/)
  })

  it('is edited before it is a document, with recommendations from the centre’s list', async () => {
    const list = `/authorities/${world.ids.authority}/questionnaires/recommendations`
    await post(list, { text: 'Провести семинар для наставников' }, 'methodologist')
    const path = await drawUp()
    const { html } = await open(path)
    const choice = /name="choice"[^>]*value="(\w+)"/.exec(html)?.[1] ?? ''
    expect(choice).not.toBe('')
    const saved = await post(path, {
      revision: '1',
      'text-problems': 'Две пары встречаются редко.',
      choice,
      to: 'Куратору',
      by: 'до 1 декабря',
      orderNumber: '41-од',
      orderDate: '2026-10-15',
    })
    expect(saved.location).toBe(`${path}?saved`)
    const word = await wordOf(path)
    expect(word).toContain('Две пары встречаются редко.')
    expect(word).toContain('Провести семинар для наставников')
    expect(word).toContain('приказом от 15.10.2026 № 41-од')
    expect((await post(path, { revision: '1' })).status).toBe(409)
  })

  it('keeps the words when its tables are renewed', async () => {
    const path = await drawUp()
    await post(path, { revision: '1', 'text-problems': 'Слова куратора' })
    await post(`${path}/refresh`, { revision: '2' })
    expect((await open(path)).html).toContain('Слова куратора')
  })

  it('becomes the evidence for the points that are ticked, and for no others', async () => {
    const text = 'Справка о наличии локальных актов'
    const ticked = await owe(world, { due: '2026-11-10', evidence: ['analytical_note'], text })
    const other = await owe(world, { due: '2026-11-10', evidence: ['analytical_note'] })
    const path = await drawUp('local-acts')
    expect((await open(path)).html).toContain(text)
    const none = await post(`${path}/file`, {})
    expect(none.status).toBe(422)
    expect(none.html).toContain('id="obligation-error"')
    const filed = await post(`${path}/file`, { obligation: ticked })
    expect(filed.location).toMatch(/filed=2026-\d+/)
    const shown = await open(`/obligations/${ticked}`)
    expect(shown.html).toContain('На проверке')
    expect(shown.html).toContain(path)
    expect((await open(`/obligations/${other}`)).html).not.toContain('На проверке')
  })

  it('is filed and marked as filed in one write: where that fails, neither is done', async () => {
    const obligation = await owe(world, { due: '2026-11-10', evidence: ['analytical_note'] })
    const path = await drawUp('local-acts')
    const { db } = world.context()
    await db.run(
      sql.raw(
        `CREATE TRIGGER broken BEFORE UPDATE OF filed_at ON note BEGIN SELECT RAISE(ABORT, 'broken'); END`,
      ),
    )
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const failed = await post(`${path}/file`, { obligation })
    quiet.mockRestore()
    await db.run(sql.raw('DROP TRIGGER broken'))
    expect(failed.status).toBe(500)
    expect((await open(`/obligations/${obligation}`)).html).not.toContain('На проверке')
    const filed = await post(`${path}/file`, { obligation })
    expect(filed.location).toMatch(/filed=2026-\d+/)
  })

  it('says so where nothing asks for it', async () => {
    expect((await open(await drawUp())).html).toContain('ни одно открытое обязательство')
  })

  it('numbers the parts it has, and says which it is still without', async () => {
    const path = await drawUp('roadmap-result')
    expect((await open(path)).html).toContain('в документ не войдёт: Адресные рекомендации')
    const numbers = [...(await wordOf(path)).matchAll(/^(\d)\. [А-Я]/gm)].map(one => Number(one[1]))
    expect(numbers.length).toBeGreaterThan(4)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })

  it('on measures begins with what the note before it recommended', async () => {
    const before = await drawUp()
    await post(before, {
      revision: '1',
      own: 'Провести семинар',
      to: 'Куратору',
      by: 'до 1 декабря',
    })
    const { html } = await open(await drawUp('management-decisions'))
    expect(html).toContain('В справке от 15.10.2026 было рекомендовано:')
    expect(html).toContain('– провести семинар (Куратору, до 1 декабря).')
  })

  it('on difficulties counts those teachers named in the register, without a name', async () => {
    await makeLivePairs(world)
    const db = world.context().db
    await db
      .update(participant)
      .set({ difficulties: ['Дисциплина на уроке'] })
      .where(and(eq(participant.isMentee, true), eq(participant.schoolId, world.ids.school)))
    const path = await drawUp('difficulties')
    const [one] = await db.select().from(participant).where(eq(participant.isMentee, true))
    const word = await wordOf(path)
    expect(word).toContain('Дисциплина на уроке')
    expect(one?.name).toBeTruthy()
    expect(word).not.toContain(one?.name)
  })

  it('of the half-year begins in January once it has begun', async () => {
    world.clock.instant = Date.parse('2027-06-10T09:00:00Z')
    await world.signIn('curator')
    const word = await wordOf(await drawUp('half-yearly'))
    expect(word).toContain('Период: 01.01.2027 – 10.06.2027')
    expect(word).toContain('сопоставлены с состоянием на 10.12.2026')
  })

  it('of the municipality takes one press, from all schools', async () => {
    await owe(world, { due: '2026-10-01' })
    await sendDiagnostic()
    const { location } = await post(`/authorities/${world.ids.authority}/notes`, {}, 'officer')
    const response = await world.request(`${location}/note.docx`, { as: 'officer' })
    const buffer = Buffer.from(await response.arrayBuffer())
    const word = (await mammoth.extractRawText({ buffer })).value
    expect(word).toContain('о реализации наставничества в муниципалитете')
    expect(word).toContain('МБОУ «Гимназия № 2»')
    expect(word).toContain('Работа пар')
  })

  it('of the municipality is not open to a school', async () => {
    const { location } = await post(`/authorities/${world.ids.authority}/notes`, {}, 'officer')
    expect((await open(location, 'curator')).status).toBe(404)
  })
})
