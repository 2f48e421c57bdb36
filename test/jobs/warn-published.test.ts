import { beforeEach, describe, expect, test } from 'vitest'
import { tick } from '../../functions/jobs/tick.ts'
import { recordConsents, revokeConsent } from '../../functions/store/mentoring/consents.ts'
import { recordPublication, takeDown } from '../../functions/store/mentoring/publications.ts'
import { listPupil, mentoringScene } from '../support/subjects-mentoring.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'

let world: World
const url = 'https://school.example/mentoring/pairs'
const pupil = 'Синицына Варвара'

beforeEach(async () => {
  world = await makeWorld()
})

/** Ticks at a Moscow hour; 20 October 2026 is a Tuesday. */
async function tickAt(day: string, hour: number): Promise<void> {
  world.clock.instant = Date.parse(`${day}T${String(hour).padStart(2, '0')}:30:00+03:00`)
  await tick(world.context())
}

function urgentTo(who: PersonName) {
  const { email } = world.people[who]
  return world.letters.filter(
    ({ to, subject }) => to === email && subject.includes('данные людей без согласия'),
  )
}

function enterPupil(): Promise<string> {
  return listPupil(world, pupil, ['mentee'])
}

function publish(participantId: string): Promise<string> {
  return recordPublication(world.context(), mentoringScene(world), {
    kind: 'pairs',
    mentorshipId: null,
    url,
    publishedOn: '2026-10-15',
    named: [{ participantId, fields: ['name'] }],
  })
}

async function agree(participantId: string): Promise<string> {
  const [id = ''] = await recordConsents(
    world.context(),
    mentoringScene(world),
    {
      kind: 'publication',
      mentorshipId: null,
      signedOn: '2026-10-01',
      validUntil: null,
      isByGuardian: true,
      urls: [url],
      fields: ['name'],
    },
    { ids: [participantId], fileId: null },
  )
  return id
}

describe('a page that names somebody without consent', () => {
  test('is written of at the next tick, to curator and director, naming nobody', async () => {
    await publish(await enterPupil())
    await tickAt('2026-10-20', 12)
    expect(urgentTo('curator')).toHaveLength(1)
    expect(urgentTo('director')).toHaveLength(1)
    expect(urgentTo('deputy')).toEqual([])
    expect(urgentTo('officer')).toEqual([])
    expect(urgentTo('otherCurator')).toEqual([])
    const [letter] = urgentTo('curator')
    expect(letter?.text).toContain(`/schools/${world.ids.school}/mentoring/publications`)
    expect(letter?.text).not.toContain(pupil)
    expect(letter?.unsubscribe).toBeNull()
  })

  test('is written of once, however often it is ticked', async () => {
    await publish(await enterPupil())
    await tickAt('2026-10-20', 12)
    await Promise.all([tick(world.context()), tick(world.context())])
    await tickAt('2026-10-21', 10)
    expect(urgentTo('curator')).toHaveLength(1)
  })

  test('entered later on a day already looked at is written of the same day', async () => {
    await tickAt('2026-10-20', 10)
    await publish(await enterPupil())
    await tickAt('2026-10-20', 11)
    expect(urgentTo('curator')).toHaveLength(1)
  })

  test('waits for the morning', async () => {
    await publish(await enterPupil())
    await tickAt('2026-10-20', 22)
    expect(urgentTo('curator')).toEqual([])
    await tickAt('2026-10-21', 9)
    expect(urgentTo('curator')).toHaveLength(1)
  })

  test('taken down before the tick is not written of', async () => {
    const id = await publish(await enterPupil())
    await takeDown(world.context(), mentoringScene(world), id)
    await tickAt('2026-10-20', 12)
    expect(urgentTo('curator')).toEqual([])
  })

  test('is not written of where everybody named has agreed', async () => {
    const one = await enterPupil()
    await agree(one)
    await publish(one)
    await tickAt('2026-10-20', 12)
    expect(urgentTo('curator')).toEqual([])
  })

  test('is written of when the consent is withdrawn', async () => {
    const one = await enterPupil()
    const consentId = await agree(one)
    await publish(one)
    await tickAt('2026-10-20', 12)
    await revokeConsent(world.context(), mentoringScene(world), consentId, '2026-10-20')
    await tickAt('2026-10-20', 13)
    expect(urgentTo('director')).toHaveLength(1)
  })
})
