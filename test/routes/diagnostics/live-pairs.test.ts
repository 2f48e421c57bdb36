import { beforeEach, describe, expect, it } from 'vitest'
import { questionsOf } from '../../../functions/domain/diagnostic/questionnaire.ts'
import { templateOf } from '../../../functions/domain/diagnostic/templates.ts'
import { makeLivePairs } from '../../support/live-pairs.ts'
import { owe } from '../../support/owe.ts'
import { launch, obligationIn, publish } from '../../support/subjects-diagnostics.ts'
import { makeWorld, type World } from '../../support/world.ts'

const programmes = templateOf('programmes')
if (programmes === undefined) throw new Error('the June questionnaire is gone')

let world: World

beforeEach(async () => {
  world = await makeWorld()
  await makeLivePairs(world)
  for (const kind of ['order_pairs', 'order_curator', 'regulation']) {
    const owed = await owe(world, { due: '2026-12-01', evidence: [kind] })
    const proof = { type: 'link', url: `https://school.example/${kind}.pdf`, kind, key: kind }
    await world.request(`/obligations/${owed}/submit`, { as: 'curator', form: proof })
  }
})

async function post(path: string, form: Record<string, string>) {
  const response = await world.request(path, { as: 'curator', form })
  return response.headers.get('location') ?? ''
}

describe('the June self-diagnostic of a school with live pairs', () => {
  it('leaves at most a third of its questions to be typed, and is sent after two sections', async () => {
    const campaign = await launch(world, await publish(world, programmes))
    const obligation = await obligationIn(world, campaign)
    const path = await post(`/schools/${world.ids.school}/diagnostics`, { obligation })
    const tasks = await (await world.request(path, { as: 'curator' })).text()
    const [, all, known] = /Из (\d+) \S+ (\d+) уже заполнено/.exec(tasks) ?? []
    expect(Number(all) - Number(known)).toBeLessThanOrEqual(questionsOf(programmes).length / 3)
    const typed = { revision: '0', 'difficulties-solved': 'yes', 'pair-work': '8', effect: '7' }
    await post(`${path}/sections/results`, typed)
    await post(`${path}/sections/documents`, { revision: '0', ...documents })
    expect(await post(`${path}/send`, { x: '' })).toBe(`${path}?sent`)
  })

  /** As they stand in the form, with the one that is not known: the world's school has no site. */
  const documents = {
    'order-pairs': 'present',
    'order-pairs.url': 'https://school.example/order_pairs.pdf',
    'order-curator': 'present',
    'order-curator.url': 'https://school.example/order_curator.pdf',
    regulation: 'present',
    'regulation.url': 'https://school.example/regulation.pdf',
    'consents-valid': '6',
    'consents-valid.denominator': '7',
    'site-section': 'absent',
  }

  it('shows where each number comes from', async () => {
    const campaign = await launch(world, await publish(world, programmes))
    const obligation = await obligationIn(world, campaign)
    const path = await post(`/schools/${world.ids.school}/diagnostics`, { obligation })
    const page = await world.request(`${path}/sections/mentorships`, { as: 'curator' })
    const html = await page.text()
    expect(html).toContain('Из базы наставников, пар и программ')
    expect(html).toMatch(/value="2"[^>]* id="pairs"/)
  })
})
