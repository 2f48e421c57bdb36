import { beforeEach, describe, expect, it } from 'vitest'
import { makeTokens } from '../../support/subjects.ts'
import { formWith, launch, publish } from '../../support/subjects-diagnostics.ts'
import { makeWorld, origin, type PersonName, type World } from '../../support/world.ts'

const form = formWith('self-diagnostic', [
  {
    id: 'all',
    title: 'Всё',
    questions: [
      { id: 'mark', kind: 'rating', text: 'Работа пар' },
      { id: 'order', kind: 'presence', text: 'Приказ', mayNotApply: true },
    ],
  },
])

let world: World
let tokens: Record<PersonName, string>

beforeEach(async () => {
  world = await makeWorld()
  tokens = await makeTokens(world)
})

async function call(path: string, as: PersonName, body?: unknown) {
  const response = await world.app.request(`${origin}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${tokens[as]}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const path = () => `/schools/${world.ids.school}/diagnostics`

describe('a questionnaire answered by a program', () => {
  it('is listed, read, sent for a campaign, and counted in its results', async () => {
    const questionnaire = await publish(world, form)
    const campaign = await launch(world, questionnaire)
    const listed = await call('/questionnaires', 'officer')
    expect(JSON.stringify(listed.body)).toContain(questionnaire)
    const read = await call(`/questionnaires/${questionnaire}`, 'officer')
    expect(read.body.content).toEqual(form)
    const answers = { mark: 4, order: { notApplicable: 'Пар в этом году нет' } }
    const sent = await call(path(), 'curator', { questionnaire, campaign, answers })
    expect(sent.status).toBe(201)
    expect(sent.body).toMatchObject({ state: 'sent', receipt: expect.stringMatching(/^2026-/) })
    const results = await call(`/campaigns/${campaign}/results`, 'officer')
    expect(results.body).toMatchObject({ asked: 1, answered: 1, median: 40 })
    const again = await call(path(), 'curator', { questionnaire, campaign, answers })
    expect(again.status).toBe(409)
  })

  it('is refused question by question, and nothing is kept', async () => {
    const questionnaire = await publish(world, form)
    const answers = { mark: 'хорошо', other: 1 }
    const { status, body } = await call(path(), 'curator', { questionnaire, answers })
    expect(status).toBe(422)
    expect((body.errors as { field: string }[]).map(({ field }) => field).sort()).toEqual([
      'answers.mark',
      'answers.order',
      'answers.other',
    ])
  })

  it('may be kept as a draft with answers still missing', async () => {
    const questionnaire = await publish(world, form)
    const draft = { questionnaire, answers: { mark: 7 }, send: false }
    expect((await call(path(), 'deputy', draft)).body).toMatchObject({ state: 'draft' })
  })

  it('of a version that was replaced is kept for the new one, and says so', async () => {
    const old = await publish(world, form)
    const next = await world.request(`/questionnaires/${old}/version`, {
      as: 'methodologist',
      form: { x: '' },
    })
    const newer = (next.headers.get('location') ?? '').split('/')[2] ?? ''
    await world.request(`/questionnaires/${newer}/publish`, {
      as: 'methodologist',
      form: { x: '' },
    })
    const answers = { mark: 7, order: { state: 'present' } }
    const { status, body } = await call(path(), 'curator', { questionnaire: old, answers })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      type: '/problems/questionnaireReplaced',
      current: { id: newer, version: 2 },
    })
    const kept = await world.request(`/diagnostics/${body.kept}/sections/all`, { as: 'curator' })
    expect(await kept.text()).toContain('<option value="7" selected')
  })

  it('is not answered by the authority for a school', async () => {
    const questionnaire = await publish(world, form)
    const sent = { questionnaire, answers: { mark: 7 } }
    expect((await call(path(), 'officer', sent)).status).toBe(403)
  })

  it('gives the indicators with both numbers', async () => {
    const { body } = await call(
      `/schools/${world.ids.school}/indicators?asOf=2026-10-15`,
      'curator',
    )
    const items = body.items as { code: string; value: number | null }[]
    expect(items.find(({ code }) => code === 'satisfaction-mentors')?.value).toBeNull()
    expect(items.length).toBeGreaterThan(10)
  })
})
