import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { openPackage } from '../../../functions/documents/read-package.ts'
import { readXlsx } from '../../../functions/documents/read-xlsx.ts'
import { campaign, forever, obligationState } from '../../../functions/store/schema.ts'
import { formWith, launch, publish } from '../../support/subjects-diagnostics.ts'
import { makeWorld, type PersonName, type World } from '../../support/world.ts'

const form = formWith(
  'self-diagnostic',
  [
    {
      id: 'all',
      title: 'Всё',
      questions: [
        { id: 'mark', kind: 'rating', text: 'Работа пар' },
        { id: 'order', kind: 'presence', text: 'Приказ', known: 'document-order_pairs' },
      ],
    },
  ],
  { title: 'Июньская анкета', levels: [{ code: 'low', name: 'недопустимый', from: 0 }] },
)

let world: World
let questionnaireId: string

beforeEach(async () => {
  world = await makeWorld()
  questionnaireId = await publish(world, form)
})

async function open(path: string, as: PersonName = 'officer') {
  const response = await world.request(path, { as })
  return { status: response.status, html: await response.text() }
}

const base = () => `/authorities/${world.ids.authority}/campaigns`
const asked = (more: Record<string, string> = {}) => ({
  questionnaire: questionnaireId,
  timing: 'до 10 июня',
  who: 'all',
  name: '',
  ...more,
})
const query = (more: Record<string, string> = {}) => new URLSearchParams(asked(more))

async function answer(campaignId: string, as: PersonName, mark: string): Promise<string> {
  const school = as === 'curator' ? world.ids.school : world.ids.otherSchool
  const own = await world
    .context()
    .db.select({ id: obligationState.obligationId })
    .from(obligationState)
    .innerJoin(campaign, eq(campaign.requirementId, obligationState.requirementId))
    .where(and(eq(campaign.id, campaignId), eq(obligationState.schoolId, school)))
    .get()
  const begun = await world.request(`/schools/${school}/diagnostics`, {
    as,
    form: { obligation: own?.id ?? '' },
  })
  const path = begun.headers.get('location') ?? ''
  const saved = { revision: '0', mark, order: 'present' }
  await world.request(`${path}/sections/all`, { as, form: saved })
  const sent = await world.request(`${path}/send`, { as, form: { x: '' } })
  expect(sent.headers.get('location')).toBe(`${path}?sent`)
  return path
}

describe('before a collection is launched', () => {
  it('its cost is shown: what is not known, for how many schools, in minutes', async () => {
    const { status, html } = await open(`${base()}/new?${query()}&check=1`)
    expect(status).toBe(200)
    // A mark takes half a minute, a document one: 1.5 minutes in each of two schools.
    expect(html).toContain('3 минуты работы на 2 учреждения')
    expect(html).toContain('10 июня 2027')
    expect(html).toContain('этих вопросов не задавали')
    const launched = await world
      .context()
      .db.select()
      .from(campaign)
      .where(eq(campaign.authorityId, world.ids.authority))
    expect(launched).toEqual([])
  })

  it('questions asked within a year are named', async () => {
    await launch(world, questionnaireId)
    const { html } = await open(`${base()}/new?${query()}&check=1`)
    expect(html).toContain('Эти вопросы уже задавали за последний год')
    expect(html).toContain('<li>Работа пар</li>')
  })

  it.each([
    [{ timing: '' }, 'Напишите срок'],
    [{ timing: 'когда получится' }, 'Срок не понятен'],
    [{ questionnaire: 'none' }, 'Выберите анкету'],
    [{ who: 'chosen' }, 'Выберите хотя бы одно учреждение'],
  ])('%j is to be fixed, and everything typed is kept', async (more, message) => {
    const { status, html } = await open(`${base()}/new?${query({ name: 'Сбор', ...more })}&check=1`)
    expect(status).toBe(422)
    expect(html).toContain(message)
    expect(html).toContain('value="Сбор"')
  })
})

describe('a collection', () => {
  const id = '0123456789abcdefghjk01'

  it('launched twice opens one obligation a school', async () => {
    const own = `${id}${world.ids.school.replace(/\D/g, '')}`
    for (const _ of [1, 2]) {
      const response = await world.request(base(), { as: 'officer', form: { ...asked(), id: own } })
      expect(response.headers.get('location')).toBe(`/campaigns/${own}?new`)
    }
    const owed = await world
      .context()
      .db.select()
      .from(obligationState)
      .where(
        and(
          eq(obligationState.authorityId, world.ids.authority),
          eq(obligationState.until, forever),
        ),
      )
    expect(owed.map(({ due }) => due)).toEqual(['2027-06-10', '2027-06-10'])
    expect((await open(`/schools/${world.ids.school}`, 'curator')).html).toContain(
      'Июньская анкета',
    )
  })

  it('shows who answered, who began, who did not, and who has nothing to report', async () => {
    const both = [world.ids.school, world.ids.otherSchool]
    const campaignId = await launch(world, questionnaireId, both)
    expect((await open(`/campaigns/${campaignId}`)).html).toContain('не начали')
    await answer(campaignId, 'curator', '4')
    const { html } = await open(`/campaigns/${campaignId}`)
    expect(html).toContain('ответили')
    expect(html).toContain('не начали')
    const filtered = await open(`/campaigns/${campaignId}?state=answered`)
    expect(filtered.html).toContain('МБОУ «Средняя школа № 1»')
    expect(filtered.html).not.toContain('МБОУ «Гимназия № 2»')
  })

  it('shows at once what came of it: median, spread, and the schools at risk', async () => {
    const both = [world.ids.school, world.ids.otherSchool]
    const campaignId = await launch(world, questionnaireId, both)
    expect((await open(`/campaigns/${campaignId}/results`)).html).toContain('Пока никто не ответил')
    const first = await answer(campaignId, 'curator', '4')
    await answer(campaignId, 'otherCurator', '8')
    const { html } = await open(`/campaigns/${campaignId}/results`)
    // (4 + 1) / 11 and (8 + 1) / 11: the median is 7 / 11.
    expect(html).toContain('63,6 %')
    expect(html).toContain('от 25 до 50 %: 1')
    expect(html).toContain(`href="${first}"`)
    expect(html).toContain('недопустимый')
  })

  it('leaves the product as a workbook', async () => {
    const campaignId = await launch(world, questionnaireId)
    await answer(campaignId, 'curator', '4')
    const response = await world.request(`/campaigns/${campaignId}/results.xlsx`, { as: 'officer' })
    expect(response.headers.get('content-type')).toContain('spreadsheetml')
    const read = readXlsx(openPackage(new Uint8Array(await response.arrayBuffer())))
    expect(JSON.stringify(read)).toContain('МБОУ «Средняя школа № 1»')
  })

  it('of another authority does not exist', async () => {
    const campaignId = await launch(world, questionnaireId)
    expect((await open(`/campaigns/${campaignId}`, 'strangeOfficer')).status).toBe(404)
  })
})
