import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { surveyAnswer } from '../../../functions/store/schema.ts'
import { formWith, publish } from '../../support/subjects-diagnostics.ts'
import { makeWorld, type PersonName, type World } from '../../support/world.ts'

const form = formWith(
  'survey',
  [
    {
      id: 'end',
      title: 'Итоги',
      questions: [
        { id: 'satisfaction', kind: 'rating', text: 'Насколько вы довольны' },
        { id: 'valuable', kind: 'text', text: 'Что было ценным', isRequired: false },
      ],
    },
  ],
  { title: 'Анкета наставника' },
)

let world: World
let questionnaire: string

beforeEach(async () => {
  world = await makeWorld()
  questionnaire = await publish(world, form)
})

const path = () => `/schools/${world.ids.school}/diagnostics/surveys`

async function makeLinks(links = '6'): Promise<string[]> {
  const response = await world.request(path(), {
    as: 'curator',
    form: { questionnaire, links, closesOn: '2026-10-30' },
  })
  const html = await response.text()
  return [...html.matchAll(/<code>https:\/\/nastavnik\.test(\/survey\/\w+)/g)].map(
    ([, link]) => link ?? '',
  )
}

async function answer(link: string, satisfaction: string) {
  const response = await world.request(link, { form: { satisfaction, valuable: 'Встречи' } })
  return { status: response.status, html: await response.text() }
}

async function results(as: PersonName = 'curator') {
  const list = await (await world.request(path(), { as: 'curator' })).text()
  const own = /\/surveys\/\w+/.exec(list)?.[0] ?? ''
  return (await world.request(own, { as })).text()
}

describe('a questionnaire by one-time links', () => {
  it('is answered once by a link, without signing in', async () => {
    const [link = ''] = await makeLinks()
    expect(await (await world.request(link)).text()).toContain('Насколько вы довольны')
    expect((await answer(link, '9')).html).toContain('Ответы приняты')
    const again = await answer(link, '1')
    expect([again.status, again.html.includes('уже ответили')]).toEqual([410, true])
    const rows = await world.context().db.select().from(surveyAnswer)
    expect(rows.filter(({ answers }) => JSON.stringify(answers).includes('"value":1'))).toEqual([])
  })

  it('says what is to be fixed, keeps what was typed, and the link stays good', async () => {
    const [link = ''] = await makeLinks()
    const { status, html } = await answer(link, '')
    expect([status, html.includes('Ответьте на вопрос'), html.includes('Встречи')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await answer(link, '5')).status).toBe(200)
  })

  it('shows nothing of fewer than five people, and counts of five', async () => {
    const links = await makeLinks()
    for (const link of links.slice(0, 4)) await answer(link, '8')
    const few = await results()
    expect(few).toContain('Ответили меньше пяти человек')
    expect(few).not.toContain('в среднем')
    await answer(links[4] ?? '', '3')
    const five = await results('officer')
    expect(five).toContain('в среднем 7, 5 человек')
    expect(five).not.toContain('Встречи')
  })

  it('ends with its last day', async () => {
    const [link = ''] = await makeLinks()
    world.clock.instant = Date.parse('2026-10-31T09:00:00Z')
    expect((await world.request(link)).status).toBe(410)
  })

  it('is not found by a link that is none', async () => {
    expect((await world.request('/survey/0000')).status).toBe(404)
  })

  it.each(['0', '101', 'много'])('cannot have %s links', async links => {
    expect(await makeLinks(links)).toEqual([])
  })

  it('keeps neither the link nor the time beside an answer', async () => {
    const [link = ''] = await makeLinks()
    await answer(link, '9')
    const rows = await world
      .context()
      .db.select()
      .from(surveyAnswer)
      .where(
        eq(surveyAnswer.answers, { satisfaction: { value: 9 }, valuable: { value: 'Встречи' } }),
      )
    expect(rows.map(row => Object.keys(row).sort())[0]).toEqual(['answers', 'id', 'surveyId'])
  })
})
