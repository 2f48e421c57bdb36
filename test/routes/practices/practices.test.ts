import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { readDocument } from '../../../functions/documents/read-document.ts'
import { fact, forever, membership, practiceScore } from '../../../functions/store/schema.ts'
import { owe } from '../../support/owe.ts'
import { makeWorld, type PersonName, type World } from '../../support/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

const own = () => `/schools/${world.ids.school}/practices`
const register = () => `/authorities/${world.ids.authority}/practices`

const kase = {
  title: 'Клуб молодых педагогов',
  form: 'teacher_teacher',
  audience: 'Учителя первых трёх лет работы',
  content: 'Ежемесячные встречи с разбором уроков',
  result: 'Все молодые учителя остались в школе',
  url: 'https://school.example/club',
}

async function submit(form: Record<string, string> = {}, as: PersonName = 'curator') {
  const answer = await world.request(own(), {
    as,
    form: { ...kase, key: world.context().newId(), ...form },
  })
  return { answer, path: answer.headers.get('location')?.split('?')[0] ?? '' }
}

const read = async (path: string, as: PersonName) => (await world.request(path, { as })).text()

const marks = (mark: number) => ({
  effectiveness: String(mark),
  efficiency: String(mark),
  uniqueness: String(mark),
  replicability: String(mark),
  scalability: String(mark),
})

function score(path: string, form: Record<string, string>, as: PersonName = 'methodologist') {
  const id = path.split('/').at(-1)
  return world.request(`${register()}/${id}/score`, { as, form })
}

describe('a school', () => {
  test('offers a practice, and every school of the municipality reads it, others do not', async () => {
    const { path } = await submit()
    const id = path.split('/').at(-1)
    const other = `/schools/${world.ids.otherSchool}/practices`
    expect(await read(other, 'otherDirector')).toContain('Клуб молодых педагогов')
    const there = await read(`${other}/${id}`, 'otherDirector')
    expect(there).toContain('Ежемесячные встречи с разбором уроков')
    const strange = `/schools/${world.ids.strangeSchool}/practices`
    expect(await read(strange, 'strangeDirector')).toContain('Практик пока нет')
    const answer = await world.request(`${strange}/${id}`, { as: 'strangeDirector' })
    expect(answer.status).toBe(404)
  })

  test('is warned in the form not to name pupils, and of a link to a foreign file store', async () => {
    expect(await read(`${own()}/new`, 'curator')).toContain('Без имён учеников')
    const { path } = await submit({ url: 'https://drive.google.com/file/1' })
    expect(await read(path, 'curator')).toContain('Ссылка ведёт в зарубежное хранилище')
    const plain = await submit()
    expect(await read(plain.path, 'curator')).not.toContain('зарубежное хранилище')
  })

  test.each([
    [{ title: '' }, 'Назовите практику'],
    [{ form: 'unknown' }, 'Выберите форму наставничества'],
    [{ result: '' }, 'Опишите результат'],
    [{ content: 'а'.repeat(4001) }, 'Слишком длинно'],
    [{ url: 'school.example' }, 'Адрес должен начинаться с https://'],
    [{ url: 'javascript:alert(1)' }, 'Адрес должен начинаться с https://'],
  ])('is told what to fix, and the rest is kept: %o', async (form, sentence) => {
    const { answer } = await submit(form)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(sentence)
    expect(html).toContain('Учителя первых трёх лет работы')
    expect(await read(own(), 'curator')).toContain('Практик пока нет')
  })

  test('that sends the form twice has one practice', async () => {
    await submit({ key: `${world.ids.school}-once` })
    await submit({ key: `${world.ids.school}-once` })
    expect(await read(own(), 'curator')).toContain('1 практика')
  })

  test('proves with it what its roadmap asks for', async () => {
    const id = await owe(world, { due: '2026-11-01', evidence: ['practice_case'] })
    const { path } = await submit()
    const html = await read(`/obligations/${id}`, 'curator')
    expect(html).toContain('На проверке')
    expect(html).toContain(path)
  })

  test('takes its own practice out again, not another’s', async () => {
    const { path } = await submit()
    const id = path.split('/').at(-1)
    const other = `/schools/${world.ids.otherSchool}/practices/${id}/withdraw`
    expect((await world.request(other, { as: 'otherDirector', form: {} })).status).toBe(404)
    await world.request(`${path}/withdraw`, { as: 'curator', form: {} })
    expect(await read(own(), 'curator')).toContain('Практик пока нет')
    expect((await world.request(path, { as: 'curator' })).status).toBe(404)
  })
})

describe('experts of the centre', () => {
  test('mark each criterion, and the register shows the mean of all sheets', async () => {
    const { path } = await submit()
    await score(path, { ...marks(8), comment: 'Понятно, как повторить' })
    await score(path, marks(9), 'officer')
    const html = await read(register(), 'officer')
    expect(html).toContain('42,5 из 50, 2 эксперта')
    const one = await read(path.replace(own(), register()), 'officer')
    expect(one).toContain('Понятно, как повторить')
    expect(one).toContain(world.people.methodologist.name)
  })

  test('are not named to schools, which see the mean only', async () => {
    const { path } = await submit()
    await score(path, { ...marks(8), comment: 'Слабое описание' })
    const html = await read(path, 'curator')
    expect(html).toContain('40 из 50')
    expect(html).not.toContain(world.people.methodologist.name)
    expect(html).not.toContain('Слабое описание')
  })

  test('change their own sheet and never another’s', async () => {
    const { path } = await submit()
    await score(path, marks(2))
    await score(path, marks(6), 'officer')
    await score(path, marks(10))
    const sheets = await world.context().db.select().from(practiceScore)
    const here = sheets.filter(({ practiceId }) => path.endsWith(practiceId))
    expect(here.map(({ marks: { uniqueness } }) => uniqueness).sort()).toEqual([10, 6])
  })

  test('leave no criterion without a mark from 1 to 10', async () => {
    const { path } = await submit()
    const answer = await score(path, { ...marks(8), uniqueness: '11' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('href="#uniqueness"')
    expect(html).toContain('Поставьте целое число от 1 до 10')
    expect(await read(register(), 'officer')).toContain('ещё не оценена')
  })

  test('do not mark the practice of their own school', async () => {
    const { path } = await submit()
    const { db, newId } = world.context()
    await db.insert(membership).values({
      id: newId(),
      personId: world.people.methodologist.personId,
      authorityId: world.ids.authority,
      schoolId: world.ids.school,
      role: 'deputy',
      since: 0,
      until: forever,
    })
    const answer = await score(path, marks(10))
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('оценивает другой эксперт')
    expect(await read(register(), 'officer')).toContain('ещё не оценена')
  })

  test('find a practice by words and by form', async () => {
    await submit()
    await submit({ title: 'Старшие – младшим', form: 'student_student' })
    const found = await read(`${register()}?form=student_student`, 'officer')
    expect(found).toContain('1 практика')
    expect(found).toContain('Старшие – младшим')
    expect(await read(`${register()}?text=КЛУБ`, 'officer')).toContain('1 практика')
    expect(await read(`${register()}?text=нет+такого`, 'officer')).toContain('Ничего не найдено')
  })
})

describe('the register as a table', () => {
  test('opens in Excel with marks as numbers, the day it was offered and what was asked for', async () => {
    const { path } = await submit()
    await score(path, marks(8))
    const answer = await world.request(`${register()}.xlsx?text=клуб`, { as: 'officer' })
    expect(answer.headers.get('content-disposition')).toContain('practices-2026-10-15.xlsx')
    const result = readDocument(new Uint8Array(await answer.arrayBuffer()))
    if (!result.ok) throw new Error('unreadable')
    const [table] = result.content.blocks
    const rows = table?.kind === 'table' ? table.rows.map(row => row.map(({ text }) => text)) : []
    expect(rows[1]?.[0]).toBe('По состоянию на 15.10.2026. Отбор: клуб')
    expect(rows.at(-1)).toEqual([
      ...['Клуб молодых педагогов', 'МБОУ «Средняя школа № 1»', 'педагог – педагог'],
      ...[kase.audience, kase.content, kase.result, kase.url, '15.10.2026', '1'],
      ...['8', '8', '8', '8', '8', '40'],
    ])
  })

  test('comes as CSV to any school of the municipality', async () => {
    await submit({ title: '=СУММ(A1)' })
    const path = `/schools/${world.ids.otherSchool}/practices.csv`
    const answer = await world.request(path, { as: 'otherCurator' })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
    expect(text.startsWith('\uFEFFПрактика;Учреждение;')).toBe(true)
    expect(text).toContain("\r\n'=СУММ(A1);")
  })
})

test('what happened is kept without the words', async () => {
  const { path } = await submit()
  await score(path, { ...marks(8), comment: 'Слово' })
  const id = path.split('/').at(-1) ?? ''
  const facts = await world.context().db.select().from(fact).where(eq(fact.subjectId, id))
  expect(facts.map(({ kind }) => kind)).toEqual(['practice.submitted', 'practice.scored'])
  expect(JSON.stringify(facts.map(({ payload }) => payload))).not.toMatch(/[а-яё]/i)
})
