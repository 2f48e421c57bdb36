import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { tick } from '../../../functions/jobs/tick.ts'
import {
  campaignRow,
  closeDueCampaigns,
} from '../../../functions/store/diagnostics/close-campaign.ts'
import { forever, obligationState } from '../../../functions/store/schema.ts'
import { formWith, launch, publish } from '../../support/subjects-diagnostics.ts'
import { makeWorld, type PersonName, type World } from '../../support/world.ts'

const form = formWith('self-diagnostic', [
  {
    id: 'all',
    title: 'Всё',
    questions: [{ id: 'mark', kind: 'rating', text: 'Работа пар' }],
  },
])

let world: World
let campaignId: string

/** Two schools are asked; the other one has answered. */
beforeEach(async () => {
  world = await makeWorld()
  const { school, otherSchool } = world.ids
  campaignId = await launch(world, await publish(world, form), [school, otherSchool])
  await send(await begin('otherCurator'), 'otherCurator')
})

async function post(path: string, fields: Record<string, string>, as: PersonName) {
  const response = await world.request(path, { as, form: { ...fields, x: '' } })
  const location = response.headers.get('location') ?? ''
  return { status: response.status, location, html: await response.text() }
}

async function open(path: string, as: PersonName = 'officer') {
  const response = await world.request(path, { as })
  return { status: response.status, html: await response.text() }
}

const schoolOf = (as: PersonName) => (as === 'curator' ? world.ids.school : world.ids.otherSchool)

async function stateOf(as: PersonName) {
  const { db } = world.context()
  const { requirementId } = await campaignRow(world.context(), campaignId)
  const { schoolId, until, requirementId: asked } = obligationState
  const row = await db
    .select()
    .from(obligationState)
    .where(and(eq(asked, requirementId), eq(schoolId, schoolOf(as)), eq(until, forever)))
    .get()
  if (row === undefined) throw new Error('nobody asked')
  return row
}

async function begin(as: PersonName): Promise<string> {
  const { obligationId } = await stateOf(as)
  const path = `/schools/${schoolOf(as)}/diagnostics`
  return (await post(path, { obligation: obligationId }, as)).location
}

async function send(path: string, as: PersonName, revision = '0') {
  await post(`${path}/sections/all`, { revision, mark: '4' }, as)
  return post(`${path}/send`, {}, as)
}

const close = () => post(`/campaigns/${campaignId}/close`, {}, 'officer')
const reopen = () => post(`/campaigns/${campaignId}/reopen`, {}, 'officer')

describe('a collection that is closed', () => {
  it('says beforehand how many have not answered, and afterwards that it is over', async () => {
    expect((await open(`/campaigns/${campaignId}`)).html).toContain('Ещё не ответили: 1.')
    expect((await close()).status).toBe(303)
    const { html } = await open(`/campaigns/${campaignId}`)
    expect(html).toContain('Сбор закрыт 15.10.2026')
    expect(html).toContain('не ответили')
    expect((await open(`/campaigns/${campaignId}/results`)).html).toContain('Ответили 1 из 2')
  })

  it('takes no more answers, and keeps what was begun', async () => {
    const path = await begin('curator')
    await post(`${path}/sections/all`, { revision: '0', mark: '4' }, 'curator')
    await close()
    const shown = await open(path, 'curator')
    expect(shown.html).toContain('Сбор закрыт')
    expect(shown.html).not.toContain(`${path}/check`)
    const late = await post(`${path}/sections/all`, { revision: '1', mark: '9' }, 'curator')
    expect(late.status).toBe(409)
    expect(late.html).toContain('ответы по нему больше не принимаются')
    expect((await post(`${path}/send`, {}, 'curator')).status).toBe(409)
  })

  it('cannot be begun, and is not owed any more; what was sent stays under review', async () => {
    await close()
    const { obligationId, phase } = await stateOf('curator')
    expect(phase).toBe('closed')
    expect((await stateOf('otherCurator')).phase).toBe('submitted')
    const path = `/schools/${world.ids.school}/diagnostics`
    expect((await post(path, { obligation: obligationId }, 'curator')).status).toBe(409)
    expect((await open(path, 'curator')).html).not.toContain('Заполнить анкету')
  })

  it('closed twice is closed once', async () => {
    await close()
    const { closedAt } = await campaignRow(world.context(), campaignId)
    world.clock.instant += 60_000
    await close()
    expect((await campaignRow(world.context(), campaignId)).closedAt).toBe(closedAt)
  })

  it('opened again asks those who had not answered, by the day it was due before', async () => {
    const { due } = await stateOf('curator')
    await close()
    expect((await reopen()).status).toBe(303)
    expect(await stateOf('curator')).toMatchObject({ phase: 'expected', due })
    expect((await send(await begin('curator'), 'curator')).location).toContain('?sent')
    expect((await open(`/campaigns/${campaignId}/results`)).html).toContain('Ответили 2 из 2')
  })

  it('gives back to correct what had been returned before it was closed', async () => {
    const path = await begin('otherCurator')
    await post(`${path}/return`, { comment: 'Поясните' }, 'officer')
    await close()
    expect((await stateOf('otherCurator')).phase).toBe('closed')
    expect((await open(`/campaigns/${campaignId}/results`)).html).toContain('Пока никто не ответил')
    await reopen()
    expect((await stateOf('otherCurator')).phase).toBe('returned')
    expect((await send(path, 'otherCurator', '1')).location).toContain('?sent')
  })

  it('lets a school correct what is returned after the closing', async () => {
    const path = await begin('otherCurator')
    await close()
    await post(`${path}/return`, { comment: 'Поясните' }, 'officer')
    expect((await send(path, 'otherCurator', '1')).location).toContain('?sent')
  })

  it('is no business of a school', async () => {
    expect((await post(`/campaigns/${campaignId}/close`, {}, 'curator')).status).toBe(404)
  })
})

describe('a collection whose days are over', () => {
  const at = (day: string) => {
    world.clock.instant = Date.parse(`${day}T12:00:00+03:00`)
  }

  it('takes late answers for thirty days and marks them', async () => {
    at('2027-07-10')
    await tick(world.context())
    await world.signIn('curator')
    expect((await send(await begin('curator'), 'curator')).location).toContain('?sent')
    expect(await stateOf('curator')).toMatchObject({ phase: 'submitted', isLate: true })
  })

  it('closes by itself after the thirtieth day, once', async () => {
    at('2027-07-10')
    expect(await closeDueCampaigns(world.context())).toBe(0)
    at('2027-07-11')
    await tick(world.context())
    expect((await campaignRow(world.context(), campaignId)).closedAt).not.toBeNull()
    expect((await stateOf('curator')).phase).toBe('closed')
    expect(await closeDueCampaigns(world.context())).toBe(0)
  })

  it('waits for a school that was given a later day', async () => {
    const { obligationId } = await stateOf('curator')
    const fields = { to: '2027-07-20', why: 'Ремонт школы' }
    await post(`/obligations/${obligationId}/due`, fields, 'officer')
    expect((await stateOf('curator')).due).toBe('2027-07-20')
    at('2027-07-15')
    expect(await closeDueCampaigns(world.context())).toBe(0)
    at('2027-07-21')
    expect(await closeDueCampaigns(world.context())).toBe(1)
  })
})
