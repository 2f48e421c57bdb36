import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { draft, file } from '../../functions/store/schema.ts'
import { buildDocx } from '../fixtures/roadmaps/build-docx.ts'
import { cityRoadmap } from '../fixtures/roadmaps/city.ts'
import { districtOrderRoadmap } from '../fixtures/roadmaps/district-order.ts'
import { gymnasiumRoadmap } from '../fixtures/roadmaps/gymnasium.ts'
import { ruralSchoolRoadmap } from '../fixtures/roadmaps/rural-school.ts'
import { studentToStudentRoadmap } from '../fixtures/roadmaps/student-to-student.ts'
import { makeWorld, type RequestOptions, type World } from '../support/world.ts'

let world: World
const heading = ['№', 'Мероприятие', 'Сроки', 'Ответственный', 'Результат']
const clear = [
  ['1', 'Закрепление наставнических пар', 'ежегодно до 1 ноября', 'Директор', 'Приказ'],
  ['2', 'Аналитическая справка об итогах', 'ежегодно до 10 июня', 'Куратор', 'Справка'],
]
const unclear = ['3', 'Конкурс «Лучший наставник»', 'к юбилею района', 'Заместитель директора', '']
const empty = ['4', 'Наполнение страницы на сайте', '', 'Куратор', '']
const title = 'Дорожная карта развития наставничества на 2026-2027 учебный год'

beforeEach(async () => {
  world = await makeWorld()
})

function table(rows: string[][], name = title): string {
  return [name, ...[heading, ...rows].map(cells => cells.join('\t'))].join('\n')
}

function as(person: RequestOptions['as']) {
  return {
    get: (path: string) => world.request(path, { as: person }),
    post: (path: string, form: NonNullable<RequestOptions['form']>) =>
      world.request(path, { as: person, form }),
  }
}

const places = () => `/schools/${world.ids.school}/roadmaps`

function placeOf(response: Response): string {
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

/** Pastes a roadmap as the curator and returns the path of its draft. */
async function paste(rows: string[][], form: Record<string, string> = {}): Promise<string> {
  const name = form.title ?? title
  return placeOf(
    await as('curator').post(`${places()}/new`, { pasted: table(rows, name), ...form }),
  )
}

async function text(path: string, person: RequestOptions['as'] = 'curator'): Promise<string> {
  const response = await as(person).get(path)
  expect(response.status).toBe(200)
  return response.text()
}

async function submit(path: string): Promise<string> {
  return placeOf(await as('curator').post(`${path}/submit`, {})).replace('/receipt', '')
}

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('sending', () => {
  test('a Word file becomes a draft that keeps the file, and then a roadmap with a receipt', async () => {
    const bytes = await buildDocx([title, [heading, ...clear]])
    const sent = await world.request(`${places()}/new`, {
      as: 'curator',
      file: { field: 'file', name: 'карта.docx', bytes },
    })
    const path = placeOf(sent)
    expect(plain(await text(path))).toContain('каждый год до 10 июня')
    const roadmap = await submit(path)
    const receipt = plain(await text(`${roadmap}/receipt`))
    expect(receipt).toContain('Дорожная карта отправлена')
    expect(receipt).toContain('2 мероприятия, новых сроков: 2')
    expect(receipt).toContain('Ближайший срок: 01.11.2026')
    const kept = await world.context().db.select({ name: file.name }).from(file)
    expect(kept).toContainEqual({ name: 'карта.docx' })
    expect(await text(roadmap)).toContain('/files/')
  })

  test('what cannot be read gets one sentence and leaves nothing behind', async () => {
    const before = await world.context().db.$count(draft)
    const sent = await world.request(`${places()}/new`, {
      as: 'curator',
      file: { field: 'file', name: 'карта.docx', bytes: new TextEncoder().encode('%PDF-1.7 …') },
    })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('Это файл PDF')
    expect(await world.context().db.$count(draft)).toBe(before)
  })

  test('nothing chosen is asked for', async () => {
    const sent = await as('curator').post(`${places()}/new`, { pasted: '' })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('Выберите файл или вставьте таблицу')
  })

  test('a school without a roadmap is told how to begin, a reader is not offered to', async () => {
    expect(await text(places())).toContain('Отправить дорожную карту')
    expect(await text(places(), 'officer')).not.toContain('Отправить дорожную карту')
  })

  test('a deputy and people of other schools cannot', async () => {
    expect((await as('deputy').get(`${places()}/new`)).status).toBe(403)
    expect((await as('otherCurator').get(`${places()}/new`)).status).toBe(404)
    const path = await paste(clear)
    expect((await as('otherCurator').get(path)).status).toBe(404)
  })
})

describe('confirming', () => {
  test('questions come first and keep the roadmap from being sent until they are answered', async () => {
    const path = await paste([...clear, unclear, empty])
    const page = plain(await text(path))
    expect(page).toContain('Ответьте на 2 вопроса')
    expect(page.indexOf('к юбилею района')).toBeLessThan(page.indexOf('Закрепление'))
    const refused = await as('curator').post(`${path}/submit`, {})
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(`${path}#q2`)
    await as('curator').post(`${path}/activities/2`, {
      revision: '1',
      answer2: 'phrase',
      phrase2: 'до 1 мая',
    })
    await as('curator').post(`${path}/activities/3`, { revision: '2', answer3: 'none' })
    expect(plain(await text(path))).toContain('Вопросов нет')
    const roadmap = await submit(path)
    const shown = plain(await text(roadmap))
    expect(shown).toContain('01.05.2027')
    expect(shown).toContain('без срока')
  })

  test('a phrase that is not understood is asked again with what was typed', async () => {
    const path = await paste([...clear, unclear])
    const again = await as('curator').post(`${path}/activities/2`, {
      revision: '1',
      answer2: 'phrase',
      phrase2: 'когда-нибудь потом',
    })
    expect(again.status).toBe(422)
    const page = await again.text()
    expect(page).toContain('Этот срок не понят')
    expect(page).toContain('когда-нибудь потом')
  })

  test('an activity is edited in its place, and its deadline read again', async () => {
    const path = await paste(clear)
    expect(await text(`${path}?edit=1`)).toContain('name="timing"')
    const saved = await as('curator').post(
      `${path}/activities/1`,
      edit({ timing: 'ежегодно до 15 июня' }),
    )
    expect(placeOf(saved)).toBe(`${path}#a1`)
    expect(plain(await text(path))).toContain('каждый год до 15 июня')
  })

  test('a period that is not named is asked for with a proposal, and deadlines follow from it', async () => {
    const name = 'Дорожная карта развития наставничества'
    const path = await paste(clear, { title: name })
    const page = await text(path)
    expect(page).toContain('Период в документе не назван')
    expect(page).toContain('value="2026-09-01"')
    const facts = {
      title: name,
      from: '2026-09-01',
      to: '2028-08-31',
      orderNumber: '',
      orderDate: '',
    }
    await as('curator').post(`${path}/facts`, { revision: '1', ...facts })
    const check = plain(await text(`${path}/check`))
    expect(check).toContain('Мероприятий 2 Сроков 4')
  })

  test('a period that ends before it begins is a sentence at the field', async () => {
    const path = await paste(clear)
    const facts = { title, from: '2027-09-01', to: '2026-08-31', orderNumber: '', orderDate: '' }
    const refused = await as('curator').post(`${path}/facts`, { revision: '1', ...facts })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Конец периода раньше начала')
  })

  test('two people in one row: the second sees both versions and loses nothing', async () => {
    const path = await paste(clear)
    await as('director').post(`${path}/activities/1`, edit({ timing: 'ежегодно до 1 июня' }))
    const late = await as('curator').post(
      `${path}/activities/1`,
      edit({ timing: 'ежегодно до 20 июня' }),
    )
    expect(late.status).toBe(409)
    const page = plain(await late.clone().text())
    expect(page).toContain('изменил другой сотрудник')
    expect(page).toContain('каждый год до 1 июня')
    expect(page).toContain('каждый год до 20 июня')
    expect(await late.text()).toContain('value="ежегодно до 20 июня"')
    await as('curator').post(`${path}/activities/1`, {
      ...edit({ timing: 'ежегодно до 20 июня' }),
      revision: '2',
    })
    expect(plain(await text(path))).toContain('каждый год до 20 июня')
  })

  test('two people in different rows do not get in each other’s way, nor does pressing twice', async () => {
    const path = await paste(clear)
    const first = {
      ...edit({ timing: 'до 1 декабря 2026' }),
      text: 'Закрепление наставнических пар',
    }
    const answers = [
      await as('director').post(`${path}/activities/0`, first),
      await as('director').post(`${path}/activities/0`, first),
      await as('curator').post(`${path}/activities/1`, edit({ timing: 'ежегодно до 15 июня' })),
    ]
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  })

  test('an activity taken out of the plan is not sent, and can be taken back before', async () => {
    const path = await paste(clear)
    await as('curator').post(`${path}/activities/1`, { ...edit({}), 'left-out': 'yes' })
    expect(plain(await text(path))).toContain('Убрано из плана')
    expect(plain(await text(`${await submit(path)}/receipt`))).toContain('1 мероприятие')
  })

  test('sent twice gives the same receipt, and the draft leads there', async () => {
    const path = await paste(clear)
    const first = await submit(path)
    expect(await submit(path)).toBe(first)
    expect(placeOf(await as('curator').get(path))).toBe(`${first}/receipt`)
  })

  test('a draft thrown away is gone, and its file with it', async () => {
    const bytes = await buildDocx([title, [heading, ...clear]])
    const sent = { field: 'file', name: 'черновик.docx', bytes }
    const path = placeOf(await world.request(`${places()}/new`, { as: 'curator', file: sent }))
    await as('curator').post(`${path}/discard`, {})
    expect((await as('curator').get(path)).status).toBe(404)
    const kept = await world.context().db.select({ name: file.name }).from(file)
    expect(kept).not.toContainEqual({ name: 'черновик.docx' })
  })

  test('a page of 51 activities fits into 9 KB compressed, without its style', async () => {
    const rows = Array.from({ length: 51 }, (_, index) => [
      `${index + 1}`,
      `Мероприятие ${index} ${Math.sin(index)}: подготовка и проведение встречи наставников`,
      index % 2 ? 'ежегодно до 10 июня' : 'сентябрь – октябрь 2026 г.',
      'Куратор, заместитель директора по УВР',
      'Приказ, аналитическая справка',
    ])
    const path = await paste(rows)
    expect(gzipSync(await text(path)).length).toBeLessThan(9 * 1024)
    const roadmap = await submit(path)
    expect(gzipSync(await text(roadmap)).length).toBeLessThan(9 * 1024)
    expect(gzipSync(await text(`${roadmap}?year=2026`)).length).toBeLessThan(9 * 1024)
  })
})

function edit({ timing = 'ежегодно до 10 июня' }: { timing?: string }) {
  return {
    revision: '1',
    text: 'Аналитическая справка об итогах',
    timing,
    responsible: 'Куратор',
    level: 'school',
    evidence: 'analytical_note',
  }
}

test.each([
  ['gymnasium', gymnasiumRoadmap, 21],
  ['city', cityRoadmap, 12],
  ['district order', districtOrderRoadmap, 8],
  ['rural school', ruralSchoolRoadmap, 7],
  ['student to student', studentToStudentRoadmap, 9],
])(
  'the roadmap of the %s goes through with answers to nothing but its questions',
  async (_, build, count) => {
    const file = { field: 'file', name: 'карта.docx', bytes: new Uint8Array(await build()) }
    const path = placeOf(await world.request(`${places()}/new`, { as: 'curator', file }))
    await answerAll(path)
    const receipt = plain(await text(`${await submit(path)}/receipt`))
    expect(receipt).toMatch(new RegExp(`${count} мероприяти`))
  },
)

/** Takes the period proposed and answers «без срока» to every question, as long as there is one. */
async function answerAll(path: string): Promise<void> {
  const page = await text(path)
  const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''
  const typed = (name: string) =>
    new RegExp(`<input[^>]*value="([^"]*)"[^>]*name="${name}"`).exec(page)?.[1] ?? ''
  if (page.includes('Период в документе не назван')) {
    const facts = {
      title,
      from: typed('from'),
      to: typed('to'),
      orderNumber: '',
      orderDate: '',
    }
    placeOf(await as('curator').post(`${path}/facts`, { revision, ...facts }))
    return answerAll(path)
  }
  const asked = /id="q(\d+)"/.exec(page)?.[1]
  if (asked === undefined) return
  const answer = { revision, [`answer${asked}`]: 'none' }
  placeOf(await as('curator').post(`${path}/activities/${asked}`, answer))
  return answerAll(path)
}

describe('a new version', () => {
  test('shows what changes before it is sent, and replaces the former one', async () => {
    const first = await submit(await paste(clear))
    const asked = await as('curator').post(`${places()}/new`, { pasted: table(clear) })
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('Новая редакция')
    const [pairs = [], note = []] = clear
    const moved = [...note]
    moved[2] = 'ежегодно до 15 июня'
    const lineage = first.replace('/roadmaps/', '')
    const path = await paste([pairs, moved], { lineage })
    const check = plain(await text(`${path}/check`))
    expect(check).toContain('переносится с 10.06.2027 на 15.06.2027')
    expect(check).toContain('Без изменений: 1')
    const second = await submit(path)
    expect(plain(await text(second))).toContain('редакция 2')
    expect(await text(first)).toContain(second)
    const list = plain(await text(places()))
    expect(list).toContain('Прежние редакции')
  })
})

describe('a roadmap', () => {
  test('is a table, a picture of a school year, and a list for Excel', async () => {
    const roadmap = await submit(await paste(clear))
    const shown = await text(roadmap, 'officer')
    expect(shown).toContain('/obligations/')
    expect(plain(shown)).toContain('Можно сдавать')
    expect(await text(`${roadmap}?year=2026`)).toContain('class="strip-line"')
    const list = await as('officer').get(`${roadmap}/activities.csv`)
    const bytes = new Uint8Array(await list.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    expect(lines[1]).toContain('1;;;Закрепление наставнических пар;ежегодно до 1 ноября;Директор;')
  })

  test('an activity can be assigned to a deputy of the school and to nobody else', async () => {
    const roadmap = await submit(await paste(clear))
    const id = /assign=([\w-]+)/.exec(await text(roadmap))?.[1] ?? ''
    expect(await text(`${roadmap}?assign=${id}`)).toContain(world.people.deputy.name)
    const give = (assignee: string) =>
      as('curator').post(`${roadmap}/assignees`, { requirement: id, assignee })
    placeOf(await give(world.people.deputy.personId))
    expect(plain(await text(roadmap))).toContain(`Поручено: ${world.people.deputy.name}`)
    expect((await give(world.people.otherDirector.personId)).status).toBe(422)
    placeOf(await give(''))
    expect(plain(await text(roadmap))).not.toContain('Поручено:')
  })
})
