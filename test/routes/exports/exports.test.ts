import { beforeEach, describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../../functions/documents/excel/write-workbook.ts'
import { readDocument } from '../../../functions/documents/read-document.ts'
import { owe } from '../../support/owe.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

const base = () => `/authorities/${world.ids.authority}/exports`
const fetchFile = (path: string) => world.request(`${base()}${path}`, { as: 'officer' })

async function blocksOf(path: string) {
  const answer = await fetchFile(path)
  expect(answer.status).toBe(200)
  const result = readDocument(new Uint8Array(await answer.arrayBuffer()))
  if (!result.ok) throw new Error(result.problem.code)
  return result.content.blocks
}

/** The sheets of the workbook: rows of texts. */
async function sheetsOf(query = '') {
  const blocks = await blocksOf(`/workbook.xlsx${query}`)
  return blocks.map(block =>
    block.kind === 'table' ? block.rows.map(row => row.map(({ text }) => text)) : [],
  )
}

/** The rows of a sheet under its head, which stands in the fourth line: three of the note come first. */
const rowsOf = (sheet: string[][] | undefined) => (sheet ?? []).slice(4)

async function submit(id: string): Promise<string> {
  const form = { type: 'link', url: 'https://school.example/a.pdf', key: id }
  const answer = await world.request(`/obligations/${id}/submit`, { as: 'curator', form })
  return answer.headers.get('location') ?? ''
}

describe('the workbook', () => {
  test('may be long: five thousand rows are written where there are no threads', async () => {
    const columns = [{ title: 'Что', width: 60, type: 'text' as const }]
    const rows = Array.from({ length: 5_000 }, (_, i) => [`Приказ о закреплении пар № ${i}`])
    const bytes = await writeWorkbook({ sheets: [{ name: 'Лист', note: [], columns, rows }] })
    expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe('PK')
    expect(bytes.length).toBeGreaterThan(20_000)
  })

  test('has a sheet for each question, each with its day and what it was filtered by', async () => {
    await owe(world, { due: '2026-10-01', text: 'Приказ о парах' })
    const sheets = await sheetsOf()
    expect(sheets.map(([first]) => first?.[0]?.split('.')[0])).toEqual([
      'Учреждения',
      'Требования',
      'Обязательства',
      'Просрочено',
      'Нет документов',
    ])
    for (const [, second] of sheets) {
      expect(second?.[0]).toBe('По состоянию на конец дня 15.10.2026. Отбор: всё.')
    }
  })

  test('names who is late, with what, since when and how long', async () => {
    await owe(world, { due: '2026-10-01', text: 'Приказ о парах', number: '1.3' })
    await owe(world, { due: '2026-11-01', text: 'Справка', schoolId: world.ids.otherSchool })
    const [schools, , , overdue, missing] = await sheetsOf()
    expect(rowsOf(overdue)).toEqual([
      [
        'МБОУ «Средняя школа № 1»',
        '1.3',
        'Приказ о парах',
        '01.10.2026',
        '14',
        'об этом не писали',
        '',
      ],
    ])
    expect(rowsOf(missing).map(row => row.slice(0, 2))).toEqual([
      ['МБОУ «Средняя школа № 1»', 'Приказ о закреплении наставнических пар (групп)'],
    ])
    const late = rowsOf(schools).find(([name]) => name === 'МБОУ «Средняя школа № 1»')
    expect(late?.slice(3, 8)).toEqual(['1', '0', '0', '0', '1'])
    expect(late?.slice(-3)).toEqual(['0', '0', '14'])
  })

  test('says who was told of each overdue thing, by a letter about that very thing', async () => {
    await owe(world, { due: '2026-10-01', text: 'Приказ о парах' })
    const form = { schoolIds: [world.ids.school], message: '', key: `key-${world.ids.school}` }
    const path = `/authorities/${world.ids.authority}/reminders`
    await world.request(path, { as: 'officer', form })
    await world.settle()
    world.clock.instant = Date.parse('2026-10-17T07:00:00Z')
    await owe(world, { due: '2026-10-16', text: 'Справка' })
    const [told, notTold] = rowsOf((await sheetsOf())[3])
    expect(told?.at(-1)).toBe('15.10.2026')
    expect(told?.at(-2)).toContain('Лугова Марина Сергеевна')
    expect(notTold?.slice(-2)).toEqual(['об этом не писали', ''])
  })

  test('of a past day is as that day ended, whatever came later', async () => {
    const id = await owe(world, { due: '2026-10-15', text: 'Приказ о парах' })
    world.clock.instant = Date.parse('2026-10-18T07:00:00Z')
    const before = await sheetsOf()
    world.clock.instant = Date.parse('2026-10-20T07:00:00Z')
    await submit(id)
    const [, , obligations, overdue] = await sheetsOf('?asOf=2026-10-18')
    expect(rowsOf(overdue)).toEqual(rowsOf(before[3]))
    expect(rowsOf(overdue)[0]?.slice(-2)).toEqual(['об этом не писали', ''])
    expect(rowsOf(obligations)[0]?.at(-1)).toBe('Просрочено')
    expect(rowsOf((await sheetsOf())[3])).toEqual([])
  })

  test('of a day to come is of today, and says so', async () => {
    const [schools] = await sheetsOf('?asOf=2027-01-01')
    expect(schools?.[1]?.[0]).toContain('15.10.2026')
  })

  test('holds what was asked for and nothing else, and says what was asked', async () => {
    await owe(world, { due: '2026-10-01', text: 'Приказ о парах' })
    await owe(world, { due: '2026-10-01', text: 'Справка' })
    await owe(world, { due: '2026-10-01', text: 'Приказ', schoolId: world.ids.otherSchool })
    const query = `?school=${world.ids.school}&text=приказ&status=overdue`
    const [schools, requirements, obligations, overdue, missing] = await sheetsOf(query)
    const filter = 'Отбор: МБОУ «Средняя школа № 1»; Просрочено; «приказ».'
    expect(obligations?.[1]?.[0]).toContain(filter)
    expect(rowsOf(schools)).toHaveLength(1)
    for (const sheet of [requirements, obligations, overdue, missing]) {
      expect(rowsOf(sheet)).toHaveLength(1)
      expect(rowsOf(sheet)[0]).toContain('Приказ о парах')
    }
  })

  test('adds a requirement of several institutions up in one row', async () => {
    const form = {
      text: 'Обновить раздел на сайте',
      due: '2026-10-20',
      schoolIds: [world.ids.school, world.ids.otherSchool],
      key: `key-${world.ids.authority}`,
    }
    const path = `/authorities/${world.ids.authority}/recommendations`
    await world.request(path, { as: 'officer', form })
    world.clock.instant = Date.parse('2026-10-21T07:00:00Z')
    const [, requirements] = await sheetsOf()
    const [row] = rowsOf(requirements)
    expect(row?.slice(1, 5)).toEqual(['Обновить раздел на сайте', '', 'несколько учреждений', '2'])
    expect(row?.[9]).toBe('2')
  })
})

describe('the note for the regional centre', () => {
  test('gives the totals, the institutions and what is longest overdue', async () => {
    await submit(await owe(world, { due: '2026-11-01', text: 'Справка' }))
    await owe(world, { due: '2026-09-15', text: 'Приказ о парах', number: '1.3' })
    const blocks = await blocksOf('/note.docx')
    const text = JSON.stringify(blocks)
    expect(text).toContain('На 15.10.2026 учтено 2 учреждения')
    expect(text).toContain('должно быть представлено подтверждений: 2. Представлено: 1 (50 %)')
    expect(text).toContain('1.3 Приказ о парах')
    expect(text).toContain('МБОУ «Гимназия № 2»')
    expect(text).toContain(world.people.officer.name)
  })

  test('of a municipality where nothing is missing says so', async () => {
    const text = JSON.stringify(await blocksOf('/note.docx'))
    expect(text).toContain('Просроченных подтверждений нет.')
    expect(text).toContain('письма о недостающих документах из системы не направлялись')
  })
})

describe('CSV', () => {
  const bytesOf = async (path: string) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await (await world.request(path, { as: 'officer' })).arrayBuffer(),
    )

  test('of missing documents has a row for each, with its mark and semicolons for Russian Excel', async () => {
    const evidence = ['order_pairs', 'analytical_note']
    await owe(world, { due: '2026-10-01', text: 'Приказ; справка', evidence })
    const text = await bytesOf(`${base()}/missing.csv`)
    expect(text.startsWith('\uFEFFУчреждение;Недостающий документ;')).toBe(true)
    const lines = text.trim().split('\r\n').slice(1)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain(';"Приказ; справка";01.10.2026;Просрочено')
    expect(lines[0]?.endsWith(';15.10.2026;всё')).toBe(true)
  })

  test('says in every row of which day it is and what was asked for, and in one row where there is none', async () => {
    await owe(world, { due: '2026-10-01', text: 'Приказ о парах' })
    const path = `/authorities/${world.ids.authority}/obligations.csv?school=${world.ids.school}`
    const [head = '', row = ''] = (await bytesOf(`${path}&counted=overdue&year=2026`)).split('\r\n')
    expect(head.endsWith(';На дату;Отбор')).toBe(true)
    const asked = 'МБОУ «Средняя школа № 1»; Просрочено; сроки 2026–2027 учебного года'
    expect(row.endsWith(`;15.10.2026;"${asked}"`)).toBe(true)
    const [, none = ''] = (await bytesOf(`${path}&asOf=2026-09-30`)).split('\r\n')
    expect(none).toBe(';;;;;;30.09.2026;МБОУ «Средняя школа № 1»: строк нет')
  })

  test.each(['=1+1', '+7 900', '-5', '@SUM(A1)', '\tраз', '\rдва'])(
    'makes no formula of %j',
    async text => {
      await owe(world, { due: '2026-10-01', text })
      const path = `/authorities/${world.ids.authority}/obligations.csv`
      const line = (await bytesOf(path)).split('\r\n')[1] ?? ''
      expect(line).toContain(`;${/\r/.test(text) ? '"' : ''}'${text}`)
    },
  )
})

test('the page says of which day it is and leads to every file', async () => {
  const html = await (await fetchFile('?asOf=2026-10-01')).text()
  expect(html).toContain('Состояние на 01.10.2026')
  expect(html).toContain(`${base()}/workbook.xlsx?asOf=2026-10-01`)
  expect(html).toContain(`${base()}/note.docx?asOf=2026-10-01`)
})
