import { beforeEach, describe, expect, it } from 'vitest'
import { templateOf } from '../../../functions/domain/diagnostic/templates.ts'
import { questionnaireById } from '../../../functions/store/diagnostics/questionnaires.ts'
import { makeWorld, type PersonName, type World } from '../../support/world.ts'

let world: World

beforeEach(async () => {
  world = await makeWorld()
})

async function open(path: string, as: PersonName = 'methodologist') {
  const response = await world.request(path, { as })
  return { status: response.status, html: await response.text() }
}

async function post(path: string, form: Record<string, string | string[]>) {
  const response = await world.request(path, { as: 'methodologist', form })
  const location = response.headers.get('location') ?? ''
  return { status: response.status, location, html: await response.text() }
}

const base = () => `/authorities/${world.ids.authority}/questionnaires`

async function take(template = 'programmes'): Promise<string> {
  const { location } = await post(base(), { from: 'template', template })
  expect(location).toMatch(/^\/questionnaires\/\w+$/)
  return location
}

async function contentOf(path: string) {
  const id = path.split('/')[2] ?? ''
  return questionnaireById(world.context(), world.ids.authority, id)
}

describe('the methodological centre', () => {
  it('takes a template over, sees it as a school will, and publishes it', async () => {
    const path = await take()
    expect((await open(`${path}/preview`)).html).toContain('Сколько наставнических пар действует')
    expect((await post(`${path}/publish`, { revision: '1' })).location).toBe(`${path}?published`)
    expect((await open(base())).html).toContain('опубликована')
    const list = await open(`/schools/${world.ids.school}/diagnostics`, 'curator')
    expect(list.html).toContain('Самодиагностика реализации персонализированных программ')
  })

  it('adds a question with its settings, moves it and takes it out', async () => {
    const path = await take()
    const added = await post(`${path}/questions/new`, {
      action: 'save',
      revision: '1',
      section: 'results',
      kind: 'percentage',
      text: 'Доля выполненных мероприятий',
      steps: '100 | 1\n90 | 0,9\n>80 | 0,8',
      flags: ['isRequired', 'mayNotApply'],
      weight: '2',
      whenQuestion: 'pair-work',
      whenAnswers: '1, 2',
    })
    expect(added.status).toBe(303)
    const before = (await contentOf(path)).content.sections.at(-1)?.questions
    expect(before?.at(-1)).toMatchObject({
      id: 'q1',
      kind: 'percentage',
      weight: 2,
      mayNotApply: true,
      when: { question: 'pair-work', answers: ['1', '2'] },
      steps: [
        { from: 100, isIncluded: true, points: 1 },
        { from: 90, isIncluded: true, points: 0.9 },
        { from: 80, isIncluded: false, points: 0.8 },
      ],
    })
    expect((await open(`${path}/questions/q1`)).html).toContain('>80 | 0,8')
    await post(`${path}/move`, { revision: '2', question: 'q1', move: 'up' })
    expect((await contentOf(path)).content.sections.at(-1)?.questions.at(-2)?.id).toBe('q1')
    await post(`${path}/move`, { revision: '3', question: 'q1', move: 'remove' })
    expect(JSON.stringify((await contentOf(path)).content)).not.toContain('"q1"')
  })

  it.each([
    [{ kind: 'text', text: '' }, 'Напишите вопрос'],
    [{ kind: 'percentage', text: 'Доля', steps: 'много' }, 'Проверьте'],
    [{ kind: 'choice', text: 'Что', options: 'Одно' }, 'Проверьте'],
    [
      { kind: 'text', text: 'Что', whenQuestion: 'pair-work', whenAnswers: '' },
      'напишите коды ответов',
    ],
  ])('is told what is wrong with %j, and nothing is saved', async (typed, message) => {
    const path = await take()
    const form = { action: 'save', revision: '1', section: 'results', weight: '1', ...typed }
    const { status, html } = await post(`${path}/questions/new`, form)
    expect([status, html.includes(message)]).toEqual([422, true])
    expect((await contentOf(path)).revision).toBe(1)
  })

  it('sets levels and zones of risk', async () => {
    const path = await take()
    await post(`${path}/facts`, {
      revision: '1',
      title: 'Самодиагностика',
      purpose: '',
      use: 'self-diagnostic',
      timing: '',
      score: 'sum',
      levels: '9 | допустимый\n>15 | оптимальный',
      riskUnder: '40',
      risk: 'included',
    })
    expect((await contentOf(path)).content).toMatchObject({
      score: 'sum',
      levels: [
        { from: 9, isIncluded: true, name: 'допустимый' },
        { from: 15, isIncluded: false, name: 'оптимальный' },
      ],
      risk: { under: 40, isIncluded: true, isFallRisk: false },
    })
  })

  it('cannot change a published version, and goes on with the next one', async () => {
    const path = await take()
    await post(`${path}/publish`, { revision: '1' })
    const changed = await post(`${path}/move`, { revision: '1', question: 'pairs', move: 'remove' })
    expect(changed.status).toBe(409)
    const next = (await post(`${path}/version`, {})).location
    expect(next).not.toBe(path)
    expect((await post(`${path}/version`, {})).location).toBe(next)
    await post(`${next}/move`, { revision: '1', question: 'pairs', move: 'remove' })
    await post(`${next}/publish`, { revision: '2' })
    const [one, two] = [await contentOf(path), await contentOf(next)]
    expect([one.version, two.version, two.lineageId]).toEqual([1, 2, one.lineageId])
    expect([one.retiredAt !== null, two.retiredAt]).toEqual([true, null])
    expect(JSON.stringify(one.content)).toContain('"id":"pairs"')
  })

  it('takes a questionnaire out as JSON and in again', async () => {
    const path = await take('site-section')
    const json = await world.request(`${path}/questionnaire.json`, { as: 'methodologist' })
    const bytes = new Uint8Array(await json.arrayBuffer())
    const again = await world.request(base(), {
      as: 'methodologist',
      form: { from: 'file' },
      file: { field: 'file', name: 'a.json', bytes },
    })
    const copied = await contentOf(again.headers.get('location') ?? '')
    expect(copied.content).toEqual(templateOf('site-section'))
  })

  it.each([
    ['это не JSON', 'это не JSON'],
    ['{"format":"other"}', 'Файл не подходит'],
  ])('is told that a file of %s does not fit', async (text, message) => {
    const response = await world.request(base(), {
      as: 'methodologist',
      form: { from: 'file' },
      file: { field: 'file', name: 'a.json', bytes: new TextEncoder().encode(text) },
    })
    expect([response.status, (await response.text()).includes(message)]).toEqual([422, true])
  })

  it('keeps the recommendations notes choose from', async () => {
    const path = `${base()}/recommendations`
    expect((await post(path, { text: ' ' })).status).toBe(422)
    await post(path, { text: 'Провести семинар для кураторов' })
    expect((await open(path)).html).toContain('Провести семинар для кураторов')
  })
})

describe('a draft that fell behind', () => {
  it('is moved to the new version with the answers that still fit', async () => {
    const path = await take()
    await post(`${path}/publish`, { revision: '1' })
    const id = path.split('/')[2] ?? ''
    const school = `/schools/${world.ids.school}/diagnostics`
    const begun = await world.request(school, { as: 'curator', form: { questionnaire: id } })
    const own = begun.headers.get('location') ?? ''
    const answers = { revision: '0', leave: 'later', 'pair-work': '7' }
    await world.request(`${own}/sections/results`, { as: 'curator', form: answers })
    const next = (await post(`${path}/version`, {})).location
    await post(`${next}/move`, { revision: '1', question: 'effect', move: 'remove' })
    await post(`${next}/publish`, { revision: '2' })
    expect((await open(own, 'curator')).html).toContain('выпустил новую версию анкеты')
    await world.request(`${own}/version`, { as: 'curator', form: { x: '' } })
    const section = await open(`${own}/sections/results`, 'curator')
    expect(section.html).toContain('<option value="7" selected')
    expect(section.html).not.toContain('Каких результатов достигли программы')
  })
})
